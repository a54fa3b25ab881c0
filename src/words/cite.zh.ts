/** What a reference is made of; '' for what is not known. Dates as ISO has them. */
export interface CitedData {
  readonly bodies: string
  readonly title: string
  readonly version: string
  readonly date: string // of publication
  readonly accessed: string
  readonly address: string // '' where the page has none that others could open
}

/** A publication that figures were taken from. */
export interface CitedSource {
  readonly bodies: string
  readonly title: string
  readonly kind: string // GB/T 7714: R report, M book, J journal, DS data
  readonly publisher: string
  readonly date: string
  readonly accessed: string
  readonly address: string
}

const dated = (date: string, accessed: string, online: boolean): string => (date ? `（${date}）` : '') + (online ? `[${accessed}]` : '')

/** Words of the citation tab, and the punctuation of GB/T 7714-2025 in Chinese references (full-width round the names, half-width between the elements). */
export const citeZh = {
  platform: '三化',
  dashboard: '三化：城镇化、老龄化、数字化',
  unnamed: '发布机构未注明', // stands in sources.csv where a publisher is not known: no author then
  joint: '、', // between bodies that publish together, in sources.csv
  between: '，',
  others: '，等',
  data: ({ bodies, title, version, date, accessed, address }: CitedData): string => {
    const tail = `三化${dated(date, accessed, address !== '')}`
    return [`${bodies ? `${bodies}. ` : ''}${title}[DS${address ? '/OL' : ''}]`, `V${version}`, tail, ...(address ? [address] : [])].join('. ').concat('.')
  },
  source: ({ bodies, title, kind, publisher, date, accessed, address }: CitedSource): string => {
    const whole = /^\d{4}-\d{2}/.test(date) // a day goes in brackets, a year behind the publisher
    const issue = whole ? dated(date, accessed, address !== '') : [publisher, date].filter(Boolean).join('，') + dated('', accessed, address !== '')
    return [`${bodies ? `${bodies}. ` : ''}${title}[${kind}${address ? '/OL' : ''}]`, ...(issue ? [issue] : []), ...(address ? [address] : [])].join('. ').concat('.')
  },
  titled: (names: readonly string[], span: string) => `${names.join('、')}${span ? `：${span}` : ''}`,
  span: (years: readonly number[], through: boolean) => (years.length === 0 ? '' : `${years.join(through ? '—' : '、')}年`),
  tab: {
    statement: '可引用的一句话',
    data: '引用本图数据',
    gbt: 'GB/T 7714—2025',
    apa: 'APA 第7版',
    address: '本图当前状态的网址',
    noAddress: '此页从本机文件打开，没有他人可访问的网址，引文因此不含网址。',
    sources: '引用原始来源',
    sourcesLead: '最新数字出自下列来源；引用数字时宜同时引用其原始来源。',
    dashboard: '引用整个数据面板',
  },
}

export type CiteWords = typeof citeZh
