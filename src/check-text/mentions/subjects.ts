import { lastOf } from '../tokens/last-of'
import type { Term } from '../tokens/terms'

/** What a figure speaks of: a base and tags that narrow it, `pop` and `65+`. */
export interface Subject {
  readonly base: string
  readonly tags: readonly string[]
}

const AGE = /^[<\d]/

/** Kinds of tags of which a subject has one at most. */
const kindOf = (tag: string): string => (AGE.test(tag) || tag === 'elderly' || tag === 'children' || tag === 'working' ? 'age' : tag === 'urban' || tag === 'rural' ? 'area' : tag === 'male' || tag === 'female' ? 'sex' : tag === 'inter' || tag === 'intra' || tag === 'out' || tag === 'local' ? 'move' : tag)

/** Tags joined; of one kind the later counts, but an age in figures stays before 老年人. */
export const joinTags = (before: readonly string[], after: readonly string[]): string[] => {
  const tags = new Map(before.map((tag) => [kindOf(tag), tag]))
  for (const tag of after) {
    const old = tags.get(kindOf(tag))
    if (old !== undefined && AGE.test(old) && !AGE.test(tag) && kindOf(tag) === 'age') continue
    tags.set(kindOf(tag), tag)
  }
  return [...tags.values()].filter((tag) => tag !== 'total' || tags.size === 1)
}

const DEFAULT_AGES: Readonly<Record<string, string>> = { children: '0-14', working: '16-59' }

const keys = new WeakMap<Subject, string>()

/** Key of a subject in the table of indicators: `pop+urban+65+`. */
export const keyOf = (subject: Subject): string => {
  const known = keys.get(subject)
  if (known !== undefined) return known
  const { base, tags } = subject
  const key = tags.length === 0 ? base : [base, ...tags.filter((tag) => tag !== 'total').map((tag) => DEFAULT_AGES[tag] ?? tag).sort()].join(' ')
  keys.set(subject, key)
  return key
}

/** Bases that words of age, sex and area beside them do not narrow. */
const WHOLE_BASES: ReadonlySet<string> = new Set(['sexratio', 'srb', 'hhsize', 'college', 'tfr', '5g', 'births', 'deaths', 'urbanisation', 'birthrate', 'deathrate', 'naturalrate', 'pervillage', 'percommunity', 'deptotal', 'depchild', 'depold', 'illiteracy'])

/** Bases that a narrowing word without a base of its own may narrow further. */
export const NARROWED: ReadonlySet<string> = new Set(['pop', 'netizens', 'nonnetizens', 'penetration', 'migrant', 'floating', 'broadband', 'schooling'])

/** Those of them whose ages are published. */
const AGED: ReadonlySet<string> = new Set(['pop', 'netizens', 'nonnetizens', 'penetration', 'migrant', 'schooling'])

/** Bases behind which 'users' are people online. */
const ONLINE: ReadonlySet<string> = new Set(['netizens', 'nonnetizens', 'penetration'])

/** The subject that words of one stretch name, with what was spoken of before; undefined where they name none. */
export const subjectOf = (terms: readonly Term[], before: Subject | undefined): Subject | undefined => {
  if (terms.length === 0) return undefined
  const strong = terms.filter(({ base, isWeak }) => base !== '' && !isWeak)
  const weak = terms.filter(({ base, isWeak }) => base !== '' && isWeak)
  const tags = terms.reduce<string[]>((joined, term) => joinTags(joined, term.tags), [])
  const own = lastOf(strong) ?? lastOf(weak)
  const isMove = own?.isWeak === true && own.base === 'floating'
  if (own?.isWeak === true && own.base === 'netizens' && (before === undefined || !ONLINE.has(before.base))) return undefined // users of anything
  if (isMove) return { base: before?.base === 'migrant' ? 'migrant' : 'floating', tags }
  if (own) {
    const pops = strong.filter(({ base }) => base !== 'pop')
    const base = own.base === 'pop' && pops.length > 0 ? (lastOf(pops)?.base ?? own.base) : own.base
    if (WHOLE_BASES.has(base)) return { base, tags: tags.filter((tag) => base === 'urbanisation' && tag === 'hukou') }
    return { base, tags: own.isWeak && tags.length === 0 ? ['total'] : tags }
  }
  if (before?.base === 'urbanisation' && tags.includes('hukou')) return { base: before.base, tags: ['hukou'] }
  const isAged = tags.some((tag) => AGE.test(tag))
  if (!before || !NARROWED.has(before.base) || (isAged && !AGED.has(before.base))) return isAged ? { base: 'pop', tags } : undefined
  const isAgeless = tags.every((tag) => kindOf(tag) !== 'age')
  return { base: before.base, tags: joinTags(before.base === 'pop' ? before.tags.filter((tag) => tag === 'hukou' || (isAgeless && kindOf(tag) === 'age')) : [], tags) }
}
