/** What a clipboard holds, as a file: the table of a web page or spreadsheet as HTML, else its text. */
export const pastedFile = (html: string, text: string, name: string): File | undefined => {
  if (/<table[\s>]/i.test(html)) return new File([html], `${name}.html`, { type: 'text/html' })
  return text.trim() === '' ? undefined : new File([text], `${name}.txt`, { type: 'text/plain' })
}
