import type { Break, Claim, Dataset, Identity, Separates } from '../../src/model/dataset'
import type { Basis, Evidence, Missing } from '../../src/model/evidence'
import type { Indicator, IndicatorKind } from '../../src/model/indicator'
import { readPeriod, type Period } from '../../src/model/period'
import type { Region, RegionKind } from '../../src/model/region'
import { observationsOf, seriesKey, type Series } from '../../src/model/series'
import { timingOf, type Timing } from '../../src/model/time'
import { unitOf } from '../../src/model/unit'
import { makeSeries } from '../../src/transform/make-series'
import { readsOf } from '../../src/transform/index'

export const at = (text: string): Period => {
  const period = readPeriod(text)
  if (period === undefined) throw new Error(`no period: ${text}`)
  return period
}

const unit = (id: string) => {
  const found = unitOf(id)
  if (!found) throw new Error(`no unit: ${id}`)
  return found
}

/** `2020 100`, `2020 100 census`, `2020 — not-published` … as rows of one series. */
export const series = (
  indicator: string,
  rows: readonly string[],
  { region = 'CN', vintage = '', variant = '', unitId = 'person', evidence = 'one-source' as Evidence, timing = 'instant' as Timing } = {},
): Series =>
  makeSeries(
    { indicator, region, vintage, variant, timing },
    unit(unitId),
    rows.map((row) => {
      const [period = '', value = '', basis = ''] = row.split(' ')
      const missing = value === '—'
      return {
        period: at(period),
        value: missing ? undefined : Number(value),
        missing: (missing ? basis : '') as Missing,
        basis: (missing ? '' : basis) as Basis,
        evidence,
        sources: [`s-${indicator}`],
      }
    }),
  )

export const indicator = (id: string, unitId = 'person', kind: IndicatorKind = 'stock', formula = ''): Indicator => ({
  id,
  theme: 'urbanisation',
  kind,
  unit: unit(unitId),
  unitId,
  decimals: 1,
  min: undefined,
  max: undefined,
  name: { zh: id, en: id },
  aliases: [],
  definition: { zh: '', en: '' },
  formula,
  baseNote: { zh: '', en: '' },
  line: 2,
})

export const breakAt = (id: string, period: string, separates: Separates = 'all', region = ''): Break => ({
  indicator: id,
  region,
  period: at(period),
  kind: 'definition',
  separates,
  note: { zh: '', en: '' },
})

export const identity = (left: string, right: string, tolerance: Identity['tolerance'], more: Partial<Identity> = {}): Identity => ({
  id: 'test',
  left,
  right,
  tolerance,
  from: undefined,
  to: undefined,
  region: '',
  note: { zh: '', en: '' },
  line: 5,
  ...more,
})

export const claim = (expression: string, period: string, expected: number, unitToken: string, decimals: number): Claim => ({
  id: 'c1',
  text: { zh: '', en: '' },
  expression,
  period: at(period),
  expected,
  unit: unitToken,
  decimals,
  source: 's',
  line: 3,
})

const region = (id: string, kind: RegionKind, code: string): Region => ({
  id,
  code,
  kind,
  name: { zh: id, en: id },
  short: { zh: id, en: id },
  parent: '',
  group: '',
  tile: undefined,
})

const REGIONS = [
  region('CN', 'nation', ''),
  region('CN-BJ', 'province', '11'),
  region('CN-GD', 'province', '44'),
  region('CN-HK', 'province', '81'),
  region('CN-AF', 'residual', ''),
]

interface Parts {
  readonly indicators?: readonly Indicator[]
  readonly series?: readonly Series[]
  readonly breaks?: readonly Break[]
  readonly identities?: readonly Identity[]
  readonly claims?: readonly Claim[]
}

/** A dataset with two mainland provinces; indicators that only have series are stocks of their unit. */
export const dataset = ({ indicators = [], series: all = [], breaks = [], identities = [], claims = [] }: Parts): Dataset => {
  const known = new Map(indicators.map((one) => [one.id, one]))
  for (const one of all) {
    if (!known.has(one.indicator)) known.set(one.indicator, { ...indicator(one.indicator), unit: one.unit })
  }
  return {
    version: 'test',
    indicators: known,
    reads: readsOf(known.values()),
    regions: new Map(REGIONS.map((one) => [one.id, one])),
    sources: new Map(),
    breaks,
    revisions: [],
    events: [],
    identities,
    claims,
    topics: [],
    series: new Map(all.map((one) => [seriesKey(one), { ...one, timing: timingOf(known.get(one.indicator)?.kind ?? 'stock') }])),
    ages: [],
    files: [],
    issues: [],
  }
}

/** `{ '2020': 100 }` for reading results; missing values are their reason. */
export const valuesOf = (found: Series | undefined): Record<string, number | string> =>
  Object.fromEntries(
    (found ? observationsOf(found) : []).map(({ period, value, missing }) => [
      period % 100 === 0 ? String(period / 100) : `${Math.floor(period / 100)}-${String(period % 100).padStart(2, '0')}`,
      value === undefined ? missing : Number(value.toFixed(6)),
    ]),
  )
