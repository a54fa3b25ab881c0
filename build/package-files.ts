import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Files of a data folder by their path within it, in order: those that are published, and those that are left out. */
export interface PackageFiles {
  readonly published: readonly string[]
  readonly left: readonly string[]
}

/** What an interrupted `sanhua apply` leaves beside a table: `x.csv.sanhua-123.new`. */
const LEFT_OVER = /\.sanhua-/

/** Regular files of a data folder. Links and devices are left out, for they may lead out of it; so are files whose name begins with a dot, and what an interrupted `apply` left. */
export const packageFiles = (root: string): PackageFiles => {
  const published: string[] = []
  const left: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      const isOut = entry.name.startsWith('.') || LEFT_OVER.test(entry.name)
      if (entry.isDirectory() && !isOut) walk(path)
      else (entry.isFile() && !isOut ? published : left).push(relative(root, path).split(sep).join('/'))
    }
  }
  walk(root)
  return { published: published.sort(), left: left.sort() }
}
