import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ChartExample } from '../../src/charts/spec/chart-example'
import type { SchemaMaker } from '../../src/charts/spec/chart-type'

/** The examples of a checkout's chart types, by name of the type; types without one are left out. */
export const readExamples = async (root: string): Promise<ReadonlyMap<string, ChartExample<SchemaMaker>>> => {
  const folder = join(root, 'src/charts/types')
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'example.ts')))
  const read = async (name: string): Promise<[string, ChartExample<SchemaMaker>]> => {
    const { example } = (await import(/* @vite-ignore */ pathToFileURL(join(folder, name, 'example.ts')).href)) as { example: ChartExample<SchemaMaker> }
    return [name, example]
  }
  return new Map(await Promise.all(names.map(read)))
}

/** An example's data package as bytes, as the reader of packages takes it. */
export const exampleBytes = ({ files }: ChartExample<SchemaMaker>): Map<string, Uint8Array> => {
  const encoder = new TextEncoder()
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]))
}
