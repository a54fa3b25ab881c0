import type { OverviewWords } from '../zh/overview'

export const overview: OverviewWords = {
  tagline: 'Urbanisation, ageing, digitalisation: three pressures on grassroots governance in China',
  lead: 'Every figure carries its source, evidence grade and definition. Where a definition changes, lines are broken and no growth is calculated.',
  chapters: 'Chapters',
  chapterCount: (panels) => `${panels} charts`,
  holds: 'holds',
  fails: 'does not hold',
  keyFigures: 'Key figures',
  findings: 'Main findings',
  change: ({ base, change, rate }) => (change ? `${change}${rate ? ` (${rate})` : ''} on ${base || 'the previous year'}` : `unchanged on ${base || 'the previous year'}`),
  apart: (base) => `not comparable with ${base || 'the previous year'} (break in series)`,
  labelled: (label, texts) => `${label}: ${texts.join('; ')}`,
  publication: (body, title) => `${body}, ${title}`,
  source: (first, more) => `Source: ${first}${more > 0 ? ` and ${more} more` : ''}`,
  names: {
    hukou_separated: 'People living away from their registered residence',
    floating_pop: 'Floating population',
    pop_65plus: 'People aged 65 and over',
    netizens: 'Internet users',
  },
  census: (period) => `${period} census`,
  newer: (period, value, isSurvey) => `${period}: ${value}${isSurvey ? ' (sample survey)' : ''}`,
  ended: {
    hukou_separated: (year) => `not in the statistical communiqués since ${year}`,
    floating_pop: (year) => `not in the statistical communiqués since ${year}`,
  },
  spark: (name, from, to) => `${name}, ${from} to ${to}; gaps mark breaks in series`,
  claims: 'Figures in a policy text, checked',
  claimsLead: 'The statements restate a Chinese policy text on grassroots governance. Each is checked against the published figure: statement → published figure; where none follows, the statement gives the figure as published.',
  unchecked: 'cannot be checked',
}
