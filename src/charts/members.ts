/** Marks what belongs to one series of the panel, so that a picture can highlight or reveal it. ECharts does not look at the field. */
export const memberOf = (member: number, series: readonly Record<string, unknown>[]): Record<string, unknown>[] => series.map((one) => ({ ...one, member }))

interface Tagged {
  readonly member?: number
  readonly data?: readonly unknown[]
}

const isMember = (thing: unknown, member: number): boolean => typeof thing === 'object' && thing !== null && (thing as Tagged).member === member

/** The series of an option without one member: neither its own nor its labels among others. */
export const withoutMember = (series: readonly unknown[], member: number): unknown[] =>
  series
    .filter((one) => !isMember(one, member))
    .map((one) => {
      const { data } = one as Tagged
      return Array.isArray(data) ? { ...(one as object), data: data.filter((item) => !isMember(item, member)) } : one
    })
