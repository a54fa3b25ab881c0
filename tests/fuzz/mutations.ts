import { unzipSync, zipSync } from 'fflate'
import type { Chance } from './chance'
import type { Sample } from './corpus'

/** One way to spoil a file; `other` is another one to take parts from. */
type Mutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array

const text = new TextEncoder()

/** What has broken readers before: names of objects, formulas, HTML, signs, numbers at the edge, long runs. */
const TOKENS: readonly string[] = [
  '__proto__', 'constructor', 'toString', 'hasOwnProperty', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '=HYPERLINK("x")', '"', '""', '"x', '\'',
  ',', ';', '\t', '|', '\n', '\r', '\r\n', '\0', '\ufeff', '\u2028', '\u202e', '１２３', '1,234', '-', '—', '…', '..', ':', 'NaN', 'Infinity', '1e999', '1e-999', '-0',
  '0x10', '9'.repeat(400), '0.' + '0'.repeat(300) + '1', '2023年', '2023Q4', 'FY2023', '2023-13', '99999', '2020-2025', '2023 [YR2023]', '(万人)', '单位：', '数据来源：', '注：',
  '(', ')', '('.repeat(300), ' '.repeat(500), '1,'.repeat(300), '年'.repeat(300), '2020 '.repeat(100), 'a.'.repeat(200), '·'.repeat(50), '%', '‰', '[1]', '①', '*', '\\', '${x}', '%s', '&#0;', '&lt;', '<table>', '</table>',
]

/** What patterns match once, put many times over: a pattern that tries every division of a run takes for ever. */
const BITS: readonly string[] = ['†', '*', ' ', '\u00a0', '\u3000', '-', '–', '.', '1', '１', 'a', '年', '人', '(', ')', '[1]', '(p)', '1)', 'r ', ' e', '2020', '2020年', '1,', ', ', '·', ':', '_', '/', '\\', '<', '&', '=', '%', '（', '）', '、', 'Table 1', '单位', '"', '""', "'"]

const token = (chance: Chance): string => (chance.next() < 0.3 ? chance.pick(BITS).repeat(chance.below(400)) + chance.pick(['', 'x', '!', '1']) : chance.pick(TOKENS))

/** A cell of one class of characters, longer than any label: whatever a pattern does with it must not grow with its square. */
const longCell = (chance: Chance): string => chance.pick(['', '人', 'a', '(', '2020']) + chance.pick(BITS).repeat(Math.ceil((5000 + chance.below(35_000)) / 2)).slice(0, 40_000) + chance.pick(['', '!', ')', 'A', '人'])

