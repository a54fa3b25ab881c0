import { isSlip, plain, powerOfTen, say, type CompareCode, type IntakeCode, type IssueWords, type StorageCode } from '../issue-words'

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
export const intakeIssues: Pick<IssueWords, IntakeCode> = {
  'file-foreign': ({ kind }) => say(`This is ${KINDS[kind] ?? 'a binary file, not a table'}`, 'CSV, TSV, an Excel workbook, a web table, or a zip that holds them', none, 'Download it as a table, or save it as .xlsx or CSV'),
  'file-encrypted': ({ container }) => say(`The file is locked with a password (${container})`, 'a file without a password', none, 'Open it with its password and save a copy without'),
  'file-over-limit': ({ bytes, limit }) => say(`The file has ${plain(bytes)} bytes`, `at most ${plain(limit)} bytes`, none, 'Split it, or read it on the command line: sanhua inspect FILE'),
  'archive-refused': ({ reason, limit }) => say(ARCHIVES[reason](plain(limit)), 'an archive of ordinary size', none, 'Unpack it and take the data file alone'),
  'member-skipped': ({ reason }) => say(SKIPPED[reason], 'a table', 'It is not read; the rest is.', 'If it is wanted, unpack it and open it alone'),
  'bytes-broken': ({ encoding, count }) => say(`Bytes that are not ${encoding} in ${plain(count)} places`, `whole ${encoding} text`, 'Those characters show as �; the rest is read.', 'Download it again, or name the encoding (--encoding)'),
  'columns-too-many': ({ columns, limit }) => say(`The table has ${plain(columns)} columns`, `at most ${plain(limit)} columns`, none, 'Check the delimiter; if there are so many, split the file'),
  'rows-too-many': ({ limit }) => say(`The table has more than ${plain(limit)} rows`, `at most ${plain(limit)} rows`, none, 'Split the file, or take a smaller extract'),
  'cell-too-long': ({ length, limit }) => say(`A cell has ${plain(length)} characters`, `at most ${plain(limit)} characters`, 'The cell is cut; the rest is read.', 'See whether a quote was never closed'),
  'cells-apart': ({ cells, rows }) => say(`${plain(cells)} cells stand far from the table, which ends on row ${plain(rows)}`, 'one block of cells', 'They are not read; the rest is.', 'If they are wanted, move them beside the table'),
  'header-repeated': ({ count }) => say(`The same header row occurs ${plain(count)} times`, 'one header row', none, 'See whether the file was joined from many'),
  'file-damaged': ({ container, reason }) => say(`The file is damaged or cut short${reason && ` (${DAMAGES[reason] ?? reason})`}`, `a whole ${container} file`, none, 'Download or save it again'),
  'series-none': ({ reason }) => say(REASONS[reason] ?? reason, 'a table of figures with names and periods', none, 'Take the data file; if this is one, name its layout (--layout)'),
  'layout-tied': ({ first, second }) => say(`Two layouts fit, “${first}” and “${second}”`, 'one layout', `Read as “${first}”.`, 'Look at the preview; if it is wrong, choose the other'),
  'period-missing': ({ places }) => say(`The table lists ${plain(places)} places or items and names no date`, 'a year, such as 2020', 'The figures are read without a period and cannot be taken over.', 'Give the period (--period 2020)'),
  'value-conflict': ({ first, firstLine }, found) => say(`Two figures for one series and period: ${first} on line ${firstLine}, ${found} here`, 'one figure for a period', `Line ${firstLine} is used.`, 'Check the table'),
  'value-bracketed': ({ value }, found) => say(`“${found}” stands in brackets`, 'a figure without brackets', `Read as the negative number ${plain(value)}.`, 'Check what the table says of brackets'),
  'number-ambiguous': ({ read, other, count }, found) => say(`“${found}” can be ${read} or ${other}: its sign can separate decimals or thousands, and no other figure of the table shows which (${plain(count)} cells)`, 'a figure that shows it, such as 1,234.5 or 1.234.567', `Read as ${read}.`, 'Compare with the source; if it is wrong, write the figures without separators of thousands'),
  'scale-jump': ({ before, period, ratio }, found) => say(`${found} is ${plain(ratio)} times the ${plain(before)} of ${period}`, 'a figure near those of the years about it', 'Read as printed.', 'Check unit and scope, for example another sampling fraction'),
  'match-disagrees': ({ indicator, common, ratio }, found) => say(`“${found}” has the name of ${indicator}, but over ${plain(common)} common periods its figures are about ${plain(Number(ratio.toPrecision(2)))} times the present ones${isSlip(ratio) ? ', as if units were mixed up' : ''}`, 'figures near the present ones', 'Not matched by itself; a person decides.', 'Check unit and scope; if it is the same indicator, match it by hand'),
  'match-open': ({ of, nearest }, found) => say(`The ${of} “${found}” is not matched yet`, nearest === '' ? 'a match, or word to leave it out' : `perhaps ${nearest}`, 'Its figures are not taken over.', 'Match it, or say in the recipe that it is left out'),
  'period-unheld': ({ expected }, found) => say(`The package cannot hold the period “${found}”`, expected, 'These figures are not taken over.', 'If they belong to a single year, write it so in the table'),
  'value-withdrawn': ({ indicator, region, period, present }) => say(`The file has no figure for ${indicator} ${region} ${period}; the present one is ${present}`, 'a figure', 'The present figure stays.', 'If it was withdrawn, delete it from the data file'),
}

