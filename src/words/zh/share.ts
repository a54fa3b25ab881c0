/** Words of the dialog in which a panel is embedded, saved or cited. Loaded with it, not with the page. */
export const share = {
  title: '引用、下载、嵌入',
  tabs: { cite: '引用', download: '下载', embed: '嵌入网页' },
  close: '关闭',
  copy: { copy: '复制', copied: '已复制', byHand: '浏览器不允许自动复制。文字已选中，请按 Ctrl+C（苹果电脑按 ⌘C）复制，手机上请长按文字。' },
}

export type ShareWords = typeof share

/** Words of the menu of files. Loaded with the dialog. */
export const download = {
  picture: '图片',
  files: '幻灯片和数据',
  preset: '尺寸',
  scale: '清晰度',
  scales: ['1×', '2×', '3×', '4×'],
  background: '背景',
  backgrounds: { paper: '底色', transparent: '透明' },
  scheme: '明暗',
  schemes: { light: '日间', dark: '夜间' },
  size: (width: number, height: number) => `PNG ${width} × ${height} 像素`,
  preview: (title: string) => `图片预览：${title}`,
  previewing: '正在绘制预览',
  previewFailed: (reason: string) => `预览绘制失败（${reason}）。请换一种尺寸再试。`,
  formats: {
    png: { name: 'PNG', who: '用于文档、公众号和即时通信，通用性最好' },
    svg: { name: 'SVG', who: '用于印刷和大屏，放大后清晰，文字可编辑' },
    pptx: { name: 'PPTX', who: '一页幻灯片，图可在 PowerPoint 或 WPS 里修改' },
    xlsx: { name: 'XLSX', who: '图中数据、指标全部数据和说明，各占一张工作表' },
    csv: { name: 'CSV', who: '仅图中数据' },
    json: { name: 'JSON', who: '供程序读取，附说明和校验记录' },
    zip: { name: 'ZIP', who: '用于存档或转交：数据、来源、许可、自述文件' },
  },
  indicators: '指标全部数据（CSV）',
  stamped: (code: string) => `校验码 ${code}：除 CSV 外，文件都带校验记录，日后拖入网页即可核对数值是否修订。`,
  making: (name: string) => `正在生成 ${name}`,
  saved: (file: string, size: string) => `已交给浏览器保存：${file}（${size}）`,
  failed: (name: string, reason: string) => `${name} 生成失败（${reason}）。请重试，或换一种格式。`,
  offline: (name: string) => `${name} 生成失败：所需程序未能加载。请检查网络后重试；若仍不行，重新载入页面。`,
  tooLarge: '本设备的浏览器无法绘制这样大的图，请降低清晰度，或改存为 SVG。',
}

export type DownloadWords = typeof download

/** Words of embedding: the dialog's part, the figure that is on its own, the answer to its link, the page for a missing address. */
export const embedding = {
  provider: '三化',
  kindLabel: '方式',
  kinds: { live: '实时', frozen: '定格' },
  kindWhat: {
    live: '框架中是本站的图，随数据更新，读者可以逐点读数。',
    frozen: '图和数字写在代码中，不依赖任何网站，不再变动；可通过所附链接查询数据此后是否修订。',
  },
  formLabel: '代码形式',
  forms: {
    frame: '框架',
    script: '框架和脚本',
    element: '自定义元素',
    picture: '带链接的图片',
    oembed: 'oEmbed',
    figure: 'HTML 片段',
    page: 'HTML 文件',
    svg: 'SVG 文件',
  },
  formWhat: {
    frame: '适用于任何网页，无需脚本；高度随栏宽自动适应。',
    script: '脚本按图的实际高度调整框架，读者展开数据表时随之变化。',
    element: '只需一个标签；修改属性即可改变图。不能运行脚本时显示链接。',
    picture: (file: string) => `适用于邮件和不支持框架的页面。请先在“下载”里保存图片 ${file}，与网页一起上传；代码中的文件名请改成上传后的地址。`,
    oembed: '把这个地址交给支持 oEmbed 的内容管理系统。图按默认状态显示。',
    figure: '粘贴到网页的 HTML 中；窄栏和宽栏各有一幅图，由样式选择。',
    page: '一个完整的网页文件，双击即可打开，也可以上传到任何网站。',
    svg: '矢量图，文字保留为文本，可用于网页、Word 和排版软件。',
  },
  snippet: '要粘贴的代码',
  save: (name: string) => `保存 ${name}`,
  making: '正在生成……',
  failed: (reason: string) => `生成失败：${reason}`,
  preview: '预览',
  previewAt: (width: number) => `${width} 像素栏宽`,
  previewFrame: (title: string, width: number) => `预览，${width} 像素宽：${title}`,
  onlyFrozenDisk: '本页是从磁盘打开的，没有他人可访问的网址，因此只能使用定格图。如需实时图，请从网站打开三化。',
  onlyFrozenPanel: '这幅图由指标自动生成，没有单独的嵌入页，因此只能使用定格图。',
  revisedSince: '数据此后是否修订？',
  notes: (notes: string) => `注：${notes}`,
  check: {
    unchanged: (code: string, version: string) => `未修订：校验码为 ${code} 的图，数字与现在的数据（版本 ${version}）一致。`,
    revised: (code: string, now: string, version: string) => `已有修订：校验码为 ${code} 的图，数字与现在的数据（版本 ${version}）不一致，现在的校验码是 ${now}。下面是现在的数字。`,
    revisedWhat: '如需了解哪些数字有变动，请将当时下载的 PNG、SVG 或 PPTX 文件拖到本页。',
  },
  missing: {
    title: '页面不存在',
    panel: '图不存在：',
    what: '这个地址没有内容。图可能已改名或撤下。',
    home: '到三化首页查看全部图',
  },
}

export type EmbeddingWords = typeof embedding

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
export const cite = {
  platform: '三化',
  dashboard: '三化：城镇化、老龄化、数字化',
  unnamed: '发布机构未注明', // is in sources.csv where a publisher is not known: no author then
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
    sourcesLead: '最新数据来自下列来源；引用数据时请同时引用其原始来源。',
    dashboard: '引用整个数据面板',
  },
}

export type CiteWords = typeof cite
