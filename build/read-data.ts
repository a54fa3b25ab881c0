import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isInvalid, type PanelSpec } from '../src/charts/types/list'
import { parsePanels } from '../src/charts/parse-panels'
import { installAllDrawings } from '../src/charts/types/all-drawings'
import { packageFiles } from './package-files'

const DATA = resolve(import.meta.dirname, '../data')

/** Bytes of the data package, by path inside it. */
export const readData = (): Map<string, Uint8Array> => new Map(packageFiles(DATA).published.map((path) => [path, readFileSync(join(DATA, path))]))

/** The panels that can be drawn, and what draws them. */
export const readPanels = (): PanelSpec[] => {
  installAllDrawings()
  return parsePanels(JSON.parse(readFileSync(join(DATA, 'panels.json'), 'utf8'))).value.filter((panel) => !isInvalid(panel))
}
