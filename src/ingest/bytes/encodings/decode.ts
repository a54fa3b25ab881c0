import type { Result } from '../../../model/issue'
import { decodeRanked, type Decoded } from './decode-ranked'
import { rankEncodings } from './guess-encoding'

export type { Decoded } from './decode-ranked'

/** Bytes → text with the ranking of encodings built in; see `decodeRanked`. */
export const decodeBytes = (bytes: Uint8Array, hint = '', file = ''): Result<Decoded | undefined> => decodeRanked(bytes, rankEncodings, hint, file)
