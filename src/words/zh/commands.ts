
/** Words of the command line. */
export const cli = {
  folderMissing: (path: string) => `找不到目录 ${path}。`,
  input: {
    missing: (path: string) => `找不到文件 ${path}，或无法读取。`,
    folder: (path: string) => `${path} 是目录，此处应为文件。`,
    device: (path: string) => `${path} 不是普通文件（设备或套接字），不读。`,
    'too-large': (path: string) => `${path === '-' ? '标准输入' : path} 太大，超过 2 GB，不读。请拆成几个文件。`,
  },
  write: {
    finished: (path: string) => `上次写入 ${path} 时中断，现已补完：各文件都是新的。`,
    reverted: (path: string) => `上次写入 ${path} 时中断，现已撤回：各文件都同写入前一样。`,
    locked: (path: string, pid: string, host: string) => `另一个程序正在写这个目录${pid && `（进程 ${pid}，主机 ${host}）`}，未写入。请等它结束后再试；若确认它已不在运行，请删去 ${path}。`,
    changed: (path: string) => `读入之后，${path} 又被改动，未写入任何内容。再运行一次。`,
    conflict: (path: string) => `上次写入中断，而 ${path} 此后又被改动或损坏，既不能补完也不能撤回。请看目录里的 .sanhua-journal.json 和各文件旁的 .sanhua-old（旧）、.sanhua-new（新），恢复后删去它们再试。`,
    outside: (path: string) => `${path} 是链接，指向目录之外或不存在的地方，未写入任何内容。换成普通文件后再试。`,
    irregular: (path: string) => `${path} 不是普通文件（或与另一个文件是同一个），未写入任何内容。`,
    interrupted: '已中断，未写入任何内容，原有文件未动。',
    unfinished: (path: string, reason: string) => `写 ${path} 到一半时出错（${reason}），未能撤回。排除原因后再运行任一命令，会自动补完或撤回。`,
    unmended: (path: string, reason: string) => `上次写入 ${path} 时中断，这次未能补完或撤回（${reason}），因此不读。`,
  },
  severities: { error: '错误', warning: '警告', note: '提示' },
  more: (count: number) => `  …… 还有 ${count} 条`,
  identities: '恒等式',
  identity: (id: string, checked: number, worst: string, at: string) => `${id}：核对 ${checked} 次，最大残差 ${worst}${at && `（${at}）`}`,
  due: '应已发布、尚未收录',
  dueNone: '按发布日历，没有应收而未收的数据',
  dueLine: (title: string, publisher: string, period: string, due: string, url: string, indicators: readonly string[]) => `${publisher}《${title}》：${period ? `${period} 的数据` : '新一版'}应于 ${due} 发布。${url ? `见 ${url} 。` : ''}涉及 ${indicators.length} 个指标：${indicators.join('、')}`,
  identityUnchecked: (id: string) => `${id}：没有可核对的时期`,
  claims: '表述',
  claim: (text: string, value: string, expected: string) => (value === expected ? `${text}（数据：${value}）` : `${text}（数据：${value}，应为 ${expected}）`),
  claimUnchecked: (text: string) => `${text}（无法核对）`,
  summary: (errors: number, warnings: number, indicators: number, observations: number) =>
    `${indicators} 个指标，${observations} 个数值；${errors} 个错误，${warnings} 个警告。`,
}

export type CliWords = typeof cli

