import type { Break, Dataset, EventMark } from '../../src/model/dataset'
import type { Indicator } from '../../src/model/indicator'
import { readPeriod, type Period } from '../../src/model/period'
import type { Region } from '../../src/model/region'
import { seriesKey, type Series } from '../../src/model/series'
import { timingOf } from '../../src/model/time'
import { unitOf, type Unit } from '../../src/model/unit'
import { makeSeries, type Point } from '../../src/transform/index'
import { readsOf } from '../../src/transform/index'

export const period = (text: string): Period => {
  const found = readPeriod(text)
  if (found === undefined) throw new Error(text)
  return found
}

const unit = (id: string): Unit => {
  const found = unitOf(id)
  if (!found) throw new Error(id)
  return found
}

export const indicator = (id: string, unitId: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  theme: 'urbanisation',
  kind: unitId === 'percent' ? 'share' : 'stock',
  unit: unit(unitId),
  unitId,
  decimals: unitId === 'percent' ? 1 : 0,
  min: undefined,
  max: undefined,
  name: { zh: `指标${id}`, en: `indicator ${id}` },
  aliases: [],
  definition: { zh: '定义', en: 'definition' },
  formula: '',
  baseNote: { zh: '', en: '' },
  line: 2,
  ...more,
})

const region = (id: string, kind: Region['kind'], zh: string, en: string): Region => ({ id, code: '', kind, name: { zh, en }, short: { zh, en }, parent: '', group: '', tile: undefined })

interface SeriesFixture {
  readonly indicator: string
  readonly region?: string
  readonly vintage?: string
  readonly variant?: string
  readonly unit?: string
  readonly values: Readonly<Record<string, number>>
  readonly point?: (at: string) => Partial<Point>
}

/** A series whose periods meet themselves alone; in a dataset it is timed as its indicator's kind says. */
export const series = ({ indicator: id, region: place = 'CN', vintage = '', variant = '', unit: unitId = 'person', values, point }: SeriesFixture): Series =>
  makeSeries(
    { indicator: id, region: place, vintage, variant, timing: 'duration' },
    unit(unitId),
    Object.entries(values).map(([at, value]) => ({ period: period(at), value, evidence: 'two-sources', basis: 'survey', sources: ['s1'], ...point?.(at) })),
    { decimals: unitId === 'percent' ? 1 : 0 },
  )

const SOURCE = { id: 's1', kind: 'publication' as const, body: { zh: '国家统计局', en: 'NBS' }, title: { zh: '公报', en: 'Communiqué' }, publisher: '国家统计局', date: '2021', url: '', accessed: '' }

export interface DatasetFixture {
  readonly indicators: readonly Indicator[]
  readonly series: readonly Series[]
  readonly breaks?: readonly Break[]
  readonly events?: readonly EventMark[]
}

/** A dataset by hand: what the tests of charts need and nothing else. */
export const smallDataset = ({ indicators, series: all, breaks = [], events = [] }: DatasetFixture): Dataset => ({
  version: 'test',
  indicators: new Map(indicators.map((one) => [one.id, one])),
  reads: readsOf(indicators),
  regions: new Map(
    [region('CN', 'nation', '全国', 'China'), region('CN-BJ', 'province', '北京', 'Beijing'), region('CN-SH', 'province', '上海', 'Shanghai'), region('CN-GD', 'province', '广东', 'Guangdong'), region('JPN', 'country', '日本', 'Japan')].map((one) => [one.id, one]),
  ),
  sources: new Map([[SOURCE.id, SOURCE]]),
  breaks,
  revisions: [],
  events,
  identities: [],
  claims: [],
  topics: [],
  series: new Map(all.map((one) => [seriesKey(one), { ...one, timing: timingOf(indicators.find(({ id }) => id === one.indicator)?.kind ?? 'stock') }])),
  ages: [],
  files: [],
  issues: [],
})

export const recount = (id: string, at: string): Break => ({ indicator: id, region: '', period: period(at), kind: 'census-recount', separates: 'all', note: { zh: '普查重新核定', en: 'recounted by the census' } })
