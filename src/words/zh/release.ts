import type { Release } from '../../model/evidence'

/** Which periods are shown in which release, in words; '' where there are none. */
export interface ReleasePeriods {
  readonly first: string
  readonly unrevised: string
  readonly mixed: string
  readonly hasCurrent: boolean
}

/** The sentences of the first-release view. */
export interface ReleaseWords {
  readonly mark: Readonly<Record<Release, string>> // beside a figure that is read out
  readonly each: (mark: string, names: string) => string // a release, and what of a row is of it
  readonly between: string
  readonly under: string // between the line under the title and the line on releases
  readonly name: (isHeld: boolean) => string // of the view, after a title; whether any figure is as first published
  readonly line: (periods: ReleasePeriods) => string // without a stop
  readonly rule: string
  readonly rows: string // of a panel whose figures are no time series
  readonly seam: { readonly after: string; readonly before: string } // a break after, and before, first releases
}

const line = ({ first, unrevised, mixed, hasCurrent }: ReleasePeriods): string => {
  const parts = [first && `首次公布数：${first}`, unrevised && `公布后未修订：${unrevised}`, mixed && `由首次公布数与现行数计算：${mixed}`].filter(Boolean)
  if (parts.length === 0) return '现行数，数据包未存首次公布数'
  return [...parts, ...(hasCurrent ? ['其余为现行数'] : [])].join('；')
}

export const release: ReleaseWords = {
  mark: { '': '', first: '首次公布', unrevised: '公布后未修订', current: '现行数', mixed: '混合计算' },
  each: (mark, names) => `${mark}：${names}`,
  between: '；',
  under: ' · ',
  name: (isHeld) => (isHeld ? '首次公布版' : '现行数，未存首次公布数'),
  line,
  rule: '首次公布版：存有首次公布数的用首次公布数；现行数所引资料在当期或次年出版的，视为公布后未修订；其余用现行数并注明。',
  rows: '首次公布版不适用于此图，图中为现行数',
  seam: { after: '此前为首次公布数，此后为不同基数的现行数，两者不可比。', before: '此前为现行数，此后为首次公布数，两者基数不同，不可比。' },
}