const shown = 'It is taken over and drawn as it is.'
const check = 'Compare with the table as published'

const span = (from: string, to: string): string => (from === to ? from : `${from}–${to}`)
const short = (value: number): string => plain(Number(value.toPrecision(4)))
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value))
const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)
const has = (count: number, verb: string, verbs: string): string => (count === 1 ? verb : verbs)

const WHERE = { whole: 'the whole series', middle: 'the middle', start: 'the beginning', end: 'the end' } as const

const EVIDENCE: Readonly<Record<string, string>> = { 'two-sources': 'two sources', 'one-source': 'one source', unverified: 'unverified' }

/** What is found when new data are held against the present ones. */
export const compareIssues: Pick<IssueWords, CompareCode> = {
  'value-slip': ({ indicator, region, from, to, count, factor, declared, likely, usual, usualAt }, found) =>
    say(
      `${indicator} (${region}) ${span(from, to)}: ${found}${count > 1 ? ` and ${figures(count - 1)} more` : ''} ${likely ? `${has(count, 'looks', 'look')} like ${likely}, declared ${declared}` : `${has(count, 'seems', 'seem')} to have the point or a power of ten wrong (unit ${declared})`}: about ${factor > 1 ? `${powerOfTen(factor)} times` : `1/${powerOfTen(factor)} of`} the ${short(usual)} of ${usualAt}`,
      `the magnitude of ${usualAt}: ${short(usual)} ${declared}`,
      'It is not converted but taken in the unit declared; the chart will show a cliff.',
      likely ? `If the table counts in ${likely}, change the unit to ${likely}` : 'Check the decimal point and the unit',
    ),
  'value-sign': ({ indicator, region, period, certain, count }, found) =>
    say(`${indicator} (${region}) ${period} is negative: ${found}`, certain ? 'a number that is not below 0' : `a positive number: none of the ${figures(count)} known is negative, and without its sign it fits the years about it`, shown, 'Check the sign; leave the cell blank if missing'),
  'value-jump': ({ indicator, region, period, from, before, unit, change, usual, widest, in: kind, among, count }, found) => {
    const step = kind === 'percent' ? '%' : unit === '%' ? ' points' : ` ${unit}`
    const size = (value: number): string => short(value) + step
    return say(
      `${indicator} (${region}) ${period} is ${found} ${unit}, a change of ${signed(change)}${step} on the ${short(before)} ${unit} of ${from}`,
      among === 'years' ? `a change as in other years: usually ${size(usual)}, at the most ${size(widest)} in ${count} years` : `a change as elsewhere: ${size(usual)} in the middle of ${count} places, at the most ${size(widest)}`,
      shown,
      `${check}; if the definition changed, say so in breaks.csv`,
    )
  },
  'history-revised': ({ indicator, count, of, region, period, before, after, unit, percent }) =>
    say(
      `${indicator}: ${figures(count)} of ${of} published earlier ${has(count, 'differs', 'differ')}; the largest change is ${region} ${period}, from ${short(before)} to ${short(after)} ${unit} (${signed(percent)}%)`,
      'earlier figures as they were, or a revision that the publisher explains',
      'The new figures replace the old.',
      'If the publisher revised them, the old ones may be kept as a vintage of their own',
    ),
  'vintage-altered': ({ indicator, vintage, count }) => say(`${indicator}: ${figures(count)} of the vintage “${vintage}” ${has(count, 'is', 'are')} changed or gone`, 'a past release, which changes no more', 'The new figures replace the old.', 'Check whether they belong to another vintage'),
  'periods-removed': ({ indicator, region, from, to, count, where, series }) =>
    say(`${indicator} (${region}${series > 1 ? ` and ${series - 1} more` : ''}) loses ${figures(count)} at ${WHERE[where]}: ${span(from, to)}`, 'the periods that are there now', where === 'middle' ? 'There is nothing for them; the line breaks there.' : 'There is nothing for them.', 'If the new file holds only some of the years, merge it and do not replace'),
  'period-repeated': ({ indicator, period, of, count, among }) => say(`${indicator}: ${count} of the ${figures(among)} of ${period} are those of ${of} to the digit`, 'figures that differ between periods', shown, 'Check whether the column of the period before was copied twice'),
  'unit-changed': ({ indicator, before, after, count }) => say(count > 0 ? `${indicator}: ${figures(count)} ${has(count, 'is', 'are')} now printed in ${after}, before in ${before}` : `The unit of ${indicator} changes from ${before} to ${after}`, `the unit as before, ${before}`, count > 0 ? 'They are converted from the new unit.' : 'New and old values cannot be compared.', 'Check the unit'),
  'identity-shifted': ({ id, region, period, before, after, tolerance, slip }, found) =>
    say(`Identity ${id} no longer holds in ${region} ${period}: the difference goes from ${before === undefined ? '(not checked before)' : plain(before)} to ${plain(after)}`, `a difference of at most ${plain(tolerance)}`, 'The figures are taken over and flagged.', slip === 1 ? 'Check the new figures of that period in it' : `It would hold with ${found} at ${powerOfTen(slip)} times or one part in as many: check whether 人, 万人 and 亿人 were mixed up`),
  'evidence-weakened': ({ indicator, before, after, count }) => say(`${indicator}: the evidence of ${figures(count)} falls from “${EVIDENCE[before] ?? before}” to “${EVIDENCE[after] ?? after}”`, `“${EVIDENCE[before] ?? before}” as before`, after === 'unverified' ? 'They are shown as unverified (hollow).' : 'They are shown as now declared.', 'Name the source; keep the former mark if the value is the same'),
  'source-lost': ({ indicator, source, count }) => say(`${indicator}: ${figures(count)} no longer ${has(count, 'names', 'name')} the source “${source}”`, 'the source named', 'Citations no longer list it.', 'Name the source'),
  'difference-none': () => say('The same as the present data', 'at least one difference', 'Nothing changes.', 'Check whether this is the file you meant'),
}

