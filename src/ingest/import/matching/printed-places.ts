import type { FileSeries } from '../../tables/plan/file-series'
import { ALPHA3, isJapaneseOrKorean, type RegionIndex } from './region-index'
import { regionKey } from './matches'
import { plainName } from './plain-name'

/** A place as a file prints it. */
export interface PrintedPlace {
  readonly key: string
  readonly printed: string
  readonly code: string
  readonly plain: string
  readonly seriesCount: number
}

/** Every place of a file, each once. */
export const printedPlacesOf = (series: readonly FileSeries[]): PrintedPlace[] => {
  const places = new Map<string, { printed: string; code: string; seriesCount: number }>()
  for (const { region: printed, regionCode: code } of series) {
    const key = regionKey(printed, code)
    const known = places.get(key)
    if (known) known.seriesCount += 1
    else places.set(key, { printed, code, seriesCount: 1 })
  }
  return [...places].map(([key, place]) => ({ key, ...place, plain: plainName(place.printed) }))
}

/** Properties of all places of a file, which decide what a single place leaves open. */
export interface PlacesTogether {
  readonly isForeign: boolean // Japan's or Korea's own: 全国 is not China
  readonly provinces: number
  readonly cities: number
  readonly hasTwoDigitDivisions: boolean // all two-digit codes are of provinces
  readonly hasAlpha2: boolean // all two-letter texts are of countries
}

const codeLike = ({ code, printed }: PrintedPlace): string => (code === '' ? printed : code).trim()

const allAre = (codes: readonly string[], least: number, test: (code: string) => boolean): boolean => codes.length >= least && codes.every(test)

/** Examines all places of a file together. */
export const placesTogether = (places: readonly PrintedPlace[], index: RegionIndex, layout: string): PlacesTogether => {
  const codes = places.map(codeLike)
  const kinds = places.map(({ plain }) => index.byName(plain).map((id) => index.regions.get(id)?.kind))
  return {
    isForeign: /^(?:japan|korea)/.test(layout) || places.some(({ printed }) => isJapaneseOrKorean(printed)),
    provinces: kinds.filter((of) => of.includes('province')).length,
    cities: kinds.filter((of) => of.length === 1 && of[0] === 'city').length,
    hasTwoDigitDivisions: allAre(codes.filter((code) => /^\d{2}$/.test(code)), 5, (code) => index.byDivision(code) !== undefined),
    hasAlpha2: allAre(codes.filter((code) => /^[A-Z]{2}$/.test(code)), layout.startsWith('eurostat') ? 1 : 3, (code) => ALPHA3.has(code)),
  }
}
