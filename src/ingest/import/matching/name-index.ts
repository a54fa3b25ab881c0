import type { Indicator } from '../../../model/indicator'
import { isHanName, likeness, withoutPublisher } from './plain-name'
import { parseCore, parseName, type ParsedName } from './parse-name'

/** One name of one indicator. */
interface Entry extends ParsedName {
  readonly indicator: Indicator
  readonly kind: 'name' | 'alias' | 'core' // core: a full name without its last bracket
}

/** An indicator with the score of its name: 1 equal, 0.97 equal but for redundant words, less for similarity. */
export interface NameFit {
  readonly indicator: Indicator
  readonly score: number
  readonly reason: 'name' | 'alias' | 'similar'
}

const LOOSE = 0.97
const CORE = 0.88
const WEAK_ALIAS = 0.8 // one Latin word (`local`, `mobile`) is hardly a name
const LEAST = 0.42
const MOST_ALIKE = 0.86

const entriesOf = (indicator: Indicator): Entry[] => {
  const names = [indicator.name.zh, indicator.name.en].map(withoutPublisher)
  const cores = names.flatMap((name) => parseCore(name) ?? [])
  return [
    ...names.map((name) => ({ ...parseName(name), indicator, kind: 'name' as const })),
    ...indicator.aliases.map((alias) => ({ ...parseName(alias), indicator, kind: 'alias' as const })),
    ...cores.map((core) => ({ ...core, indicator, kind: 'core' as const })),
  ]
}

const isWeak = ({ kind, plain }: Entry): boolean => kind === 'alias' && !isHanName(plain) && !plain.includes(' ')

/** Score of an entry for a name with the same groups. */
const fitOf = (entry: Entry, name: ParsedName): NameFit => {
  const { indicator, kind } = entry
  const whole = entry.plain === name.plain ? 1 : entry.loose !== '' && entry.loose === name.loose ? LOOSE : 0
  if (whole > 0 && kind === 'core') return { indicator, score: CORE, reason: 'name' }
  if (whole > 0) return { indicator, score: isWeak(entry) ? WEAK_ALIAS : whole, reason: kind === 'alias' ? 'alias' : 'name' }
  return { indicator, score: MOST_ALIKE * likeness(entry.parts, name.parts), reason: 'similar' }
}

/** Index of the names of a catalogue, by their parts. */
export class NameIndex {
  private readonly byPart = new Map<string, Entry[]>()
  private readonly byPlain = new Map<string, Entry[]>()

  constructor(indicators: Iterable<Indicator>) {
    for (const indicator of indicators) {
      if (indicator.formula !== '') continue // computed here, never observed
      for (const entry of entriesOf(indicator)) this.add(entry)
    }
  }

  private add(entry: Entry): void {
    const put = (map: Map<string, Entry[]>, key: string): void => void (map.get(key)?.push(entry) ?? map.set(key, [entry]))
    put(this.byPlain, entry.plain)
    for (const part of entry.parts) put(this.byPart, part)
  }

  /** Indicators whose names fit, best first; never those of another group (men, 65+, urban). */
  find(name: ParsedName): NameFit[] {
    const candidates = new Set(this.byPlain.get(name.plain))
    for (const part of name.parts) for (const entry of this.byPart.get(part) ?? []) candidates.add(entry)
    const best = new Map<string, NameFit>()
    for (const entry of candidates) {
      if (entry.groups !== name.groups) continue
      const fit = fitOf(entry, name)
      if (fit.score >= LEAST && fit.score > (best.get(fit.indicator.id)?.score ?? 0)) best.set(fit.indicator.id, fit)
    }
    return [...best.values()].sort((a, b) => b.score - a.score || (a.indicator.id < b.indicator.id ? -1 : 1))
  }
}

/** The indicator that a code of a file names. */
export const indicatorOfCode = (indicators: ReadonlyMap<string, Indicator>, code: string): Indicator | undefined => {
  const found = indicators.get(code.trim())
  return found?.formula === '' ? found : undefined
}

