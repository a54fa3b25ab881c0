import type { Region } from '../../model/region'
import { ALPHA3 } from './iso-countries'
import { partsOf } from './likeness'
import { plainName } from './plain-name'
import { withoutPublisher } from './publisher'
import { bareRegion, REGION_ALIASES } from './region-words'

const put = (map: Map<string, Set<string>>, key: string, id: string): void => {
  if (key === '') return
  const ids = map.get(key)
  if (ids) ids.add(id)
  else map.set(key, new Set([id]))
}

interface NameParts {
  readonly parts: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

const PROVINCE_CODE = /^\d{2}0000$/

/** Regions by every name and code that a file may print for them. */
export class RegionIndex {
  private readonly names = new Map<string, Set<string>>()
  private readonly bare = new Map<string, Set<string>>()
  private readonly codes = new Map<string, Set<string>>()
  private parts: readonly NameParts[] | undefined
  private readonly divisions = new Map<string, string>() // GB/T 2260, two and six digits

  constructor(readonly regions: ReadonlyMap<string, Region>) {
    for (const region of regions.values()) this.add(region)
    for (const [id, names] of REGION_ALIASES) if (regions.has(id)) for (const name of names) put(this.names, plainName(name), id)
  }

  private add(region: Region): void {
    const { id, code, kind, name, short } = region
    put(this.codes, id.toUpperCase(), id)
    if (kind === 'country' || kind === 'aggregate') put(this.codes, code.toUpperCase(), id)
    if (kind === 'nation') for (const own of ['CHN', '156']) put(this.codes, own, id)
    if (/^\d{6}$/.test(code) && (kind === 'province' || !this.divisions.has(code))) this.divisions.set(code, id)
    if (kind === 'province' && PROVINCE_CODE.test(code)) this.divisions.set(code.slice(0, 2), id)
    for (const text of [name.zh, name.en, short.zh, short.en]) {
      const plain = plainName(withoutPublisher(text))
      put(this.names, plain, id)
      put(this.bare, bareRegion(plain), id)
    }
  }

  /** By a name, whole or without 省, Province and the like. */
  byName(plain: string): readonly string[] {
    return [...(this.names.get(plain) ?? this.bare.get(bareRegion(plain)) ?? [])]
  }

  /** By an id of the package, ISO 3166-1 alpha-3 or -2, ISO 3166-2, or the number or letters of a statistical office. */
  byCode(code: string): readonly string[] {
    const upper = code.trim().toUpperCase()
    const alpha3 = ALPHA3.get(upper)
    return [...(this.codes.get(upper) ?? (alpha3 === undefined ? undefined : this.codes.get(alpha3)) ?? [])]
  }

  /** By GB/T 2260, `440000` or `44`. */
  byDivision(code: string): string | undefined {
    return this.divisions.get(code)
  }

  /** An id of the package, exactly as it is written there. */
  ownId(text: string): string | undefined {
    const id = text.trim()
    return this.regions.has(id) ? id : undefined
  }

  /** Every name in parts with the regions it means, for likeness. */
  entries(): readonly NameParts[] {
    return (this.parts ??= [...this.names].map(([name, ids]) => ({ parts: partsOf(bareRegion(name)), ids })))
  }
}
