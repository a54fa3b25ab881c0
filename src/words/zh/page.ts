/** Words of the page. Placeholders are functions: a forgotten argument does not compile. */
export const page = {
  title: '三化',
  documentTitle: (part: string) => (part ? `${part} · 三化` : '三化：城镇化、老龄化、数字化'),
  skip: '跳到正文',
  language: '语言',
  scheme: '明暗',
  schemes: { auto: '自动', light: '日间', dark: '夜间' },
  themes: { urbanisation: '城镇化', ageing: '老龄化', digitalisation: '数字化', governance: '基层治理' },
  chapterLead: {
    urbanisation: '人口的城乡分布，户籍地与常住地的分离。',
    ageing: '人口老龄化，总量减少，家庭户规模缩小。',
    digitalisation: '网民规模与结构，以及尚未上网的人群。',
    governance: '村（居）民委员会及其服务的人口：组织与人员、家庭户、养老服务、线上政务。填表报数等事务量没有官方统计；社区工作者、网格员没有查到官方总数。',
  },
  parts: '栏目',
  pages: { overview: '总览', places: '地区', indicators: '指标', check: '核数', data: '数据', all: '全部图表' },
  allLead: '四章全部图表排在一页，便于打印和在页内查找；加载较慢。',
  settings: '设置',
  contents: (panels: number) => `本章目录（${panels}幅图）`,
  otherPanels: '其他',
  crumbs: '所在章节',
  neighbours: '相关的图',
  before: '上一幅',
  after: '下一幅',
  sameSection: '本节其他图',
  layout: '显示方式',
  layouts: { charts: '图表', cards: '卡片' },
  range: '全页年份范围',
  from: '起',
  to: '止',
  wrongYear: (typed: string, first: number, last: number) => `没有采用“${typed}”：请填${first}至${last}之间的年份。`,
  reset: '恢复默认',
  top: '回到顶部',
  briefing: '汇报',
  status: '数据状况',
  severity: { error: '错误', warning: '警告', note: '提示' },
  more: (count: number) => `另有 ${count} 条未列出`,
  loading: '正在读取数据',
  loadingFiles: (done: number, total: number) => `已取得 ${done} / ${total} 个文件`,
  failed: '数据未能读取',
  failedWhat: '页面找不到数据文件，无图可显示。请确认 data/ 文件夹与页面放在一起，并通过网络地址（而不是直接双击文件）打开。',
  retry: '重试',
  checked: '数据检查发现下列问题，数值照常显示：',
  partly: '部分数据未能读取，其余照常显示：',
  version: (version: string) => `数据版本 ${version}`,
  licence: '程序以 MIT 许可发布；数据归各发布机构，引用时请注明发布机构。',
  /** Data that were never published. */
  local: {
    line: (code: string) => `本机数据，未公开发布（${code}）`,
    version: (base: string, code: string) => `${base}（本机数据 ${code}，未公开发布）`,
  },
}

export type PageWords = typeof page

/** Labels of the buttons that open parts loaded on request. */
export const onRequest = {
  search: { search: '搜索', keys: 'Ctrl K' },
  stamp: { check: '核对导出的文件' },
  part: {
    missing: '这一部分没有取到：可能断了网，也可能网站刚更新过。页面其余部分照常可用；联网后可以重试。',
    still: '仍没有取到。若网络正常，请重新载入页面：浏览器会记住没取到的文件，网站更新后文件也会改名。图和设置都在网址里，不会丢；尚未应用的新数据要重新选择。',
    failed: (reason: string) => `这一部分没能运行（${reason}）。页面其余部分照常可用。`,
    silent: '网站现在没有回应，没有重新载入，以免连这一页也看不到。请检查网络后再试。',
    retry: '重试',
    reload: '重新载入页面',
    leave: '关闭',
  },
}

export type OnRequestWords = typeof onRequest
