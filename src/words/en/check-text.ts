import type { CheckTextWords } from '../zh/check-text'

/** Words of `sanhua check-text`. */
export const checkText: CheckTextWords = {
  verdicts: { agrees: 'agrees', differs: 'wrong', 'other-period': 'other period', 'other-basis': 'other basis', 'no-data': 'not covered' },
  explanations: {
    '': '', scale: 'wrong unit or scale', direction: 'direction reversed', 'first-release': 'first release, revised since', basis: 'figure on another basis', period: 'figure of another period', break: 'not comparable across a break', points: 'per cent for percentage points', times: '“n times as many” written as “n times more”', value: '', unclear: 'indicator, period or unit not clear, or not in the data',
  },
  data: (value, what, when) => `data: ${what} (${when}) ${value}`,
  sources: (titles) => `source: ${titles.join('; ')}`,
  should: (figure) => `should read ${figure}`,
  isOf: (what) => `the figure is that of ${what}`,
  between: '; ',
  summary: (counts, total) =>
    total === 0 ? 'No statistical statement that the data cover was found.' : `${total} statements: ${counts.agrees} agree, ${counts.differs} wrong, ${counts['other-period']} of another period, ${counts['other-basis']} on another basis, ${counts['no-data']} not covered.`,
  paragraph: (line) => `paragraph ${line}`,
  failures: {
    empty: (path) => `${path} holds no text; there is nothing to check. Name a file with text.`,
    binary: (path) => `${path} is not a text file. What can be read: .txt, .md, .html, .docx, .pptx; save it as one of these and try again.`,
    'too-large': (path) => `${path} is larger than 5 MB and is not read. Split it into several files.`,
    damaged: (path) => `${path} is damaged or encrypted; no text can be read. Open it in an office program, save it anew and try again.`,
  },
}
