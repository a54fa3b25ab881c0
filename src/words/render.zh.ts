import { PRESET_USAGE } from './render-usage'

/** Words of `sanhua render`. */
export const renderZh = {
  usage: `用法：sanhua render 图… --format 格式 [--out 文件] [选项]
      sanhua render --list [--json]

  把图存为文件，与网页上的“下载”相同。
  图           图的名称，可写多个；--all 为全部
  --format     png、svg、pptx、xlsx、csv、json、zip；缺省按 --out 的扩展名，再缺省为 png
  --out        文件，或文件夹（多个图时，每图一个文件）；- 为标准输出；缺省为当前文件夹
               多个图而 --out 以 .pptx 结尾：合成一份演示文稿
  --lang       zh（缺省）或 en
  --scheme     light（缺省）或 dark
  --from --to  起止年份
  --unit       单位，如 万人、亿人
  --mode       absolute 原值、share 占比、index 指数、growth 增速
  --compare    对比地区的代码，如 CN-GD,CN-SC
  --preset     图片用途：${PRESET_USAGE}；缺省 slide
  --scale      图片放大 1 到 4 倍，缺省 1
  --transparent 图片背景透明
  --site       本站网址，写入文件中的链接
  --data       数据目录，缺省为随程序附带的 data/
  --list       列出全部图与格式

  退出码：0 成功；1 数据有错误，或图未能画出；2 用法不对。`,
  /** Heads of the list of panels. */
  columns: { id: '图', type: '类型', title: '标题' },
  formats: (names: readonly string[]) => `格式：${names.join('、')}`,
  seeHelp: '用法见 sanhua render --help',
  written: (path: string) => `已写入 ${path}`,
  optionUnknown: (name: string, nearest: string) => `没有选项“${name}”。${nearest && `是不是 ${nearest}？`}`,
  valueMissing: (option: string) => `${option} 后面缺少值。`,
  valueUnknown: (option: string, found: string, known: readonly string[], nearest: string) => `${option} 不能是“${found}”，可以是 ${known.join('、')}。${nearest && `是不是 ${nearest}？`}`,
  yearWrong: (option: string, found: string) => `${option} 应为四位数年份，不能是“${found}”。`,
  rangeWrong: (from: number, to: number) => `--from ${from} 晚于 --to ${to}。`,
  rangeEmpty: (panel: string, first: number, last: number) => `图 ${panel} 的数据为 ${first}—${last} 年，所要的年份在此之外。`,
  siteWrong: (found: string) => `--site 应为 http:// 或 https:// 开头的网址，不能是“${found}”。`,
  panelsMissing: '没有说要哪幅图：写出图的名称，或用 --all。全部名称见 sanhua render --list。',
  panelUnknown: (found: string, nearest: string) => `没有名为“${found}”的图。${nearest ? `是不是 ${nearest}？` : ''}全部名称见 sanhua render --list。`,
  unitUnknown: (panel: string, found: string, units: readonly string[]) => (units.length > 0 ? `图 ${panel} 的单位不能是“${found}”，可以是 ${units.join('、')}。` : `图 ${panel} 的单位不能更换（--unit ${found}）。`),
  modeUnknown: (panel: string, found: string, modes: readonly string[]) => `图 ${panel} 不能按 ${found} 显示，可以是 ${modes.join('、')}。`,
  rangeUnfit: (panel: string) => `图 ${panel} 没有时间轴，不能用 --from、--to。`,
  regionUnknown: (panel: string, found: string, nearest: string, any: boolean) => (any ? `图 ${panel} 不能与“${found}”对比。${nearest && `是不是 ${nearest}？`}` : `图 ${panel} 没有可对比的地区（--compare ${found}）。`),
  folderNeeded: (found: string) => `图有多幅：--out 应为文件夹，不能是“${found}”。`,
  leftOut: (told: string) => `${told}该图按缺省显示。`,
  streamOne: '--out - 一次只能输出一个文件：请只写一幅图，或用 --format pptx。',
  notDrawn: (panel: string, why: string) => `图 ${panel} 未能画出：${why}`,
  notWritten: (path: string, reason: string) => `写不进 ${path}：${reason}`,
  drawingRefused: (reason: string) => `没有写出图片：绘图程序不接受画好的图（${reason}）。请改用 --format svg，或检查数据里的名称。`,
  fontMissing: (signs: string) => `没有写出图片：这台机器上没有字体能画出“${signs}”，画出来会是方框。请先安装中文字体：
  Debian、Ubuntu、UOS：sudo apt install fonts-noto-cjk
  Fedora、openEuler：sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts
  macOS：系统自带（苹方、宋体）；若已删除，在“字体册”中恢复标准字体
  Windows：设置 → 系统 → 可选功能 → 添加“简体中文补充字体”
或者改存 svg：由打开它的机器选择字体。`,
}

export type RenderWords = typeof renderZh
