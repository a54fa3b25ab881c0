/** Its own colours, readable on any page; set by script, which a host's policy for styles allows. */
const STYLE = 'margin:0;padding:32px 24px;border:1px solid;background:#FBFAF7;color:#1D2129;font:16px/1.5 sans-serif'

/** Words in the place of a chart, or beside a frame that may be blank, with the address that helps. */
export const noticeOf = (page: Document, words: string, address: string): HTMLElement => {
  const notice = page.createElement('p')
  const link = page.createElement('a')
  link.href = link.textContent = address
  notice.style.cssText = STYLE
  notice.append(words, ' ', link)
  return notice
}
