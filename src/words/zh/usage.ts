import { DEFAULT_LANGUAGE } from '../../model/text'
import { LANGUAGE_USAGE, PRESET_USAGE } from '../parts/usage-names'

const lang = `${LANGUAGE_USAGE}，缺省 ${DEFAULT_LANGUAGE}`
const help = '显示本说明'
const nearest = (name: string): string => (name === '' ? '' : `是不是 ${name}？`)

/** How each command is used; options by their names in src/cli/arguments/parse-command.ts. */
const commands = {
  check: {
    forms: ['sanhua check [目录] [--against 目录] [--report 文件] [--due [--on 日期]] [--json]'],
    about: '检查一个数据包：表结构、单位、范围、重复、缺口、未知 id、恒等式、表述、图。',
    operand: ['目录', '缺省为随程序附带的 data/'] as readonly [string, string],
    options: {
      against: '与将被替换的数据对照：量级、正负号、突变、修订、减少的时期',
      report: '把问题另存为 .sarif、.csv 或 .json',
      due: '列出按发布日历应已发布而数据包尚未收录的数据',
      on: '以此日为准（年-月-日），缺省为今天',
      json: '以 JSON 输出',
      lang, help,
      version: '显示版本',
    },
    exit: '退出码：0 没有错误；1 有错误；2 用法错误。',
  },
  inspect: {
    forms: ['sanhua inspect 文件 [选项]'],
    about: '显示程序如何读取文件：编码、版式、各序列，以及有问题的单元格。网页上的“更换数据”读法相同。',
    operand: ['文件', 'CSV、TSV、XLSX、XLS、HTML 表格，或装有它们的 ZIP；- 为标准输入'] as readonly [string, string],
    options: {
      json: '以 JSON 输出全部序列和问题',
      table: '只输出原始表格，各单元格均为文本（JSON）',
      encoding: '指定编码，如 gb18030、big5、shift_jis、euc-kr、windows-1252、utf-16le',
      layout: '指定版式（见 --layouts）',
      layouts: '列出支持的版式',
      period: '表中没有写明时期时用它，如 2020、2020-11、2020-Q4',
      numbers: '版式未知的表的小数符号：points（1,234.5）或 commas（1.234,5）；缺省由各单元格判定',
      dates: '05/06/2019 一类日期中在前的是日还是月：day-first 或 month-first；缺省由整列判定',
      plan: '读表方案：各行各列是什么、读哪些表（见 docs/reading-plans.md）；含方案的配方也可',
      'save-plan': '把读法写成方案，供手工修改',
      lang, help,
    },
    exit: '退出码：0 已读出数据（可能仍有问题）；1 未读出任何数据；2 用法错误。',
  },
  apply: {
    forms: ['sanhua apply 文件 --recipe 配方 --out 目录 [选项]', 'sanhua apply --sources [词]'],
    about: '把统计部门的文件并入数据包：读文件，按配方对应指标和地区，检查后写入；写到一半中断时补完或撤回。有错误的单元格不写入；与恒等式或已核对的表述矛盾的数值，只有选择采用（--force）时才写入，并标为未核实。',
    operand: ['文件', 'sanhua inspect 能读的任何文件'] as readonly [string, string],
    options: {
      recipe: '配方（JSON）：哪些序列是哪个指标，哪些地名是哪个地区；缺省时只采用明确的对应',
      out: '写入的目录；本身是数据包时就地更新，否则写出整个数据包',
      data: '并入哪个数据包；缺省为 --out，那里没有时为随程序附带的 data/',
      'save-recipe': '把这次的对应关系存成配方，未决定的列在 open 中',
      only: '只采用这些指标，如 pop_total,births',
      'skip-others': '配方没有写、对应又不明确的名称和地区全部略去',
      replace: '从相应序列中删去文件里不再有的时期',
      period: '表中没有写明时期时用它，如 2020',
      source: '数值的来源：sources.csv 中的编号，多个以 ; 分隔；新来源另写 --source-title，编号可省',
      'source-title': '新来源的题名',
      'source-publisher': '新来源的发布机构',
      'source-date': '新来源的发布年份或日期，如 2024',
      'source-url': '新来源的网址',
      sources: '列出含有各个词的来源（不读文件）',
      encoding: '指定编码',
      layout: '指定版式（见 sanhua inspect --layouts）',
      numbers: '版式未知的表的小数符号：points（1,234.5）或 commas（1.234,5）',
      dates: '05/06/2019 一类日期中在前的是日还是月：day-first 或 month-first；缺省由整列判定',
      plan: '读表方案：各行各列是什么、读哪些表（见 docs/reading-plans.md）；含方案的配方也可',
      'dry-run': '只报告将有的变化，不写入',
      force: '与恒等式或表述矛盾的数值也写入，标为未核实；采用后有不能归于某个数值的错误也写入',
      json: '以 JSON 输出',
      lang, help,
    },
    exit: '退出码：0 已写入，或没有变化；1 有数值因错误或矛盾未写入，或有未决定的对应、未读出任何数据而全未写入；2 用法错误；130、143 被信号中断。',
  },
  trace: {
    forms: ['sanhua trace 指标 地区 时期 [选项]'],
    about: '追溯一个数：数据包中的文件和行、来源、证据和版本；导入的数还有原文件的单元格、原文和配方中的对应；计算得出的数逐项追溯。',
    operand: ['指标 地区 时期', '如 pop_total CN 2023'] as readonly [string, string],
    options: {
      vintage: '版本，如 first-release；缺省为现行数',
      variant: '预测方案，如 medium',
      data: '数据目录，缺省为随程序附带的 data/',
      json: '以 JSON 输出',
      lang, help,
    },
    exit: '退出码：0 找到；1 没有这个数；2 用法错误。',
  },
  render: {
    forms: ['sanhua render 图… --format 格式 [--out 文件] [选项]', 'sanhua render --list [--json]'],
    about: '把图存为文件，与网页上的“下载”相同。',
    operand: ['图', '图的名称，可写多个'] as readonly [string, string],
    options: {
      format: '{formats}；缺省按 --out 的扩展名，再缺省为 png',
      out: '文件，或文件夹（多个图时，每图一个文件）；- 为标准输出；缺省为当前文件夹\n多个图而 --out 以 .pptx 结尾：合成一份演示文稿',
      all: '全部图',
      scheme: 'light（缺省）或 dark',
      from: '起始年份',
      to: '终止年份',
      unit: '单位，如 万人、亿人',
      mode: 'absolute 原值、share 占比、index 指数、growth 增速、rate 增减率',
      compare: '对比地区的代码，如 CN-GD,CN-SC',
      vintage: 'first-release 首次公布版、current 现行数',
      query: '网页地址中“?”后的部分，如 "?panel=netizens&from=2000"；上面的选项优先',
      preset: `图片用途：${PRESET_USAGE}；缺省 slide`,
      scale: '图片放大 1 到 4 倍，缺省 1',
      transparent: '图片背景透明',
      site: '本站网址，写入文件中的链接',
      data: '数据目录，缺省为随程序附带的 data/',
      list: '列出全部图与格式',
      json: '列表以 JSON 输出',
      lang, help,
    },
    exit: '退出码：0 成功；1 数据有错误，或图未能画出；2 用法错误。',
  },
}

