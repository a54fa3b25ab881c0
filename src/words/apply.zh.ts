/** Words of `sanhua apply`. */
export const applyZh = {
  usage: `用法：sanhua apply 文件 --recipe 配方 --out 目录 [选项]

  把统计部门的文件并入数据包：读文件，按配方对应指标和地区，检查无误后写入。不引入新的错误才写，要么全写，要么不写。
  文件           sanhua inspect 能读的任何文件
  --recipe       配方（JSON）：哪些序列是哪个指标，哪些地名是哪个地区；缺省时只取有把握的
  --out          写入的目录；本身是数据包时就地更新，否则写出整个数据包
  --data         并入哪个数据包；缺省为 --out，那里没有时为随程序附带的 data/
  --save-recipe  把这次的对应关系存成配方，尚未决定的列在 open 里
  --only         只取这些指标，如 pop_total,births
  --replace      文件里不再有的时期从相应序列中删去
  --period       表中没有写明时期时用它，如 2020
  --encoding     指定编码
  --layout       指定版式（见 sanhua inspect --layouts）
  --dry-run      只说会怎样，不写
  --force        有新的错误也写
  --json         以 JSON 输出
  --lang         zh（缺省）或 en

  退出码：0 已写入，或没有变化；1 有未决定的对应、有新的错误，或什么也没读出，未写入；2 用法不对。`,
  fileMissing: (path: string) => `没有文件 ${path}，或不可读。`,
  folderMissing: (path: string) => `没有数据包 ${path}（缺 indicators.csv）。`,
  fileNeeded: '没有说要并入哪个文件。',
  outNeeded: '没有说写到哪里（--out 目录）。',
  writeFailed: (path: string, reason: string) => `写不进 ${path}（${reason}），原有文件未动。`,
  recipeWrong: (path: string) => `配方 ${path} 不可用：`,
  openTitle: '尚未决定，未写入：',
  leftOut: '没有把握，未取用：',
  openIndicator: (label: string, unit: string, proposals: string) => `  指标“${label}”${unit && `（${unit}）`}${proposals && `：也许是 ${proposals}`}`,
  openRegion: (printed: string, code: string, proposals: string) => `  地区“${[printed, code].filter(Boolean).join(' ') || '（没有写明）'}”${proposals && `：也许是 ${proposals}`}`,
  openPeriod: '  时期：表中没有写明，请用 --period 指定',
  more: (count: number) => `  …… 还有 ${count} 项`,
  onlyUnknown: (ids: string) => `--only 里的 ${ids} 在文件中没有对应的序列。`,
  nothing: '没有可并入的数值。',
  unchanged: '与现有数据相同，没有变化。',
  indicator: (id: string, name: string, counts: string) => `  ${id} ${name}：${counts}`,
  counts: (added: number, changed: number, removed: number, restated: number, unchanged: number) =>
    [added && `新增 ${added}`, changed && `改 ${changed}`, removed && `删 ${removed}`, restated && `只改来源或说明 ${restated}`, `不变 ${unchanged}`].filter(Boolean).join('，'),
  changes: '变化：',
  newErrors: (count: number) => `并入后会多出 ${count} 个错误：`,
  refused: '未写入。改正后再试，或用 --force。',
  written: (paths: string) => `已写入：${paths}`,
  wouldWrite: (paths: string) => `会写入：${paths}`,
  recipeSaved: (path: string) => `配方存为 ${path}`,
  seeHelp: '用法见 sanhua apply --help',
  comma: '、',
}

export type ApplyWords = typeof applyZh
