import type { CompiledPanel } from '../../charts/compiled-panel'
import { bodiesText } from '../../charts/figure/sources-text'
import { textWidth } from '../../charts/figure/text-width'
import type { Language } from '../../model/text'
import { pictureWords, type PictureWords } from '../../words/files'
import { uiWords } from '../../words/index'
import { versionText } from '../../words/page'
import type { ExportJob } from '../export-job'
import { shortCode, type Stamp } from '../stamp/stamp'
import { evenLines, fillLines, type Measure } from '../../charts/figure/lines'
import { cutLines } from './lines'
import type { Preset } from './presets'

/** A rectangle of the poster. */
export interface PosterBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A box, written short. */
export const boxOf = (left: number, top: number, width: number, height: number): PosterBox => ({ left, top, width, height })

/** Lines of one kind, below each other. */
export interface Block extends PosterBox {
  readonly role: 'kicker' | 'title' | 'subtitle' | 'empty' | 'notes' | 'source' | 'version' | 'code'
  readonly lines: readonly string[]
  readonly size: number
  readonly leading: number // line height in ems
  readonly face: 'serif' | 'sans'
  readonly bold: boolean
  readonly ink: 'ink' | 'muted' | 'hue'
}

interface BlockStyle extends Pick<Block, 'left' | 'top' | 'size' | 'leading' | 'face' | 'bold' | 'ink'> {
  readonly measure: Measure
}

/** A block as wide as its widest line. */
export const blockOf = (role: Block['role'], lines: readonly string[], { measure, ...style }: BlockStyle): Block => ({
  ...style,
  role,
  lines,
  width: Math.max(0, ...lines.map((line) => measure(line, style.size))),
  height: lines.length * style.size * style.leading,
})

const ABOVE = 0.36 // ems from the middle of a line down to its baseline

/** Baseline of a line of a block. */
export const baselineOf = ({ top, size, leading }: Block, line: number): number => top + size * (leading * (line + 0.5) + ABOVE)

const LEADING = 1.45
const SOURCE_LINES = 2
const CODE_GAP = 18

/** The address of the panel's page, short enough to be typed off a slide: without scheme and state, on which notes do not depend; '' where the page has none. */
const typedAddress = ({ address, spec }: ExportJob): string => {
  if (!/^https?:/i.test(address)) return ''
  const { host, pathname } = new URL(address)
  return `${host}${pathname.replace(/index\.html$/, '')}?panel=${spec.id}`
}

/** The first notes that fit whole; if the first does not, it is cut. The number of the others is stated, and where they are. */
const noteLines = (notes: readonly string[], job: ExportJob, words: PictureWords, { note: size, noteLines: most }: Preset, width: number): string[] => {
  if (notes.length === 0) return []
  const address = typedAddress(job)
  for (let count = notes.length; count > 0; count -= 1) {
    const rest = notes.length - count
    const lines = fillLines(words.notes(notes.slice(0, count)) + (rest > 0 ? words.moreNotes(rest, address) : ''), size, width)
    if (lines.length <= most) return lines
  }
  const [first = ''] = notes
  const others = notes.length > 1 ? words.moreNotes(notes.length - 1, address) : ''
  return cutLines(words.notes([first]), words.cut + others, most, size, width)
}

/** Sources and data version; in one paragraph where space is short. */
const sourceTexts = (panel: CompiledPanel, stamp: Stamp, words: PictureWords, { terse }: Preset, language: Language): { source: string; version: string } => {
  const version = versionText(stamp.version, language)
  const source = panel.sources.length > 0 ? uiWords(language).panel.sourceLine(bodiesText(panel.sources, language)) : ''
  return terse
    ? { source: '', version: [source, words.version(version)].filter(Boolean).join(words.join) }
    : { source, version: [words.version(version), words.licence].join(words.join) }
}

/** Blocks of notes, source, data version and code from the top; the code is at the end of the last line. */
export const footOf = (panel: CompiledPanel, job: ExportJob, stamp: Stamp, preset: Preset, width: number): readonly Block[] => {
  const { language } = job.view
  const words = pictureWords(language)
  const { note: size, margin } = preset
  const texts = sourceTexts(panel, stamp, words, preset, language)
  const code = words.code(shortCode(stamp))
  const codeWidth = textWidth(code, size)
  const form = { left: margin, size, leading: LEADING, face: 'sans', bold: false, ink: 'muted', measure: textWidth } as const
  const notes = blockOf('notes', noteLines(panel.notes, job, words, preset, width), { ...form, top: 6 })
  const source = blockOf('source', texts.source ? cutLines(texts.source, words.cut, SOURCE_LINES, size, width) : [], { ...form, top: notes.top + notes.height + (notes.height > 0 ? 2 : 0), ink: 'ink' })
  const version = blockOf('version', evenLines(texts.version, size, width - codeWidth - CODE_GAP), { ...form, top: source.top + source.height })
  const stampBlock = blockOf('code', [code], { ...form, top: version.top + version.height - size * LEADING, left: margin + width - codeWidth })
  return [notes, source, version, stampBlock].filter(({ lines }) => lines.length > 0)
}
