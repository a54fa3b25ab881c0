/** Words of what a reader opens beside a chart: its table, its sources, how far its figures reach. They are fetched with it. */
export const details = {
  sourceList: '来源',
  freshness: (upTo: string, issues: readonly string[]) => [`数据截至${upTo}`, ...issues].join('；'),
  /** The next issue of a publication; of an edition no period is known. */
  nextIssue: (title: string, due: string, period: string) => `${period ? `${period}数据` : '新一版'}预计${due}发布（《${title}》）`,
  dueIssue: (title: string, due: string, period: string) => `${due}应已发布${period ? `${period}数据` : '新一版'}（《${title}》），本站尚未收入`,
  /** Choices of a chart at one date. */
  date: '时点',
  play: '播放',
  pause: '暂停',
  outlined: '轮廓线',
  noOutline: '无',
  place: '地区',
  classes: '分组',
  bounds: '界限（用逗号分开，至多三个）',
  download: '下载此表（CSV）',
  copyTable: '复制此表',
  copied: '已复制',
  copyRefused: '浏览器不允许复制，请改用下载。',
  sort: '点击排序',
  scroll: (caption: string) => `${caption}，可左右滚动`,
  sourceKinds: { publication: '', database: '数据库', 'press-conference': '新闻发布会', tabulation: '普查汇总资料', 'digitised-copy': '汇总资料的数字化副本' },
  accessed: (date: string) => `${date}访问`,
  homePage: '仅有发布机构首页',
  noAddress: '未注明网址',
  evidenceMark: { 'two-sources': '', identity: '†', 'one-source': '¹', unverified: '○' },
  legend: '† 单一来源，与恒等式相符；¹ 单一来源；○ 未核实；— 无数据。',
  legendHint: '悬停或点按数值，可见来源和注。',
}

export type DetailWords = typeof details
