import { xmlText } from '../../format/xml-text'
import { versionText } from '../../words/page'
import { LOCALES } from '../../words/locales'
import { checkReportWords } from '../../words/check-report'
import { checkPageWords, checkTextWords } from '../../words/check-text'
import { cardText } from '../cards/card-text'
import type { TextCard } from '../cards/card'
import { verdictTotals, VERDICT_SIGNS } from '../cards/verdicts'
import { placer, quotedReferences, remarkOf, type ReportJob } from './report-job'

const STYLE = `*{box-sizing:border-box}body{margin:0 auto;max-width:60rem;padding:1.5rem;font-size:16px;line-height:1.6;color:#1d2129;background:#fbfaf7;overflow-wrap:break-word}h1{font-size:1.75rem}h2{font-size:1.25rem;border-top:1px solid #d9d5cb;padding-top:1rem}
.text{white-space:pre-wrap}mark{background:none;color:inherit;text-decoration:underline 2px;text-underline-offset:.25em}mark.differs{color:#a3261c;text-decoration-style:wavy}mark.other-period,mark.other-basis{text-decoration-style:double}mark.no-data,mark.forecast{text-decoration-style:dotted}mark.agrees{text-decoration-thickness:1px}
table{border-collapse:collapse;width:100%;font-size:.875rem}td,th{border-bottom:1px solid #d9d5cb;padding:.375rem .5rem;text-align:left;vertical-align:top}td:nth-child(-n+3){white-space:nowrap}.long{white-space:normal!important;min-width:8em}.q{color:#5a606b}
@media print{body{background:none;padding:0}}@media(max-width:40rem){table,tbody,tr,td{display:block}thead{display:none}tr{border-bottom:1px solid #d9d5cb;padding:.5rem 0}td{border:0;padding:.125rem 0}td[data-name]:not(:empty)::before{content:attr(data-name) ' ';color:#5a606b}}`

/** The text with every statement marked and numbered. */
const marked = ({ text, cards }: ReportJob): string => {
  let made = ''
  let done = 0
  cards.forEach(({ start, end, verdict }, at) => {
    if (start < done) return
    made += `${xmlText(text.slice(done, start))}<mark class="${verdict}">${xmlText(text.slice(start, end))}<sup>${VERDICT_SIGNS[verdict]}${at + 1}</sup></mark>`
    done = end
  })
  return made + xmlText(text.slice(done))
}

const LONG = 14 // characters of a figure that may be broken

/** A row of the table; where there is no room for a table, the correction has its name before it. */
const rowOf = (card: TextCard, at: number, job: ReportJob, where: string): string => {
  const said = cardText(card, job.dataset, job.language)
  const { columns } = checkReportWords(job.language)
  const quote = `<td${card.quote.length > LONG ? ' class="long"' : ''}>${xmlText(card.quote)}</td>`
  return `<tr><td>${at + 1} (${where})</td>${quote}<td>${VERDICT_SIGNS[card.verdict]} ${xmlText(said.verdict)}</td><td>${xmlText(remarkOf(card, job))}</td><td data-name="${xmlText(columns.corrected)}">${xmlText(card.corrected)}</td></tr>`
}

/** A report as one HTML file without scripts: summary, text with its marks, a row for each statement, sources. */
export const htmlReport = (job: ReportJob): string => {
  const { language, cards, dataset, name } = job
  const words = checkTextWords(language)
  const { columns, report } = checkReportWords(language)
  const place = placer(job)
  const references = quotedReferences(job)
  const title = name || checkPageWords(language).pasted
  const heads = [columns.place, columns.figure, columns.verdict, columns.explanation, columns.corrected].map((head) => `<th scope="col">${xmlText(head)}</th>`).join('')
  return `<!doctype html>
<html lang="${LOCALES[language].htmlLang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${xmlText(`${report.title} · ${title}`)}</title><style>${STYLE}body{font-family:${LOCALES[language].webFonts.sans}}</style></head>
<body><h1>${xmlText(report.title)}</h1><p>${xmlText(report.made(title, versionText(dataset.version, language)))} · ${job.today}</p><p><strong>${xmlText(words.summary(verdictTotals(cards), cards.length))}</strong></p><p class="q">${xmlText(report.local)}</p>
<h2>${xmlText(checkPageWords(language).text)}</h2><div class="text">${marked(job)}</div>
<h2>${xmlText(checkPageWords(language).cards)}</h2><table><thead><tr>${heads}</tr></thead><tbody>${cards.map((card, at) => rowOf(card, at, job, place(card.start).join(':'))).join('')}</tbody></table>
${references.length > 0 ? `<h2>${xmlText(report.references)}</h2><ol>${references.map((one) => `<li>${xmlText(one)}</li>`).join('')}</ol>` : ''}</body></html>
`
}
