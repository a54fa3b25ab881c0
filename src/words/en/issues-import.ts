import { isSlip, plain, powerOfTen, say, type CompareCode, type IntakeCode, type IssueWords, type StorageCode } from '../parts/issue-sentence'

const none = 'No usable series; the current data are unchanged.'

/** Kinds of files that are not tables. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'a PDF document',
  picture: 'a picture',
  word: 'a Word document',
  slides: 'a presentation',
  office: 'an office document',
  spreadsheet: 'a spreadsheet format that is not supported',
  archive: 'an archive format that is not supported',
  program: 'a program',
  parquet: 'a columnar data file (Parquet, Arrow or similar)',
  database: 'a database',
  statistics: 'a data file of a statistical package',
  'rich-text': 'an RTF document',
  media: 'audio or video',
  json: 'a JSON file',
}

/** Where a file is damaged. */
const DAMAGES: Readonly<Record<string, string>> = { directory: 'the archive has no directory, so the download is probably incomplete', content: 'its content cannot be read', checksum: 'the checksum of the unpacked content does not match' }

/** Why an archive is not unpacked. */
const ARCHIVES = {
  members: (limit: string) => `The archive contains more than ${limit} files`,
  size: (limit: string) => `Unpacked, the archive exceeds ${limit} bytes`,
  ratio: (limit: string) => `Unpacked, the archive is more than ${limit} times as large`,
}

/** Why a file within an archive is not read. */
const SKIPPED = { archive: 'An archive within the archive', foreign: 'This file in the archive is not a table', damaged: 'This file in the archive is damaged' }

/** Delimiters by name. */
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'vertical bar' }

/** Why a table holds no time series. */
const REASONS: Readonly<Record<string, string>> = {
  'no-table': 'No table was found',
  'no-numbers': 'The table contains no values',
  'no-names': 'The values have no names: neither a header nor row labels were found',
  metadata: 'This is a description or metadata, not a time series',
  'header-only': 'There is a header but no data',
  skipped: 'The plan leaves out every table',
  transactions: 'This is a list of transactions or records, one per row, not a time series',
}

