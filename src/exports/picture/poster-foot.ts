import type { CompiledPanel } from '../../charts/compiled-panel'
import { bodiesText } from '../../charts/figure/sources-text'
import { textWidth } from '../../charts/figure/text-width'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import { versionText } from '../../words/local'
import { pictureWords, type PictureWords } from '../../words/files'
import type { ExportJob } from '../export-job'
import { shortCode, type Stamp } from '../stamp/stamp'
import { cutLines, evenLines, fillLines } from './lines'
import { blockOf, type Block } from './poster-block'
import type { Preset } from './presets'

const LEADING = 1.45
const SOURCE_LINES = 2
const CODE_GAP = 18

/** The first notes that fit whole; if the first does not, it is cut. The number of the others is stated. */
const noteLines = (notes: readonly string[], words: PictureWords, { note: size, noteLines: most }: Preset, width: number): string[] => {
  if (notes.length === 0) return []
  for (let count = notes.length; count > 0; count -= 1) {
    const rest = notes.length - count
    const lines = fillLines(words.notes(notes.slice(0, count)) + (rest > 0 ? words.moreNotes(rest) : ''), size, width)
    if (lines.length <= most) return lines
  }
  const [first = ''] = notes
  const others = notes.length > 1 ? words.moreNotes(notes.length - 1) : ''
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
  const notes = blockOf('notes', noteLines(panel.notes, words, preset, width), { ...form, top: 6 })
  const source = blockOf('source', texts.source ? cutLines(texts.source, words.cut, SOURCE_LINES, size, width) : [], { ...form, top: notes.top + notes.height + (notes.height > 0 ? 2 : 0), ink: 'ink' })
  const version = blockOf('version', evenLines(texts.version, size, width - codeWidth - CODE_GAP), { ...form, top: source.top + source.height })
  const stampBlock = blockOf('code', [code], { ...form, top: version.top + version.height - size * LEADING, left: margin + width - codeWidth })
  return [notes, source, version, stampBlock].filter(({ lines }) => lines.length > 0)
}
