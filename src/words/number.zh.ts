/** Words around numbers and periods. Unit labels by published token; a token that is not listed stands for itself. */
export const numberZh = {
  missing: '—',
  about: (text: string) => `约${text}`,
  unitLabels: { '比': '比值' } as Readonly<Record<string, string>>,
  /** What is written directly after a number; a token that is not listed is written as it stands. */
  suffixes: { '百分点': '个百分点', '女=100': '', '男/女': '', '比': '', '指数': '' } as Readonly<Record<string, string>>,
  subscriptionLabels: {} as Readonly<Record<string, string>>,
  endOf: (period: string) => `${period}末`,
  quarter: (year: number, quarter: number) => `${year}年${'一二三四'.charAt(quarter - 1)}季度`,
  half: (year: number, half: number) => `${year}年${half === 1 ? '上' : '下'}半年`,
  span: (from: string, to: string) => `${from.replace(/年$/, '')}—${to}`,
  up: { amount: (text: string) => `增加${text}`, level: (text: string) => `上升${text}`, years: (text: string) => `提高${text}` },
  down: { amount: (text: string) => `减少${text}`, level: (text: string) => `下降${text}`, years: (text: string) => `降低${text}` },
  unchanged: '持平',
}

export type NumberWords = typeof numberZh
