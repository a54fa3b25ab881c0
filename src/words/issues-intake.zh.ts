import { plain, say, type IntakeCode, type IssueWords } from './issue-words'

const none = '没有可用的序列，现有数据不变。'

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
  'file-damaged': ({ container, reason }) => say(`文件不完整或已损坏${reason && `（${reason}）`}`, `完整的 ${container} 文件`, none, '重新下载或另存后再试'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, '有名称、有时期的数值表', none, '换成数据文件；若确是数据，请指定版式（--layout）'),
  'layout-tied': ({ first, second }) => say(`“${first}”和“${second}”两种版式都读得通`, '一种版式', `按“${first}”读取。`, '核对预览；不对则指定另一种'),
  'period-missing': ({ places }) => say(`表中列出 ${plain(places)} 个地区或条目，没有写明时期`, '年份，如 2020', '数值读出，时期空缺，不能并入数据。', '填写时期（--period 2020）'),
  'value-conflict': ({ first, firstLine }, found) => say(`同一序列同一时期有两个数：第 ${firstLine} 行为 ${first}，此处为 ${found}`, '一个时期一个数', `用第 ${firstLine} 行。`, '核对原表'),
  'value-bracketed': ({ value }, found) => say(`“${found}”带括号`, '不带括号的数值', `按负数 ${plain(value)} 读取。`, '核对原表对括号的说明'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} 是 ${period} 年 ${plain(before)} 的 ${plain(ratio)} 倍`, '与前后年份相近的数值', '照原文读取。', '核对单位和口径，例如抽样比不同'),
}
