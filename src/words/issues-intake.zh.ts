import { isSlip, plain, say, type IntakeCode, type IssueWords } from './issue-words'

const none = '没有可用的序列，现有数据不变。'

/** 不是表格的文件是什么。 */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF 文档',
  picture: '图片',
  word: 'Word 文档',
  slides: '演示文稿',
  office: '办公文档',
  spreadsheet: '本程序不读的电子表格格式',
  archive: '本程序不解的压缩包',
  program: '程序文件',
  parquet: 'Parquet、Arrow 一类的列式数据文件',
  database: '数据库文件',
  statistics: '统计软件的数据文件',
  'rich-text': 'RTF 文档',
  media: '音频或视频',
  json: 'JSON 文件',
}

/** 文件坏在哪里。 */
const DAMAGES: Readonly<Record<string, string>> = { directory: '压缩包缺目录，多半没有下载完', content: '内部内容读不出', checksum: '解压出的内容对不上' }

/** 压缩包不解的缘由。 */
const ARCHIVES = {
  members: (limit: string) => `压缩包里的文件超过 ${limit} 个`,
  size: (limit: string) => `压缩包解开后超过 ${limit} 字节`,
  ratio: (limit: string) => `压缩包解开后是原来的 ${limit} 倍以上`,
}

/** 压缩包里的一个文件不读的缘由。 */
const SKIPPED = { archive: '压缩包里又是压缩包', foreign: '压缩包里的这个文件不是表格', damaged: '压缩包里的这个文件已损坏' }

/** 表里没有时间序列的缘由。 */
const REASONS: Readonly<Record<string, string>> = {
  'no-table': '没有找到表格',
  'no-numbers': '表格里没有数值',
  'no-names': '数值没有名称：找不到表头或行名',
  metadata: '这是说明或元数据，不是时间序列',
  'header-only': '只有表头，没有数据',
}

/** 读统计部门文件时发现的问题。 */
export const intakeIssuesZh: Pick<IssueWords, IntakeCode> = {
  'file-foreign': ({ kind }) => say(`这是${KINDS[kind] ?? '二进制文件，不是表格'}`, 'CSV、TSV、Excel 工作簿、网页表格，或装有它们的 zip', none, '从网站下载表格格式，或另存为 .xlsx、CSV'),
  'file-encrypted': ({ container }) => say(`文件加了密码（${container}）`, '不加密码的文件', none, '用密码打开后另存一份不加密码的'),
  'file-over-limit': ({ bytes, limit }) => say(`文件有 ${plain(bytes)} 字节`, `不超过 ${plain(limit)} 字节`, none, '拆成几个文件，或用命令行读：sanhua inspect 文件'),
  'archive-refused': ({ reason, limit }) => say(ARCHIVES[reason](plain(limit)), '大小平常的压缩包', none, '解压后只取数据文件'),
  'member-skipped': ({ reason }) => say(SKIPPED[reason], '表格文件', '此文件不读，其余照常。', '需要它就先解压，单独打开'),
  'bytes-broken': ({ encoding, count }) => say(`有 ${plain(count)} 处字节不合 ${encoding}`, `完整的 ${encoding} 文本`, '这些字显示为 �，其余照常。', '重新下载，或指定编码（--encoding）'),
  'columns-too-many': ({ columns, limit }) => say(`表有 ${plain(columns)} 列`, `不超过 ${plain(limit)} 列`, none, '核对分隔符；确有这么多列就拆成几个文件'),
  'cell-too-long': ({ length, limit }) => say(`一格有 ${plain(length)} 个字符`, `不超过 ${plain(limit)} 个字符`, '此格截断，其余照常。', '检查是否有引号没有闭合'),
  'cells-apart': ({ cells, rows }) => say(`有 ${plain(cells)} 格远离表格（表格到第 ${plain(rows)} 行为止）`, '数据连成一片', '这些格不读，其余照常。', '确需这些格，就移到表格旁边'),
  'header-repeated': ({ count }) => say(`同一行表头出现 ${plain(count)} 次`, '一行表头', none, '核对文件是否由许多份拼成'),
  'file-damaged': ({ container, reason }) => say(`文件不完整或已损坏${reason && `（${DAMAGES[reason] ?? reason}）`}`, `完整的 ${container} 文件`, none, '重新下载或另存后再试'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, '有名称、有时期的数值表', none, '换成数据文件；若确是数据，请指定版式（--layout）'),
  'layout-tied': ({ first, second }) => say(`“${first}”和“${second}”两种版式都读得通`, '一种版式', `按“${first}”读取。`, '核对预览；不对则指定另一种'),
  'period-missing': ({ places }) => say(`表中列出 ${plain(places)} 个地区或条目，没有写明时期`, '年份，如 2020', '数值读出，时期空缺，不能并入数据。', '填写时期（--period 2020）'),
  'value-conflict': ({ first, firstLine }, found) => say(`同一序列同一时期有两个数：第 ${firstLine} 行为 ${first}，此处为 ${found}`, '一个时期一个数', `用第 ${firstLine} 行。`, '核对原表'),
  'value-bracketed': ({ value }, found) => say(`“${found}”带括号`, '不带括号的数值', `按负数 ${plain(value)} 读取。`, '核对原表对括号的说明'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} 是 ${period} 年 ${plain(before)} 的 ${plain(ratio)} 倍`, '与前后年份相近的数值', '照原文读取。', '核对单位和口径，例如抽样比不同'),
  'match-disagrees': ({ indicator, common, ratio }, found) => say(`“${found}”的名称与 ${indicator} 相符，共有的 ${plain(common)} 个时期的数值却约为现有数据的 ${plain(Number(ratio.toPrecision(2)))} 倍${isSlip(ratio) ? '，像是单位用错' : ''}`, '与现有数据相近的数值', '不自动对应，由人决定。', '核对单位和口径；确为同一指标则手动对应'),
  'match-open': ({ of, nearest }, found) => say(`${of === 'indicator' ? '指标' : '地区'}“${found}”还没有对应`, nearest === '' ? '指定对应，或略去' : `也许是 ${nearest}`, '其数值未取用。', '指定对应关系，或在配方中写明略去'),
  'period-unheld': ({ expected }, found) => say(`数据包不能存放时期“${found}”`, expected, '这些数值未取用。', '如可归入单一年份，先在原表中改写'),
  'value-withdrawn': ({ indicator, region, period, present }) => say(`文件中 ${indicator} ${region} ${period} 没有数值，现有数据为 ${present}`, '数值', '保留现有数值。', '如确已撤回，请在数据文件中删去'),
}
