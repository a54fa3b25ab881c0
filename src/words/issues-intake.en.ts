import { plain, say, type IntakeCode, type IssueWords } from './issue-words'

const none = 'There is no series to use; the present data stay.'

/** Why a table holds no time series. */
const REASONS: Readonly<Record<string, string>> = {
  'no-table': 'No table was found',
  'no-numbers': 'The table holds no figures',
  'no-names': 'The figures have no names: neither a header nor row names were found',
  metadata: 'This is a description or metadata, not a time series',
  'header-only': 'There is a header but no data',
}

/** What is found in a file that a bureau published. */
export const intakeIssuesEn: Pick<IssueWords, IntakeCode> = {
  'file-damaged': ({ container, reason }) => say(`The file is damaged or cut short${reason && ` (${reason})`}`, `a whole ${container} file`, none, 'Download or save it again'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, 'a table of figures with names and periods', none, 'Take the data file; if this is one, name its layout (--layout)'),
  'layout-tied': ({ first, second }) => say(`Two layouts fit, “${first}” and “${second}”`, 'one layout', `Read as “${first}”.`, 'Look at the preview; if it is wrong, choose the other'),
  'period-missing': ({ places }) => say(`The table lists ${plain(places)} places or items and names no date`, 'a year, such as 2020', 'The figures are read without a period and cannot be taken over.', 'Give the period (--period 2020)'),
  'value-conflict': ({ first, firstLine }, found) => say(`Two figures for one series and period: ${first} on line ${firstLine}, ${found} here`, 'one figure for a period', `Line ${firstLine} is used.`, 'Check the table'),
  'value-bracketed': ({ value }, found) => say(`“${found}” stands in brackets`, 'a figure without brackets', `Read as the negative number ${plain(value)}.`, 'Check what the table says of brackets'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} is ${plain(ratio)} times the ${plain(before)} of ${period}`, 'a figure near those of the years about it', 'Read as printed.', 'Check unit and scope, for example another sampling fraction'),
}
