import { xmlText as say } from '../../format/xml-text'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { embeddingWords } from '../../words/share'

const STYLE =
  ':root{color-scheme:light dark}body{margin:0;padding:24px 16px;background:#FBFAF7;color:#1D2129;font:16px/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}section{max-width:40em;margin:0 auto 16px;border-left:3px solid #1F5C99;padding-left:16px}h1,h2{font-size:18px;margin:0}p{margin:4px 0}a{color:#1F5C99}@media(prefers-color-scheme:dark){body{background:#14161A;color:#E8E6E1}a{color:#6FA8DC}section{border-color:#6FA8DC}}'

/** `404.html`: words in every language, complete without the script; nothing is loaded. `home` leads to the front page where the script does not find the way. */
export const missingPage = (script: string, hash: string, home: string): string => {
  const sections = LANGUAGES.map((language, at) => {
    const { missing } = embeddingWords(language)
    const heading = at === 0 ? 'h1' : 'h2'
    return `<section lang="${LOCALES[language].htmlLang}"><${heading} data-name="${say(missing.panel)}">${say(missing.title)}</${heading}><p>${say(missing.what)}</p><p><a href="${say(home)}">${say(missing.home)}</a></p></section>`
  })
  return `<!doctype html>
<html lang="${LOCALES[DEFAULT_LANGUAGE].htmlLang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${LANGUAGES.map((language) => say(embeddingWords(language).missing.title)).join(' · ')}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main>${sections.join('')}</main><script>${script}</script></body></html>
`
}
