/** Words of the dialog in which a panel is embedded, saved or cited. Loaded with it, not with the page. */
export const shareZh = {
  title: '嵌入、下载、引用',
  tabs: { embed: '嵌入网页', download: '下载', cite: '引用' },
  close: '关闭',
  copy: { copy: '复制', copied: '已复制', byHand: '浏览器不允许自动复制。文字已选中，请按 Ctrl+C（苹果电脑按 ⌘C）复制，手机上请长按文字。' },
}

export type ShareWords = typeof shareZh
