import { listed, plain, say, type IssueWords, type Said } from '../issue-words'
import { compareIssues, intakeIssues, storageIssues } from './issues-import'

const list = (names: readonly string[]): string => listed(names, ', ')
const near = (nearest: string): string => (nearest === '' ? '' : `; did you mean “${nearest}”?`)
const cell = 'This cell counts as missing; the rest is read.'
const row = 'This row is left out; the rest is read.'
const file = 'What depends on this file is absent; the rest works.'
const formula = 'Nothing is reckoned from it; the rest works.'
const panel = 'This note stands in the place of the panel; the others work.'

/** What becomes of a term that is not known, by column. */
const TERMS: Readonly<Record<string, string>> = {
  vintage: 'It is kept as written, as a series of its own.',
  variant: 'It is kept as written, as a series of its own.',
  evidence: 'The figure is shown as unverified (hollow).',
  basis: 'It is read as blank.',
}

/** Entries of a folder that cannot be read as a file. */
const ENTRIES: Readonly<Record<string, string>> = {
  'broken-link': 'The link leads to no file',
  'outside-link': 'The link leads to a file outside the folder',
  'linked-folder': 'The link leads to a folder',
  folder: 'A folder is named like a file',
  special: 'This is a pipe, a device or a socket',
  unreadable: 'The file cannot be read',
}

/** Why a formula was refused. */
const REASONS: Readonly<Record<string, string>> = {
  empty: 'is empty',
  'too-long': 'is longer than 1000 characters',
  syntax: 'cannot be read from here on',
  'not-allowed': 'holds something that is not allowed',
  'function-unknown': 'calls a function that does not exist',
  arguments: 'gives a function the wrong arguments',
  number: 'holds something that is no number',
}

const bounds = (min: number | undefined, max: number | undefined, unit: string): string =>
  min !== undefined && max !== undefined
    ? `${plain(min)} to ${plain(max)} (${unit})`
    : min !== undefined
      ? `at least ${plain(min)} (${unit})`
      : `at most ${plain(max ?? Number.NaN)} (${unit})`

const quoted = (found: string): string => (found === '' ? '' : `: “${found}”`)

