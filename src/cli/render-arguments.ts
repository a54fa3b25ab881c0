import { parseArgs } from 'node:util'
import { MODES, type Mode, type Scheme } from '../charts/panel-view'
import { currentPanelId, type Migration } from '../charts/query/migrations'
import { MOST_COMPARED, PANEL_PARAMETERS, type PanelChoice } from '../charts/query/panel-parameters'
import { choiceOf, readPanelQuery } from '../charts/query/panel-query'
import { readParameters, type QueryProblem } from '../charts/query/parameter'
import type { Language } from '../model/text'
import { FORMATS } from '../exports/formats/list'
import type { ExportFormats, PictureSettings } from '../exports/export-job'
import { PRESET_NAMES } from '../exports/picture/presets'
import { nearestName } from '../transform/nearest-name'

/** What `render` was asked for; whether the panels have it is not yet known. */
export interface RenderAsked {
  readonly list: boolean
  readonly json: boolean
  readonly all: boolean
  readonly panels: readonly string[]
  readonly format: string // a name of the formats given
  readonly out: string // '' the current folder, '-' standard output
  readonly data: string // '' the program's own
  readonly site: string
  readonly scheme: Scheme
  readonly language: Language | undefined // that the query names
  readonly view: PanelChoice
  readonly queryProblems: readonly QueryProblem[] // what of --query was ignored
  readonly picture: PictureSettings
}

/** What is wrong with the arguments of `render`. */
export type RenderWrong =
  | { readonly problem: 'option-unknown'; readonly found: string; readonly nearest: string }
  | { readonly problem: 'value-missing'; readonly option: string }
  | { readonly problem: 'value-unknown'; readonly option: string; readonly found: string; readonly known: readonly string[]; readonly nearest: string }
  | { readonly problem: 'year-wrong'; readonly option: string; readonly found: string }
  | { readonly problem: 'regions-wrong'; readonly found: string; readonly most: number }
  | { readonly problem: 'range-wrong'; readonly from: number; readonly to: number }
  | { readonly problem: 'site-wrong'; readonly found: string }
  | { readonly problem: 'panels-missing' }

const FLAGS = ['list', 'json', 'all', 'transparent', 'help'] as const
const VALUES = ['format', 'out', 'scheme', 'from', 'to', 'unit', 'mode', 'compare', 'query', 'preset', 'scale', 'site', 'data'] as const
type ValueName = (typeof VALUES)[number]

const OPTIONS = {
  ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const, ...(name === 'help' ? { short: 'h' } : {}) }])),
  ...Object.fromEntries(VALUES.map((name) => [name, { type: 'string' as const }])),
}
const ALL_NAMES = [...FLAGS, ...VALUES].map((name) => `--${name}`)

interface Given {
  readonly panels: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** The words sorted into names, flags and values. A value may be `-`, but not another option. */
const sortWords = (argv: readonly string[]): Given | RenderWrong => {
  const { tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  const panels: string[] = []
  const flags = new Set<string>()
  const values = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind === 'positional') panels.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!ALL_NAMES.includes(`--${name}`)) return { problem: 'option-unknown', found: rawName, nearest: nearestName(rawName, ALL_NAMES) }
    if ((FLAGS as readonly string[]).includes(name)) flags.add(name)
    else if (value === undefined || value === '' || /^-./.test(value)) return { problem: 'value-missing', option: rawName }
    else values.set(name, value)
  }
  return { panels, flags, values }
}

class Wrong extends Error {
  constructor(readonly wrong: RenderWrong) {
    super(wrong.problem)
  }
}

/** Reads values; the first that is wrong ends the reading. */
const valueReader = (values: ReadonlyMap<string, string>) => {
  const textOf = (name: ValueName): string => values.get(name) ?? ''
  const oneOf = <Known extends string>(name: ValueName, known: readonly Known[], usual: Known): Known => {
    const found = values.get(name) ?? usual
    const match = known.find((one) => one === found)
    if (match === undefined) throw new Wrong({ problem: 'value-unknown', option: `--${name}`, found, known, nearest: found.length > 2 ? nearestName(found, known) : '' })
    return match
  }
  const yearOf = (name: 'from' | 'to'): number | undefined => {
    const found = values.get(name)
    if (found === undefined) return undefined
    const year = PANEL_PARAMETERS[name].parse(found)
    if (year === undefined) throw new Wrong({ problem: 'year-wrong', option: `--${name}`, found })
    return year
  }
  return { textOf, oneOf, yearOf }
}

