import type { ColumnRules } from '../../records/column-uses'
import { hasAll } from '../../records/header'
import { recordLayout } from '../../records/record-layout'

const PLACE = /^(?:country or area|country or territory|reference area|country\/area|country or territory or area)$/
const PERIOD = /^(?:year|year\(s\)|years|time ?period|period)$/
const VALUE = /^(?:values?|quantity|observation value|trade \(usd\)|weight \(kg\))$/

const RULES: ColumnRules = [
  [PLACE, 'region'],
  [/^(?:country or area code|country code|oid|.*footnotes?|footnote.*|notes?|nature of data points|publication year|nature|comments?)$/, 'aside'],
  [PERIOD, 'period'],
  [VALUE, 'value'],
  [/^(?:unit|units|units? of measure(?:ment)?|currency)$/, 'unit'],
  [/^magnitude$/, 'scale'],
  [/^(?:series|series name|indicator|item|commodity - transaction|commodity|description|variable)$/, 'indicator'],
  [/^(?:series code|indicator code|item code)$/, 'indicator-code'],
  [/^(?:record type|reliability|source type|source|sna\d* system|fiscal year type|data source)$/, 'splitter'],
  [/^source year$/, 'splitter'],
  [/ code$/, 'splitter'],
  [/^frequency$/, 'quiet'],
]

/** Exports of data.un.org: `Country or Area,Year,…,Value,Value Footnotes`, a table of footnotes below. */
export const undata = recordLayout({
  id: 'undata',
  score: 0.97,
  isHeader: (names) => hasAll(names, [PLACE, PERIOD, VALUE]) && !names.includes('trade flow'),
  rules: RULES,
  others: 'dimension',
})
