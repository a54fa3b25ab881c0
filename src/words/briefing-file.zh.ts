/** Words in a briefing saved as one file. */
export const briefingFileZh = {
  title: '三化：汇报用图',
  tagline: '城镇化、老龄化、数字化',
  made: (date: string, version: string) => `${date} 制作，数据版本 ${version}`,
  count: (panels: number) => `共 ${panels} 幅图，图、数据与来源都在本文件内，离线可用。`,
  contents: '目录',
  line: '讲解',
  table: '数据表',
  legend: '¹ 单一来源；○ 未核实；— 无数据',
  source: (bodies: string) => `来源：${bodies}`,
  publications: '出处',
  code: (code: string) => `校验码 ${code}`,
  address: '在线查看',
  hint: '左右方向键逐点读数，上下方向键切换系列',
  present: '放映',
  leave: '退出',
  previous: '上一页',
  next: '下一页',
  bySeries: '逐项',
  byRow: '逐步',
  black: '黑屏',
  scheme: '日间／夜间',
  keys: '放映时：→、PageDown、空格下一步，←、PageUp 上一步，Home、End 首末幅，R 逐步显示，S 讲解，B 黑屏，W 白屏，F 全屏，Esc 退出。',
}

export type BriefingFileWords = typeof briefingFileZh
