const NAMING = new Set(['indicator', 'whole', 'indicators'])

const PLACEHOLDER = /\{([A-Za-z0-9_.]+)(?:\/([A-Za-z0-9-]+))?(?:~([a-z0-9-]*))?(?:~([a-z0-9-]+))?@/g

/** Every indicator that a panel draws by name, wherever in it; those of its title's placeholders are not among them. */
export const indicatorsNamed = (value: unknown, key = ''): string[] => {
  if (typeof value === 'string') return NAMING.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => indicatorsNamed(one, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([below, one]) => indicatorsNamed(one, below))
}

/** What a placeholder reads. */
export interface SeriesTold {
  readonly indicator: string
  readonly region: string // '' the nation
  readonly vintage: string
  readonly variant: string
}

/** The series that the placeholders of sentences read. */
export const seriesTold = (sentences: readonly string[]): SeriesTold[] =>
  sentences.flatMap((sentence) =>
    [...sentence.matchAll(PLACEHOLDER)].map(([, indicator = '', region = '', vintage = '', variant = '']) => ({ indicator, region, vintage, variant })),
  )
