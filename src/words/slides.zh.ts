/** Words on slides: names of a chart's series, foot of a page, cover and sources of a deck, speaker's notes. */
export const slidesZh = {
  since: (name: string, from: string) => `${name}（${from}起）`,
  stretch: (name: string, span: string) => `${name}（${span}）`,
  projected: (name: string, variant: string) => `${name}（推算${variant ? `，${variant}` : ''}）`,
  /** On a slide the bounds of a projection are dotted lines, not bands. */
  bounds: { '95': '外侧点线为95%区间', '80': '内侧点线为80%区间', 'low-high': '点线为低、高生育率方案' } as Readonly<Record<string, string>>,
  others: (count: number) => `另有${count}项未列出。`,
  lower: '其他',
  change: (name: string, unit: string) => `${name}（${unit}）`,
  chartName: (at: number) => `图表 ${at}`,
  alternative: (names: string, description: string) => `${names}。${description}`,
  notes: '注：',
  more: (count: number) => `（另有${count}条说明，见备注页）`,
  sources: (list: string) => `资料来源：${list}。`,
  moreSources: (list: string, count: number) => `${list}等${count}项`,
  sourceJoin: '；',
  source: (body: string, title: string, date: string) => `${body}《${title}》${date ? `，${date}` : ''}`,
  foot: (version: string, code: string) => `三化 · 数据版本 ${version} · 校验码 ${code}`,
  version: (version: string) => `三化 · 数据版本 ${version}`,
  sourcesPage: (page: number, pages: number) => (pages > 1 ? `资料来源（${page}/${pages}）` : '资料来源'),
  used: (pages: string) => `（第${pages}页）`,
  contents: (count: number) => `共${count}幅图，图表可直接编辑`,
  made: (date: string) => `制作日期 ${date}`,
  speaker: { description: '图示', notes: '说明', citation: '引用格式', sources: '资料来源' },
  address: (address: string) => `网址：${address}`,
  deckTitle: '城镇化、老龄化、数字化：图表',
  deckFile: 'sanhua-briefing',
}

export type SlideWords = typeof slidesZh
