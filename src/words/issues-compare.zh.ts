import { plain, powerOfTen, say, type CompareCode, type IssueWords } from './issue-words'

const shown = '照样采用，图上照画。'
const check = '与发布的原表核对'

const span = (from: string, to: string): string => (from === to ? from : `${from}—${to}`)
const short = (value: number): string => plain(Number(value.toPrecision(4)))
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value))

const WHERE = { whole: '整个序列', middle: '序列中间', start: '序列开头', end: '序列末尾' } as const

const EVIDENCE: Readonly<Record<string, string>> = { 'two-sources': '两个来源', 'one-source': '一个来源', unverified: '未核实' }

/** 新数据与现有数据对照时发现的问题。 */
export const compareIssuesZh: Pick<IssueWords, CompareCode> = {
  'value-slip': ({ indicator, region, from, to, count, factor, declared, likely, usual, usualAt }, found) =>
    say(
      `${indicator}（${region}）${span(from, to)} 的 ${found}${count > 1 ? ` 等 ${count} 个数` : ''}${likely ? `像是以“${likely}”计，却标为“${declared}”` : `像是小数点或进位有误（单位“${declared}”）`}：是 ${usualAt} ${short(usual)} 的${factor > 1 ? `约 ${powerOfTen(factor)} 倍` : `约 ${powerOfTen(factor)} 分之一`}`,
      `与 ${usualAt} 的 ${short(usual)}${declared} 同一量级`,
      '不换算，按所标单位采用，图上会出现陡变。',
      likely ? `若原表确以“${likely}”计，把单位改为“${likely}”` : '核对原表的小数点和单位',
    ),
  'value-sign': ({ indicator, region, period, certain, count }, found) =>
    say(
      `${indicator}（${region}）${period} 为负数 ${found}`,
      certain ? '不小于 0 的数' : `正数：已有 ${count} 个数值无一为负，去掉负号正合前后各年`,
      shown,
      '核对正负号；缺失请留空',
    ),
  'value-jump': ({ indicator, region, period, from, before, unit, change, usual, widest, in: kind, among, count }, found) => {
    const step = kind === 'percent' ? '%' : unit === '%' ? ' 个百分点' : ` ${unit}`
    const size = (value: number): string => short(value) + step
    return say(
      `${indicator}（${region}）${period} 为 ${found}${unit}，比 ${from} 的 ${short(before)}${unit} 变动 ${signed(change)}${step}`,
      among === 'years' ? `与历年变动相近：常年变动 ${size(usual)}，${count} 个年份中最大 ${size(widest)}` : `与其他地区相近：${count} 个地区的变动居中为 ${size(usual)}，最大 ${size(widest)}`,
      shown,
      `${check}；若是口径变化，在 breaks.csv 中写明`,
    )
  },
  'history-revised': ({ indicator, count, of, region, period, before, after, unit, percent }) =>
    say(
      `${indicator} 已发布的 ${count} 个数被改动（共 ${of} 个），最大一处：${region} ${period} 由 ${short(before)}${unit} 改为 ${short(after)}${unit}（${signed(percent)}%）`,
      '以往各期不变，或发布方说明过修订',
      '以新数替换旧数。',
      '若发布方修订过，可把旧数另存为一个发布版本（vintage）',
    ),
  'vintage-altered': ({ indicator, vintage, count }) => say(`${indicator} 的发布版本“${vintage}”有 ${count} 个数被改动或删去`, '某次发布的数不再变动', '以新数替换旧数。', '核对是否应放在另一版本（vintage）下'),
  'periods-removed': ({ indicator, region, from, to, count, where, series }) =>
    say(`${indicator}（${region}${series > 1 ? ` 等 ${series} 个序列` : ''}）${WHERE[where]}少了 ${span(from, to)} 的 ${count} 个数`, '原有时期仍在', where === 'middle' ? '这些时期不再有数，线在此断开。' : '这些时期不再有数。', '若新文件只含部分年份，选择并入而不是整体替换'),
  'period-repeated': ({ indicator, period, of, count, among }) => say(`${indicator} ${period} 的 ${among} 个数中有 ${count} 个与 ${of} 完全相同`, '各期数值不同', shown, '核对是否误把上一期的一列抄了两遍'),
  'unit-changed': ({ indicator, before, after, count }) => say(count > 0 ? `${indicator} 有 ${count} 个数改以“${after}”公布，原为“${before}”` : `${indicator} 的单位由“${before}”改为“${after}”`, `与以往相同的单位“${before}”`, count > 0 ? '按新单位换算。' : '新旧数值不可比。', '核对单位'),
  'identity-shifted': ({ id, region, period, before, after, tolerance, slip }, found) =>
    say(`恒等式 ${id} 在 ${region} ${period} 不再成立：相差由 ${before === undefined ? '（原来无法核对）' : plain(before)} 变为 ${plain(after)}`, `相差不超过 ${plain(tolerance)}`, '有关数值照样采用并作标记。', slip === 1 ? '核对式中各指标这一时期的新数' : `${found} 若按 ${powerOfTen(slip)} 换算则成立：检查单位是否把人、万人、亿人写混`),
  'evidence-weakened': ({ indicator, before, after, count }) => say(`${indicator} 有 ${count} 个数的可靠程度由“${EVIDENCE[before] ?? before}”降为“${EVIDENCE[after] ?? after}”`, `仍为“${EVIDENCE[before] ?? before}”`, after === 'unverified' ? '这些数按未核实显示（空心点）。' : '按新的标注显示。', '补上来源；若数值未变，保留原来的标注'),
  'source-lost': ({ indicator, source, count }) => say(`${indicator} 有 ${count} 个数不再注明来源“${source}”`, '注明来源', '引用中不再列出这一来源。', '补上来源'),
  'difference-none': () => say('与现有数据完全相同', '至少一处不同', '不作任何改动。', '核对是否选错了文件'),
}
