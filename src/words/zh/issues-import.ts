import { isSlip, plain, powerOfTen, say, type CompareCode, type IntakeCode, type IssueWords, type StorageCode } from '../parts/issue-sentence'

const none = '没有可用的序列，现有数据不变。'

/** 不是表格的文件是什么。 */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'PDF 文档',
  picture: '图片',
  word: 'Word 文档',
  slides: '演示文稿',
  office: '办公文档',
  spreadsheet: '不支持的电子表格格式',
  archive: '不支持的压缩包格式',
  program: '程序文件',
  parquet: 'Parquet、Arrow 一类的列式数据文件',
  database: '数据库文件',
  statistics: '统计软件的数据文件',
  'rich-text': 'RTF 文档',
  media: '音频或视频',
  json: 'JSON 文件',
}

/** 文件坏在哪里。 */
const DAMAGES: Readonly<Record<string, string>> = { directory: '压缩包缺目录，可能未下载完整', content: '内部内容无法读取', checksum: '解压后的内容与校验和不符' }

/** 压缩包不予解压的原因。 */
const ARCHIVES = {
  members: (limit: string) => `压缩包里的文件超过 ${limit} 个`,
  size: (limit: string) => `压缩包解开后超过 ${limit} 字节`,
  ratio: (limit: string) => `压缩包解开后是原来的 ${limit} 倍以上`,
}

/** 压缩包里的文件不予读取的原因。 */
const SKIPPED = { archive: '压缩包里又是压缩包', foreign: '压缩包里的这个文件不是表格', damaged: '压缩包里的这个文件已损坏' }

/** 分隔符的名称。 */
const DELIMITERS: Readonly<Record<string, string>> = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' }

/** 表中没有时间序列的原因。 */
const REASONS: Readonly<Record<string, string>> = {
  'no-table': '没有找到表格',
  'no-numbers': '表格里没有数值',
  'no-names': '数值没有名称：找不到表头或行名',
  metadata: '这是说明或元数据，不是时间序列',
  'header-only': '只有表头，没有数据',
  skipped: '读表方案略去了所有的表',
  transactions: '这是逐笔交易或逐条记录的清单，不是时间序列',
}

