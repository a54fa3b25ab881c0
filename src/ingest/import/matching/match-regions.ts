import { NATION } from '../../../model/region'
import { likeness, partsOf, type Publisher } from './plain-name'
import type { MatchReason, RegionMatch, RegionProposal } from './matches'
import type { PlacesTogether, PrintedPlace } from './printed-places'
import { bareRegion, type RegionIndex, WHOLE_WORDS } from './region-index'

const MOST_PROVINCES = 25 // of 31: a total among them is the nation's
const LEAST_ALIKE = 0.75

interface Found {
  readonly ids: readonly string[]
  readonly reason: MatchReason
}

/** The regions with which places of a file are compared, and what the places have in common. */
export interface RegionContext {
  readonly index: RegionIndex
  readonly together: PlacesTogether
  readonly publisher: Publisher
  readonly isNational: boolean // in this layout a table without places is of the nation
}

/** Aggregates belong to one publisher: `World` of the UN is not the World Bank's. */
const ofPublisher = (ids: readonly string[], { index, publisher }: RegionContext): readonly string[] => {
  const wanted = publisher === 'un' ? 'UN-' : publisher === 'world-bank' ? 'WB-' : ''
  const fitting = ids.filter((id) => index.regions.get(id)?.kind !== 'aggregate' || id.startsWith(wanted))
  return fitting.length > 0 ? fitting : ids
}

/** Without a municipality's second id: it is a province and a city, and only a person can say that a table means the city. */
const withoutTwins = (ids: readonly string[], { index, together }: RegionContext): readonly string[] => {
  if (ids.length < 2 || together.cities > together.provinces) return ids
  const provinces = ids.filter((id) => index.regions.get(id)?.kind === 'province')
  return provinces.length === 1 ? provinces : ids
}

const byDivision = (code: string, { index, together }: RegionContext): readonly string[] => {
  if (!/^\d{6}$/.test(code) && !(/^\d{2}$/.test(code) && together.hasTwoDigitDivisions)) return []
  const found = index.byDivision(code)
  return found === undefined ? [] : [found]
}

const byCode = (code: string, context: RegionContext): readonly string[] => {
  if (code === '') return []
  const isCountry = !/^[A-Z]{2}$/i.test(code) || context.together.hasAlpha2
  const found = isCountry ? context.index.byCode(code) : []
  return ofPublisher(found.length > 0 ? found : byDivision(code, context), context)
}

const isNationWord = (ids: readonly string[], plain: string): boolean => ids.includes(NATION) && /全国|national/.test(plain)

const lookUp = ({ plain, printed, code }: PrintedPlace, context: RegionContext): Found => {
  const own = context.index.ownId(code || printed)
  if (own !== undefined) return { ids: [own], reason: 'code' }
  const coded = byCode(code, context)
  const named = withoutTwins(ofPublisher(context.index.byName(plain), context), context)
  if (coded.length > 0 && named.length > 0) {
    const both = named.filter((id) => coded.includes(id))
    return both.length > 0 ? { ids: both, reason: 'code' } : { ids: [...new Set([...named, ...coded])], reason: 'name' }
  }
  // A number next to an unknown name (`06 California`) belongs to another office's numbering.
  if (coded.length > 0 && (printed === '' || /[A-Z]/i.test(code))) return { ids: coded, reason: 'code' }
  if (named.length > 0) return { ids: named, reason: 'name' }
  return { ids: code === '' ? byCode(printed.trim(), context) : [], reason: 'code' }
}

/** Regions with similar names; none for a place with an unknown code in letters, which is another place. */
const alike = ({ plain, code }: PrintedPlace, { index }: RegionContext): RegionProposal[] => {
  if (/[A-Z]/i.test(code)) return []
  const parts = partsOf(bareRegion(plain))
  const best = new Map<string, number>()
  for (const { parts: of, ids } of index.entries()) {
    const score = Math.round(90 * likeness(parts, of)) / 100
    if (score >= LEAST_ALIKE) for (const id of ids) best.set(id, Math.max(score, best.get(id) ?? 0))
  }
  return [...best].map(([region, score]) => ({ region, score, reason: 'similar' as const })).sort((a, b) => b.score - a.score).slice(0, 4)
}

const nation = (score: number): RegionProposal => ({ region: NATION, score, reason: 'similar' })

const answer = (place: PrintedPlace, context: RegionContext): Pick<RegionMatch, 'certain' | 'proposals'> => {
  const { index, together, isNational } = context
  const hasNation = index.regions.has(NATION)
  if (place.printed === '' && place.code === '') {
    if (!hasNation || together.isForeign || context.publisher === 'other') return { proposals: [] }
    return isNational ? { certain: NATION, proposals: [{ region: NATION, score: 1, reason: 'name' }] } : { proposals: [nation(0.6)] }
  }
  if (WHOLE_WORDS.has(place.plain) && hasNation) {
    if (together.isForeign) return { proposals: [] }
    return together.provinces >= MOST_PROVINCES ? { certain: NATION, proposals: [nation(0.95)] } : { proposals: [nation(0.5)] }
  }
  const { ids, reason } = lookUp(place, context)
  if (isNationWord(ids, place.plain) && together.isForeign) return { proposals: [] }
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return { certain: only, proposals: [{ region: only, score: 1, reason }] }
  if (ids.length > 1) return { proposals: ids.map((region) => ({ region, score: 0.7, reason })) }
  return { proposals: alike(place, context) }
}

/** Matches the places of a file to regions; a place unknown to the package has neither a certain region nor proposals. */
export const matchPlaces = (places: readonly PrintedPlace[], context: RegionContext): RegionMatch[] =>
  places.map((place) => ({ key: place.key, printed: place.printed, code: place.code, seriesCount: place.seriesCount, ...answer(place, context) }))