/** Issues found when reading a published file. */
export const intakeIssues: Pick<IssueWords, IntakeCode> = {
  'file-foreign': ({ kind }) => say(`This is ${KINDS[kind] ?? 'a binary file, not a table'}`, 'CSV, TSV, an Excel workbook, a web table, or a ZIP of these', none, 'Download it as a table, or save it as .xlsx or CSV'),
  'file-encrypted': ({ container }) => say(`The file is password-protected (${container})`, 'a file without a password', none, 'Open it with the password and save an unprotected copy'),
  'file-over-limit': ({ bytes, limit }) => say(`The file has ${plain(bytes)} bytes`, `at most ${plain(limit)} bytes`, none, 'Split it, or read it on the command line: sanhua inspect FILE'),
  'archive-refused': ({ reason, limit }) => say(ARCHIVES[reason](plain(limit)), 'an archive of ordinary size', none, 'Unpack it and use only the data file'),
  'member-skipped': ({ reason }) => say(SKIPPED[reason], 'a table', 'It is skipped; the rest is read.', 'If it is needed, unpack it and open it separately'),
  'bytes-broken': ({ encoding, count }) => say(`Invalid ${encoding} bytes in ${plain(count)} places`, `valid ${encoding} text`, 'These characters appear as �; the rest is read.', 'Download it again, or specify the encoding (--encoding)'),
  'columns-too-many': ({ columns, limit }) => say(`The table has ${plain(columns)} columns`, `at most ${plain(limit)} columns`, none, 'Check the delimiter; if the table really has this many columns, split the file'),
  'rows-too-many': ({ limit }) => say(`The table has more than ${plain(limit)} rows`, `at most ${plain(limit)} rows`, none, 'Split the file, or take a smaller extract'),
  'cell-too-long': ({ length, limit }) => say(`A cell has ${plain(length)} characters`, `at most ${plain(limit)} characters`, 'The cell is truncated; the rest is read.', 'Check for an unclosed quote'),
  'cells-apart': ({ cells, rows }) => say(`${plain(cells)} cells lie far from the table, which ends on row ${plain(rows)}`, 'one block of cells', 'They are not read; the rest is.', 'If they are needed, move them next to the table'),
  'row-delimiter': ({ delimiter }) => say(`This row uses another delimiter (${DELIMITERS[delimiter] ?? delimiter}) than the rest of the file`, 'one delimiter throughout', 'The row is taken as one cell; its values are not read.', 'Replace the delimiter in this row, or export the file again'),
  'cells-beyond-header': ({ expected }, found) => say(`“${found}” lies beyond the header, which has ${plain(expected)} cells`, 'a header with a name for every column', 'This cell is not read; the rest of the row is.', 'Check for an unquoted comma or a decimal comma in the row, or name the column'),
  'header-repeated': ({ count }) => say(`The same header row occurs ${plain(count)} times`, 'one header row', none, 'Check whether the file was assembled from several copies'),
  'file-damaged': ({ container, reason }) => say(`The file is damaged or incomplete${reason && ` (${DAMAGES[reason] ?? reason})`}`, `a complete ${container} file`, none, 'Download or save it again'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, 'a table of values with names and periods', none, 'Use the data file; if this is the data file, say by hand what its rows and columns are (on the page, or --plan), or specify its layout (--layout)'),
  'layout-tied': ({ first, second }) => say(`Two layouts are possible: “${first}” and “${second}”`, 'one layout', `Read as “${first}”.`, 'Check the preview; if it is wrong, choose the other layout'),
  'period-missing': ({ places }) => say(`The table lists ${plain(places)} regions or items but gives no period`, 'a year, such as 2020', 'The values are read without a period and cannot be imported.', 'Specify the period (--period 2020)'),
  'vintage-found': ({ vintage, count }) => say(`${figures(count)} of the file that ${has(count, 'differs', 'differ')} from the current ones ${has(count, 'is', 'are')} those of the vintage “${vintage}” (${vintage === 'first-release' ? 'as first published, revised since' : 'an earlier release'})`, 'current figures', `What differs from the current figures is written as “${vintage}”; the current figures stay.`, 'If the file is a new revision, clear the vintage'),
  'value-conflict': ({ first, firstLine }, found) => say(`Two values for the same series and period: ${first} on line ${firstLine}, ${found} here`, 'one value per period', 'Neither is used.', 'Check the original table; if a row or column name tells them apart, correct the reading'),
  'series-contested': ({ periods, line, other }, found) => say(`The file gives two different values of “${found}” for ${plain(periods)} period${periods === 1 ? '' : 's'}, for example on lines ${plain(line)} and ${plain(other)}`, 'one value per period', 'The series cannot be applied.', 'Check in the original table which column or heading distinguishes the two lines; correct the table, or choose another layout'),
  'ages-refused': ({ reason, age, sum, total }, found) => say({ broken: `The age groups of ${found} do not follow on at age ${plain(age)}: a number is missing, given twice, or not exact`, total: `The age groups of ${found} add up to ${plain(sum)} people; the published total is ${plain(total)}`, vintage: `The age structure of ${found} is given a vintage` }[reason], { broken: 'groups that follow on from 0 to the oldest, of men and of women', total: 'a sum within 3% of the total', vintage: 'current figures: the age structure has no vintages' }[reason], 'The age structure of this period is not written.', { broken: 'Check the original table and the reading', total: 'Check the unit; a sample is not the population, and urban or rural people are a part of it', vintage: 'Clear the vintage' }[reason]),
  'ages-unheld': ({ sum }, found) => say(`There is no total to hold the age groups of ${found} against; they add up to ${plain(sum)} people`, 'a total of the same place and period', 'The age structure is written all the same.', 'Compare with the total of the original table'),
  'cells-unread': ({ unread, numbers }) => say(`${plain(unread)} of the table’s ${plain(numbers)} numbers ${unread === 1 ? 'is' : 'are'} not understood; this is the first`, 'every number read, or left out for a reason', 'They are not read; the preview marks them.', 'Check the preview; if they are needed, choose another layout or edit the table'),
  'table-coverage': ({ numbers, read, left, unread }) => say(`${plain(read)} of ${plain(numbers)} numbers read, ${plain(left)} left out on purpose, ${plain(unread)} not understood`, none, none, none),
  'plan-unfit': ({ what, at }, found) => say(`The plan names ${what} ${plain(at)}${found === '' ? '' : ` (“${found}”)`}, which this table does not have`, 'a table of the form that the plan was made for', 'A table is not read where a header line, a block or a column of names or values is missing; a missing note or column left out changes nothing.', 'Compare the plan with the preview; correct it, or read the file without it'),
  'plan-table-missing': ({ tables }, found) => say(`The plan names the table “${found}”, which this file does not have`, `one of its ${plain(tables)} tables`, 'That entry of the plan is not used; the other tables are read.', 'Correct file and sheet in the plan'),
  'plan-period-dropped': (_, found) => say(`The plan gives the period ${found}, which was written down for another file`, 'a period in this file, or given for it', 'The period is not used: figures of one year must not appear under another.', 'Give the period of this file, or take it from the title, the sheet or the file name'),
  'value-bracketed': ({ value }, found) => say(`“${found}” is in brackets`, 'a value without brackets', `Read as the negative number ${plain(value)}.`, 'Check what brackets mean in the original table'),
  'value-bound': ({ value, bound }, found) => say(`“${found}” is a bound`, 'an exact value, or a bound such as “over” or “under”', `Imported as ${bound === 'lower' ? 'a lower' : 'an upper'} bound, ${plain(value)} (printed as “${bound === 'lower' ? 'over' : 'under'}”); nothing is calculated from it, and the note keeps the original wording.`, 'Compare with the source; if it is an exact value, edit the cell'),
  'value-approximate': ({ value }, found) => say(`“${found}” is an approximate value`, 'an exact value', `Not imported: the cell is treated as unreadable, not as ${plain(value)}.`, 'Look for the exact value; to import it all the same, write the number in the cell and state in the note that it is approximate'),
  'number-ambiguous': ({ read, other, count }, found) => say(`“${found}” may be ${read} or ${other}: its separator may mark decimals or thousands, and no other value in the table shows which (${plain(count)} cells)`, 'a value that is unambiguous, such as 1,234.5 or 1.234.567', `Read as ${read}.`, 'Compare with the source; if it is wrong, write the values without thousands separators, or use --numbers on the command line'),
  'date-ambiguous': ({ read, other, count }, found) => say(`“${found}” may be ${read} or ${other}: the day and the month can be swapped, and no other date in the table shows which comes first (${plain(count)} cells)`, 'a date that is unambiguous, such as 2019-07-01 or 31/12/2019', `Read as ${read}.`, 'Compare with the source; if it is wrong, use --dates day-first or --dates month-first on the command line, or write the dates as 2019-07-01'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} is ${plain(ratio)} times the value for ${period} (${plain(before)})`, 'a value close to those of neighbouring years', 'Read as printed.', 'Check the unit and coverage, for example a different sampling fraction'),
  'match-disagrees': ({ indicator, common, ratio }, found) => say(`“${found}” has the name of ${indicator}, but over ${plain(common)} common periods its values are about ${plain(Number(ratio.toPrecision(2)))} times the current ones${isSlip(ratio) ? ', which suggests a wrong unit' : ''}`, 'values close to the current ones', 'Not matched automatically.', 'Check the unit and coverage; if it is the same indicator, match it manually'),
  'match-open': ({ of, nearest }, found) => say(`The ${of} “${found}” is not matched yet`, nearest === '' ? 'a match, or an instruction to skip it' : `perhaps ${nearest}`, 'Its values are not imported.', 'Match it, or mark it as skipped in the recipe'),
  'period-unheld': ({ expected }, found) => say(`Period “${found}” cannot be stored in the data package`, expected, 'These values are not imported.', 'If they belong to a single year, change the period in the table'),
  'value-withdrawn': ({ indicator, region, period, present }) => say(`The file has no value for ${indicator} ${region} ${period}; the current value is ${present}`, 'a value', 'The current value is kept.', 'If it was withdrawn, delete it from the data file'),
}

const shown = 'The value is imported and drawn unchanged.'
const check = 'Compare with the published table'

const span = (from: string, to: string): string => (from === to ? from : `${from}–${to}`)
const short = (value: number): string => plain(Number(value.toPrecision(4)))
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value))
const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)
const has = (count: number, verb: string, verbs: string): string => (count === 1 ? verb : verbs)

const WHERE = { whole: 'the whole series', middle: 'the middle', start: 'the beginning', end: 'the end' } as const

const EVIDENCE: Readonly<Record<string, string>> = { 'two-sources': 'two sources', identity: 'single source, agrees with an identity', 'one-source': 'single source', unverified: 'unverified' }

/** Issues found when new data are compared with the current data. */
export const compareIssues: Pick<IssueWords, CompareCode> = {
  'value-slip': ({ indicator, region, from, to, count, factor, declared, likely, usual, usualAt }, found) =>
    say(
      `${indicator} (${region}) ${span(from, to)}: ${found}${count > 1 ? ` and ${figures(count - 1)} more` : ''} ${likely ? `${has(count, 'looks', 'look')} like ${likely}, declared ${declared}` : `${has(count, 'seems', 'seem')} to have a misplaced decimal point or wrong power of ten (unit ${declared})`}: about ${factor > 1 ? `${powerOfTen(factor)} times` : `1/${powerOfTen(factor)} of`} the value for ${usualAt}, ${plain(usual)}`,
      `the magnitude of the value for ${usualAt}: ${plain(usual)} ${declared}`,
      'It is not converted but imported in the declared unit; the chart will show an abrupt change.',
      likely ? `If the table is in ${likely}, change the unit to ${likely}` : 'Check the decimal point and the unit',
    ),
  'value-sign': ({ indicator, region, period, certain, count }, found) =>
    say(`${indicator} (${region}) ${period} is negative: ${found}`, certain ? 'a value of 0 or more' : `a positive number: none of the ${figures(count)} on record is negative, and without its sign the value is in line with neighbouring years`, shown, 'Check the sign; leave the cell blank if missing'),
  'value-jump': ({ indicator, region, period, from, before, unit, change, usual, widest, in: kind, among, count }, found) => {
    const step = kind === 'percent' ? '%' : unit === '%' ? ' points' : ` ${unit}`
    const size = (value: number): string => short(value) + step
    return say(
      `${indicator} (${region}) ${period} is ${found} ${unit}, a change of ${signed(change)}${step} from ${plain(before)} ${unit} in ${from}`,
      among === 'years' ? `a change similar to other years: typically ${size(usual)}, at most ${size(widest)} in ${count} years` : `a change similar to other regions: median ${size(usual)} over ${count} regions, at most ${size(widest)}`,
      shown,
      `${check}; if the definition changed, record it in breaks.csv`,
    )
  },
  'history-revised': ({ indicator, count, of, region, period, before, after, unit, percent }) =>
    say(
      `${indicator}: ${figures(count)} of ${of} published earlier ${has(count, 'differs', 'differ')}; the largest change is ${region} ${period}, from ${plain(before)} to ${plain(after)} ${unit} (${signed(percent)}%)`,
      'earlier figures unchanged, or a revision explained by the publisher',
      'The new figures replace the old.',
      'If the publisher revised them, the old figures can be kept as a separate vintage',
    ),
  'vintage-altered': ({ indicator, vintage, count }) => say(`${indicator}: ${figures(count)} of the vintage “${vintage}” ${has(count, 'is', 'are')} changed or missing`, 'a past release, which does not change', 'The new figures replace the old.', 'Check whether they belong to another vintage'),
  'periods-removed': ({ indicator, region, from, to, count, where, series }) =>
    say(`${indicator} (${region}${series > 1 ? ` and ${series - 1} more` : ''}) loses ${figures(count)} at ${WHERE[where]}: ${span(from, to)}`, 'the existing periods', where === 'middle' ? 'These periods have no data; the line is broken there.' : 'These periods have no data.', 'If the new file covers only some years, merge it instead of replacing the data'),
  'period-repeated': ({ indicator, period, of, count, among }) => say(`${indicator}: ${count} of ${figures(among)} for ${period} are identical to ${of}`, 'figures that differ between periods', shown, 'Check whether the previous period’s column was copied twice'),
  'unit-changed': ({ indicator, before, after, count }) => say(count > 0 ? `${indicator}: ${figures(count)} ${has(count, 'is', 'are')} now published in ${after} instead of ${before}` : `The unit of ${indicator} changes from ${before} to ${after}`, `the unit as before, ${before}`, count > 0 ? 'They are converted from the new unit.' : 'New and old values are not comparable.', 'Check the unit'),
  'identity-shifted': ({ id, region, period, before, after, tolerance, slip }, found) =>
    say(`Identity ${id} no longer holds in ${region} ${period}: the difference changes from ${before === undefined ? '(not checked before)' : plain(before)} to ${plain(after)}`, `a difference of at most ${plain(tolerance)}`, 'The figures are imported and flagged.', slip === 1 ? 'Check the new figures of its indicators for this period' : `It would hold if ${found} were multiplied or divided by ${powerOfTen(slip)}: check whether 人, 万人 and 亿人 were confused`),
  'evidence-weakened': ({ indicator, before, after, count }) => say(`${indicator}: the evidence grade of ${figures(count)} falls from “${EVIDENCE[before] ?? before}” to “${EVIDENCE[after] ?? after}”`, `“${EVIDENCE[before] ?? before}” as before`, after === 'unverified' ? 'They are shown as unverified (hollow).' : 'They are shown with the new grade.', 'Add the source; keep the previous grade if the value is the same'),
  'source-lost': ({ indicator, source, count }) => say(`${indicator}: ${figures(count)} no longer ${has(count, 'names', 'name')} the source “${source}”`, 'a source', 'Citations no longer list it.', 'Add the source'),
  'difference-none': () => say('Identical to the current data', 'at least one difference', 'Nothing changes.', 'Check whether this is the intended file'),
}

const FAULTS: Readonly<Record<string, string>> = {
  'no-zip': 'This is not a ZIP file',
  'no-index': 'The ZIP contains no datapackage.json and is not a complete package',
  damaged: 'The ZIP is damaged: a checksum does not match, or part of it is missing',
  'too-large': 'The ZIP contains too many or too large files',
  'unsafe-path': 'The ZIP contains a path outside the package',
}

const megabytes = (bytes: number): string => plain(Math.max(0.1, Math.round(bytes / 1e5) / 10))
const visit = 'The new data are kept only while this page is open and are lost when it is closed or reloaded.'

/** What this browser keeps, and a whole package as a file. */
export const storageIssues: Pick<IssueWords, StorageCode> = {
  'storage-full': ({ bytes }) => say(bytes > 0 ? `The browser has no space for ${megabytes(bytes)} MB` : 'The browser has no storage space left', '', visit, 'Delete versions that are not needed or free disk space and try again, or download the package as a ZIP'),
  'storage-unavailable': ({ reason }) => say(`The browser does not allow data to be saved${reason && ` (${reason})`}, for example in a private window`, '', visit, 'Use a normal window, or download the package as a ZIP'),
  'version-unreadable': ({ name, reason }) => say(`Local version “${name}” cannot be read: ${reason === 'gone' ? 'the browser has deleted part of it' : 'its content does not match its check code'}`, '', 'The published data are shown.', 'Delete this version and import it again from the original files or a downloaded ZIP'),
  'package-unreadable': ({ reason }, found) => say(`${FAULTS[reason] ?? reason}${found && ` (${found})`}`, '', 'Nothing was imported; the current data are unchanged.', 'Use a ZIP from “Download ZIP”, or a ZIP of the data/ folder'),
}