/** 读统计部门文件时发现的问题。 */
export const intakeIssues: Pick<IssueWords, IntakeCode> = {
  'file-foreign': ({ kind }) => say(`这是${KINDS[kind] ?? '二进制文件，不是表格'}`, 'CSV、TSV、Excel 工作簿、网页表格，或装有它们的 zip', none, '从网站下载表格格式，或另存为 .xlsx、CSV'),
  'file-encrypted': ({ container }) => say(`文件加了密码（${container}）`, '不加密码的文件', none, '用密码打开后另存一份不加密码的'),
  'file-over-limit': ({ bytes, limit }) => say(`文件有 ${plain(bytes)} 字节`, `不超过 ${plain(limit)} 字节`, none, '拆成几个文件，或用命令行读：sanhua inspect 文件'),
  'archive-refused': ({ reason, limit }) => say(ARCHIVES[reason](plain(limit)), '大小正常的压缩包', none, '解压后只取数据文件'),
  'member-skipped': ({ reason }) => say(SKIPPED[reason], '表格文件', '此文件不读，其余照常。', '如需读取，请先解压再单独打开'),
  'bytes-broken': ({ encoding, count }) => say(`有 ${plain(count)} 处字节不符合 ${encoding}`, `完整的 ${encoding} 文本`, '这些字符显示为 �，其余照常。', '重新下载，或指定编码（--encoding）'),
  'columns-too-many': ({ columns, limit }) => say(`表有 ${plain(columns)} 列`, `不超过 ${plain(limit)} 列`, none, '核对分隔符；如确有这么多列，请拆成几个文件'),
  'rows-too-many': ({ limit }) => say(`表超过 ${plain(limit)} 行`, `不超过 ${plain(limit)} 行`, none, '拆成几个文件，或下载较小的范围'),
  'cell-too-long': ({ length, limit }) => say(`一格有 ${plain(length)} 个字符`, `不超过 ${plain(limit)} 个字符`, '此格截断，其余照常。', '检查是否有引号没有闭合'),
  'cells-apart': ({ cells, rows }) => say(`有 ${plain(cells)} 格远离表格（表格到第 ${plain(rows)} 行为止）`, '数据连成一片', '这些格不读，其余照常。', '如确需这些单元格，请移到表格旁边'),
  'row-delimiter': ({ delimiter }) => say(`此行的分隔符（${DELIMITERS[delimiter] ?? delimiter}）与其余各行不同`, '全文使用同一种分隔符', '此行按一格处理，其中的数值未读。', '改正此行的分隔符，或重新导出'),
  'cells-beyond-header': ({ expected }, found) => say(`“${found}”超出表头，表头只有 ${plain(expected)} 格`, '表头为每一列命名', '此格不读，本行其余照常。', '检查此行是否有未加引号的逗号或小数逗号，或为此列补上名称'),
  'header-repeated': ({ count }) => say(`同一行表头出现 ${plain(count)} 次`, '一行表头', none, '核对文件是否由多份拼接而成'),
  'file-damaged': ({ container, reason }) => say(`文件不完整或已损坏${reason && `（${DAMAGES[reason] ?? reason}）`}`, `完整的 ${container} 文件`, none, '重新下载或另存后再试'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, '有名称、有时期的数值表', none, '换成数据文件；若确是数据，请手工指定读法（网页），或用 --plan、--layout'),
  'layout-tied': ({ first, second }) => say(`“${first}”和“${second}”两种版式均适用`, '一种版式', `按“${first}”读取。`, '核对预览；不对则指定另一种'),
  'period-missing': ({ places }) => say(`表中列出 ${plain(places)} 个地区或条目，没有写明时期`, '年份，如 2020', '数值读出，时期空缺，不能并入数据。', '填写时期（--period 2020）'),
  'vintage-found': ({ vintage, count }) => say(`文件中 ${count} 个与现行数不同的数，正是“${vintage}”版本（${vintage === 'first-release' ? '首次公布的数，此后已修订' : '较早的一版'}）的数`, '现行数', `与现行数不同的数写入“${vintage}”版本，现行数不变。`, '若文件确是新的修订，清空“版本”一项'),
  'value-conflict': ({ first, firstLine }, found) => say(`同一序列同一时期有两个数：第 ${firstLine} 行为 ${first}，此处为 ${found}`, '一个时期一个数', '两个数都不采用。', '核对原表；若另有行名或列名能区分两者，改正读法'),
  'series-contested': ({ periods, line, other }, found) => say(`“${found}”有 ${plain(periods)} 个时期在文件里有两个不同的数，如第 ${plain(line)} 行与第 ${plain(other)} 行`, '一个时期一个数', '这一序列不能采用。', '核对原表，看是哪一栏或哪个小标题区分这两行；改表或换一种版式后再读'),
  'ages-refused': ({ reason, age, sum, total }, found) => say({ broken: `${found} 的分年龄、性别人口在 ${plain(age)} 岁处不相接：缺数、重复，或不是确数`, total: `${found} 各年龄组合计 ${plain(sum)} 人，公布的总人口为 ${plain(total)} 人`, vintage: `${found} 的年龄结构指定了版本` }[reason], { broken: '从 0 岁到最高年龄组首尾相接，男女俱全', total: '合计与总人口相差不超过 3%', vintage: '现行数：年龄结构不分版本' }[reason], '这一时期的年龄结构不写入。', { broken: '核对原表和读法', total: '核对单位；抽样数不是总体，城镇、乡村等只是一部分人口', vintage: '清空“版本”一项' }[reason]),
  'ages-unheld': ({ sum }, found) => say(`${found} 没有总人口可供核对，各年龄组合计 ${plain(sum)} 人`, '同地区同时期的总人口', '年龄结构照样写入。', '与原表的合计核对'),
  'cells-unread': ({ unread, numbers }) => say(`表中 ${plain(numbers)} 个数，有 ${plain(unread)} 个没有读懂，这是第一个`, '每个数都读出，或说明略去的原因', '这些数没有读出，在预览中标明。', '核对预览；需要的话换一种版式，或改表后再读'),
  'table-coverage': ({ numbers, read, left, unread }) => say(`读取 ${plain(read)} / ${plain(numbers)} 个数，略去 ${plain(left)} 个，没有读懂 ${plain(unread)} 个`, none, none, none),
  'plan-unfit': ({ what, at }, found) => say(`读表方案指定第 ${plain(at)} ${what === 'row' ? '行' : '列'}${found === '' ? '' : `（“${found}”）`}，这张表里没有`, '与方案同一格式的表', '缺少表头行、小标题行、名称列或数值列的表不读取；缺少的只是注释或略去的列，则不受影响。', '对照预览核对方案；改正后再读，或不用方案读取'),
  'plan-table-missing': ({ tables }, found) => say(`读表方案指定的表“${found}”，文件里没有`, `文件所含 ${plain(tables)} 张表之一`, '方案中的这一条不用，其他表照常读取。', '改正方案中的文件名和工作表名'),
  'plan-period-dropped': (_, found) => say(`读表方案写明的时期 ${found} 是为另一个文件写的`, '本文件写明的时期，或为本文件另行指定', '不采用这一时期，以免一年的数据记到另一年。', '为本文件指定时期，或改为取自标题、工作表名或文件名'),
  'value-bracketed': ({ value }, found) => say(`“${found}”带括号`, '不带括号的数值', `按负数 ${plain(value)} 读取。`, '核对原表对括号的说明'),
  'value-bound': ({ value, bound }, found) => say(`“${found}”是界限值`, '确数，或“超过”“不到”一类的界限', `按${bound === 'lower' ? '下限' : '上限'} ${plain(value)} 收入，标为“${bound === 'lower' ? '超过' : '不到'}”，不参与计算，原文记入备注。`, '核对原表；若为确数，请改写单元格'),
  'value-approximate': ({ value }, found) => say(`“${found}”是约数`, '确数', `不收入，这一格按无法读取处理，不当作 ${plain(value)}。`, '查找确数；如确需收入，请在单元格中写明数值，并在备注中注明为约数'),
  'number-ambiguous': ({ read, other, count }, found) => say(`“${found}”可以是 ${read}，也可以是 ${other}：分隔符可能表示小数，也可能表示千位，表中没有别的数能说明（共 ${plain(count)} 格）`, '能说明分隔符用法的数，如 1,234.5 或 1.234.567', `按 ${read} 读取。`, '与原始资料核对；不对则去掉千位分隔符后再读，命令行可用 --numbers 指明'),
  'date-ambiguous': ({ read, other, count }, found) => say(`“${found}”可以是 ${read}，也可以是 ${other}：日和月的次序不明，表中没有别的日期能说明（共 ${plain(count)} 格）`, '次序明确的日期，如 2019-07-01 或 31/12/2019', `按 ${read} 读取。`, '与原始资料核对；不对则用命令行 --dates day-first（日在前）或 --dates month-first（月在前）指明，或把日期改写为 2019-07-01'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} 是 ${period} 年 ${plain(before)} 的 ${plain(ratio)} 倍`, '与前后年份相近的数值', '照原文读取。', '核对单位和口径，例如抽样比不同'),
  'match-disagrees': ({ indicator, common, ratio }, found) => say(`“${found}”的名称与 ${indicator} 相符，共有的 ${plain(common)} 个时期的数值却约为现有数据的 ${plain(Number(ratio.toPrecision(2)))} 倍${isSlip(ratio) ? '，像是单位用错' : ''}`, '与现有数据相近的数值', '不自动对应。', '核对单位和口径；确为同一指标则手动对应'),
  'match-open': ({ of, nearest }, found) => say(`${of === 'indicator' ? '指标' : '地区'}“${found}”还没有对应`, nearest === '' ? '指定对应，或略去' : `可能是 ${nearest}`, '其数值未取用。', '指定对应关系，或在配方中写明略去'),
  'period-unheld': ({ expected }, found) => say(`数据包不能存放时期“${found}”`, expected, '这些数值未取用。', '如可归入单一年份，先在原表中改写'),
  'value-withdrawn': ({ indicator, region, period, present }) => say(`文件中 ${indicator} ${region} ${period} 没有数值，现有数据为 ${present}`, '数值', '保留现有数值。', '如确已撤回，请在数据文件中删去'),
}

const shown = '照常采用并作图。'
const check = '与发布的原表核对'

const span = (from: string, to: string): string => (from === to ? from : `${from}—${to}`)
const short = (value: number): string => plain(Number(value.toPrecision(4)))
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value))

const WHERE = { whole: '整个序列', middle: '序列中间', start: '序列开头', end: '序列末尾' } as const

const EVIDENCE: Readonly<Record<string, string>> = { 'two-sources': '两处来源', identity: '单一来源，与恒等式相符', 'one-source': '单一来源', unverified: '未核实' }

/** 新数据与现有数据对照时发现的问题。 */
export const compareIssues: Pick<IssueWords, CompareCode> = {
  'value-slip': ({ indicator, region, from, to, count, factor, declared, likely, usual, usualAt }, found) =>
    say(
      `${indicator}（${region}）${span(from, to)} 的 ${found}${count > 1 ? ` 等 ${count} 个数` : ''}${likely ? `像是以“${likely}”计，却标为“${declared}”` : `像是小数点或进位有误（单位“${declared}”）`}：为 ${usualAt}（${plain(usual)}）的${factor > 1 ? `约 ${powerOfTen(factor)} 倍` : `约 ${powerOfTen(factor)} 分之一`}`,
      `与 ${usualAt} 的 ${plain(usual)}${declared} 同一量级`,
      '不换算，按所标单位采用，图上会出现陡变。',
      likely ? `若原表确以“${likely}”计，把单位改为“${likely}”` : '核对原表的小数点和单位',
    ),
  'value-sign': ({ indicator, region, period, certain, count }, found) =>
    say(
      `${indicator}（${region}）${period} 为负数 ${found}`,
      certain ? '不小于 0 的数' : `正数：已有 ${count} 个数值均不为负，去掉负号后与前后各年相当`,
      shown,
      '核对正负号；缺失请留空',
    ),
  'value-jump': ({ indicator, region, period, from, before, unit, change, usual, widest, in: kind, among, count }, found) => {
    const step = kind === 'percent' ? '%' : unit === '%' ? ' 个百分点' : ` ${unit}`
    const size = (value: number): string => short(value) + step
    return say(
      `${indicator}（${region}）${period} 为 ${found}${unit}，比 ${from} 的 ${plain(before)}${unit} 变动 ${signed(change)}${step}`,
      among === 'years' ? `与历年变动相近：通常为 ${size(usual)}，${count} 个年份中最大为 ${size(widest)}` : `与其他地区相近：${count} 个地区的变动中位数为 ${size(usual)}，最大为 ${size(widest)}`,
      shown,
      `${check}；若是口径变动，在 breaks.csv 中写明`,
    )
  },
  'history-revised': ({ indicator, count, of, region, period, before, after, unit, percent }) =>
    say(
      `${indicator} 已发布的 ${count} 个数被改动（共 ${of} 个），最大一处：${region} ${period} 由 ${plain(before)}${unit} 改为 ${plain(after)}${unit}（${signed(percent)}%）`,
      '以往各期不变，或发布方说明过修订',
      '以新数替换旧数。',
      '若发布方修订过，可把旧数另存为一个发布版本（vintage）',
    ),
  'vintage-altered': ({ indicator, vintage, count }) => say(`${indicator} 的发布版本“${vintage}”有 ${count} 个数被改动或删去`, '某次发布的数不再变动', '以新数替换旧数。', '核对是否应放在另一版本（vintage）下'),
  'periods-removed': ({ indicator, region, from, to, count, where, series }) =>
    say(`${indicator}（${region}${series > 1 ? ` 等 ${series} 个序列` : ''}）${WHERE[where]}少了 ${span(from, to)} 的 ${count} 个数`, '原有时期仍在', where === 'middle' ? '这些时期不再有数，线在此断开。' : '这些时期不再有数。', '若新文件只含部分年份，选择并入而不是整体替换'),
  'period-repeated': ({ indicator, period, of, count, among }) => say(`${indicator} ${period} 的 ${among} 个数中有 ${count} 个与 ${of} 完全相同`, '各期数值不同', shown, '核对是否误将上一期的列重复录入'),
  'unit-changed': ({ indicator, before, after, count }) => say(count > 0 ? `${indicator} 有 ${count} 个数改以“${after}”公布，原为“${before}”` : `${indicator} 的单位由“${before}”改为“${after}”`, `与以往相同的单位“${before}”`, count > 0 ? '按新单位换算。' : '新旧数值不可比。', '核对单位'),
  'identity-shifted': ({ id, region, period, before, after, tolerance, slip }, found) =>
    say(`恒等式 ${id} 在 ${region} ${period} 不再成立：相差由 ${before === undefined ? '（原来无法核对）' : plain(before)} 变为 ${plain(after)}`, `相差不超过 ${plain(tolerance)}`, '有关数值照样采用并作标记。', slip === 1 ? '核对式中各指标这一时期的新数' : `${found} 若按 ${powerOfTen(slip)} 换算则成立：检查人、万人、亿人是否混用`),
  'evidence-weakened': ({ indicator, before, after, count }) => say(`${indicator} 有 ${count} 个数的证据等级由“${EVIDENCE[before] ?? before}”降为“${EVIDENCE[after] ?? after}”`, `仍为“${EVIDENCE[before] ?? before}”`, after === 'unverified' ? '这些数按未核实显示（空心点）。' : '按新的标注显示。', '补上来源；若数值未变，保留原来的标注'),
  'source-lost': ({ indicator, source, count }) => say(`${indicator} 有 ${count} 个数不再注明来源“${source}”`, '注明来源', '引用中不再列出这一来源。', '补上来源'),
  'difference-none': () => say('与现有数据完全相同', '至少一处不同', '不作任何改动。', '核对是否选错了文件'),
}

const FAULTS: Readonly<Record<string, string>> = {
  'no-zip': '这不是 ZIP 文件',
  'no-index': '压缩包里没有 datapackage.json，不是完整的数据包',
  damaged: '压缩包已损坏：校验和不符，或内容不全',
  'too-large': '压缩包解开后文件太多或太大',
  'unsafe-path': '压缩包里有指向包外的路径',
}

const megabytes = (bytes: number): string => plain(Math.max(0.1, Math.round(bytes / 1e5) / 10))
const visit = '新数据只在本次打开页面期间有效，关闭或刷新后恢复原样。'

/** 本机保存的数据，以及整个数据包的文件。 */
export const storageIssues: Pick<IssueWords, StorageCode> = {
  'storage-full': ({ bytes }) => say(bytes > 0 ? `浏览器的存储空间不足，无法保存 ${megabytes(bytes)} MB` : '浏览器的存储空间不足', '', visit, '删除不用的版本或清理磁盘后再试，或把数据包下载为 ZIP'),
  'storage-unavailable': ({ reason }) => say(`浏览器不允许保存数据${reason && `（${reason}）`}，例如处于无痕窗口`, '', visit, '换用普通窗口，或把数据包下载为 ZIP'),
  'version-unreadable': ({ name, reason }) => say(`本机版本“${name}”无法读取：${reason === 'gone' ? '内容已被浏览器清除' : '内容与保存时的校验码不符'}`, '', '现在显示的是公开发布的数据。', '删除这个版本，用原来的文件或下载的 ZIP 重新导入'),
  'package-unreadable': ({ reason }, found) => say(`${FAULTS[reason] ?? reason}${found && `（${found}）`}`, '', '没有导入，现有数据不变。', '用“下载 ZIP”得到的文件，或由 data/ 文件夹压缩成的 ZIP'),
}
