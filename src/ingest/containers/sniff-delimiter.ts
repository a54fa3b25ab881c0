const DELIMITERS = ['\t', ';', '|', ',']

const countOutsideQuotes = (line: string, delimiter: string): number => {
  let count = 0
  let quoted = false
  for (const char of line) {
    if (char === '"') quoted = !quoted
    else if (char === delimiter && !quoted) count += 1
  }
  return count
}

/** The delimiter that cuts most lines into the same number of cells. */
export const sniffDelimiter = (text: string): string => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '').slice(0, 200)
  let best = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = countOutsideQuotes(line, delimiter)
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    const share = Math.max(0, ...counts.values())
    if (share > most) {
      most = share
      best = delimiter
    }
  }
  return best
}
