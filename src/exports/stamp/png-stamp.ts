import { parseStamps } from './parse-stamp'
import { insertChunks, pngChunks, readTextChunk, textChunk } from './png-chunks'
import type { Stamp } from './stamp'

const KEYWORD = 'sanhua'
const MOST_BYTES = 4_000_000

/** What picture viewers show of a PNG beside its stamp (registered keywords of the PNG specification). */
export interface PngTexts {
  readonly Title?: string
  readonly Description?: string
  readonly Source?: string
  readonly Copyright?: string
}

/** The same picture with its stamp, and texts for viewers, in chunks of their own. */
export const writePngStamp = (bytes: Uint8Array, stamp: Stamp, texts: PngTexts = {}): Uint8Array<ArrayBuffer> => {
  const given = Object.entries(texts).filter(([, text]) => text)
  return insertChunks(bytes, [...given.map(([keyword, text]) => textChunk(keyword, String(text))), textChunk(KEYWORD, JSON.stringify(stamp))])
}

/** Text of the stamp chunk: '' when there is none, undefined when it is damaged. */
const stampText = (bytes: Uint8Array): string | undefined => {
  for (const chunk of pngChunks(bytes)) {
    if (chunk.content.length > MOST_BYTES) continue
    const found = readTextChunk(chunk)
    if (found?.keyword === KEYWORD) return chunk.intact ? found.text : undefined
  }
  return ''
}

/** Whether a PNG says that it is one of ours, legible or not. */
export const hasPngStamp = (bytes: Uint8Array): boolean => stampText(bytes) !== ''

/** The stamp of a PNG; none when there is none or it is damaged. */
export const readPngStamp = (bytes: Uint8Array): Stamp | undefined => parseStamps(stampText(bytes) ?? '')[0]
