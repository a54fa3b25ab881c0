import type { FileGuesses } from './read-dataset'
import { loadPart } from '../page/load-part'

const SLICE = 4 * 1024 * 1024
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Whether bytes are UTF-8, or UTF-16 by their byte-order mark, and need no guess. Large files are decoded slice by slice, so that the page stays responsive. */
const isPlain = async (bytes: Uint8Array): Promise<boolean> => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let start = 0; start < bytes.length; start += SLICE) {
      decoder.decode(bytes.subarray(start, start + SLICE), { stream: true })
      if (start > 0) await pause()
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Ranks candidate encodings of each file that is not UTF-8. The vocabulary for it is fetched with the first such file. */
export const rankFiles = async (files: ReadonlyMap<string, Uint8Array>): Promise<FileGuesses> => {
  const guesses = new Map<string, FileGuesses extends ReadonlyMap<string, infer Guesses> ? Guesses : never>()
  for (const [path, bytes] of files) {
    if (!(await isPlain(bytes))) guesses.set(path, (await loadPart(() => import('../../ingest/bytes/encodings/guess-encoding'))).rankEncodings(bytes))
  }
  return guesses
}
