const LF = 1
const CRLF = 2
const CR = 3
const PRINTED = ['', '\n', '\r\n', '\r']

/** Records the line end of each line, so that newlines within quoted cells can be restored. */
export class LineEnds {
  private kinds = new Uint8Array(1024)
  count = 0
  private isPlain = true // nothing but \n so far

  /** Counts the line ends of a piece of text; a `\r\n` is never cut between two pieces. */
  note(text: string): void {
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.add(LF)
      return
    }
    this.isPlain = false
    for (const [end] of text.matchAll(/\r\n?|\n/g)) this.add(end === '\n' ? LF : end === '\r' ? CR : CRLF)
  }

  /** The cells of a record that begins on `line`, their newlines as in the file. */
  restore(cells: string[], line: number): string[] {
    if (this.isPlain || !cells.some((cell) => cell.includes('\n'))) return cells
    let at = line - 1
    return cells.map((cell) => cell.replace(/\n/g, () => PRINTED[this.kinds[at++] ?? LF] ?? '\n'))
  }

  private add(kind: number): void {
    if (this.count === this.kinds.length) {
      const grown = new Uint8Array(this.count * 2)
      grown.set(this.kinds)
      this.kinds = grown
    }
    this.kinds[this.count] = kind
    this.count += 1
  }
}
