/** Numbers that look random and are the same for the same seed and case, so that any case can be run again alone. */
export class Chance {
  private state: number

  constructor(seed: number, at: number) {
    this.state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b)) >>> 0
    for (let turn = 0; turn < 3; turn += 1) this.next()
  }

  /** From 0 up to but not 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  pick<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T
  }
}
