/** What all observations of a series share as a rule: evidence, basis, bound, unit, source and note under one code. */
export class Attributes {
  readonly evidence: number[] = []
  readonly basis: number[] = []
  readonly bound: number[] = []
  readonly unit: number[] = []
  readonly source: number[] = []
  readonly note: number[] = []
  private readonly codes = new Map<number, Map<number, number>>()

  /** `guess` is tried first: neighbours in a series seldom differ. */
  code(guess: number, evidence: number, basis: number, bound: number, unit: number, source: number, note: number): number {
    if (
      this.source[guess] === source &&
      this.note[guess] === note &&
      this.unit[guess] === unit &&
      this.evidence[guess] === evidence &&
      this.basis[guess] === basis &&
      this.bound[guess] === bound
    ) {
      return guess
    }
    const outer = ((source * 128 + unit) * 4 + bound) * 32 + basis * 4 + evidence
    let inner = this.codes.get(outer)
    if (inner === undefined) this.codes.set(outer, (inner = new Map()))
    const known = inner.get(note)
    if (known !== undefined) return known
    const made = this.evidence.push(evidence) - 1
    this.basis.push(basis)
    this.bound.push(bound)
    this.unit.push(unit)
    this.source.push(source)
    this.note.push(note)
    inner.set(note, made)
    return made
  }
}

