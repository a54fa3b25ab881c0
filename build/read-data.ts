import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { isInvalid, type PanelSpec } from '../src/charts/types/list'
import { parsePanels } from '../src/charts/parse-panels'

const DATA = resolve(import.meta.dirname, '../data')

const walk = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? walk(join(folder, one.name)) : [join(folder, one.name)]))

/** Bytes of the data package, by path inside it. */
export const readData = (): Map<string, Uint8Array> => new Map(walk(DATA).map((file) => [relative(DATA, file).split(sep).join('/'), readFileSync(file)]))

/** The panels that can be drawn. */
export const readPanels = (): PanelSpec[] => parsePanels(JSON.parse(readFileSync(join(DATA, 'panels.json'), 'utf8'))).value.filter((panel) => !isInvalid(panel))
