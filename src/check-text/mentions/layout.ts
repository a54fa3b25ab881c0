/** Where sentences and clauses of a folded text begin and end. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const SENTENCE_END = /[。!?\n]|\.(?=\s+["'(]?[a-z\d])|\.(?=\s*$)/g
/** A point that ends no sentence. */
const ABBREVIATED = /(?:^|[^a-z])(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|nos|pp?|art|sec|ch|approx|ca|vol|fig|mr|ms|dr|e\.g|i\.e|vs|u\.s)\.$/
const CLAUSE_ENDS = ',;:、。!?()\n■●•".'

const endsClause = (folded: string, at: number): boolean => CLAUSE_ENDS.includes(folded.charAt(at))

const LONGEST = 2000 // characters of a sentence; more is a table or a list without stops

/** A stretch cut behind clauses, so that none is longer than what is taken for one sentence. */
const cutLong = (folded: string, start: number, end: number): Stretch[] => {
  const cut: Stretch[] = []
  let from = start
  while (end - from > LONGEST) {
    let to = from + LONGEST
    while (to > from + LONGEST / 2 && !endsClause(folded, to - 1) && folded.charAt(to - 1) !== ' ') to -= 1
    cut.push({ start: from, end: to })
    from = to
  }
  return [...cut, { start: from, end }]
}

/** A point between digits, which PDF files set blanks about: 14. 08. */
const isWithinNumber = (folded: string, at: number): boolean => /^\d\. +\d/.test(folded.slice(Math.max(0, at - 1), at + 4))

/** Sentences of a folded text. */
export const sentencesOf = (folded: string): Stretch[] => {
  const ends = [...folded.matchAll(SENTENCE_END)].filter(({ index }) => !isWithinNumber(folded, index) && !ABBREVIATED.test(folded.slice(Math.max(0, index - 5), index + 1))).map((found) => found.index + 1)
  const bounds = [...new Set([0, ...ends, folded.length])]
  return bounds.slice(1).flatMap((end, at) => cutLong(folded, bounds[at] ?? 0, end)).filter(({ start, end }) => end > start)
}

const isThousands = (folded: string, at: number): boolean => folded.charAt(at) === ',' && /\d/.test(folded.charAt(at - 1)) && /^\d{3}(?!\d)/.test(folded.slice(at + 1, at + 5))

/** Start of the clause that holds a place, not before `from`. */
export const clauseStart = (folded: string, at: number, from: number): number => {
  for (let start = at; start > from; start -= 1) if (endsClause(folded, start - 1) && !isThousands(folded, start - 1)) return start
  return from
}

/** Start of a clause with what is before brackets that end where it starts, or that it is in, and with what is before a colon: 全市共有村(社区)1246个, highest in Shanghai (42.14%), Low fertility: 45.8%. */
export const wholeClauseStart = (folded: string, start: number, from: number): number => {
  if (/[(:]/.test(folded.charAt(start - 1))) return clauseStart(folded, start - 1, from)
  const opened = folded.charAt(start - 1) === ')' ? folded.lastIndexOf('(', start) : -1
  return opened > from ? clauseStart(folded, opened, from) : start
}

/** End of the clause that holds a place, not after `to`. */
export const clauseEnd = (folded: string, at: number, to: number): number => {
  for (let end = at; end < to; end += 1) if (endsClause(folded, end) && !isThousands(folded, end) && !(folded.charAt(end) === '.' && /\d/.test(folded.charAt(end + 1)))) return end
  return to
}
