/** Things counted. Counts of different things never share an axis. */
export const COUNTED = ['person', 'household', 'item', 'subscription', 'yuan', 'couple', 'bed'] as const
export type Counted = (typeof COUNTED)[number]

/** Ratios, named by numerator and denominator. None converts into another. */
export const RATIOS = [
  'ratio',
  'person/household',
  'person/item',
  'per-100-persons',
  'per-1000-persons',
  'per-100k-persons',
  'female=100',
  'male-per-female',
] as const
export type RatioName = (typeof RATIOS)[number]

/** Canonical unit of an indicator: a closed union of kinds. Scales belong to `PublishedUnit`. */
export type Unit =
  | { readonly kind: 'count'; readonly of: Counted }
  | { readonly kind: 'share' } //                 per 100 of a whole (%)
  | { readonly kind: 'permille' } //              per 1000 (‰)
  | { readonly kind: 'points' } //                difference of shares, percentage points
  | { readonly kind: 'years' } //                 ages and durations
  | { readonly kind: 'per-woman' } //             children per woman
  | { readonly kind: 'index' } //                 base period = 100
  | { readonly kind: 'ratio'; readonly name: RatioName }

/** A unit as it is in print: canonical unit × scale. `万人` is 10⁴ persons. */
export interface PublishedUnit {
  readonly token: string
  readonly scale: number
  readonly units: readonly Unit[] // `万户` counts households or subscriptions: the indicator decides
}

const count = (of: Counted): Unit => ({ kind: 'count', of })
const ratio = (name: RatioName): Unit => ({ kind: 'ratio', name })
const PERSON = [count('person')]
const DWELLING = [count('household'), count('subscription')]
const THING = [count('item')]

const published = (token: string, scale: number, units: readonly Unit[]): PublishedUnit => ({ token, scale, units })

/** Every known published unit, in no order of preference. */
export const PUBLISHED_UNITS: readonly PublishedUnit[] = [
  published('人', 1, PERSON),
  published('千人', 1e3, PERSON),
  published('万人', 1e4, PERSON),
  published('百万人', 1e6, PERSON), // the step English readers count in
  published('亿人', 1e8, PERSON),
  published('户', 1, DWELLING),
  published('万户', 1e4, DWELLING),
  published('百万户', 1e6, DWELLING),
  published('亿户', 1e8, DWELLING),
  published('个', 1, THING),
  published('万个', 1e4, THING),
  published('元', 1, [count('yuan')]),
  published('万元', 1e4, [count('yuan')]),
  published('亿元', 1e8, [count('yuan')]),
  published('对', 1, [count('couple')]),
  published('万对', 1e4, [count('couple')]),
  published('百万对', 1e6, [count('couple')]),
  published('张', 1, [count('bed')]),
  published('万张', 1e4, [count('bed')]),
  published('百万张', 1e6, [count('bed')]),
  published('%', 1, [{ kind: 'share' }]),
  published('‰', 1, [{ kind: 'permille' }]),
  published('百分点', 1, [{ kind: 'points' }]),
  published('岁', 1, [{ kind: 'years' }]),
  published('年', 1, [{ kind: 'years' }]),
  published('孩/妇', 1, [{ kind: 'per-woman' }]),
  published('人/户', 1, [ratio('person/household')]),
  published('人/个', 1, [ratio('person/item')]),
  published('部/百人', 1, [ratio('per-100-persons')]),
  published('张/千人', 1, [ratio('per-1000-persons')]),
  published('人/十万人', 1, [ratio('per-100k-persons')]),
  published('女=100', 1, [ratio('female=100')]),
  published('男/女', 1, [ratio('male-per-female')]),
  published('比', 1, [ratio('ratio')]),
  published('指数', 1, [{ kind: 'index' }]),
]

const byToken = new Map(PUBLISHED_UNITS.map((unit) => [unit.token, unit]))

/** The published unit of a token; undefined for an unknown token. */
export const publishedUnit = (token: string): PublishedUnit | undefined => byToken.get(token)

/** Canonical unit ids as they are in `indicators.csv`. Marked as pure, so that bundles which read no catalogue leave it out. */
const CANONICAL: ReadonlyMap<string, Unit> = /* @__PURE__ */ (() => new Map<string, Unit>([
  ...COUNTED.map((of): [string, Unit] => [of, count(of)]),
  ...RATIOS.map((name): [string, Unit] => [name, ratio(name)]),
  ['percent', { kind: 'share' }],
  ['permille', { kind: 'permille' }],
  ['pp', { kind: 'points' }],
  ['years', { kind: 'years' }],
  ['per-woman', { kind: 'per-woman' }],
  ['index', { kind: 'index' }],
]))()

/** Ids accepted in `indicators.csv`, for error messages and editors' completion. */
export const UNIT_IDS: readonly string[] = /* @__PURE__ */ (() => [...CANONICAL.keys()])()

/** `person` → count of persons; undefined when the id is unknown. */
export const unitOf = (id: string): Unit | undefined => CANONICAL.get(id)

/** Same kind and same thing counted: values may be on one axis. */
export const sameUnit = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'count' || a.of === (b as { of: Counted }).of) &&
  (a.kind !== 'ratio' || a.name === (b as { name: RatioName }).name)

/** Factor from a published value to the canonical one; undefined when the kinds differ. */
export const scaleInto = (from: PublishedUnit, to: Unit): number | undefined =>
  from.units.some((unit) => sameUnit(unit, to)) ? from.scale : undefined
