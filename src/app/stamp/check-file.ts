import { compareStamp, type StampVerdict } from '../../exports/stamp/compare-stamp'
import { MOST_FILE, readStamps } from '../../exports/stamp/read-stamps'
import type { Stamp } from '../../exports/stamp/stamp'
import type { Language } from '../../model/text'
import type { Loaded } from '../../platform/load-dataset'
import type { StampWords } from '../../words/versions'

/** Why nothing can be said of a file. */
export type UnknownReason = keyof StampWords['unknown']

/** A file's charts, each with what has become of its figures; or why there are none. */
export type FileAnswer =
  | { readonly kind: 'checked'; readonly charts: readonly { readonly stamp: Stamp; readonly verdict: StampVerdict }[] }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }

/** Reads one file and holds what it says against the data of now. Never rejects. */
export const checkFile = async (file: File, { dataset, panels }: Pick<Loaded, 'dataset' | 'panels'>, language: Language): Promise<FileAnswer> => {
  if (file.size > MOST_FILE) return { kind: 'unknown', reason: 'too-large' }
  try {
    const reading = readStamps(new Uint8Array(await file.arrayBuffer()))
    if (reading.kind === 'none') return { kind: 'unknown', reason: reading.reason }
    return { kind: 'checked', charts: reading.stamps.map((stamp) => ({ stamp, verdict: compareStamp(stamp, dataset, panels, language) })) }
  } catch {
    return { kind: 'unknown', reason: 'unreadable' } // a folder, or a file that has gone
  }
}