const FAULTS: Readonly<Record<string, string>> = {
  'no-zip': 'this is no ZIP file',
  'no-index': 'the ZIP holds no datapackage.json and is not a whole package',
  damaged: 'the ZIP is damaged: a checksum does not agree, or part of it is missing',
  'too-large': 'the ZIP holds too many files, or too large ones',
  'unsafe-path': 'the ZIP holds a path that leads out of the package',
}

const megabytes = (bytes: number): string => plain(Math.max(0.1, Math.round(bytes / 1e5) / 10))
const visit = 'The new data hold only while this page stays open; closed or reloaded, it is as before.'

/** What this browser keeps, and a whole package as a file. */
export const storageIssues: Pick<IssueWords, StorageCode> = {
  'storage-full': ({ bytes }) => say(bytes > 0 ? `the browser has no room for ${megabytes(bytes)} MB` : 'the browser has no room left', '', visit, 'delete versions that are not needed, free disk space and try again, or download the package as a ZIP'),
  'storage-unavailable': ({ reason }) => say(`the browser keeps no data${reason && ` (${reason})`}, as in a private window`, '', visit, 'use an ordinary window, or download the package as a ZIP'),
  'version-unreadable': ({ name, reason }) => say(`the version “${name}” of this browser cannot be read: ${reason === 'gone' ? 'the browser has cleared part of it' : 'its content is not what was kept'}`, '', 'The published data are shown.', 'delete this version and import it again from the original files or a downloaded ZIP'),
  'package-unreadable': ({ reason }, found) => say(`${FAULTS[reason] ?? reason}${found && ` (${found})`}`, '', 'Nothing was imported; the present data stay.', 'use a ZIP from “download the package”, or the folder data/ zipped'),
}
