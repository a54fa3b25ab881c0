/** 改动前后小图的文字说明。 */
export const beforeAfterZh = {
  span: (place: string, from: string, to: string) => (from === to ? `${place}，${from}。` : `${place}，${from}至${to}。`),
  counts: ({ added, changed, removed, restated }: { readonly added: number; readonly changed: number; readonly removed: number; readonly restated: number }) =>
    `${[added > 0 && `新增${added}个数`, changed > 0 && `改动${changed}个数`, removed > 0 && `删去${removed}个数`, restated > 0 && `${restated}个数仅来源等说明有变`].filter(Boolean).join('，')}。`,
  largest: (period: string, before: string, after: string) => `改动最大的是${period}：由${before}变为${after}。`,
  extremes: (low: string, lowAt: string, high: string, highAt: string) => `最低${low}（${lowAt}），最高${high}（${highAt}）。`,
}

export type BeforeAfterWords = typeof beforeAfterZh
