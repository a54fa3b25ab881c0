import { changeWords, formatIn, formatPeriod, formatValue, signed, unitLabel } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { printPeriod, readPeriod, type Period } from '../../model/period'
import { isSameDate } from '../../model/time'
import { NATION } from '../../model/region'
import type { Language } from '../../model/text'
import { separated } from '../../transform/index'
import { uiWords } from '../../words/index'
import type { Ask, DrawContext, Picked, Step } from '../types/chart-type'
import type { PanelTable, TableCell } from '../compiled-panel'
import { periodAt, presentOf, valueAt } from './cut-series'
import { placesOf } from '../panel-controls'
import type { Places } from '../types/panel-fields'
import { cellOf } from './period-table'
import { columnDigits } from './plot-unit'

/** One place with its figures at the periods shown (canonical values). */
export interface PlaceRow {
  readonly name: string
  readonly nation: boolean
  readonly picked: Picked
  readonly indices: readonly number[]
  readonly values: readonly number[]
  readonly apart: boolean // a break forbids comparing first and last
}

/** One ask per place; the nation too where `withNation`. */
export const placeAsks = (indicator: string, places: Places, dataset: Dataset, withNation: boolean): Ask[] => {
  const ids = placesOf(places, dataset).map(({ id }) => id)
  return [...(withNation ? [NATION] : []), ...ids].map((region) => ({
    indicator,
    region,
    vintage: '',
    label: undefined,
    grid: 0,
    tone: undefined,
    draw: undefined,
    projection: '',
    bands: [],
    whole: '',
    compared: false,
  }))
}

/** The newest period that any place has. */
export const newestPeriod = (picked: readonly Picked[]): string => {
  const newest = Math.max(...picked.map(({ series }) => periodAt(series, presentOf(series).pop() ?? 0)))
  return Number.isFinite(newest) ? String(Math.floor(newest / 100)) : ''
}

const indexAt = ({ series }: Picked, period: Period): number | undefined =>
  presentOf(series).find((index) => isSameDate(periodAt(series, index), period, series.timing))

/** Places that have a figure at every one of these periods, in the order given. */
export const placeRows = (picked: readonly Picked[], periods: readonly string[], language: Language): PlaceRow[] => {
  const wanted = periods.flatMap((text) => readPeriod(text) ?? [])
  return picked.flatMap((one) => {
    const indices = wanted.flatMap((period) => indexAt(one, period) ?? [])
    if (indices.length < wanted.length) return []
    const nation = one.ask.region === NATION
    const name = nation ? uiWords(language).chart.nation : (one.region?.short[language] || one.region?.name[language] || one.ask.region)
    const apart = separated(one.series, indices[0] ?? 0, indices[indices.length - 1] ?? 0, one.breaks)
    return [{ name, nation, picked: one, indices, values: indices.map((index) => valueAt(one.series, index)), apart }]
  })
}

export const changeOf = ({ values, apart }: PlaceRow): number | undefined => (apart || values.length < 2 ? undefined : (values[values.length - 1] ?? 0) - (values[0] ?? 0))

export const changeTold = (row: PlaceRow, step: Step, language: Language): string => {
  const change = changeOf(row)
  return change === undefined ? '' : changeWords(change, step.unit, step.token, step.decimals, language)
}

const changeCell = (row: PlaceRow, step: Step, language: Language): TableCell => {
  const change = changeOf(row)
  const value = change === undefined ? undefined : change / step.scale
  return { text: signed(value, step.decimals, language), value, missing: change === undefined ? 'blank' : '', evidence: 'one-source', note: '', sources: [] }
}

const POINTS = '百分点'

/** Places down, periods across, and the change where it may be calculated. */
export const placeTable = (rows: readonly PlaceRow[], { steps, language }: Pick<DrawContext<unknown>, 'steps' | 'language'>): PanelTable => {
  const words = uiWords(language).chart
  const [step] = steps
  const [model] = rows
  if (!step || !model) return { caption: '', head: words.place, columns: [], rows: [] }
  const unit = { unit: unitLabel(step.token, language, step.unit), token: step.token }
  const periods = model.indices.map((index) => periodAt(model.picked.series, index))
  const compares = periods.length > 1
  const columnSteps = model.indices.map((_, at) => {
    const published = rows.map(({ picked, indices }) => picked.series.publishedDecimals[indices[at] ?? 0] ?? 0)
    return { step, digits: columnDigits(published, step, model.picked.indicator) }
  })
  return {
    caption: '',
    head: words.place,
    columns: [
      ...periods.map((period) => ({ key: printPeriod(period), label: formatPeriod(period, language), ...unit })),
      ...(compares ? [{ key: 'change', label: words.change, ...(step.unit.kind === 'share' ? { unit: unitLabel(POINTS, language), token: POINTS } : unit) }] : []),
    ],
    rows: rows.map((row) => ({
      key: row.picked.ask.region,
      label: row.name,
      cells: [...row.indices.map((index, at) => cellOf(row.picked.series, index, columnSteps[at] ?? { step, digits: step.decimals }, language)), ...(compares ? [changeCell(row, step, language)] : [])],
    })),
  }
}

export const figureOf = (value: number, step: Step, language: Language): string => formatIn(value, step.unit, step.token, step.decimals, language)
export const bareFigure = (value: number, step: Step, language: Language): string => formatValue(value / step.scale, step.decimals, language)

/** `北京（1775万人）、…`: the first rows in words. */
export const namesOf = (rows: readonly PlaceRow[], step: Step, language: Language): string => {
  const words = uiWords(language).chart
  return rows.map(({ name, values }) => name + words.bracket(figureOf(values[values.length - 1] ?? 0, step, language))).join(words.join)
}
