/** Each text once. A substring of a large slice is copied out, lest it keep the slice alive. */
export class TextPool {
  readonly texts: string[] = ['']
  private readonly codes = new Map<string, number>([['', 0]])
  private readonly encoder = new TextEncoder()
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  code(text: string): number {
    const known = this.codes.get(text)
    if (known !== undefined) return known
    const own = this.decoder.decode(this.encoder.encode(text))
    this.codes.set(own, this.texts.length)
    return this.texts.push(own) - 1
  }
}
