import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareFirstRelease } from '../../src/charts/first-release/prepare-first-release'
import { parsePanels } from '../../src/charts/parse-panels'
import { installAllDrawings } from '../../src/charts/types/all-drawings'
import { readPackage } from '../../src/ingest/index'
import type { Dataset } from '../../src/model/dataset'
import { derive } from '../../src/transform/index'

export const DATA = fileURLToPath(new URL('../../data/', import.meta.url))

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))

/** Computes once a worker: test files share it, and none of them alters it. */
const once = <Value>(compute: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | undefined
  return () => (kept ??= { value: compute() }).value
}

const files = once(() => new Map(filesUnder(DATA).map((path) => [relative(DATA, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))])))

/** Bytes of the data package that ships, by path; the map is the caller's own, the bytes are shared. */
export const shippedFiles = (): Map<string, Uint8Array> => new Map(files())

/** The data package that ships, read but not derived. */
export const shippedObservations = once((): Dataset => readPackage(shippedFiles()))

/** The data package that ships, read and derived, its first-release view prepared. */
export const shippedDataset = once((): Dataset => {
  const dataset = derive(shippedObservations())
  prepareFirstRelease(dataset)
  return dataset
})

export const panelsJson = (): unknown => JSON.parse(readFileSync(join(DATA, 'panels.json'), 'utf8'))
/** The panels that ship, and what draws them. */
export const shippedPanels = once(() => {
  installAllDrawings()
  return parsePanels(panelsJson())
})
