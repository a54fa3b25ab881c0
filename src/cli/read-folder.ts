import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

const READ = /\.(csv|tsv|txt|json)$/i

const walk = async (root: string, below: string): Promise<string[]> => {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map(async (entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`
        if (entry.isDirectory()) return walk(root, path)
        return READ.test(entry.name) ? [path] : []
      }),
  )
  return found.flat()
}

/** Every table and JSON file of a folder, by its path within it (`observations/digital.csv`); undefined when there is no such folder. */
export const readFolder = async (root: string): Promise<Map<string, Uint8Array> | undefined> => {
  const there = await stat(root).catch(() => undefined)
  if (!there?.isDirectory()) return undefined
  const files = new Map<string, Uint8Array>()
  for (const path of (await walk(root, '')).sort()) files.set(path, await readFile(join(root, path)))
  return files
}
