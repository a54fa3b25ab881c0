import { decodeRanked, type Decoded, type Rank } from '../../bytes/encodings/decode-ranked'
import type { IssueLog } from '../../bytes/issue-log'

/** A file as it arrived. `path` is relative to the package. */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly rank?: Rank // absent: UTF-8, or it cannot be read
}

/** Beyond this a browser's tab is at risk; a 50 MB file is far from it. */
export const LARGEST_FILE = 500 * 1024 * 1024

const isBlank = (bytes: Uint8Array): boolean => bytes.length < 1024 && new TextDecoder().decode(bytes).trim() === ''

/** Checks what is known before reading: absent content, size. False when the file cannot be read. */
export const checkSize = ({ bytes }: SourceFile, log: IssueLog): boolean => {
  if (bytes.length > LARGEST_FILE) {
    log.add('file-too-large', 'error', 0, 0, '', { bytes: bytes.length, limit: LARGEST_FILE })
    return false
  }
  if (isBlank(bytes)) {
    log.add('file-empty', 'error', 0, 0, '', {})
    return false
  }
  return true
}

/** Decodes a file and takes over what the decoder had to say. */
export const decodeFile = ({ path, bytes, rank = () => [] }: SourceFile, log: IssueLog): Decoded | undefined => {
  const { value, issues } = decodeRanked(bytes, rank, '', path)
  for (const made of issues) log.take(made)
  return value
}
