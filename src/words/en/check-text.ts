import type { CheckPageWords, CheckTextWords } from '../zh/check-text'

/** Words of `sanhua check-text`. */
export const checkText: CheckTextWords = {
  verdicts: { agrees: 'agrees', differs: 'wrong', 'other-period': 'other period', 'other-basis': 'other basis', 'no-data': 'not covered', forecast: 'forecast or target' },
  explanations: {
    '': '', scale: 'wrong unit or scale', direction: 'direction reversed', 'first-release': 'first release, revised since', basis: 'figure on another basis', period: 'figure of another period', break: 'not comparable across a break', points: 'per cent for percentage points', times: '“n times as many” written as “n times more”', rounding: 'last digit rounded wrongly or cut off', value: '', unclear: 'indicator, period or unit not clear, or not in the data', forecast: 'a forecast, not judged', projection: 'a forecast, the same as the UN’s medium variant', target: 'a target, not judged',
  },
  isOf: (what) => `the figure is that of ${what}`,
  between: '; ',
  summary: (counts, total) =>
    total === 0 ? 'No statistical statement that the data cover was found.' : `${total} statements: ${counts.agrees} agree, ${counts.differs} wrong, ${counts['other-period']} of another period, ${counts['other-basis']} on another basis, ${counts['no-data']} not covered${counts.forecast > 0 ? `, ${counts.forecast} forecasts or targets` : ''}.`,
  failures: {
    empty: (path) => `${path} holds no text; there is nothing to check. Name a file with text.`,
    binary: (path) => `${path} is not a text file. What can be read: .txt, .md, .html, .docx, .pptx; save it as one of these and try again.`,
    'too-large': (path) => `${path} is larger than 5 MB and is not read. Split it into several files.`,
    'packed-too-large': (path) => `${path} would unpack to an abnormal size and is not read. Check where it came from.`,
    encrypted: (path) => `${path} is protected by a password and cannot be read. Open it in Word, remove the password, save it, and try again.`,
    damaged: (path) => `${path} is damaged and cannot be read. Open it in Word, save it under another name, and try again.`,
  },
  relations: {
    equals: 'level', share: 'share', change: 'change', growth: 'change in per cent', 'annual-change': 'average yearly change', 'annual-growth': 'average yearly growth', multiple: 'multiple', 'increase-times': 'increase in multiples', gap: 'difference', sum: 'sum', per: 'one in so many', rank: 'rank among provinces', streak: 'years in a row', record: 'first in years', forecast: 'projection',
  },
  evidence: { 'two-sources': 'two sources', identity: 'one source, agrees with an identity', 'one-source': 'one source', unverified: 'unverified', '': '' },
  nation: 'China',
  firstRelease: 'first release',
  contradicts: {
    'two-figures': (other) => `the text gives another figure for the same indicator, place and period: “${other}”`,
    shares: (other) => `with “${other}” and the other parts, the shares do not add up to 100 per cent`,
    'part-over-whole': (other) => `the part is larger than the whole, which the text gives as “${other}”`,
  },
}

/** Words of the page on which texts are checked; loaded with it. */
export const checkPage: CheckPageWords = {
  lead: 'Paste a speech, an article or a draft communiqué, and each of its figures on population, ageing, urbanisation and the internet is checked. The text stays on this computer.',
  label: 'Text to check',
  placeholder: 'Paste the text here',
  check: 'Check',
  checking: 'Checking',
  choose: 'Choose a file',
  formats: '.txt, .md, .html, .docx, .pptx up to 5 MB; files can also be dropped here',
  edit: 'Edit the text',
  another: 'Check another text',
  failed: (reason) => `The text could not be checked (${reason}). Try again; if that fails, reload the page.`,
  pasted: 'pasted text',
  nothing: 'There is no text yet. Paste one, or choose a file.',
  text: 'Text',
  cards: 'Statements',
  skipped: 'The text is long: only paragraphs with statistical statements are listed.',
  filter: 'Show',
  all: 'All',
  faulty: 'With problems',
  shown: (from, to, total) => `${from}–${to} of ${total}`,
  more: 'List more',
  next: 'Next',
  before: 'Previous',
  keys: 'J and K move to the next and the previous statement',
  understood: 'Read as',
  inData: 'Data',
  source: 'Source',
  grade: 'Evidence',
  formula: 'Formula',
  corrected: 'Corrected',
  course: (name) => `${name} over the years; the dot marks the period meant`,
  openPanel: 'Open the chart',
  openIndicator: 'See the indicator',
  notMeant: 'Not what was meant',
  chosen: 'Judged by the indicator, place and period chosen',
  undo: 'Judge automatically again',
}
