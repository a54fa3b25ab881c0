import type { DetailWords } from '../zh/panel-details'

export const details: DetailWords = {
  sourceList: 'Sources',
  freshness: (upTo, issues) => `${[`Data to ${upTo}`, ...issues].join('; ')}.`,
  nextIssue: (title, due, period) => `${period ? `figures for ${period}` : 'a new edition'} expected in ${due} (“${title}”)`,
  dueIssue: (title, due, period) => `${period ? `figures for ${period} were` : 'a new edition was'} due in ${due} (“${title}”) and not yet included here`,
  download: 'Download this table (CSV)',
  copyTable: 'Copy this table',
  copied: 'Copied',
  copyRefused: 'The browser does not allow copying; download the table instead.',
  sort: 'Sort by this column',
  scroll: (caption) => `${caption}, scrollable`,
  sourceKinds: { publication: '', database: 'database', 'press-conference': 'press conference', tabulation: 'census tabulation', 'digitised-copy': 'digitised copy of a tabulation' },
  accessed: (date) => `accessed ${date}`,
  homePage: 'publisher’s home page only',
  noAddress: 'no address given',
  evidenceMark: { 'two-sources': '', identity: '†', 'one-source': '¹', unverified: '○' },
  legend: '† single source, agrees with an identity; ¹ single source; ○ unverified; — no data. Hover over or tap a figure for its source and notes.',
}
