import type { Effect } from '../../model/issue'
import { listed, plain, say, type IssueWords, type IssueParts } from '../parts/issue-sentence'
import { compareIssues, intakeIssues, storageIssues } from './issues-import'

const list = (names: readonly string[]): string => listed(names, ', ')
const near = (nearest: string): string => (nearest === '' ? '' : `; did you mean “${nearest}”?`)
const cell = 'The cell is treated as missing; the rest is read.'
const row = 'The row is skipped; the rest is read.'
const file = 'Content that depends on this file is not available; the rest is unaffected.'
const formula = 'It is not calculated; the rest is unaffected.'
const panel = 'This message is shown in place of the panel; other panels are unaffected.'

/** What becomes of a term that is not known, by column. */
const TERMS: Readonly<Record<string, string>> = {
  vintage: 'It is kept as written, as a series of its own.',
  variant: 'It is kept as written, as a series of its own.',
  evidence: 'The figure is shown as unverified (hollow).',
  basis: 'It is treated as blank.',
  bound: 'Whether the figure is a point or a bound is not known: the figure is not read.',
}

/** Entries of a folder that cannot be read as a file. */
const ENTRIES: Readonly<Record<string, string>> = {
  'broken-link': 'The link target does not exist',
  'outside-link': 'The link points to a file outside the folder',
  'linked-folder': 'The link points to a folder',
  folder: 'A folder has the name of a file',
  special: 'This is a pipe, a device or a socket',
  unreadable: 'The file cannot be read',
}

