import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes files into a folder, all or none: beside their places first, then each to its place; on failure what stood there comes back. */
export const writeFiles = async (root: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
  const mark = `.sanhua-${process.pid}`
  const places = [...files].map(([path, bytes]) => ({ bytes, to: join(root, path), made: `${join(root, path)}${mark}.new`, kept: `${join(root, path)}${mark}.old` }))
  const moved: typeof places = []
  try {
    for (const { to, made, bytes } of places) {
      await mkdir(dirname(to), { recursive: true })
      await writeFile(made, bytes)
    }
    for (const place of places) {
      await copyFile(place.to, place.kept).catch(() => undefined) // a new file has nothing to come back to
      await rename(place.made, place.to)
      moved.push(place)
    }
  } catch (failure) {
    for (const { to, kept } of moved) await rename(kept, to).catch(() => rm(to, { force: true }))
    throw failure
  } finally {
    for (const { made, kept } of places) for (const path of [made, kept]) await rm(path, { force: true }).catch(() => undefined)
  }
}
