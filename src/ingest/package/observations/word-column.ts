import { COMMA, CR, LF } from './byte-record'

/** Neither clean nor unclean: the word has not been seen. */
export const UNSEEN = -2

const widened = <T extends Int32Array | Uint8Array>(old: T, size: number): T => {
  const next = new (old.constructor as new (length: number) => T)(size)
  next.set(old as never)
  return next
}

/**
 * The distinct words of one column as bytes, each with its code. Columns repeat themselves, so the word that followed
 * the last one before is tried first; a hit costs one comparison and finds the cell's end at the same time.
 */
export class WordColumn {
  /** Position behind the cell that `predict` matched. */
  end = 0
  private pool = new Uint8Array(1024)
  private poolView = new DataView(this.pool.buffer)
  private poolLength = 0
  private count = 0
  private offsets = new Int32Array(64)
  private lengths = new Int32Array(64)
  private hashes = new Int32Array(64)
  private codes = new Int32Array(64)
  private followers = new Int32Array(64).fill(-1)
  private table = new Int32Array(128).fill(-1)
  private last = 0

  /** `view` is on the same bytes: four at a time. The code of the predicted word, when it is the whole unquoted cell at `from`; else UNSEEN. */
  predict(bytes: Uint8Array, view: DataView, from: number): number {
    const word = this.followers[this.last] as number
    if (word < 0) return UNSEEN
    const length = this.lengths[word] as number
    const offset = this.offsets[word] as number
    const end = from + length
    const after = bytes[end]
    if (after !== COMMA && after !== LF && after !== CR) return UNSEEN
    const { pool, poolView } = this
    let at = 0
    for (; at + 4 <= length; at += 4) if (poolView.getInt32(offset + at) !== view.getInt32(from + at)) return UNSEEN
    for (; at < length; at += 1) if (pool[offset + at] !== bytes[from + at]) return UNSEEN
    this.last = word
    this.end = end
    return this.codes[word] as number
  }

  /** The code of the cell's bytes, or UNSEEN. `unquoted` words take part in prediction. */
  find(bytes: Uint8Array, from: number, to: number, unquoted: boolean): number {
    const word = this.search(bytes, from, to, hashOf(bytes, from, to))
    if (word < 0) return UNSEEN
    if (unquoted) this.follow(word)
    return this.codes[word] as number
  }

  /** Learns a word that `find` has not seen. */
  learn(bytes: Uint8Array, from: number, to: number, code: number, unquoted: boolean): void {
    const word = this.count
    const length = to - from
    this.reserve(length)
    this.pool.set(bytes.subarray(from, to), this.poolLength)
    this.offsets[word] = this.poolLength
    this.lengths[word] = length
    this.hashes[word] = hashOf(bytes, from, to)
    this.codes[word] = code
    this.followers[word] = -1
    this.poolLength += length
    this.count += 1
    this.enter(word)
    if (unquoted) this.follow(word)
  }

  private follow(word: number): void {
    this.followers[this.last] = word
    this.last = word
  }

  private search(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.table.length - 1
    const length = to - from
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.table[slot] as number
      if (word < 0) return -1
      if (this.hashes[word] === hash && this.lengths[word] === length && this.equals(word, bytes, from)) return word
    }
  }

  private equals(word: number, bytes: Uint8Array, from: number): boolean {
    const offset = this.offsets[word] as number
    const length = this.lengths[word] as number
    for (let at = 0; at < length; at += 1) if (this.pool[offset + at] !== bytes[from + at]) return false
    return true
  }

  private enter(word: number): void {
    const mask = this.table.length - 1
    let slot = (this.hashes[word] as number) & mask
    while ((this.table[slot] as number) >= 0) slot = (slot + 1) & mask
    this.table[slot] = word
  }

  private reserve(length: number): void {
    if (this.poolLength + length > this.pool.length) {
      this.pool = widened(this.pool, (this.poolLength + length) * 2)
      this.poolView = new DataView(this.pool.buffer)
    }
    if (this.count < this.codes.length) return
    const size = this.count * 2
    this.offsets = widened(this.offsets, size)
    this.lengths = widened(this.lengths, size)
    this.hashes = widened(this.hashes, size)
    this.codes = widened(this.codes, size)
    this.followers = widened(this.followers, size)
    this.table = new Int32Array(size * 2).fill(-1)
    for (let word = 0; word < this.count; word += 1) this.enter(word)
  }
}

const hashOf = (bytes: Uint8Array, from: number, to: number): number => {
  let hash = 0x811c9dc5 | 0
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash ^ (hash >>> 15)
}
