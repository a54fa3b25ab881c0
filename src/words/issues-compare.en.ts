import { plain, powerOfTen, say, type CompareCode, type IssueWords } from './issue-words'

const shown = 'It is taken over and drawn as it is.'
const check = 'Compare with the table as published'

const span = (from: string, to: string): string => (from === to ? from : `${from}–${to}`)
const short = (value: number): string => plain(Number(value.toPrecision(4)))
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value))
const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)
const has = (count: number, verb: string, verbs: string): string => (count === 1 ? verb : verbs)

const WHERE = { whole: 'the whole series', middle: 'the middle', start: 'the beginning', end: 'the end' } as const

const EVIDENCE: Readonly<Record<string, string>> = { 'two-sources': 'two sources', 'one-source': 'one source', unverified: 'unverified' }

/** What is found when new data are held against the present ones. */
export const compareIssuesEn: Pick<IssueWords, CompareCode> = {
  'value-slip': ({ indicator, region, from, to, count, factor, declared, likely, usual, usualAt }, found) =>
    say(
      `${indicator} (${region}) ${span(from, to)}: ${found}${count > 1 ? ` and ${figures(count - 1)} more` : ''} ${likely ? `${has(count, 'looks', 'look')} like ${likely}, declared ${declared}` : `${has(count, 'seems', 'seem')} to have the point or a power of ten wrong (unit ${declared})`}: about ${factor > 1 ? `${powerOfTen(factor)} times` : `1/${powerOfTen(factor)} of`} the ${short(usual)} of ${usualAt}`,
      `the magnitude of ${usualAt}: ${short(usual)} ${declared}`,
      'It is not converted but taken in the unit declared; the chart will show a cliff.',
      likely ? `If the table counts in ${likely}, change the unit to ${likely}` : 'Check the decimal point and the unit',
    ),
  'value-sign': ({ indicator, region, period, certain, count }, found) =>
    say(`${indicator} (${region}) ${period} is negative: ${found}`, certain ? 'a number that is not below 0' : `a positive number: none of the ${figures(count)} known is negative, and without its sign it fits the years about it`, shown, 'Check the sign; leave the cell blank if missing'),
  'value-jump': ({ indicator, region, period, from, before, unit, change, usual, widest, in: kind, among, count }, found) => {
    const step = kind === 'percent' ? '%' : unit === '%' ? ' points' : ` ${unit}`
    const size = (value: number): string => short(value) + step
    return say(
      `${indicator} (${region}) ${period} is ${found} ${unit}, a change of ${signed(change)}${step} on the ${short(before)} ${unit} of ${from}`,
      among === 'years' ? `a change as in other years: usually ${size(usual)}, at the most ${size(widest)} in ${count} years` : `a change as elsewhere: ${size(usual)} in the middle of ${count} places, at the most ${size(widest)}`,
      shown,
      `${check}; if the definition changed, say so in breaks.csv`,
    )
  },
  'history-revised': ({ indicator, count, of, region, period, before, after, unit, percent }) =>
    say(
      `${indicator}: ${figures(count)} of ${of} published earlier ${has(count, 'differs', 'differ')}; the largest change is ${region} ${period}, from ${short(before)} to ${short(after)} ${unit} (${signed(percent)}%)`,
      'earlier figures as they were, or a revision that the publisher explains',
      'The new figures replace the old.',
      'If the publisher revised them, the old ones may be kept as a vintage of their own',
    ),
  'vintage-altered': ({ indicator, vintage, count }) => say(`${indicator}: ${figures(count)} of the vintage “${vintage}” ${has(count, 'is', 'are')} changed or gone`, 'a past release, which changes no more', 'The new figures replace the old.', 'Check whether they belong to another vintage'),
  'periods-removed': ({ indicator, region, from, to, count, where, series }) =>
    say(`${indicator} (${region}${series > 1 ? ` and ${series - 1} more` : ''}) loses ${figures(count)} at ${WHERE[where]}: ${span(from, to)}`, 'the periods that are there now', where === 'middle' ? 'There is nothing for them; the line breaks there.' : 'There is nothing for them.', 'If the new file holds only some of the years, merge it and do not replace'),
  'period-repeated': ({ indicator, period, of, count, among }) => say(`${indicator}: ${count} of the ${figures(among)} of ${period} are those of ${of} to the digit`, 'figures that differ between periods', shown, 'Check whether the column of the period before was copied twice'),
  'unit-changed': ({ indicator, before, after, count }) => say(count > 0 ? `${indicator}: ${figures(count)} ${has(count, 'is', 'are')} now printed in ${after}, before in ${before}` : `The unit of ${indicator} changes from ${before} to ${after}`, `the unit as before, ${before}`, count > 0 ? 'They are converted from the new unit.' : 'New and old values cannot be compared.', 'Check the unit'),
  'identity-shifted': ({ id, region, period, before, after, tolerance, slip }, found) =>
    say(`Identity ${id} no longer holds in ${region} ${period}: the difference goes from ${before === undefined ? '(not checked before)' : plain(before)} to ${plain(after)}`, `a difference of at most ${plain(tolerance)}`, 'The figures are taken over and flagged.', slip === 1 ? 'Check the new figures of that period in it' : `It would hold with ${found} at ${powerOfTen(slip)} times or one part in as many: check whether 人, 万人 and 亿人 were mixed up`),
  'evidence-weakened': ({ indicator, before, after, count }) => say(`${indicator}: the evidence of ${figures(count)} falls from “${EVIDENCE[before] ?? before}” to “${EVIDENCE[after] ?? after}”`, `“${EVIDENCE[before] ?? before}” as before`, after === 'unverified' ? 'They are shown as unverified (hollow).' : 'They are shown as now declared.', 'Name the source; keep the former mark if the value is the same'),
  'source-lost': ({ indicator, source, count }) => say(`${indicator}: ${figures(count)} no longer ${has(count, 'names', 'name')} the source “${source}”`, 'the source named', 'Citations no longer list it.', 'Name the source'),
  'difference-none': () => say('The same as the present data', 'at least one difference', 'Nothing changes.', 'Check whether this is the file you meant'),
}
