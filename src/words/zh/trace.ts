import type { Evidence } from '../../model/evidence'

/** A cell of a bureau's file, and what it was read as. */
interface PrintedCell {
  readonly file: string
  readonly sheet: string
  readonly line: number
  readonly column: number
  readonly text: string
  readonly label: string
  readonly printedUnit: string
  readonly place: string
  readonly indicator: string
  readonly region: string
  readonly unit: string
}

/** Words of what a figure comes from. */
export const trace = {
  title: '这个数的出处',
  open: '追溯到文件和单元格',
  newest: '表中点按任一数值，可追溯到文件和单元格；下面是最新的数值。',
  close: '收起出处',
  waiting: '正在查找出处……',
  failed: '未能取得数据文件，请稍后再试。',
  none: '这个数没有单独的数据行。',
  figure: (indicator: string, where: string, value: string) => `${indicator}，${where}：${value}`,
  row: (file: string, line: number, text: string) => `数据包：${file} 第 ${line} 行${text && `：${text}`}`,
  formula: (formula: string) => `公式：${formula}`,
  source: (sources: readonly string[], evidence: string, vintage: string) => `来源：${sources.join('；') || '未注明'}；证据：${evidence}；版本：${vintage || '现行'}`,
  note: (note: string) => `备注：${note}`,
  cell: ({ file, sheet, line, column, text }: PrintedCell) => `文件：${[file, sheet].filter(Boolean).join('，')}，第 ${line} 行第 ${column} 列，原文“${text}”`,
  step: ({ label, printedUnit, place, indicator, unit, region }: PrintedCell) => `配方：“${label}”${printedUnit && `（${printedUnit}）`}→ ${indicator}（${unit}）；地区“${place || '没有写明'}”→ ${region}`,
  evidence: { 'two-sources': '两处来源', identity: '单一来源，与恒等式相符', 'one-source': '单一来源', unverified: '未核实' } as Readonly<Record<Evidence, string>>,
  unknown: (name: string, nearest: string) => `没有“${name}”。${nearest && `是不是 ${nearest}？`}`,
  absent: (indicator: string, region: string, period: string) => `${indicator}（${region}）没有 ${period} 的数。`,
  became: { written: '写入', same: '与现有数据一致', held: '不写入：有错误', contradiction: '不写入：与其他数据矛盾', left: '未选中' },
  band: (isMale: boolean, ages: string) => `年龄结构 ${isMale ? '男' : '女'} ${ages}岁`,
  figures: '由此单元格得出',
}

export type TraceWords = typeof trace
