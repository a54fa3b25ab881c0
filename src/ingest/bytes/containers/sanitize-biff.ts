/**
 * Records of an old workbook that are kept, with the minimum length of each in bytes. The reader of workbooks trusts
 * stated lengths and would never end on a damaged file. All other records concern no cells and are made void.
 */
const KEPT: ReadonlyMap<number, number> = new Map([
  [0x0009, 4], [0x0209, 4], [0x0409, 4], [0x0809, 4], // BOF
  [0x000a, 0], [0x0022, 2], [0x0042, 2], [0x0085, 8], [0x00fc, 8], [0x003c, 0], // EOF, Date1904, CodePage, BoundSheet, SST, Continue
  [0x001e, 2], [0x041e, 5], [0x0043, 4], [0x0243, 12], [0x0443, 12], [0x00e0, 16], // Format, XF
  [0x0002, 9], [0x0003, 15], [0x0203, 14], [0x027e, 10], [0x00bd, 6], [0x00fd, 10], // Integer, Number, RK, MulRk, LabelSst
  [0x0004, 8], [0x0204, 8], [0x00d6, 8], [0x0005, 9], [0x0205, 8], // Label, RString, BoolErr
  [0x0006, 17], [0x0206, 18], [0x0406, 18], [0x0007, 2], [0x0207, 3], [0x00e5, 2], // Formula, String, MergeCells
]) // prettier-ignore
const VOID = 0x00e2 // InterfaceEnd, which readers ignore
const BOF = new Set([0x0009, 0x0209, 0x0409, 0x0809])
const FORMULAS = new Set([0x0006, 0x0206, 0x0406])
const END = 0x000a
const FILE_PASS = 0x002f
const STRINGS = 0x00fc
const CONTINUE = 0x003c

/** A sanitized copy of a stream, or the reason why there is none. */
export type SanitizedBiff = { readonly stream: Uint8Array } | { readonly error: 'damaged' | 'encrypted' }

/** Offset and size of the length field of a formula, by version of BIFF. */
const lengthOfFormula = (version: number): { readonly at: number; readonly bytes: number } =>
  version === 0x0009 ? { at: 16, bytes: 1 } : version === 0x0809 ? { at: 20, bytes: 2 } : { at: 16, bytes: 2 }

class Strings {
  private at = 8
  private part = 0

  constructor(
    private readonly view: DataView,
    private readonly parts: readonly { readonly start: number; readonly length: number }[],
  ) {}

  /** Whether every string that the table counts lies within it. */
  areWhole(): boolean {
    const first = this.parts[0]
    if (first === undefined || first.length < 8) return false
    const count = this.view.getUint32(first.start + 4, true)
    for (let done = 0; done < count; done += 1) {
      if (this.left() === 0 && !this.next()) return true // fewer than counted: the reader stops there
      if (!this.skipString()) return false
    }
    return true
  }

  private left(): number {
    return (this.parts[this.part]?.length ?? 0) - this.at
  }

  private next(): boolean {
    this.part += 1
    this.at = 0
    return this.part < this.parts.length
  }

  private byte(): number {
    return this.view.getUint8((this.parts[this.part]?.start ?? 0) + this.at)
  }

  private skipString(): boolean {
    if (this.left() < 3) return false
    const start = (this.parts[this.part]?.start ?? 0) + this.at
    const flags = this.view.getUint8(start + 2)
    const head = 3 + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0)
    if (this.left() < head) return false
    const runs = flags & 8 ? this.view.getUint16(start + 3, true) : 0
    const extra = flags & 4 ? this.view.getUint32(start + head - 4, true) : 0
    this.at += head
    return this.skipChars(this.view.getUint16(start, true), flags & 1) && this.skipBytes(4 * runs + extra)
  }

  /** Skips characters. They may continue in the next record, which states their width again. */
  private skipChars(count: number, flag: number): boolean {
    let wide = flag
    let left = count
    while (left > 0) {
      const here = Math.min(left, this.left() >> wide)
      this.at += here << wide
      left -= here
      if (left === 0) return true
      if (!this.next() || this.left() < 1) return false
      wide = this.byte() & 1
      this.at = 1
    }
    return true
  }

  private skipBytes(count: number): boolean {
    let left = count
    while (left > this.left()) {
      left -= this.left()
      if (!this.next()) return false
    }
    this.at += left
    return true
  }
}

/** The table of strings with the records that continue it. */
const stringsFrom = (view: DataView, start: number): Strings => {
  const parts: { start: number; length: number }[] = []
  let at = start
  while (at + 4 <= view.byteLength && (parts.length === 0 || view.getUint16(at, true) === CONTINUE)) {
    const length = view.getUint16(at + 2, true)
    if (at + 4 + length > view.byteLength) break
    parts.push({ start: at + 4, length })
    at += 4 + length
  }
  return new Strings(view, parts)
}

/** Sanitizes the record stream of an old workbook (BIFF): records of cells are kept if they are long enough, all others are made void. */
export const sanitizeBiff = (given: Uint8Array): SanitizedBiff => {
  const stream = given.slice()
  const view = new DataView(stream.buffer)
  const version = view.byteLength < 4 ? 0 : view.getUint16(0, true)
  if (!BOF.has(version)) return { error: 'damaged' }
  let last = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (type === 0 && last === END) return { stream: stream.subarray(0, at) }
    if (at + 4 + length > stream.length) return { error: 'damaged' }
    if (type === FILE_PASS) return { error: 'encrypted' }
    if (type === STRINGS && !stringsFrom(view, at).areWhole()) return { error: 'damaged' }
    const least = KEPT.get(type)
    const formula = lengthOfFormula(version)
    if (least === undefined || length < least) view.setUint16(at, VOID, true)
    else if (FORMULAS.has(type)) {
      if (length < formula.at + formula.bytes) view.setUint16(at, VOID, true)
      else stream.fill(0, at + 4 + formula.at, at + 4 + formula.at + formula.bytes)
    }
    last = type
    at += 4 + length
  }
  return { stream }
}
