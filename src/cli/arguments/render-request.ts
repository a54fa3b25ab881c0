import { MODES, VINTAGE_CHOICES, type Mode, type Scheme } from '../../charts/query/panel-view'
import { currentPanelId, type Migration } from '../../charts/query/migrations'
import { MOST_COMPARED, PANEL_PARAMETERS, type PanelChoice } from '../../charts/query/panel-parameters'
import { choiceOf, readPanelQuery } from '../../charts/query/panel-query'
import { readParameters, type QueryProblem } from '../../charts/query/parameter'
import type { Language } from '../../model/text'
import { FORMATS } from '../../exports/formats/list'
import type { ExportFormats, PictureSettings } from '../../exports/export-job'
import { PRESET_NAMES } from '../../exports/picture/presets'
import { briefingOf, type BriefingEntry } from '../../state/briefing'
import { readAddress } from '../../state/url'
import { nearestName } from '../../transform/nearest-name'
import { type OptionName, type ParsedCommand, WrongUsage } from './parse-command'

/** What `sanhua render` is to do; whether the panels have it is not yet known. */
export interface RenderRequest {
  readonly list: boolean
  readonly json: boolean
  readonly all: boolean
  readonly panels: readonly string[]
  readonly briefing: readonly BriefingEntry[] // of the address of a briefing; none where panels are named
  readonly format: string // a name of the formats given
  readonly out: string // '' the current folder, '-' standard output
  readonly data: string // '' the program's own
  readonly site: string
  readonly scheme: Scheme
  readonly language: Language | undefined // that the query names
  readonly view: PanelChoice // of a briefing what the options say, over the states of its entries
  readonly queryProblems: readonly QueryProblem[] // what of --query was ignored
  readonly picture: PictureSettings
  readonly textAsPaths: boolean // text of an SVG as paths
}

type Parsed = ParsedCommand<'render'>
type ValueName = OptionName<'render'>

/** Reads values; the first that is wrong ends the reading. */
const valueReader = ({ value }: Parsed) => {
  const textOf = (name: ValueName): string => value(name) ?? ''
  const oneOf = <Known extends string>(name: ValueName, known: readonly Known[], usual: Known): Known => {
    const found = value(name) ?? usual
    const match = known.find((one) => one === found)
    if (match === undefined) throw new WrongUsage({ problem: 'value-unknown', option: `--${name}`, found, known, nearest: found.length > 2 ? nearestName(found, known) : '' })
    return match
  }
  const yearOf = (name: 'from' | 'to'): number | undefined => {
    const found = value(name)
    if (found === undefined) return undefined
    const year = PANEL_PARAMETERS[name].parse(found)
    if (year === undefined) throw new WrongUsage({ problem: 'year-wrong', option: `--${name}`, found })
    return year
  }
  return { textOf, oneOf, yearOf }
}

type Reader = ReturnType<typeof valueReader>

/** The regions of `--compare`; one that cannot be read is an error here, since it was typed for this panel. */
const regionsOf = (text: string): PanelChoice['compare'] => {
  const { chosen, problems } = readParameters([['compare', text]], PANEL_PARAMETERS)
  if (problems.length > 0) throw new WrongUsage({ problem: 'regions-wrong', found: text, most: MOST_COMPARED })
  return chosen.compare
}

/** What the options say, over what the query says. */
const viewOf = ({ textOf, oneOf, yearOf }: Reader, asked: PanelChoice): PanelChoice => {
  const [from = asked.from, to = asked.to] = [yearOf('from'), yearOf('to')]
  if (from !== undefined && to !== undefined && from > to) throw new WrongUsage({ problem: 'range-wrong', from, to })
  const mode = textOf('mode') === '' ? undefined : oneOf<Mode>('mode', MODES, 'absolute')
  const compare = regionsOf(textOf('compare'))
  const vintage = textOf('vintage') === '' ? undefined : oneOf('vintage', ['current', ...VINTAGE_CHOICES], 'current')
  const { vintage: queried, ...rest } = asked
  const wanted = vintage === undefined ? queried : vintage === 'current' ? undefined : vintage
  return {
    ...rest,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(textOf('unit') === '' ? {} : { unit: textOf('unit') }),
    ...(mode === undefined ? {} : { mode }),
    ...(compare === undefined ? {} : { compare }),
    ...(wanted === undefined ? {} : { vintage: wanted }),
  }
}

const siteOf = (found: string): string => {
  if (found !== '' && !/^https?:\/\/[^\s/]+/i.test(found)) throw new WrongUsage({ problem: 'site-wrong', found })
  return found
}

/** The format asked for; else the one that the file's name ends with; else a picture. Of text as paths it is SVG. */
const formatOf = ({ textOf, oneOf }: Reader, formats: ExportFormats, isOfPaths: boolean): string => {
  const extension = /\.([a-z]+)$/i.exec(textOf('out'))?.[1]?.toLowerCase()
  const found = Object.keys(formats).find((name) => formats[name]?.extension === extension)
  return isOfPaths ? oneOf('format', ['svg'], found ?? 'svg') : oneOf('format', Object.keys(formats), found ?? 'png')
}

/** What the arguments are read against, where it is not the program's own. */
export interface RenderLists {
  readonly migrations?: readonly Migration[]
  readonly formats?: ExportFormats
}

/** Reads the arguments of `render`; throws WrongUsage. */
export const renderRequest = (parsed: Parsed, { migrations, formats = FORMATS }: RenderLists = {}): RenderRequest => {
  const { operands: panels, has } = parsed
  const reader = valueReader(parsed)
  const query = reader.textOf('query').replace(/^[^?]*\?/, '')
  const list = has('list')
  const address = readAddress(query, migrations)
  const isBriefing = address.view.briefing.length > 0 && panels.length === 0 && !has('all') && !list
  const { chosen, problems } = readPanelQuery(query, migrations)
  const request: RenderRequest = {
    list,
    json: has('json'),
    all: has('all'),
    panels: [...new Set(panels.length === 0 && chosen.panel ? [chosen.panel] : panels.map((id) => currentPanelId(id, migrations)))],
    briefing: isBriefing ? briefingOf(address.view) : [],
    format: formatOf(reader, formats, has('text-as-paths')),
    out: reader.textOf('out'),
    data: reader.textOf('data'),
    site: siteOf(reader.textOf('site')),
    scheme: reader.oneOf<Scheme>('scheme', ['light', 'dark'], chosen.scheme === 'dark' ? 'dark' : 'light'),
    language: chosen.lang,
    view: viewOf(reader, isBriefing ? {} : choiceOf(chosen)),
    queryProblems: isBriefing ? address.problems : problems,
    picture: {
      preset: reader.oneOf('preset', PRESET_NAMES, 'slide'),
      scale: Number(reader.oneOf('scale', ['1', '2', '3', '4'], '1')) as PictureSettings['scale'],
      paper: !has('transparent'),
    },
    textAsPaths: has('text-as-paths'),
  }
  if (!list && !request.all && !isBriefing && request.panels.length === 0) throw new WrongUsage({ problem: 'panels-missing' })
  return request
}
