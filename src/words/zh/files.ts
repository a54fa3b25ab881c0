/** Words inside exported files: workbook, README, licence. Loaded with them. */
export const files = {
  /** Number formats of the years and months that name the rows of a workbook. */
  yearFormat: '0"年"',
  monthFormat: 'yyyy"年"m"月"',
  shown: '图中数据',
  whole: '指标全部数据',
  about: '说明',
  columns: {
    indicator: '指标代码',
    region: '地区代码',
    period: '时期',
    value: '数值',
    unit: '单位',
    source: '来源代码',
    evidence: '证据',
    vintage: '发布版本',
    variant: '方案',
    basis: '数据来源方式',
    bound: '界限',
    note: '附注',
  },
  fields: {
    title: '标题',
    subtitle: '指标与范围',
    description: '文字描述',
    panel: '图表代码',
    query: '图表状态',
    address: '网址',
    version: '数据版本',
    code: '校验码',
    indicator: '指标',
    definition: '定义',
    base: '口径',
    formula: '公式',
    source: '来源',
    break: '口径变动',
    note: '附注',
    licence: '许可',
  },
  inner: (name: string, text: string) => `${name}——${text}`,
  cellNote: (row: string, column: string, note: string) => `${row}，${column}：${note}`,
  codeLine: (code: string, version: string) => `校验码 ${code}，数据版本 ${version}`,
  licences: {
    publisher: '国内数据由所列政府部门等机构发布，引用时请注明发布机构。',
    un: '联合国《世界人口展望》：知识共享 署名 3.0 政府间组织（CC BY 3.0 IGO）。',
    worldBank: '世界银行《世界发展指标》：知识共享 署名 4.0（CC BY 4.0）。',
  },
  sourceLine: (body: string, title: string, date: string, url: string) => [`${body}《${title}》`, date, url].filter(Boolean).join('，'),
  readme: {
    heading: (title: string) => `三化：${title}`,
    what: '本压缩包是一张图的全部数据，与导出时所见一致。',
    files: {
      'data.csv': '图中显示的数据：首行为列名和单位，缺失为空白。',
      'indicators/': '图中各指标的全部数据，每行一个数值，按公布的单位和位数。',
      'sources.csv': '数据来源。',
      'licence.txt': '各来源的使用许可。',
      'stamp.json': '校验记录：导出时的数据、数据版本和图表状态。把本压缩包拖回网页，可知数据后来是否修订。',
      'datapackage.json': 'Frictionless 数据包的描述。',
    },
    csv: 'CSV 为 UTF-8 编码并带字节序标记，可直接用 Excel 或 WPS 打开；以 = + - @ 开头的文字前加了撇号，以免被当作公式。',
  },
}

export type FilesWords = typeof files

/** Words that are in a picture made for a slide, a page or an article, and the names of its formats. */
export const picture = {
  presets: {
    slide: '幻灯片 16:9',
    'slide-4-3': '幻灯片 4:3',
    'a4-half': 'A4 半页',
    square: '方形',
    wechat: '公众号长图',
    chart: '原图大小',
  },
  /** Notes run on in one paragraph, numbered where there are several. */
  notes: (notes: readonly string[]) => `注：${notes.length > 1 ? notes.map((note, at) => `${at + 1}. ${note}`).join('') : notes.join('')}`,
  /** `address`: of the panel's page; '' where none is known. */
  moreNotes: (count: number, address: string) => `（另有${count}条说明，见${address || '三化网页'}）`,
  cut: '……',
  version: (version: string) => `三化，数据版本${version}`,
  licence: '数据归发布机构所有，引用请注明出处',
  join: '；',
  code: (code: string) => `校验码 ${code}`,
}

export type PictureWords = typeof picture

