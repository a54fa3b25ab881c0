const PLACEHOLDER = /\{([A-Za-z0-9_.]+)(?:\/([A-Za-z0-9-]+))?(?:~([a-z0-9-]*))?(?:~([a-z0-9-]+))?@/g

/** What a placeholder reads. */
export interface QuotedSeries {
  readonly indicator: string
  readonly region: string // '' the nation
  readonly vintage: string
  readonly variant: string
}

/** The series that the placeholders of sentences read. */
export const seriesQuoted = (sentences: readonly string[]): QuotedSeries[] =>
  sentences.flatMap((sentence) =>
    [...sentence.matchAll(PLACEHOLDER)].map(([, indicator = '', region = '', vintage = '', variant = '']) => ({ indicator, region, vintage, variant })),
  )
