import type { Series } from '../model/series'

/** An observation that goes into a joined series. */
export interface JoinedObservation {
  readonly from: Series
  readonly at: number
  readonly moved: boolean // from the second series
}

/** Observations of two series of one indicator as one, in the order given; it has the names of the first. Each observation keeps its file and line. */
export const joinObservations = (first: Series, second: Series, picks: readonly JoinedObservation[]): Series => {
  const shift = first.texts.length
  const filesBefore = first.files.length
  const textOf = (column: 'source' | 'note') => (pick: JoinedObservation) => {
    const code = pick.from[column][pick.at] ?? 0
    return pick.moved && code !== 0 ? code + shift : code
  }
  const byte = (column: 'missing' | 'evidence' | 'basis' | 'bound' | 'publishedUnit' | 'publishedDecimals') =>
    Uint8Array.from(picks, ({ from, at }) => from[column][at] ?? 0)
  return {
    ...first,
    periods: Int32Array.from(picks, ({ from, at }) => from.periods[at] ?? 0),
    values: Float64Array.from(picks, ({ from, at }) => from.values[at] ?? Number.NaN),
    missing: byte('missing'),
    evidence: byte('evidence'),
    basis: byte('basis'),
    bound: byte('bound'),
    publishedUnit: byte('publishedUnit'),
    publishedDecimals: byte('publishedDecimals'),
    source: Uint32Array.from(picks, textOf('source')),
    note: Uint32Array.from(picks, textOf('note')),
    lines: Int32Array.from(picks, ({ from, at }) => from.lines[at] ?? 0),
    fileOf: Uint16Array.from(picks, ({ from, at, moved }) => (from.fileOf[at] ?? 0) + (moved ? filesBefore : 0)),
    files: [...first.files, ...second.files],
    texts: [...first.texts, ...second.texts],
  }
}
