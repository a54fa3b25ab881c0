import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether a text equals the file; when not, the changed text is written beside it. `UPDATE=1` takes the new text. */
export const sameAsFile = (path: string, text: string): boolean => {
  const changed = path.replace(/(\.[a-z]+)$/, '.changed$1')
  rmSync(changed, { force: true })
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return true
  }
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return true
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(changed, text)
  return false
}