/** Why arguments make no sense. */
const problems = {
  commandUnknown: (name: string) => `未知命令“${name}”。`,
  languageUnknown: (name: string) => `--lang 只能是 ${LANGUAGE_USAGE}，不能是“${name}”。`,
  optionUnknown: (name: string, near: string) => `未知选项“${name}”。${nearest(near)}`,
  valueMissing: (option: string) => `${option} 后面缺少值。`,
  valueUnknown: (option: string, found: string, known: readonly string[], near: string) => `${option} 不能是“${found}”，可以是 ${known.join('、')}。${nearest(near)}`,
  tooMany: {
    check: (found: string) => `多余的参数“${found}”：一次只能检查一个目录。`,
    inspect: (found: string) => `多余的参数“${found}”：一次只能查看一个文件。`,
    apply: (found: string) => `多余的参数“${found}”：一次只并入一个文件。`,
    trace: (found: string) => `多余的参数“${found}”：一次只追溯一个数。`,
    render: (found: string) => `多余的参数“${found}”。`,
  },
  fileNeeded: '没有说是哪个文件。',
  figureNeeded: '请写明指标、地区和时期，如 sanhua trace pop_total CN 2023。',
  sourceUntitled: '新来源缺少题名（--source-title）。',
  outNeeded: '未指定输出目录（--out 目录）。',
  panelsMissing: '未指定图：请写出图的名称，或用 --all。全部名称见 sanhua render --list。',
  encodingUnknown: (found: string) => `未知编码“${found}”，可用： utf-8、gb18030、big5、shift_jis、euc-kr、windows-1252、utf-16le、utf-16be。`,
  layoutUnknown: (found: string, near: string) => `未知版式“${found}”。${nearest(near)}全部版式见 sanhua inspect --layouts。`,
  periodWrong: (found: string) => `--period 应形如 2020、2020-11、2020-Q4，不能是“${found}”。`,
  dayWrong: (found: string) => `--on 应形如 2026-11-28，不能是“${found}”。`,
  reportUnknown: (found: string) => `--report 应以 .sarif、.csv 或 .json 结尾，不能是“${found}”。`,
  siteWrong: (found: string) => `--site 应为 http:// 或 https:// 开头的网址，不能是“${found}”。`,
  yearWrong: (option: string, found: string) => `${option} 应为四位数年份，不能是“${found}”。`,
  regionsWrong: (found: string, most: number) => `--compare 应为地区代码，以逗号分隔，至多 ${most} 个；“${found}”无效。`,
  rangeWrong: (from: number, to: number) => `--from ${from} 晚于 --to ${to}。`,
}

export const usage = { usage: '用法：', seeHelp: (command: string) => `用法见 sanhua ${command} --help`, commands, problems }

export type UsageWords = typeof usage