/** Why a formula was refused. */
const REASONS: Readonly<Record<string, string>> = {
  empty: 'is empty',
  'too-long': 'is longer than 1000 characters',
  syntax: 'cannot be parsed from here on',
  'not-allowed': 'contains a construct that is not allowed',
  'function-unknown': 'calls a function that does not exist',
  arguments: 'has wrong arguments for a function',
  number: 'contains something that is not a number',
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
export const issueLine = ({ what, expected, now, todo }: IssueParts): string =>
    [stop(what), expected && stop(`Expected: ${expected}`), now && stop(now), todo && stop(todo)].filter(Boolean).join(' ')

export const issues: IssueWords = {
  'file-missing': ({ reason }) => say(reason === 'absent' ? 'File not found' : `The file cannot be loaded${reason && ` (${reason})`}`, 'a readable file in the data folder', file, 'Add the file, or remove it from datapackage.json'),
  'file-empty': () => say('The file is empty', 'a header row and rows of data', file, 'Export the file again'),
  'file-too-large': ({ bytes, limit }) => say(`The file has ${plain(bytes)} bytes`, `at most ${plain(limit)} bytes`, file, 'Split it into several files'),
  'file-irregular': ({ kind, reason }) => say(`${ENTRIES[kind] ?? kind}${reason && ` (${reason})`}`, 'a readable regular file in the data folder', file, 'Replace it with a regular file, or remove it'),
  'file-binary': ({ offset }) => say(`Byte ${plain(offset)} does not occur in text files`, 'CSV text', file, 'If this is an Excel workbook, save it as “CSV UTF-8”'),
  'encoding-guessed': ({ encoding, confidence }) => say(`The file is not UTF-8; it was read as ${encoding} (confidence ${Math.round(confidence * 100)}%)`, 'UTF-8', `Text is shown as ${encoding}.`, 'Check the text; saving as UTF-8 is safer'),
  'encoding-unknown': () => say('The encoding of the file is not recognised', 'UTF-8 or GB18030', file, 'Save it as “CSV UTF-8”'),
  'json-invalid': ({ path, expected }, found) => say(`Invalid JSON${path && ` at ${path}`}${quoted(found)}`, expected, 'This part is ignored; the rest is unaffected.', 'Correct it and load again'),

  'header-only': () => say('The file has a header but no data', 'at least one row of data', file, 'Add rows of data'),
  'column-missing': ({ name, expected }) => say(`Column “${name}” is missing`, `columns ${list(expected)}`, name === 'source' ? 'The figures are shown as unverified (hollow).' : file, `Add ${name} to the header`),
  'column-duplicate': ({ name, first }) => say(`Column “${name}” occurs twice`, 'each column once', `Column ${first} is used, this one is not read.`, 'Remove or rename it'),
  'column-unknown': ({ name, nearest }) => say(`Column “${name}” is unknown${near(nearest)}`, 'a column of the documented data format', 'This column is not read; the rest is.', 'Correct the name, or remove the column'),
  'column-unsafe': ({ name }) => say(`Column name “${name}” is not allowed`, 'an ordinary column name', 'This column is not read; the rest is.', 'Rename it'),
  'row-length': ({ found, expected }) => say(`This row has ${found} cells`, `${expected} cells, as the header has`, row, 'Check for an extra or missing comma; text containing commas must be quoted'),
  'row-duplicate': ({ key, firstLine }) => say(`Duplicate of line ${firstLine}: ${key}`, 'one row per indicator, region and period', `Line ${firstLine} is used, this row is not read.`, 'Remove one of the two'),
  'quote-unclosed': () => say('A quote is not closed', 'quotes in pairs', 'The row is skipped; reading continues with the next line.', 'Add the closing quote'),
  'quote-malformed': () => say('Misplaced quote', 'the whole cell in quotes, quotes inside it doubled', 'The row is kept as read and may be wrong.', 'Correct the quotes'),

  'value-unreadable': ({ expected, suggestion }, found) => say(`“${found}” is not a number`, `a plain number such as ${expected}`, cell, suggestion === '' ? 'Correct the cell; leave it blank if missing' : `Did you mean ${suggestion}?`),
  'value-out-of-bounds': ({ value, min, max, unit }, found) => say(`${plain(value)} is out of bounds${found && ` (${found})`}`, bounds(min, max, unit), 'The figure is shown and flagged.', 'Check the figure and its unit'),
  'period-unreadable': ({ expected }, found) => say(`“${found}” is not a valid period`, expected, row, 'Write 2023 or 2023-06'),
  'unit-unknown': ({ nearest }, found) => say(`Unit “${found}” is unknown${near(nearest)}`, 'a unit of the documented data format', 'Figures in this unit are not read.', 'Correct the unit'),
  'unit-mismatch': ({ indicator, expected }, found) => say(`Unit “${found}” is not of the same kind as the unit of ${indicator}`, expected, 'The value is neither converted nor shown.', 'Correct the unit, or indicators.csv'),
  'indicator-unknown': ({ nearest }, found) => say(`Unknown indicator “${found}”${near(nearest)}`, 'an id in indicators.csv', 'Content that uses it is not read.', 'Correct the name, or add it to indicators.csv'),
  'region-unknown': ({ nearest }, found) => say(`Unknown region “${found}”${near(nearest)}`, 'an id in regions.csv', 'Content that uses it is not read.', 'Correct the name, or add it to regions.csv'),
  'source-unknown': ({ nearest }, found) => say(`Unknown source “${found}”${near(nearest)}`, 'an id in sources.csv', 'The figure is shown with the source as written.', 'Correct the name, or add it to sources.csv'),
  'evidence-single': ({ sources }) => say(`The evidence grade is two-sources, but ${sources === 1 ? 'only one source is' : `${sources} sources are`} named`, 'two different ids of sources.csv, joined by ;', 'The figure is shown as coming from a single source.', 'Name the other publication, or set the evidence to one-source'),
  'evidence-unconfirmed': ({ indicator }, found) => say(`The evidence of ${indicator ? `“${found}”` : 'this age band'} is “identity”, and no identity confirms the figure`, 'an identity of identities.csv that holds, reads the figure, and reads none that was computed', 'The figure is shown as it is.', 'Set the evidence to one-source, or add the identity to identities.csv'),
  'source-missing': () => say('No source is given', 'an id in sources.csv', 'The figure is shown as unverified (hollow).', 'Name the source'),
  'characters-hidden': ({ codes }, found) => say(`The cell “${found}” contains invisible characters (${codes.join(', ')})`, 'visible text', 'They are shown as marks; the rest is read as usual.', 'Delete these characters in an editor'),
  'term-unknown': ({ column, allowed }, found) => say(`“${found}” is not a valid ${column}`, list(allowed.map((term) => (term === '' ? '(blank)' : term))) || 'a word without special characters', TERMS[column] ?? row, 'Use one of the allowed terms'),
  'id-duplicate': ({ firstLine }, found) => say(`Id “${found}” is already used on line ${firstLine}`, 'a unique id', `Line ${firstLine} is used, this row is not read.`, 'Rename or remove it'),

  'county-code': ({ reason }, found) => say(`Code “${found}” ${{ form: 'is not valid', file: 'is not of the province and census of its file', index: 'is not in all of index, summary and province tables' }[reason]}`, 'six digits, the same in all tables', reason === 'form' ? row : 'It is shown as it is.', 'Check code and name'),
  'county-sum': ({ of, name, year, sum, total, parts }) =>
    say(`${name} (${year}): ${{ sexes: 'men and women add up', men: 'the age groups of men add up', women: 'the age groups of women add up', counties: 'its counties add up', census: 'the county tabulation adds up' }[of]} to ${plain(sum)}, ${of === 'census' ? 'the census population' : 'the total printed'} is ${plain(total)}, a difference of ${plain(total - sum)}${parts.length > 0 ? `, from ${list(parts)}` : ''}`, of === 'counties' ? 'equal figures, but for cities without districts and areas that are not listed' : 'equal figures', 'The figures are shown as printed, and the page says so.', 'Compare with the printed book'),
  'county-summary': ({ column, found, expected }, code) => say(`${column} of ${code} is ${plain(found)} in the summary`, `as in the table of its province: ${plain(expected)}`, 'It is shown as it is.', 'Correct the summary'),

  'map-entry': ({ part }, found) =>
    say({ form: 'sanhua:map is not an object', path: `The path “${found}” of sanhua:map is not valid`, approval: found ? `“${found}” is not an approval number` : 'The map has no approval number (审图号)', source: 'The source of the map is missing' }[part], { form: 'an object with path, approval and source', path: 'a path in the data folder', approval: 'such as GS(2024)0650号', source: 'zh and en of source' }[part], 'No map is drawn; the tile grid stays.', 'Complete it as docs/data-format.md says'),
  'map-geometry': ({ reason, feature }) =>
    say({ size: 'The map file is too large', json: 'The map file is not JSON in UTF-8', collection: 'The map file is not a FeatureCollection', geometry: `Feature ${feature} is no area or line in degrees` }[reason], { size: 'at most 8 MB', json: 'GeoJSON (RFC 7946)', collection: 'a FeatureCollection of GeoJSON', geometry: 'Polygon, MultiPolygon, LineString or MultiLineString in longitude and latitude' }[reason], 'No map is drawn; the tile grid stays.', 'Use the file as it was approved'),
  'map-places': ({ missing, property }) => say(`The map lacks ${list(missing)}`, `a feature for each province, with its code in ${property}`, 'No map is drawn; the tile grid stays.', 'Use a complete map, or name the field of the code in property'),

  'periods-gap': ({ indicator, region, from, to }) => say(`${indicator} (${region}) has no data between ${from} and ${to}`, 'consecutive periods', 'No line is drawn over the gap.', 'Add the values if they exist'),
  'indicator-unobserved': ({ indicator }) => say(`Indicator ${indicator} has no data`, 'at least one value, or a formula that yields one', 'It is listed in the catalogue but not charted.', 'Add data, or remove the indicator'),

  'formula-invalid': ({ reason }, found) => say(`The formula ${REASONS[reason] ?? `is invalid (${reason})`}${quoted(found)}`, 'indicator ids, numbers, + - * / ( ) and prev, at, sum, first, region', formula, 'Correct the formula'),
  'formula-cycle': ({ ids }) => say(`Circular reference between formulas: ${ids.join(' → ')}`, 'formulas that do not depend on themselves', formula, 'Correct one of them'),
  'identity-broken': ({ id, region, period, left, right, residual, tolerance, slip }, found) =>
    say(`Identity ${id} does not hold in ${region} ${period}: left ${plain(left)}, right ${plain(right)}, difference ${plain(residual)}`, `a difference of at most ${plain(tolerance)}`, 'The figures are shown and flagged.', slip === 1 ? 'Check the figures' : `It would hold if ${found} were multiplied or divided by ${slip === 1e4 ? '10⁴' : '10⁸'}: check whether 人, 万人 and 亿人 were confused`),
  'identity-unchecked': ({ id }, found) => say(`Identity ${id} cannot be checked for any period${quoted(found)}`, 'a period with data on both sides', 'It is not checked.', 'Add data, or remove the identity'),
  'claim-false': ({ id, expected, found: value, unit }) => say(`Claim ${id} does not agree with the data, which give ${plain(value)} ${unit}`, `${plain(expected)} ${unit}`, 'The page marks it as not supported by the data.', 'Check the data and the claim'),
  'claim-uncheckable': ({ id }, found) => say(`Claim ${id} cannot be checked${quoted(found)}`, 'data for all its indicators in the period', 'The page marks it as not checked.', 'Add data, or correct the expression'),

  'panel-invalid': ({ panel: id, path, expected }, found) => say(`Panel ${id} is invalid at ${path || 'its root'}${quoted(found)}`, expected, panel, 'Correct panels.json'),
  'panel-type-unknown': ({ panel: id, type, allowed }) => say(`Panel ${id} has unknown type “${type}”`, list(allowed), panel, 'Correct its type'),
  'section-unknown': ({ panel: id, allowed }, found) => say(found ? `Panel ${id} is in section “${found}”, which its chapter has not` : `Panel ${id} names no section`, list(allowed), 'It is shown at the end of its chapter.', 'Correct its section'),
  'panel-indicator-missing': ({ panel: id, indicator }) => say(`Panel ${id} uses indicator ${indicator}, which does not exist or has no data`, 'an indicator in indicators.csv with data', 'The panel is drawn without it.', 'Correct the name, or add data'),
  'panel-annotation-unknown': ({ panel: id, period, source, indicator }) => say(`The annotation of panel ${id} at ${period} names source ${source}${indicator ? ` or indicator ${indicator}` : ''}, which does not exist`, 'a source in sources.csv, an indicator in indicators.csv', 'The annotation is not drawn; the rest is.', 'Correct the name, or add the source'),
  'panel-unknown': ({ nearest }, found) => say(`There is no panel “${found}”${near(nearest)}`, 'a panel in panels.json', 'The panel is not listed; the rest works.', 'Correct the name, or add the panel'),
  'panel-focus-unknown': ({ panel: id, focus, keys }) => say(`Panel ${id} draws no line or row “${focus}” to highlight`, keys.length > 0 ? `one of ${list(keys)}` : '', 'Nothing is highlighted; the rest is drawn.', 'Choose a line in the chart, or correct focus= in the address'),
  'panel-unit-mixed': ({ panel: id, units }) => say(`Panel ${id} mixes units on one axis: ${list(units)}`, 'one unit per axis', panel, 'Make two panels, or use two axes'),
  'panel-empty': ({ panel: id }) => say(`Panel ${id} has no data in the selected range`, 'at least one value', panel, 'Widen the range of years or choose another region'),
  'finding-invalid': ({ finding: id, path, expected }, found) => say(`Finding ${id} of the overview is invalid at ${path || 'its root'}${quoted(found)}`, expected, 'The overview lists this issue in its place; the rest is shown', 'Correct panels.json'),
  'finding-unsaid': ({ finding: id }) => say(`The data complete none of the sentences of finding ${id}`, 'data for at least one of them', 'The overview lists this issue in its place; the rest is shown', 'Add the data, or a sentence in panels.json that needs less'),
  'issues-capped': ({ of, hidden }) => say(`A further ${plain(hidden)} of “${of}” are not listed`, '', 'Only the first are listed.', 'Correct the ones listed first'),
  ...intakeIssues,
  ...compareIssues,
  ...storageIssues,
}

/** What becomes of a figure with an error when a file is applied. */
export const effects: Readonly<Record<Effect, string>> = { held: 'This figure is not written.', marked: 'Written as you chose, marked as unverified; its note says so.' }
