/** Black on white, readable on any page; set by script, which a host's policy for styles allows. */
const STYLE = 'margin:0;padding:2em;border:1px solid;background:#fff;color:#000;font:16px sans-serif'

/** Words in the place of a chart, or beside a frame that may be blank, with the address that helps. */
export const noticeOf = (page: Document, words: string, address: string): HTMLElement => {
  const notice = page.createElement('p')
  const link = page.createElement('a')
  link.href = link.textContent = address
  notice.style.cssText = STYLE
  notice.append(words, ' ', link)
  return notice
}
