import { ELSEWHERE, HERE, type PlaceToken } from '../tokens/places'
import type { TextTokens } from './text-tokens'
import type { PrintedNumber } from '../tokens/figures'
import type { Walk } from './walk'

/** Whether a place is named in passing: 广东之外, 排在上海、北京之后. */
export const isPlaceAside = ({ folded }: TextTokens, { start, end }: PlaceToken): boolean => /^(?:、[^,。;]{2,4}?)*(?:之外|以外|之后|之前)/.test(folded.slice(end, end + 24)) || /(?:不包括|不含|除了?|excluding|not including)[^,;。)]{0,24}$/.test(folded.slice(Math.max(0, start - 36), start))

/** Whether a place is what another is compared with: 比全国高, 占全国的, 居全国第一. */
export const isComparedPlace = ({ folded }: TextTokens, { start, end }: PlaceToken): boolean => /(?:比|较|占|相当于|占到?|高于|低于|居|列|排在?|排名)$/.test(folded.slice(Math.max(0, start - 6), start)) || /^(?:各省|平均|的\d|第)/.test(folded.slice(end, end + 3))

const MUNICIPALITIES: ReadonlySet<string> = new Set(['CN-BJ', 'CN-TJ', 'CN-SH', 'CN-CQ'])
const AUTONOMOUS: ReadonlySet<string> = new Set(['CN-NM', 'CN-GX', 'CN-XZ', 'CN-NX', 'CN-XJ'])

/** The region of a place; 全省 and its like are the last province named, where it can be one. */
const regionNamed = ({ province }: Walk, { region }: PlaceToken): string => {
  if (region === HERE.city) return MUNICIPALITIES.has(province) ? province : ELSEWHERE
  if (region === HERE.district) return AUTONOMOUS.has(province) ? province : ELSEWHERE
  return region === HERE.province ? (MUNICIPALITIES.has(province) || AUTONOMOUS.has(province) || province === '' ? ELSEWHERE : province) : region
}

/** Takes a place for the one that is spoken of. */
export const enterPlace = (walk: Walk, place: PlaceToken): void => {
  walk.region = regionNamed(walk, place)
  walk.regions.add(walk.region)
  if (walk.region.startsWith('CN-')) walk.province = walk.region
}

/** Enters the places before a figure; what is only compared with is given back. */
export const regionOf = (walk: Walk, tokens: TextTokens, figure: PrintedNumber, from: number): { readonly otherRegion: string | undefined } => {
  let otherRegion: string | undefined
  for (const place of tokens.places.filter(({ start, end }) => start >= from && end <= figure.start)) {
    if (isPlaceAside(tokens, place)) continue
    if (!isComparedPlace(tokens, place)) {
      enterPlace(walk, place)
      walk.isRegionStated = true
    } else if (regionNamed(walk, place) !== walk.region) otherRegion = regionNamed(walk, place)
  }
  return { otherRegion }
}
