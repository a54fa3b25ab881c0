/** Rows of `age-structure/` from tables by age and sex. */
import type { AgeBand, Dataset } from '../../../model/dataset'
import type { Evidence } from '../../../model/evidence'
import { readPeriod } from '../../../model/period'
import { splitIds } from '../../package/catalogue/read-by-id'
import { distributionsOf, isWhole, knownTotals, sumOf, type AgeDistribution, type AgeMember, type PrintedBand } from '../matching/age-distributions'
import type { FileSeries } from '../../tables/plan/file-series'
import type { ProposalLog } from './decided-series'
import { parsePublished, valueText, withWitness } from './present-row'
import { ageId } from '../matching/age-id'
import { type ProposedRow, type RowOrigin } from './proposal'

/** Series of a table by age and sex with one unit and variant. */
export interface DecidedAges {
  readonly token: string
  readonly variant: string
  readonly members: AgeMember[]
}

/** What holds for all rows. */
export interface AgeAttributes {
  readonly source: string
  readonly evidence: Evidence
  readonly note: string
  readonly period: string // of values that name none
  readonly isOfVintage: boolean // the age structure has no vintages
}

/** A row, the series that it is read from, and what is printed of it where it is a sum of cells. */
export type AgeRow = readonly [row: ProposedRow, series: FileSeries, text: string | undefined]

const originOf = ({ series: { file, sheet }, point: { line, column } }: PrintedBand): RowOrigin => ({ file, sheet, line, column })

const bandKey = ({ region, period, sex, start, width, variant }: Pick<AgeBand, 'region' | 'period' | 'sex' | 'start' | 'width' | 'variant'>): string => [region, period, sex, start, width, variant].join('|')

class AgeProposer {
  private readonly present: ReadonlyMap<string, AgeBand>

  constructor(
    private readonly dataset: Dataset,
    private readonly attributes: AgeAttributes,
    private readonly log: ProposalLog,
  ) {
    this.present = new Map(dataset.ages.map((band) => [bandKey(band), band]))
  }

  rows({ token, variant, members }: DecidedAges): AgeRow[] {
    return distributionsOf(members, this.attributes.period).flatMap((one) => (this.isSound(one, token, variant) ? one.bands.map((band): AgeRow => [this.row(one, band, token, variant), band.series, band.parts?.map(({ point }) => valueText(point.value ?? 0, point.decimals)).join(' + ')]) : []))
  }

  /** Whether a distribution is whole, and of all people of its place: a sample, or the people of its towns, are not. */
  private isSound(one: AgeDistribution, token: string, variant: string): boolean {
    const { region, period, broken, first } = one
    const from = originOf(first)
    const found = `${region} ${period}`
    if (this.attributes.isOfVintage) this.log.add('ages-refused', 'error', from, found, { reason: 'vintage', age: 0, sum: 0, total: 0 })
    else if (broken !== undefined) this.log.add('ages-refused', 'error', from, found, { reason: 'broken', age: broken, sum: 0, total: 0 })
    else if (variant !== '') return true
    else {
      const [sum, totals] = [sumOf(one, token), knownTotals(this.dataset, region, period)]
      const [total = 0] = totals
      if (isWhole(sum, totals)) return true
      if (total > 0) this.log.add('ages-refused', 'error', from, found, { reason: 'total', age: 0, sum, total })
      else this.log.add('ages-unheld', 'warning', from, found, { sum })
      return total === 0
    }
    return false
  }

  private row({ region, period }: AgeDistribution, band: PrintedBand, token: string, variant: string): ProposedRow {
    const { cell: { sex, start, width }, point: { value, decimals } } = band
    const { source, evidence, note } = this.attributes
    const age = { sex: sex === 'F' ? ('F' as const) : ('M' as const), start, width }
    const row: ProposedRow = { indicator: ageId(age), age, region, period, value: valueText(value ?? 0, decimals), unit: token, source, evidence, vintage: '', variant, basis: '', bound: '', note, from: originOf(band) }
    const present = this.present.get(bandKey({ region, period: readPeriod(period) ?? (0 as AgeBand['period']), variant, ...age }))
    if (present === undefined || present.value !== parsePublished(row.value, row.unit)) return row
    return { ...row, ...withWitness(source, { sources: splitIds(present.source), evidence: present.evidence, basis: '' }, this.dataset.sources) }
  }
}

/** Proposes the rows of decided tables by age and sex; a population that cannot be taken is an issue. */
export const proposeAges = (decided: Iterable<DecidedAges>, dataset: Dataset, attributes: AgeAttributes, log: ProposalLog): AgeRow[] => {
  const proposer = new AgeProposer(dataset, attributes, log)
  return [...decided].flatMap((one) => proposer.rows(one))
}
