import { SEXES, type AgeBand } from '../../../model/dataset'
import { EVIDENCE, type Evidence } from '../../../model/evidence'
import { publishedUnit, PUBLISHED_UNITS, scaleInto } from '../../../model/unit'
import type { IssueLog } from '../../bytes/issue-log'
import { nearestName } from '../../../transform/nearest-name'
import { powerOf, readNumber } from '../table/read-number'
import { type CatalogueRow, NUMBER_FORM, type SourceFile } from '../table/table'
import { type Catalogued, countSources, type KnownIds, readList } from './read-by-id'

const NAMES = {
  required: ['region', 'period', 'sex', 'age_start', 'age_width', 'value', 'unit'],
  optional: ['source', 'evidence', 'variant', 'note'],
}
const PERSONS = { kind: 'count', of: 'person' } as const

/** Power of ten from the published unit to persons; undefined, with an issue, when it does not count persons. */
const powerToPersons = (row: CatalogueRow): number | undefined => {
  const token = row.text('unit')
  const unit = publishedUnit(token)
  const scale = unit && scaleInto(unit, PERSONS)
  if (scale !== undefined) return powerOf(scale)
  const nearest = nearestName(token, PUBLISHED_UNITS.map((known) => known.token))
  if (unit === undefined) row.log.add('unit-unknown', 'error', row.line, row.column('unit'), token, { nearest })
  else row.log.add('unit-mismatch', 'error', row.line, row.column('unit'), token, { indicator: '', expected: '人' })
  return undefined
}

const readPersons = (row: CatalogueRow): number | undefined => {
  const power = powerToPersons(row)
  if (power === undefined) return undefined
  const text = row.text('value')
  const { value, missing, suggestion } = readNumber(text, power)
  const column = row.column('value')
  if (missing === '' && value < 0) {
    row.log.add('value-out-of-bounds', 'error', row.line, column, text, { value, min: 0, max: undefined, unit: '人' })
  }
  if (missing === 'unreadable') {
    row.log.add('value-unreadable', 'error', row.line, column, text, { expected: NUMBER_FORM, suggestion })
  }
  return missing === '' ? value : undefined
}

/** The grade of a band, as low as its sources are few; blank: unverified, as in the observations. No identity reads age bands, so none confirms one. */
const readEvidence = (row: CatalogueRow): Evidence => {
  const said = row.text('evidence') === '' ? 'unverified' : (row.term('evidence', EVIDENCE) ?? 'unverified')
  const sources = countSources(row.text('source'))
  if (said === 'two-sources' && sources < 2) row.log.add('evidence-single', 'warning', row.line, row.column('evidence'), said, { sources })
  else if (said === 'identity') row.log.add('evidence-unconfirmed', 'warning', row.line, row.column('evidence'), said, { indicator: '' })
  else return said
  return sources === 0 ? 'unverified' : 'one-source'
}

/** Reads one file of `age-structure/`; of two rows for one band the first stays. */
export const readAgeStructure = (file: SourceFile, log: IssueLog, known: KnownIds): Catalogued<readonly AgeBand[]> => {
  const lines = new Map<string, number>()
  const makeBand = (row: CatalogueRow): AgeBand | undefined => {
    const region = known.region(row, 'region')
    const period = row.period('period')
    const sex = row.term('sex', SEXES)
    const start = row.number('age_start')
    const width = row.number('age_width')
    const value = readPersons(row)
    known.sources(row, 'source')
    const evidence = readEvidence(row)
    if (region === undefined || period === undefined || sex === undefined) return undefined
    if (start === undefined || width === undefined || value === undefined) return undefined
    const variant = row.text('variant')
    const key = [region, row.text('period'), sex, start, width, variant].join('|')
    const firstLine = lines.get(key)
    if (firstLine !== undefined) {
      log.add('row-duplicate', 'error', row.line, 0, row.text('value'), { key, firstLine })
      return undefined
    }
    lines.set(key, row.line)
    return { region, period, sex, start, width, value, variant, source: row.text('source'), evidence, ...(row.text('note') === '' ? {} : { note: row.bilingual('note') }), file: log.file }
  }
  return readList(file, NAMES, log, makeBand)
}
