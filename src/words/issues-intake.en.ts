import { isSlip, plain, say, type IntakeCode, type IssueWords } from './issue-words'

const none = 'There is no series to use; the present data stay.'

/** What a file is that is no table. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'a PDF document',
  picture: 'a picture',
  word: 'a Word document',
  slides: 'a presentation',
  office: 'an office document',
  spreadsheet: 'a spreadsheet of a form not read here',
  archive: 'an archive of a form not unpacked here',
  program: 'a program',
  parquet: 'a columnar data file (Parquet, Arrow or the like)',
  database: 'a database',
  statistics: 'a data file of a statistics program',
  'rich-text': 'an RTF document',
  media: 'sound or video',
  json: 'a JSON file',
}

/** Where a file is damaged. */
const DAMAGES: Readonly<Record<string, string>> = { directory: 'the archive lacks its directory, so the download probably stopped early', content: 'its content cannot be read', checksum: 'what was unpacked is not what was packed' }

/** Why an archive is not unpacked. */
const ARCHIVES = {
  members: (limit: string) => `The archive holds more than ${limit} files`,
  size: (limit: string) => `Unpacked, the archive exceeds ${limit} bytes`,
  ratio: (limit: string) => `Unpacked, the archive is more than ${limit} times its size`,
}

/** Why a file within an archive is not read. */
const SKIPPED = { archive: 'An archive within the archive', foreign: 'This file within the archive is no table', damaged: 'This file within the archive is damaged' }

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
  'file-foreign': ({ kind }) => say(`This is ${KINDS[kind] ?? 'a binary file, not a table'}`, 'CSV, TSV, an Excel workbook, a web table, or a zip that holds them', none, 'Download it as a table, or save it as .xlsx or CSV'),
  'file-encrypted': ({ container }) => say(`The file is locked with a password (${container})`, 'a file without a password', none, 'Open it with its password and save a copy without'),
  'file-over-limit': ({ bytes, limit }) => say(`The file has ${plain(bytes)} bytes`, `at most ${plain(limit)} bytes`, none, 'Split it, or read it on the command line: sanhua inspect FILE'),
  'archive-refused': ({ reason, limit }) => say(ARCHIVES[reason](plain(limit)), 'an archive of ordinary size', none, 'Unpack it and take the data file alone'),
  'member-skipped': ({ reason }) => say(SKIPPED[reason], 'a table', 'It is not read; the rest is.', 'If it is wanted, unpack it and open it alone'),
  'bytes-broken': ({ encoding, count }) => say(`Bytes that are not ${encoding} in ${plain(count)} places`, `whole ${encoding} text`, 'Those characters show as �; the rest is read.', 'Download it again, or name the encoding (--encoding)'),
  'columns-too-many': ({ columns, limit }) => say(`The table has ${plain(columns)} columns`, `at most ${plain(limit)} columns`, none, 'Check the delimiter; if there are so many, split the file'),
  'cell-too-long': ({ length, limit }) => say(`A cell has ${plain(length)} characters`, `at most ${plain(limit)} characters`, 'The cell is cut; the rest is read.', 'See whether a quote was never closed'),
  'cells-apart': ({ cells, rows }) => say(`${plain(cells)} cells stand far from the table, which ends on row ${plain(rows)}`, 'one block of cells', 'They are not read; the rest is.', 'If they are wanted, move them beside the table'),
  'header-repeated': ({ count }) => say(`The same header row occurs ${plain(count)} times`, 'one header row', none, 'See whether the file was joined from many'),
  'file-damaged': ({ container, reason }) => say(`The file is damaged or cut short${reason && ` (${DAMAGES[reason] ?? reason})`}`, `a whole ${container} file`, none, 'Download or save it again'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, 'a table of figures with names and periods', none, 'Take the data file; if this is one, name its layout (--layout)'),
  'layout-tied': ({ first, second }) => say(`Two layouts fit, “${first}” and “${second}”`, 'one layout', `Read as “${first}”.`, 'Look at the preview; if it is wrong, choose the other'),
  'period-missing': ({ places }) => say(`The table lists ${plain(places)} places or items and names no date`, 'a year, such as 2020', 'The figures are read without a period and cannot be taken over.', 'Give the period (--period 2020)'),
  'value-conflict': ({ first, firstLine }, found) => say(`Two figures for one series and period: ${first} on line ${firstLine}, ${found} here`, 'one figure for a period', `Line ${firstLine} is used.`, 'Check the table'),
  'value-bracketed': ({ value }, found) => say(`“${found}” stands in brackets`, 'a figure without brackets', `Read as the negative number ${plain(value)}.`, 'Check what the table says of brackets'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} is ${plain(ratio)} times the ${plain(before)} of ${period}`, 'a figure near those of the years about it', 'Read as printed.', 'Check unit and scope, for example another sampling fraction'),
  'match-disagrees': ({ indicator, common, ratio }, found) => say(`“${found}” has the name of ${indicator}, but over ${plain(common)} common periods its figures are about ${plain(Number(ratio.toPrecision(2)))} times the present ones${isSlip(ratio) ? ', as if units were mixed up' : ''}`, 'figures near the present ones', 'Not matched by itself; a person decides.', 'Check unit and scope; if it is the same indicator, match it by hand'),
  'match-open': ({ of, nearest }, found) => say(`The ${of} “${found}” is not matched yet`, nearest === '' ? 'a match, or word to leave it out' : `perhaps ${nearest}`, 'Its figures are not taken over.', 'Match it, or say in the recipe that it is left out'),
  'period-unheld': ({ expected }, found) => say(`The package cannot hold the period “${found}”`, expected, 'These figures are not taken over.', 'If they belong to a single year, write it so in the table'),
  'value-withdrawn': ({ indicator, region, period, present }) => say(`The file has no figure for ${indicator} ${region} ${period}; the present one is ${present}`, 'a figure', 'The present figure stays.', 'If it was withdrawn, delete it from the data file'),
}
