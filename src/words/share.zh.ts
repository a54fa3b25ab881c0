/** Words of the dialog in which a panel is embedded, saved or cited. Loaded with it, not with the page. */
export const shareZh = {
  title: '嵌入、下载、引用',
  tabs: { embed: '嵌入网页', download: '下载', cite: '引用' },
  close: '关闭',
}

export type ShareWords = typeof shareZh