const stop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`)

/** An issue without its place, in one line. */
export const issueLine = ({ what, expected, now, todo }: Said): string =>
    [stop(what), expected && stop(`Expected: ${expected}`), now && stop(now), todo && stop(todo)].filter(Boolean).join(' ')

export const issues: IssueWords = {
  'file-missing': ({ reason }) => say(reason === 'absent' ? 'There is no such file' : `The file cannot be had${reason && ` (${reason})`}`, 'a readable file in the data folder', file, 'Supply the file, or strike it from datapackage.json'),
  'file-empty': () => say('The file is empty', 'a header row and rows of data', file, 'Export the file again'),
  'file-too-large': ({ bytes, limit }) => say(`The file has ${plain(bytes)} bytes`, `at most ${plain(limit)} bytes`, file, 'Split it into several files'),
  'file-irregular': ({ kind, reason }) => say(`${ENTRIES[kind] ?? kind}${reason && ` (${reason})`}`, 'a readable regular file in the data folder', file, 'Replace it by a regular file, or move it away'),
  'file-binary': ({ offset }) => say(`Byte ${plain(offset)} is nothing that occurs in text`, 'CSV text', file, 'If this is an Excel workbook, save it as “CSV UTF-8”'),
  'encoding-guessed': ({ encoding, confidence }) => say(`The file is not UTF-8; it was read as ${encoding} (${Math.round(confidence * 100)}% sure)`, 'UTF-8', `Text is shown as ${encoding}.`, 'Check the text; saving as UTF-8 is safer'),
  'encoding-unknown': () => say('The encoding of the file is not recognised', 'UTF-8 or GB18030', file, 'Save it as “CSV UTF-8”'),
  'json-invalid': ({ path, expected }, found) => say(`The JSON is wrong${path && ` at ${path}`}${quoted(found)}`, expected, 'This part is left out; the rest works.', 'Correct it and load again'),

  'header-only': () => say('There is a header and no data', 'at least one row of data', file, 'Add rows of data'),
  'column-missing': ({ name, expected }) => say(`Column “${name}” is missing`, `columns ${list(expected)}`, name === 'source' ? 'The figures are shown as unverified (hollow).' : file, `Add ${name} to the header`),
  'column-duplicate': ({ name, first }) => say(`Column “${name}” occurs twice`, 'each column once', `Column ${first} is used, this one is not read.`, 'Remove or rename it'),
  'column-unknown': ({ name, nearest }) => say(`Column “${name}” is unknown${near(nearest)}`, 'a column named in the data format', 'This column is not read; the rest is.', 'Correct the name, or remove the column'),
  'column-unsafe': ({ name }) => say(`A column cannot be named “${name}”`, 'an ordinary name', 'This column is not read; the rest is.', 'Rename it'),
  'row-length': ({ found, expected }) => say(`This row has ${found} cells`, `${expected} cells, as the header has`, row, 'Look for a comma too many or too few; text with a comma needs quotes'),
  'row-duplicate': ({ key, firstLine }) => say(`This repeats line ${firstLine}: ${key}`, 'one row for an indicator, region and period', `Line ${firstLine} is used, this row is not read.`, 'Remove one of the two'),
  'quote-unclosed': () => say('A quote is not closed', 'quotes in pairs', 'This row is left out; reading goes on at the next.', 'Add the closing quote'),
  'quote-malformed': () => say('A quote stands in the wrong place', 'the whole cell in quotes, quotes inside it doubled', 'The row is taken as it was read, and may be wrong.', 'Correct the quotes'),

  'value-unreadable': ({ expected, suggestion }, found) => say(`“${found}” is no number`, `a plain number such as ${expected}`, cell, suggestion === '' ? 'Correct the cell; leave it blank if missing' : `Did you mean ${suggestion}?`),
  'value-out-of-bounds': ({ value, min, max, unit }, found) => say(`${plain(value)} is out of bounds${found && ` (${found})`}`, bounds(min, max, unit), 'The figure is shown and flagged.', 'Check the figure and its unit'),
  'period-unreadable': ({ expected }, found) => say(`“${found}” is no period`, expected, row, 'Write 2023 or 2023-06'),
  'unit-unknown': ({ nearest }, found) => say(`Unit “${found}” is unknown${near(nearest)}`, 'a unit named in the data format', 'Figures in this unit are not read.', 'Correct the unit'),
  'unit-mismatch': ({ indicator, expected }, found) => say(`“${found}” is not of the kind of unit that ${indicator} needs`, expected, 'It is neither converted nor shown.', 'Correct the unit, or indicators.csv'),
  'indicator-unknown': ({ nearest }, found) => say(`There is no indicator “${found}”${near(nearest)}`, 'an id of indicators.csv', 'What uses it is not read.', 'Correct the name, or add it to indicators.csv'),
  'region-unknown': ({ nearest }, found) => say(`There is no region “${found}”${near(nearest)}`, 'an id of regions.csv', 'What uses it is not read.', 'Correct the name, or add it to regions.csv'),
  'source-unknown': ({ nearest }, found) => say(`There is no source “${found}”${near(nearest)}`, 'an id of sources.csv', 'The figure is shown with the source as written.', 'Correct the name, or add it to sources.csv'),
  'source-missing': () => say('No source is given', 'an id of sources.csv', 'The figure is shown as unverified (hollow).', 'Name the source'),
  'term-unknown': ({ column, allowed }, found) => say(`“${found}” is no ${column}`, list(allowed.map((term) => (term === '' ? '(blank)' : term))) || 'a word without special signs', TERMS[column] ?? row, 'Use a term that is known'),
  'id-duplicate': ({ firstLine }, found) => say(`“${found}” repeats line ${firstLine}`, 'an id of its own', `Line ${firstLine} is used, this row is not read.`, 'Rename or remove it'),

  'periods-gap': ({ indicator, region, from, to }) => say(`${indicator} (${region}) has nothing between ${from} and ${to}`, 'periods without a gap', 'No line is drawn over the gap.', 'Add the figures if there are any'),
  'indicator-unobserved': ({ indicator }) => say(`Indicator ${indicator} has no figures`, 'at least one figure, or a formula that yields one', 'It is listed in the catalogue and not drawn.', 'Add figures, or remove the indicator'),

  'formula-invalid': ({ reason }, found) => say(`The formula ${REASONS[reason] ?? `is invalid (${reason})`}${quoted(found)}`, 'indicator ids, numbers, + - * / ( ) and prev, at, sum, first, region', formula, 'Correct the formula'),
  'formula-cycle': ({ ids }) => say(`Formulas refer to each other in a circle: ${ids.join(' → ')}`, 'no formula that leads back to itself', formula, 'Correct one of them'),
  'identity-broken': ({ id, region, period, left, right, residual, tolerance, slip }, found) =>
    say(`Identity ${id} does not hold in ${region} ${period}: left ${plain(left)}, right ${plain(right)}, difference ${plain(residual)}`, `a difference of at most ${plain(tolerance)}`, 'The figures are shown and flagged.', slip === 1 ? 'Check the figures' : `It would hold with ${found} at ${slip === 1e4 ? '10⁴' : '10⁸'} times or one part in as many: check whether 人, 万人 and 亿人 were mixed up`),
  'identity-unchecked': ({ id }, found) => say(`Identity ${id} has no period to be checked at${quoted(found)}`, 'a period with both sides', 'It is not checked.', 'Add figures, or remove the identity'),
  'claim-false': ({ id, expected, found: value, unit }) => say(`Statement ${id} does not agree with the data, which give ${plain(value)} ${unit}`, `${plain(expected)} ${unit}`, 'The page marks it as not borne out.', 'Check the data and the statement'),
  'claim-uncheckable': ({ id }, found) => say(`Statement ${id} cannot be checked${quoted(found)}`, 'figures for all its indicators at its period', 'The page marks it as not checked.', 'Add figures, or correct the expression'),

  'panel-invalid': ({ panel: id, path, expected }, found) => say(`Panel ${id} is wrong at ${path || 'its root'}${quoted(found)}`, expected, panel, 'Correct panels.json'),
  'panel-type-unknown': ({ panel: id, type, allowed }) => say(`Panel ${id} has type “${type}”, which does not exist`, list(allowed), panel, 'Correct its type'),
  'panel-indicator-missing': ({ panel: id, indicator }) => say(`Panel ${id} names indicator ${indicator}, which does not exist or has no figures`, 'an indicator of indicators.csv with figures', 'The panel goes without it.', 'Correct the name, or add figures'),
  'panel-unit-mixed': ({ panel: id, units }) => say(`Panel ${id} mixes units on one axis: ${list(units)}`, 'one unit for each axis', panel, 'Make two panels, or use two axes'),
  'panel-empty': ({ panel: id }) => say(`Panel ${id} has no figures in the range chosen`, 'at least one figure', panel, 'Widen the years or choose another region'),
  'issues-capped': ({ of, hidden }) => say(`${plain(hidden)} more of “${of}” are not listed`, '', 'Only the first are listed.', 'Correct the ones listed first'),
  ...intakeIssues,
  ...compareIssues,
  ...storageIssues,
}