const joined = (...parts: Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

const random: Mutation = (_, chance) => Uint8Array.from({ length: chance.below(2000) }, () => chance.below(256))
const randomText: Mutation = (_, chance) => text.encode(Array.from({ length: chance.below(400) }, () => (chance.next() < 0.3 ? token(chance) : chance.pick([',', '\n', '1', 'a', '2020', '人', ' ', ',', '\n']))).join('').slice(0, 20_000))
const truncated: Mutation = (bytes, chance) => bytes.slice(0, chance.below(bytes.length + 1))
const beheaded: Mutation = (bytes, chance) => bytes.slice(chance.below(bytes.length + 1))
const spliced: Mutation = (bytes, chance, other) => joined(bytes.subarray(0, chance.below(bytes.length + 1)), other.subarray(chance.below(other.length + 1)))

const flipped: Mutation = (bytes, chance) => {
  const copy = bytes.slice()
  const times = 1 + chance.below(24)
  for (let count = 0; count < times && copy.length > 0; count += 1) copy[chance.below(copy.length)] = chance.next() < 0.5 ? chance.below(256) : (copy[chance.below(copy.length)] ?? 0) ^ (1 << chance.below(8))
  return copy
}

const inserted: Mutation = (bytes, chance) => {
  let made = bytes
  const times = 1 + chance.below(6)
  for (let count = 0; count < times; count += 1) {
    const at = chance.below(made.length + 1)
    made = joined(made.subarray(0, at), text.encode(token(chance)), made.subarray(Math.min(made.length, at + chance.below(8))))
  }
  return made
}

const repeated: Mutation = (bytes, chance) => {
  const from = chance.below(bytes.length + 1)
  const block = bytes.subarray(from, from + chance.below(200))
  return joined(bytes.subarray(0, from), ...Array.from({ length: chance.below(150) }, () => block), bytes.subarray(from))
}

/** Lines and cells as bytes of one character each, so that any encoding survives. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const ofLatin = (made: string): Uint8Array => new Uint8Array(Buffer.from(made, 'latin1'))

const shuffledLines: Mutation = (bytes, chance, other) => {
  const lines = latin(bytes).split('\n')
  const others = latin(other.subarray(0, 3000)).split('\n')
  const times = 1 + chance.below(12)
  for (let count = 0; count < times; count += 1) {
    const at = chance.below(lines.length)
    const kind = chance.below(4)
    if (kind === 0) lines.splice(at, 1)
    else if (kind === 1) lines.splice(at, 0, lines[chance.below(lines.length)] ?? '')
    else if (kind === 2) lines.splice(at, 0, chance.pick(others))
    else lines.push(...lines.splice(at, 1))
  }
  return ofLatin(lines.join('\n'))
}

const swappedCells: Mutation = (bytes, chance) => {
  const sign = chance.pick([',', ',', '\t', ';', '"', '>'])
  const cells = latin(bytes).split(sign)
  const times = 1 + chance.below(12)
  for (let count = 0; count < times; count += 1) {
    const [one, two] = [chance.below(cells.length), chance.below(cells.length)]
    const held = cells[one] ?? ''
    cells[one] = chance.next() < 0.3 ? latin(text.encode(token(chance))) : (cells[two] ?? '')
    if (chance.next() < 0.6) cells[two] = held
  }
  return ofLatin(cells.join(sign))
}

/** Long cells in the place of ordinary ones: labels, heads, titles, figures. */
const longCells: Mutation = (bytes, chance) => {
  const sign = chance.pick([',', ',', '\n', '\t', ';', '>'])
  const cells = latin(bytes).split(sign)
  const times = 1 + chance.below(3)
  for (let count = 0; count < times; count += 1) cells[chance.below(cells.length)] = latin(text.encode(longCell(chance)))
  return ofLatin(cells.join(sign))
}

const wide: Mutation = (bytes) => joined(Uint8Array.from([0xff, 0xfe]), new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'utf16le')))

const OF_TEXT: readonly Mutation[] = [truncated, beheaded, spliced, flipped, inserted, inserted, repeated, shuffledLines, shuffledLines, swappedCells, swappedCells, longCells]
const ALL: readonly Mutation[] = [...OF_TEXT, random, randomText, wide]

/** Spoils a part within a zip, so that what the workbook's reader sees is damaged and not only its wrapping. */
const withinZip: Mutation = (bytes, chance, other) => {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /sheet|shared|styles|workbook|content|csv/i.test(name))
  const name = chance.pick(names.length > 0 ? names : Object.keys(parts))
  return zipSync({ ...parts, [name]: chance.pick(OF_TEXT)(parts[name] ?? bytes, chance, other) }, { level: 0 })
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A spoiled file made from the samples; the same for the same chance. */
export const spoil = (samples: readonly Sample[], chance: Chance): Sample => {
  const { name, bytes } = chance.pick(samples)
  const other = chance.pick(samples).bytes
  let made = isZip(bytes) && chance.next() < 0.7 ? withinZip(bytes, chance, other) : chance.pick(ALL)(bytes, chance, other)
  while (chance.next() < 0.25) made = chance.pick(OF_TEXT)(made, chance, other)
  return { name: name.replace(/.*\//, ''), bytes: made.length > 200_000 ? made.subarray(0, 200_000) : made }
}
