/** The words by which a reader chooses the vintage of what is shown. */
export interface VintageWords {
  readonly choice: string
  readonly options: { readonly current: string; readonly 'first-release': string }
  readonly banner: string
  readonly claims: string
}

export const vintage: VintageWords = {
  choice: '数据版本',
  options: { current: '现行数', 'first-release': '首次公布数' },
  banner: '本页按首次公布数显示。没有首次公布数的仍为现行数，并逐一注明。',
  claims: '核对的说法仍以现行数为准。',
}
