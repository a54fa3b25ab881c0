/** Words on the page that other sites frame. */
export const embedPage = {
  source: (bodies: string, version: string) => `来源：${bodies}。数据版本 ${version}`,
  full: '完整视图',
  adjust: '调整',
  hint: '左右方向键逐点读数，上下方向键切换系列',
  stale: (version: string) => `未能取得最新数据，图中为 ${version} 版数据。`,
}

export type EmbedPageWords = typeof embedPage
