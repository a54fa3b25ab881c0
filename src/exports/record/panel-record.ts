import { compilePanel } from '../../charts/compile'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { formatPeriod } from '../../format/index'
import type { Break, Source } from '../../model/dataset'
import { type Series, observationsOf } from '../../model/series'
import { datasetAs } from '../../charts/first-release/prepared-view'
import { formulaInputs } from '../../transform/index'
import { filesWords, type FilesWords } from '../../words/files'
import { versionText } from '../../words/page'
import type { ExportJob } from '../export-job'
import { shortCode, stampOfTable, type Stamp } from '../stamp/stamp'

/** A licence as a Frictionless descriptor names it. */
export interface Licence {
  readonly kind: keyof FilesWords['licences']
  readonly name: string
  readonly title: string
  readonly path?: string
}

const PUBLISHER: Licence = { kind: 'publisher', name: 'other-attribution', title: 'Figures published by the named government bodies; cite the publisher' }
const UN: Licence = { kind: 'un', name: 'CC-BY-3.0-IGO', title: 'Creative Commons Attribution 3.0 IGO', path: 'https://creativecommons.org/licenses/by/3.0/igo/' }
const WORLD_BANK: Licence = { kind: 'worldBank', name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }

/** Licence of the data of an indicator, by its id: UN and World Bank indicators have ids of their own. */
const licenceOf = (indicator: string): Licence => (indicator.startsWith('un_') ? UN : indicator.includes('.') ? WORLD_BANK : PUBLISHER)

/** Licences of several indicators, once each. */
export const licencesOf = (indicators: readonly string[]): readonly Licence[] => [...new Set(indicators.map(licenceOf))]

/** Content of a data file: the data shown, and the full series of every indicator behind them. */
export interface PanelRecord {
  readonly job: ExportJob
  readonly compiled: CompiledPanel
  readonly stamp: Stamp
  readonly indicators: readonly (readonly [id: string, series: readonly Series[]])[] // shown, then what they are computed from
  readonly sources: readonly Source[] // of what is shown first, then of the rest
  readonly breaks: readonly Break[]
  readonly licences: readonly Licence[]
}

/** Ids of the indicators shown and of all inputs of their formulas. */
const indicatorIds = ({ indicators }: CompiledPanel, { dataset }: ExportJob): string[] => {
  const ids = new Set(indicators.map(({ indicator }) => indicator))
  for (const id of ids) for (const input of formulaInputs(id, dataset)) ids.add(input) // iterates over added ids as well
  return [...ids]
}

const sourcesOf = (shown: readonly Source[], all: readonly Series[], { dataset }: ExportJob): Source[] => {
  const ids = new Set(shown.map(({ id }) => id))
  for (const series of all) for (const { sources } of observationsOf(series)) for (const id of sources) ids.add(id)
  return [...ids].flatMap((id) => dataset.sources.get(id) ?? [])
}

/** Collects the content of a data file. */
export const recordOf = (job: ExportJob): PanelRecord => {
  const { spec, dataset, view } = job
  const compiled = compilePanel(spec, dataset, { ...view, scheme: 'light', width: 640 })
  const ids = indicatorIds(compiled, job)
  const all = [...dataset.series.values()]
  const indicators = ids.map((id) => [id, all.filter(({ indicator }) => indicator === id)] as const)
  return {
    job,
    compiled,
    stamp: stampOfTable(spec.id, compiled.table, view, dataset.version),
    indicators,
    sources: sourcesOf(compiled.sources, indicators.flatMap(([, series]) => series), job),
    breaks: datasetAs(dataset, view.vintage).breaks.filter(({ indicator }) => ids.includes(indicator)),
    licences: licencesOf(ids),
  }
}

/** One fact about a file: name and text. */
export interface AboutLine {
  readonly field: keyof FilesWords['fields']
  readonly text: string
}

/** Facts about the data of a file, in order, for workbook and README. */
export const aboutLines = ({ job, compiled, stamp, sources, breaks, licences }: PanelRecord): readonly AboutLine[] => {
  const { language } = job.view
  const words = filesWords(language)
  const line = (field: AboutLine['field'], text: string): AboutLine[] => (text === '' ? [] : [{ field, text }])
  const nameOf = (id: string): string => job.dataset.indicators.get(id)?.name[language] ?? id
  return [
    ...line('title', compiled.title),
    ...line('subtitle', compiled.subtitle),
    ...line('description', compiled.description),
    ...line('panel', stamp.panel),
    ...line('query', stamp.query),
    ...line('address', job.address),
    ...line('version', versionText(stamp.version, language)),
    ...line('code', shortCode(stamp)),
    ...compiled.indicators.flatMap(({ name, definition, baseNote, formula }) => [
      ...line('indicator', name),
      ...line('definition', definition),
      ...line('base', baseNote),
      ...line('formula', formula),
    ]),
    ...compiled.notes.flatMap((note) => line('note', note)),
    ...breaks.flatMap(({ indicator, period, note }) => line('break', words.inner(`${nameOf(indicator)} ${formatPeriod(period, language)}`, note[language]))),
    ...sources.flatMap(({ body, title, date, url }) => line('source', words.sourceLine(body[language], title[language], date, url))),
    ...licences.flatMap(({ kind }) => line('licence', words.licences[kind])),
  ]
}
