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

/** What few states call, by the part that holds it (`embed/states/later`): functions by module. */
const LATER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // what is read beside a drawing: a state is first drawn without it (`embed/states/without-texts`)
  texts: {
    'charts/series/period-table': ['periodTable'],
    'charts/text/describe-time': ['describeTime'],
    'charts/text/statement-time': ['timeStatement'],
    'charts/text/statement-places': ['placesStatement', 'changeStatement', 'residualNotes'],
    'charts/text/panel-notes': ['breakNotes', 'panelNotes'],
    'embed/page/page-table': ['pageTable', 'printDetails'],
  },
  change: { 'transform/along-time': ['yearlyChange', 'growth', 'indexTo'] },
  modes: { 'charts/series/in-mode': ['inMode'], 'transform/pairwise': ['added', 'share'] },
  annotations: { 'charts/text/annotations': ['annotationsOf', 'annotatedTable', 'withAnnotations'] },
  projections: { 'charts/figure/projections': ['projectionGrounds', 'projectionLandmarks'], 'charts/figure/projected-marks': ['projectionLine', 'bandAreas'] },
  named: { 'charts/figure/named-points': ['namedValues', 'lineDifferences'] },
  points: { 'charts/figure/point-figures': ['pointFigures'] },
  wedges: { 'charts/figure/wedges': ['wedgesOf', 'wedgeAreas', 'wedgeLandmarks', 'wedgeTable'] },
  places: { 'charts/series/small-multiples': ['comparedPlaces', 'greatestOf', 'isFarApart', 'plotsOffered', 'onOwnGrid'] },
  multiples: { 'charts/types/trend/multiples': ['multiplesOf', 'onMultiples', 'multiplesSketch'] },
  focus: { 'charts/figure/emphasis': ['emphasise'] },
  frames: { 'charts/print/place-frames': ['frameOfRows', 'frameOfValues'] },
  box: { 'embed/page/box-layout': ['layoutBox'], 'embed/page/box-page': ['printBoxParts'] },
  form: { 'embed/page/form': ['pageForm'] },
  problems: { 'embed/page/query-messages': ['queryMessages'] },
  empty: { 'charts/empty-panel': ['emptyPanel', 'invalidPanel'], 'words/page': ['pageWords'], 'words/panel': ['panelWords'] },
  release: { 'words/release': ['releaseWords'] },
}

/** A module that lies in a part though the main file imports it: of all that is exported beside it the main file uses nothing. */
const IN_PART: Readonly<Record<string, string>> = { 'transform/make-series': 'change' }

/** Modules in whose place others are. */
const INSTEAD: Readonly<Record<string, string>> = {
  'charts/types/list': 'embed/states/one-type',
  'charts/figure/readouts': 'embed/states/no-readouts',
  'charts/print/shorten': 'embed/states/not-shortened',
  'charts/query/migrations': 'embed/states/todays-names',
}

const idOf = (module: string): string => join(SRC, `${module}.ts`)
const PART_OF = new Map(Object.entries(LATER).flatMap(([part, modules]) => Object.keys(modules).map((module) => [idOf(module), part] as const)))
const REPLACED = new Map(Object.entries(INSTEAD).map(([module, other]) => [idOf(module), idOf(other)]))

const MAIN = 'main'
const ENTRY = '\0state:'
const HOLDER = '\0later:'
const LOADER = '\0load:'
const PROVIDER = '\0provide:'
const WORDS = new RegExp(`/src/words/(?:${LANGUAGES.join('|')})/`)
/** A file of words that joins those of every language, and its names for them. */
const JOINED = /\/src\/words\/[\w-]+\.ts$/
const IN_LANGUAGE = /^import \* as (\w+) from '\.\/(\w+)\//gm
const FUNCTION = /^export const (\w+) = (?:<[^\n]*?>)?\(/gm
const OF_LANGUAGES = /^const (\w+): Readonly<Record<Language, typeof \w+>> = /gm

const importAs = (as: string, name: string, file: string): string => `import { ${name} as ${as} } from ${JSON.stringify(file)}`

const functionsOf = (part: string): (readonly [name: string, id: string])[] => Object.entries(LATER[part] ?? {}).flatMap(([module, names]) => names.map((name) => [name, idOf(module)] as const))

/** A module in the place of a deferred one: each of its functions fetches the part. */
const holderOf = (id: string): string => {
  const part = PART_OF.get(id) ?? ''
  const names = functionsOf(part).flatMap(([name, of]) => (of === id ? [name] : []))
  const unlisted = [...readFileSync(id, 'utf8').matchAll(FUNCTION)].flatMap(([, name = '']) => (names.includes(name) ? [] : [name]))
  const waits = part === 'texts'
  return [
    importAs('later', 'later', idOf('embed/states/later')),
    importAs('load', 'load', LOADER + part),
    ...(waits ? [importAs('WITHOUT_TEXTS', 'WITHOUT_TEXTS', idOf('embed/states/without-texts'))] : []),
    ...unlisted.map((name) => `export const ${name} = () => { throw Error('${name}: not in build/state-scripts') }`), // some file exports it on; nothing calls it
    ...names.map((name) => `export const ${name} = /* @__PURE__ */ later('${name}', load${waits ? `, WITHOUT_TEXTS.${name}` : ''})`),
  ].join('\n')
}

/** What a part does when it has come. */
const providerOf = (part: string): string => [...functionsOf(part).map(([name, id]) => importAs(name, name, id)), importAs('provide', 'provide', idOf('embed/states/later')), `provide({ ${functionsOf(part).map(([name]) => name).join(', ')} })`].join('\n')

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
    const own = [...PART_OF, ...Object.entries(IN_PART).map(([module, part]) => [idOf(module), part] as const), ...Object.keys(LATER).map((part) => [PROVIDER + part, part] as const)]
    for (const [id, part] of own) places.set(id, part)
    for (const id of this.getModuleIds()) if (id.startsWith(ENTRY)) place(id, MAIN)
    for (const [id, part] of own) for (const imported of this.getModuleInfo(id)?.importedIds ?? []) place(imported, part)
  },
  async resolveId(source, importer) {
    if ([ENTRY, LOADER, PROVIDER].some((kind) => source.startsWith(kind))) return source
    if (!importer) return undefined
    const isHolder = importer.startsWith(HOLDER) || importer.startsWith(PROVIDER)
    const found = await this.resolve(source, isHolder || importer.startsWith(ENTRY) ? undefined : importer, { skipSelf: true })
    if (!found) return undefined
    const own = found.id.replace(WORDS, `/src/words/${language}/`)
    const part = PART_OF.get(own)
    if (part && !isHolder && part !== PART_OF.get(importer)) return HOLDER + own
    return REPLACED.get(own) ?? (own === found.id ? undefined : own)
  },
  /** Words of the one language are named at once, not looked up: then no script holds a table of them. */
  transform(code, id) {
    const own = [...code.matchAll(IN_LANGUAGE)].find(([, , of]) => of === language)?.[1]
    if (!JOINED.test(id) || !own) return undefined
    return [...code.matchAll(OF_LANGUAGES)].reduce((text, [, joined = '']) => text.replaceAll(`${joined}[language]`, own), code)
  },
  load(id) {
    if (id.startsWith(ENTRY)) return entryOf(id.slice(ENTRY.length))
    if (id.startsWith(LOADER)) return `export const load = () => import(${JSON.stringify(PROVIDER + id.slice(LOADER.length))})`
    if (id.startsWith(PROVIDER)) return { code: providerOf(id.slice(PROVIDER.length)), moduleSideEffects: true }
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