/** Words of `sanhua inspect`. */
export const inspect = {
  facts: { container: '文件', encoding: '编码', delimiter: '分隔符', layout: '版式', confidence: '可信度', series: '序列', values: '数值', coverage: '读取' },
  workbook: '（工作簿，不适用）',
  unknown: '（未识别）',
  delimiters: { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线', ' ': '空格' } as Readonly<Record<string, string>>,
  columns: { region: '地区', label: '序列', unit: '单位', from: '起', to: '止', count: '个数', last: '最后一个值' },
  undated: '无时期',
  more: (count: number) => `…… 还有 ${count} 个序列，全部见 --json`,
}

export type InspectWords = typeof inspect

/** Words of `sanhua apply`. */
export const apply = {
  folderMissing: (path: string) => `${path} 不是数据包（缺 indicators.csv）。`,
  writeFailed: (path: string, reason: string) => `无法写入 ${path}（${reason}），原有文件未改动。`,
  readAgain: (path: string) => `读入之后，${path} 被另一个程序改动，重新读入。`,
  recipeWrong: (path: string) => `配方 ${path} 不可用：`,
  openTitle: '尚未决定，未写入：',
  leftOut: '对应不明确，未采用：',
  openIndicator: (label: string, unit: string, proposals: string) => `  指标“${label}”${unit && `（${unit}）`}${proposals && `：可能是 ${proposals}`}`,
  openRegion: (printed: string, code: string, proposals: string) => `  地区“${[printed, code].filter(Boolean).join(' ') || '（没有写明）'}”${proposals && `：可能是 ${proposals}`}`,
  openPeriod: '  时期：表中没有写明，请用 --period 指定',
  more: (count: number) => `  …… 还有 ${count} 项`,
  onlyUnknown: (ids: string) => `--only 里的 ${ids} 在文件中没有对应的序列。`,
  nothing: '没有可并入的数值。',
  unchanged: '与现有数据相同，没有变化。',
  indicator: (id: string, name: string, counts: string) => `  ${id} ${name}：${counts}`,
  ageStructure: '年龄结构',
  counts: (added: number, changed: number, removed: number, restated: number, unchanged: number) =>
    [added && `新增 ${added}`, changed && `修改 ${changed}`, removed && `删除 ${removed}`, restated && `仅来源或说明变动 ${restated}`, `不变 ${unchanged}`].filter(Boolean).join('，'),
  changes: '变化：',
  newErrors: (count: number) => `并入后将新增 ${count} 个错误：`,
  refused: '未写入。改正后再试，或用 --force。',
  held: (errors: number, contradictions: number) => `未写入的数值：${[errors && `${errors} 个有错误`, contradictions && `${contradictions} 个与恒等式或表述矛盾（用 --force 可照样写入并作标记）`].filter(Boolean).join('，')}。`,
  allHeld: '其余与现有数据相同，没有写入任何内容。',
  marked: (count: number) => `${count} 个与恒等式或表述矛盾的数值已照样采用，标为未核实。`,
  written: (paths: string) => `已写入：${paths}`,
  wouldWrite: (paths: string) => `将写入：${paths}`,
  planWrong: (path: string) => `读表方案 ${path} 不可用：`,
  planSaved: (path: string) => `读表方案已保存为 ${path}`,
  recipeSaved: (path: string) => `配方已保存为 ${path}`,
  comma: '、',
}

export type ApplyWords = typeof apply

/** Words of `sanhua render`. */
export const render = {
  /** Heads of the list of panels. */
  columns: { id: '图', type: '类型', title: '标题' },
  formats: (names: readonly string[]) => `格式：${names.join('、')}`,
  written: (path: string) => `已写入 ${path}`,
  queryUnknown: (name: string) => `--query 中未知参数 ${name}，已忽略。`,
  queryIgnored: (name: string, found: string) => `--query 中 ${name} 的值“${found}”无效，已忽略。`,
  queryReversed: (found: string) => `--query 的起止年份 ${found} 顺序颠倒，已对调。`,
  rangeEmpty: (panel: string, first: number, last: number) => `图 ${panel} 的数据为 ${first}—${last} 年，所选年份不在此范围内。`,
  textsLeftOut: '自拟标题和文字页只写入演示文稿（--format pptx），这里没有写入。',
  panelUnknown: (found: string, nearest: string) => `没有名为“${found}”的图。${nearest ? `是不是 ${nearest}？` : ''}全部名称见 sanhua render --list。`,
  unitUnknown: (panel: string, found: string, units: readonly string[]) => (units.length > 0 ? `图 ${panel} 的单位不能是“${found}”，可以是 ${units.join('、')}。` : `图 ${panel} 的单位不能更换（--unit ${found}）。`),
  modeUnknown: (panel: string, found: string, modes: readonly string[]) => `图 ${panel} 不能按 ${found} 显示，可以是 ${modes.join('、')}。`,
  rangeUnfit: (panel: string) => `图 ${panel} 没有时间轴，不能用 --from、--to。`,
  regionUnknown: (panel: string, found: string, nearest: string, any: boolean) => (any ? `图 ${panel} 不能与“${found}”对比。${nearest && `是不是 ${nearest}？`}` : `图 ${panel} 没有可对比的地区（--compare ${found}）。`),
  focusUnknown: (panel: string, found: string, keys: readonly string[]) => (keys.length > 0 ? `图 ${panel} 中没有“${found}”可突出显示，可以是 ${keys.join('、')}。` : `图 ${panel} 不能突出显示其中一项（focus=${found}）。`),
  plotsUnfit: (panel: string, found: string, offered: readonly string[]) => (offered.length > 0 ? `图 ${panel} 所比地区较多，不能按 plots=${found} 显示，可以是 ${offered.join('、')}。` : `图 ${panel} 没有对比地区，plots=${found} 不起作用。`),
  choiceUnfit: (panel: string, name: string, found: string, offered: readonly string[]) => (offered.length > 0 ? `图 ${panel} 的 ${name} 不能是“${found}”，可以是 ${offered.join('、')}。` : `图 ${panel} 没有 ${name} 可选（${name}=${found}）。`),
  folderNeeded: (found: string) => `图有多幅：--out 应为文件夹，不能是“${found}”。`,
  leftOut: (reason: string) => `${reason}该图按缺省设置显示。`,
  streamOne: '--out - 一次只能输出一个文件：请只写一幅图，或用 --format pptx。',
  notDrawn: (panel: string, why: string) => `图 ${panel} 未能画出：${why}`,
  notWritten: (path: string, reason: string) => `无法写入 ${path}：${reason}`,
  drawingRefused: (reason: string) => `图片未写出：栅格化程序拒绝了该图（${reason}）。请改用 --format svg，或检查数据里的名称。`,
  fontMissing: (signs: string) => `图片未写出：本机没有包含“${signs}”的字体，这些字会显示为方框。请先安装中文字体：
  Debian、Ubuntu、UOS：sudo apt install fonts-noto-cjk
  Fedora、openEuler：sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts
  macOS：系统自带（苹方、宋体）；若已删除，在“字体册”中恢复标准字体
  Windows：设置 → 系统 → 可选功能 → 添加“简体中文补充字体”
或改存为 SVG，由打开文件的机器选择字体。`,
}

export type RenderWords = typeof render