/** Words on slides: names of a chart's series, foot of a page, cover and sources of a deck, speaker's notes. */
export const slides = {
  stretch: (name: string, span: string) => `${name}（${span}）`,
  projected: (name: string, variant: string) => `${name}（推算${variant ? `，${variant}` : ''}）`,
  /** On a slide the bounds of a projection are dotted lines, not bands. */
  bounds: { '95': '外侧点线为95%区间', '80': '内侧点线为80%区间', 'low-high': '点线为低、高生育率方案' } as Readonly<Record<string, string>>,
  others: (count: number) => `另有${count}项未列出。`,
  lower: '其他',
  change: (name: string, unit: string) => `${name}（${unit}）`,
  breakRow: '（不相连）',
  rowDate: { title: '日期', text: '请输入完整日期，如2026-12-31（年度数）或2026-06-01（月度数）。' },
  master: '三化',
  layouts: { panel: '图表', cover: '封面', sources: '资料来源', text: '标题和正文' },
  shapes: { title: '标题', subtitle: '副标题', body: '正文', second: '正文', notes: '注', sources: '资料来源', footer: '页脚', number: '页码', chart: '图表', rule: '线条', label: '文字' },
  chartName: (at: number) => `图表 ${at}`,
  alternative: (names: string, description: string) => `${names}。${description}`,
  notes: '注：',
  more: (count: number) => `（另有${count}条说明，见备注页）`,
  sources: (list: string) => `资料来源：${list}。`,
  moreSources: (list: string, count: number) => `${list}等${count}项`,
  source: (title: string, date: string) => `《${title}》${date ? `（${date}）` : ''}`,
  foot: (version: string, code: string) => `三化 · 数据版本 ${version} · 校验码 ${code}`,
  version: (version: string) => `三化 · 数据版本 ${version}`,
  sourcesPage: (page: number, pages: number) => (pages > 1 ? `资料来源（${page}/${pages}）` : '资料来源'),
  used: (pages: string) => `（第${pages}页）`,
  contents: (count: number) => `共${count}幅图，图表可直接编辑`,
  made: (date: string) => `制作日期 ${date}`,
  speaker: { description: '图示', notes: '说明', citation: '引用格式', sources: '资料来源' },
  address: (address: string) => `网址：${address}`,
  textSlide: '文字页',
  part: (part: number, parts: number) => `${part}／${parts}`,
  deckTitle: '城镇化、老龄化、数字化：图表',
  deckFile: 'sanhua-briefing',
}

export type SlideWords = typeof slides

/** What is said of an author's own words beside figures that are computed. */
export const authored = {
  headline: '标题为作者所写，非由数据计算',
  text: '文字为作者所写，非由数据计算',
  /** What in a text is a figure, in words or signs. */
  figure: /[一二三四五六七八九十百千两几半][成倍百千万亿]|[一二三四五六七八九十]分之|百分|千分之|过半|翻番|翻[一两]番|减半/,
}

export type AuthoredWords = typeof authored

/** Words in a briefing saved as one file. */
export const briefingFile = {
  title: '三化：汇报用图',
  tagline: '城镇化、老龄化、数字化',
  made: (date: string, version: string) => `${date} 制作，数据版本 ${version}`,
  count: (panels: number) => `共 ${panels} 幅图，图、数据与来源都在本文件内，离线可用。`,
  contents: '目录',
  text: '文字页',
  line: '一句话',
  table: '数据表',
  legend: '† 单一来源，与恒等式相符；¹ 单一来源；○ 未核实；— 无数据',
  source: (bodies: string) => `来源：${bodies}`,
  publications: '出处',
  code: (code: string) => `校验码 ${code}`,
  address: '在线查看',
  hint: '左右方向键逐点读数，上下方向键切换系列',
  present: '演示',
  leave: '退出',
  previous: '上一步',
  next: '下一步',
  presenter: '演讲者窗口',
  elapsed: '已用',
  upcoming: '下一页',
  end: '已是最后一页',
  blocked: '浏览器拦截了新窗口，请允许后再按 P',
  bySeries: '逐项',
  byRow: '逐步',
  black: '黑屏',
  scheme: '日间／夜间',
  keys: '演示时：→、PageDown、空格下一步，←、PageUp 上一步，Home、End 首末页，R 逐步显示，S 一句话，T 数据表，P 演讲者窗口，B 黑屏，W 白屏，F 全屏，H 按键说明，Esc 退出。',
}

export type BriefingFileWords = typeof briefingFile
