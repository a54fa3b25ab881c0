/** First character of a cell in a line of CSV, and the one after its last; both count from 1. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Where the cell of a column stands in its line, quotes included; undefined when the line has no such cell. */
export const cellSpan = (line: string, column: number): Span | undefined => {
  let cell = 1
  let start = 0
  let quoted = false
  for (let at = 0; at <= line.length; at += 1) {
    const sign = line[at]
    if (sign === '"') quoted = !quoted
    if (sign !== undefined && (sign !== ',' || quoted)) continue
    if (cell === column) return { start: start + 1, end: at + 1 }
    cell += 1
    start = at + 1
  }
  return undefined
}
