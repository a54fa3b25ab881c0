import { checkReportWords } from '../../words/check-report'
import { checkTextWords } from '../../words/check-text'
import type { TextComment } from '../documents/comment-docx'
import { isFaulty } from '../cards/verdicts'
import { remarkOf, type ReportJob } from './report-job'

/** Comments on the statements of a text that are to be corrected. */
export const commentsOf = (job: ReportJob): TextComment[] => {
  const words = checkTextWords(job.language)
  return job.cards.filter(isFaulty).map((card) => ({ start: card.start, end: card.end, text: `“${card.quote}” ${checkReportWords(job.language).comment(words.verdicts[card.verdict], remarkOf(card, job))}` }))
}
