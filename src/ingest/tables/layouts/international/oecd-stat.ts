import { recordLayout } from '../../records/record-layout'
import { SDMX_RULES } from '../../records/sdmx-rules'

const PLACE = /^(?:location|country|cou|reporting country|reg id|region|regions|ref area|donor|country code)$/
const isPlain = (names: readonly string[]): boolean => ['location', 'indicator', 'subject', 'measure', 'frequency', 'time'].every((name) => names.includes(name))

const base = {
  score: 0.97,
  depth: 3,
  others: 'dimension',
  isLabelled: true,
} as const

const FLAGS = [/^flag(?:s| codes?)$/, 'aside'] as const

/** OECD.Stat: codes beside names (`LOCATION,Country,…,TIME,Time,Unit Code,Unit,PowerCode Code,PowerCode,Reference Period Code,Reference Period,Value,Flag Codes,Flags`). */
export const oecdStat = recordLayout({
  ...base,
  id: 'oecd-stat',
  isHeader: (names) =>
    !isPlain(names) && names.includes('value') && names.some((name) => /^(?:time|year|yea|time period)$/.test(name)) && names.some((name) => PLACE.test(name)) &&
    names.some((name) => /^(?:flag codes?|powercode(?: code)?|power code|unit code|reference period)$/.test(name)),
  rules: [
    FLAGS,
    [/^value$/, 'value'],
    [/^(?:time|year|yea)$/, 'period'],
    [/^(?:subject|indicator|variable|var|ind|series|transact|transaction|statistics|measure)$/, 'indicator'],
    [/^powercode(?: code)?$|^reference period(?: code)?$/, 'scale'],
    [/^unit(?: code)?$/, 'unit'],
    [/^(?:reg id|regions?|donor)$/, 'region'],
    [/^(?:tl|typo?|meta.*)$/, 'quiet'],
    ...SDMX_RULES,
  ],
})

/** data.oecd.org: `LOCATION,INDICATOR,SUBJECT,MEASURE,FREQUENCY,TIME,Value,Flag Codes`, codes alone; the measure is the unit. */
export const oecdIndicator = recordLayout({
  ...base,
  id: 'oecd-indicator',
  isHeader: (names) => isPlain(names) && names.includes('value'),
  rules: [FLAGS, [/^value$/, 'value'], [/^time$/, 'period'], [/^location$/, 'region'], [/^indicator$/, 'indicator'], [/^subject$/, 'dimension'], [/^measure$/, 'unit'], [/^frequency$/, 'quiet']],
})
