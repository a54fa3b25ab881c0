import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parsePanels } from '../../src/charts/parse-panels'
import { readPackage } from '../../src/ingest/index'
import type { Dataset } from '../../src/model/dataset'
import { derive } from '../../src/transform/index'

export const DATA = fileURLToPath(new URL('../../data/', import.meta.url))

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))

/** Bytes of the data package that ships, by path. */
export const shippedFiles = (): Map<string, Uint8Array> => new Map(filesUnder(DATA).map((path) => [relative(DATA, path).replaceAll('\\', '/'), readFileSync(path)]))

/** The data package that ships, read and derived. */
export const shippedDataset = (): Dataset => derive(readPackage(shippedFiles()))

export const panelsJson = (): unknown => JSON.parse(readFileSync(join(DATA, 'panels.json'), 'utf8'))
export const shippedPanels = () => parsePanels(panelsJson())
