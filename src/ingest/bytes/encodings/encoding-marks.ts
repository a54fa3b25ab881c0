/** Evidence of an encoding from its bytes alone, without a vocabulary. */

const WIDE_SAMPLE = 128 * 1024
const SHORTEST = 6

/** Counts of valid UTF-8 sequences beyond ASCII and of broken ones; a sequence cut at the end is counted separately. */
export interface Utf8Count {
  readonly whole: number
  readonly broken: number
  readonly cutAtEnd: boolean
}

const lengthOf = (lead: number): number => (lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0)

/** Counts valid and broken UTF-8 sequences. */
export const countUtf8 = (bytes: Uint8Array): Utf8Count => {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at += 1
      continue
    }
    const length = lengthOf(lead)
    let next = at + 1
    while (next < at + length && ((bytes[next] ?? 0) & 0xc0) === 0x80) next += 1
    if (length > 0 && next === at + length) whole += 1
    else if (length > 0 && next >= bytes.length) return { whole, broken, cutAtEnd: true }
    else broken += 1
    at = Math.max(next, at + 1)
  }
  return { whole, broken, cutAtEnd: false }
}

const CONTROL = /[\0-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]/g // oxlint-disable-line no-control-regex -- these are what tells a program from a text

/** UTF-16 without a mark shows in its commas and newlines: their zero bytes lie on one side. */
export const utf16WithoutBom = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes.length < SHORTEST) return undefined // too short to decide
  const sample = bytes.subarray(0, WIDE_SAMPLE)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const encoding = odd > 10 * even ? 'utf-16le' : even > 10 * odd ? 'utf-16be' : undefined
  if (encoding === undefined || Math.max(odd, even) * 40 < sample.length) return undefined
  const text = new TextDecoder(encoding).decode(sample, { stream: true })
  return (text.match(CONTROL)?.length ?? 0) * 100 > text.length ? undefined : encoding
}
