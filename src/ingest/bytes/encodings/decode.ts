import type { Result } from '../../../model/result'
import { decodeRanked, type Decoded } from './decode-ranked'
import { rankEncodings } from './guess-encoding'

export type { Decoded } from './decode-ranked'

/** Bytes → text, every candidate encoding judged by what it makes of them; see `decodeRanked`. */
export const decodeBytes = (bytes: Uint8Array, hint = '', file = ''): Result<Decoded | undefined> => decodeRanked(bytes, rankEncodings, hint, file)
