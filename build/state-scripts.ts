import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import type { ChartTypeName } from '../src/charts/types/list'
import { LANGUAGES, type Language } from '../src/model/text'
import { TARGET, treeshake } from './bundle-script'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')

type Named = readonly [name: string, file: string]

/** What a module of the chart types imports, by local name: `import { trend } from './trend/figure'`. */
const importsOf = (source: string, folder: string): ReadonlyMap<string, Named> =>
  new Map([...source.matchAll(/^import \{ (\w+) \} from '([^']+)'/gm)].map(([, name = '', from = '']) => [name, [name, join(folder, `${from}.ts`)] as const]))

const readType = (file: string): { readonly source: string; readonly imports: ReadonlyMap<string, Named> } => {
  const source = readFileSync(join(SRC, 'charts/types', file), 'utf8')
  return { source, imports: importsOf(source, join(SRC, 'charts/types')) }
}

const named = ({ imports }: { readonly imports: ReadonlyMap<string, Named> }, name: string | undefined): Named => {
  const found = imports.get(name ?? '')
  if (!found) throw new Error(`charts/types: no import of ${name ?? 'a chart type'}`)
  return found
}

/** Where a chart type is, and its drawing where that is apart: read from the lists of chart types, so that there is no third one. */
const modulesOf = (name: string): { readonly type: Named; readonly drawing: Named | undefined } => {
  const [list, drawings] = [readType('list.ts'), readType('all-drawings.ts')]
  const [, local = name] = new RegExp(`^  '?${name}'?: (\\w+),$`, 'm').exec(list.source) ?? []
  const [, drawing] = new RegExp(`installDrawing\\('${name}', (\\w+)\\)`).exec(drawings.source) ?? []
  return { type: named(list, local), drawing: drawing === undefined ? undefined : named(drawings, drawing) }
}

/** Modules that few states call, by the part that holds them (`embed/states/later`). Of each the other modules use functions alone. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  modes: ['charts/series/in-mode', 'transform/along-time', 'transform/pairwise', 'transform/make-series'],
  annotations: ['charts/text/annotations'],
  projections: ['charts/figure/projections', 'charts/figure/projected-marks'],
  wedges: ['charts/figure/wedges'],
  places: ['charts/series/small-multiples'],
  multiples: ['charts/types/trend/multiples'],
  focus: ['charts/figure/emphasis'],
  box: ['embed/page/box-layout', 'embed/page/box-page'],
  form: ['embed/page/form'],
  empty: ['charts/empty-panel', 'words/page', 'words/panel'],
  release: ['words/release'],
}

/** Modules in whose place others are. */
const INSTEAD: Readonly<Record<string, string>> = {
  'charts/types/list': 'embed/states/one-type',
  'charts/figure/readouts': 'embed/states/no-readouts',
  'charts/print/shorten': 'embed/states/not-shortened',
}

const idOf = (module: string): string => join(SRC, `${module}.ts`)
const PART_OF = new Map(Object.entries(LATER).flatMap(([part, modules]) => modules.map((module) => [idOf(module), part] as const)))
const REPLACED = new Map(Object.entries(INSTEAD).map(([module, other]) => [idOf(module), idOf(other)]))

const MAIN = 'main'
const ENTRY = '\0state:'
const HOLDER = '\0later:'
const WORDS = new RegExp(`/src/words/(?:${LANGUAGES.join('|')})/`)
const FUNCTION = /^export const (\w+) = (?:<[^\n]*?>)?\(/gm

/** A module with the functions of a deferred one, each of which fetches it. */
const holderOf = (id: string): string => {
  const source = readFileSync(id, 'utf8')
  const names = [...source.matchAll(FUNCTION)].map(([, name = '']) => name) // another export that is asked for fails the build
  return `import { later } from ${JSON.stringify(idOf('embed/states/later'))}\nconst part = later(() => import(${JSON.stringify(id)}))\n${names.map((name) => `export const ${name} = part('${name}')`).join('\n')}`
}

const importAs = (as: string, name: string, file: string): string => `import { ${name} as ${as} } from ${JSON.stringify(file)}`

const entryOf = (name: string): string => {
  const { type, drawing } = modulesOf(name)
  return [
    importAs('type', ...type),
    importAs('knowChartType', 'knowChartType', idOf('embed/states/one-type')),
    'knowChartType(type)',
    ...(drawing ? [importAs('drawing', ...drawing), importAs('installDrawing', 'installDrawing', idOf('charts/spec/drawings')), `installDrawing('${name}', drawing)`] : []),
    `export { redrawEmbed } from ${JSON.stringify(idOf('embed/client/redraw-state'))}`,
  ].join('\n')
}

/** Where the modules of a script are: in its main file what it imports at once, in a part what that part alone imports. */
type Places = Map<string, string>

/** The modules of one chart type in one language: words of others are those of this one, which nothing asks for. Fills `places`. */
const oneState = (language: Language, places: Places): Plugin => ({
  name: 'sanhua-state',
  enforce: 'pre',
  buildEnd() {
    const place = (id: string, name: string): void => {
      if (places.has(id)) return
      places.set(id, name)
      for (const imported of this.getModuleInfo(id)?.importedIds ?? []) place(imported, name)
    }
    for (const id of this.getModuleIds()) if (id.startsWith(ENTRY)) place(id, MAIN)
    for (const [id, part] of PART_OF) place(id, part)
  },
  async resolveId(source, importer) {
    if (source.startsWith(ENTRY)) return source
    if (!importer) return undefined
    const isHolder = importer.startsWith(HOLDER)
    const found = await this.resolve(source, isHolder || importer.startsWith(ENTRY) ? undefined : importer, { skipSelf: true })
    if (!found) return undefined
    const own = found.id.replace(WORDS, `/src/words/${language}/`)
    const part = PART_OF.get(own)
    if (part && !isHolder && part !== PART_OF.get(importer)) return HOLDER + own
    return REPLACED.get(own) ?? (own === found.id ? undefined : own)
  },
  load(id) {
    if (id.startsWith(ENTRY)) return entryOf(id.slice(ENTRY.length))
    return id.startsWith(HOLDER) ? holderOf(id.slice(HOLDER.length)) : undefined
  },
})

/** A script that redraws an embedded chart, and the parts that it fetches. */
export interface StateScript {
  readonly type: ChartTypeName
  readonly language: Language
  readonly entry: string // name of its file
  readonly files: ReadonlyMap<string, string> // code by name
}

const bundle = async (type: ChartTypeName, language: Language, full: string): Promise<StateScript> => {
  const places: Places = new Map()
  const made = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    define: { FULL_REDRAW: JSON.stringify(full) },
    plugins: [oneState(language, places)],
    build: {
      write: false,
      lib: { entry: ENTRY + type, formats: ['es'] }, // without the code that preloads chunks of a page
      target: TARGET,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: { [`${type}.${language}`]: ENTRY + type },
        treeshake,
        preserveEntrySignatures: 'allow-extension',
        optimization: { inlineConst: true },
        output: {
          format: 'es',
          minify: true,
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: `${type}-[name].${language}-[hash].js`,
          codeSplitting: { groups: [{ name: (id: string) => places.get(id) ?? MAIN }], includeDependenciesRecursively: false },
        },
      },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!output || !('output' in output)) throw new Error(`${type}: nothing was built`)
  const chunks = output.output.flatMap((one) => (one.type === 'chunk' ? [one] : []))
  return { type, language, entry: chunks.find(({ isEntry }) => isEntry)?.fileName ?? '', files: new Map(chunks.map(({ fileName, code }) => [fileName, code.trim()])) }
}

/**
 * The scripts of these chart types in all languages. A type is one file with its parts, so that a page with one chart
 * fetches no more than that chart needs. `full`: address of the script that draws from all tables, relative to these.
 */
export const bundleStates = (types: readonly ChartTypeName[], full: string): Promise<readonly StateScript[]> =>
  Promise.all(LANGUAGES.flatMap((language) => types.map((type) => bundle(type, language, full))))
