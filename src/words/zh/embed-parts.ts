/** Words of an embedded page that few states need, or need only beside their drawing. */
export const embedParts = {
  table: '数据表',
  updated: (version: string) => `数据在本页生成后有更新，图已按 ${version} 版数据重画。`,
  legend: { join: '；', identity: '† 单一来源，与恒等式相符', 'one-source': '¹ 单一来源', unverified: '○ 未核实', missing: '— 无数据' },
  missing: '—',
  from: '起始年',
  to: '截止年',
  unit: '单位',
  mode: '数值',
  modes: { absolute: '原值', share: '占比', index: '指数', growth: '增速', rate: '增减率' },
  /** The first mode of changes between two dates. */
  amountMode: '增减量',
  compare: '对比地区',
  compareNone: '不对比',
  at: '时点',
  outline: '轮廓线',
  of: '地区',
  classes: '分组',
  noOutline: '无',
  badValue: (name: string, value: string, allowed: string) => `参数 ${name}=${value} 不适用于这幅图，已按默认显示${allowed ? `；可用：${allowed}` : ''}。`,
  badName: (name: string) => `未知参数 ${name}，已忽略。`,
  noData: '嵌入的图只显示本站公布的数据，参数 data 不起作用。',
  /** Shown until the state that the address asks for is drawn. */
  drawing: (names: readonly string[]) => `${names.join('、')}：正在绘制……`,
  /** Where it was not drawn, or no script runs. `shown`: subtitle of the opening state. */
  notDrawn: (shown: string) => `未能画出所选内容，图为默认状态：${shown}。`,
  opening: '图为默认状态',
  /** Of a list that the frame has no room for. */
  firstRows: (shown: number, all: number) => `图中为排在前面的 ${shown} 行，共 ${all} 行`,
  /** In place of a chart that cannot be read at the frame’s size. */
  needsRoom: '框太小，放不下这幅图，请看完整视图。',
}

export type EmbedPartWords = typeof embedParts