type Reader = ReturnType<typeof valueReader>

/** The regions of `--compare`; one that cannot be read is an error here, since it was typed for this panel. */
const regionsOf = (text: string): PanelChoice['compare'] => {
  const { chosen, problems } = readParameters([['compare', text]], PANEL_PARAMETERS)
  if (problems.length > 0) throw new Wrong({ problem: 'regions-wrong', found: text, most: MOST_COMPARED })
  return chosen.compare
}

/** What the options say, over what the query says. */
const viewOf = ({ textOf, oneOf, yearOf }: Reader, asked: PanelChoice): PanelChoice => {
  const [from = asked.from, to = asked.to] = [yearOf('from'), yearOf('to')]
  if (from !== undefined && to !== undefined && from > to) throw new Wrong({ problem: 'range-wrong', from, to })
  const mode = textOf('mode') === '' ? undefined : oneOf<Mode>('mode', MODES, 'absolute')
  const compare = regionsOf(textOf('compare'))
  return {
    ...asked,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(textOf('unit') === '' ? {} : { unit: textOf('unit') }),
    ...(mode === undefined ? {} : { mode }),
    ...(compare === undefined ? {} : { compare }),
  }
}

const siteOf = (found: string): string => {
  if (found !== '' && !/^https?:\/\/[^\s/]+/i.test(found)) throw new Wrong({ problem: 'site-wrong', found })
  return found
}

/** The format asked for; else the one that the file's name ends with; else a picture. */
const formatOf = ({ textOf, oneOf }: Reader, formats: ExportFormats): string => {
  const extension = /\.([a-z]+)$/i.exec(textOf('out'))?.[1]?.toLowerCase()
  const found = Object.keys(formats).find((name) => formats[name]?.extension === extension)
  return oneOf('format', Object.keys(formats), found ?? 'png')
}

/** What the arguments are read against. */
interface RenderLists {
  readonly migrations?: readonly Migration[]
  readonly formats?: ExportFormats
}

const askedOf = ({ panels, flags, values }: Given, { migrations, formats = FORMATS }: RenderLists): RenderAsked => {
  const reader = valueReader(values)
  const { chosen, problems } = readPanelQuery(reader.textOf('query').replace(/^[^?]*\?/, ''), migrations)
  const list = flags.has('list')
  const asked: RenderAsked = {
    list,
    json: flags.has('json'),
    all: flags.has('all'),
    panels: [...new Set(panels.length === 0 && chosen.panel ? [chosen.panel] : panels.map((id) => currentPanelId(id, migrations)))],
    format: formatOf(reader, formats),
    out: reader.textOf('out'),
    data: reader.textOf('data'),
    site: siteOf(reader.textOf('site')),
    scheme: reader.oneOf<Scheme>('scheme', ['light', 'dark'], chosen.scheme === 'dark' ? 'dark' : 'light'),
    language: chosen.lang,
    view: viewOf(reader, choiceOf(chosen)),
    queryProblems: problems,
    picture: {
      preset: reader.oneOf('preset', PRESET_NAMES, 'slide'),
      scale: Number(reader.oneOf('scale', ['1', '2', '3', '4'], '1')) as PictureSettings['scale'],
      paper: !flags.has('transparent'),
    },
  }
  if (!list && !asked.all && asked.panels.length === 0) throw new Wrong({ problem: 'panels-missing' })
  return asked
}

/** Reads the arguments after `render`. */
export const readRenderArguments = (argv: readonly string[], lists: RenderLists = {}): RenderAsked | RenderWrong | 'help' => {
  const given = sortWords(argv)
  if ('problem' in given) return given
  if (given.flags.has('help')) return 'help'
  try {
    return askedOf(given, lists)
  } catch (error) {
    if (error instanceof Wrong) return error.wrong
    throw error
  }
}
