/** Words of the search over everything. */
export const search = {
  title: '搜索',
  close: '关闭',
  label: '搜索图、指标、地区和表述',
  placeholder: '例如：数字鸿沟、独居、四川、锦江区、ldrk、aging',
  hint: '可输入通用说法、旧称、拼音首字母或英文；繁体、全角、大小写不限。',
  results: '搜索结果',
  count: (count: number) => `${count} 项结果`,
  none: (query: string) => `没有找到“${query}”。可换一个说法，或到指标目录中逐项查看。`,
  near: (query: string) => `没有与“${query}”完全相符的内容，相近的有：`,
  /** Heading of a topic's nearest panels and indicators. */
  noSeries: (name: string) => `数据包中没有${name}的官方统计序列。`,
  nearest: '最接近的是：',
  kinds: { panel: '图', indicator: '指标', place: '地区', county: '县和地级行政区', claim: '核对过的表述' },
  placeKinds: { nation: '', province: '省级', city: '城市', country: '国家', aggregate: '国家组', residual: '' },
  countyLevels: { province: '省级', prefecture: '地级', county: '县级' },
  also: (name: string) => `又称“${name}”`,
  figure: (place: string, period: string, value: string) => `${place}${period}：${value}`,
  places: (count: number) => `${count} 个地区`,
  indicators: (count: number) => `${count} 个指标有数据`,
  all: (count: number) => `在指标目录中列出全部 ${count} 个指标`,
}

export type SearchWords = typeof search
