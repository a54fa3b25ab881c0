import { DEFAULT_LANGUAGE } from '../../model/text'
import { LANGUAGE_USAGE, PRESET_USAGE } from '../usage'
import type { ApplyWords, CliWords, InspectWords, RenderWords } from '../zh/commands'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const cli: CliWords = {
  usage: `Usage: sanhua check [DIR] [--against DIR] [--report FILE] [--json] [--lang ${LANGUAGE_USAGE}]
       sanhua render PANEL… --format FORMAT --out FILE (see sanhua render --help)
       sanhua inspect FILE (see sanhua inspect --help)
       sanhua apply FILE --recipe RECIPE --out FOLDER (see sanhua apply --help)

  Checks a data package: tables, units, bounds, duplicates, gaps, unknown ids, identities, statements, panels.
  DIR         the data/ that comes with the program, if not given
  --against   also hold them against the data they would replace: magnitude, sign, jumps, revisions, periods gone
  --report    save the issues as .sarif, .csv or .json
  --json      print JSON
  --lang      ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default
  --help      print this
  --version   print the version

  Exit code: 0 no errors; 1 errors; 2 wrong usage.`,
  commandUnknown: (name) => `There is no command “${name}”.`,
  optionUnknown: (name) => `There is no option “${name}”.`,
  languageUnknown: (name) => `--lang is one of ${LANGUAGE_USAGE}, not “${name}”.`,
  tooMany: (name) => `“${name}” is too many: one folder is checked at a time.`,
  folderMissing: (path) => `There is no folder ${path}.`,
  input: {
    missing: (path) => `There is no file ${path}, or it cannot be read.`,
    folder: (path) => `${path} is a folder; a file is expected here.`,
    device: (path) => `${path} is no regular file (a device or a socket) and is not read.`,
    'too-large': (path) => `${path === '-' ? 'Standard input' : path} is larger than 2 GB and is not read. Split it into several files.`,
  },
  write: {
    finished: (path) => `The last write to ${path} was interrupted. It has been completed now: all files are the new ones.`,
    reverted: (path) => `The last write to ${path} was interrupted. It has been undone now: all files are as they were before it.`,
    locked: (path, pid, host) => `Another program is writing to this folder${pid && ` (process ${pid} on ${host})`}; nothing was written. Try again when it has ended; if it surely runs no more, delete ${path}.`,
    changed: (path) => `${path} was changed after it had been read; nothing was written. Run the command again.`,
    conflict: (path) => `The last write was interrupted, and ${path} has been changed or damaged since, so that it can be neither completed nor undone. See .sanhua-journal.json in the folder and the files .sanhua-old and .sanhua-new beside the tables; restore them, delete these, and try again.`,
    outside: (path) => `${path} is a link that leads out of the folder or nowhere; nothing was written. Replace it by a regular file and try again.`,
    irregular: (path) => `${path} is no regular file (or the same as another one); nothing was written.`,
    interrupted: 'Interrupted; nothing was written, the files are as they were.',
    unfinished: (path, reason) => `Writing to ${path} failed half way (${reason}), and could not be undone. Remove the cause and run any command: it completes or undoes the write.`,
    unmended: (path, reason) => `The last write to ${path} was interrupted, and could be neither completed nor undone now (${reason}); the folder is not read.`,
  },
  severities: { error: 'Errors', warning: 'Warnings', note: 'Notes' },
  more: (count) => `  … and ${count} more`,
  identities: 'Identities',
  identity: (id, checked, worst, at) => `${id}: checked ${counted(checked, 'time', 'times')}, largest residual ${worst}${at && ` (${at})`}`,
  identityUnchecked: (id) => `${id}: no period to be checked at`,
  claims: 'Statements',
  claim: (text, value, expected) => (value === expected ? `${text} (data: ${value})` : `${text} (data: ${value}, expected ${expected})`),
  claimUnchecked: (text) => `${text} (cannot be checked)`,
  summary: (errors, warnings, indicators, observations) =>
    `${counted(indicators, 'indicator', 'indicators')}, ${counted(observations, 'figure', 'figures')}; ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}.`,
}

export const inspect: InspectWords = {
  usage: `Usage: sanhua inspect FILE [options]

  Says how the program reads a file: encoding, layout, series, and the cells that are wrong. “New data” on the page reads alike.
  FILE         CSV, TSV, XLSX, XLS, an HTML table, or a ZIP of these; - is standard input
  --json       print all series and issues as JSON
  --table      print the table alone as it stands, each cell a text (JSON)
  --encoding   the encoding, such as gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le
  --layout     the layout (see --layouts)
  --layouts    list the layouts that are known
  --period     the period of a table that names none, such as 2020, 2020-11, 2020-Q4
  --lang       ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default

  Exit code: 0 something was read (there may be issues); 1 nothing could be read; 2 wrong usage.`,
  fileNeeded: 'Which file is to be inspected?',
  optionUnknown: (name, nearest) => `There is no option “${name}”.${nearest && ` Did you mean ${nearest}?`}`,
  valueMissing: (option) => `${option} needs a value.`,
  encodingUnknown: (found) => `The encoding “${found}” is not known; it may be utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le or utf-16be.`,
  layoutUnknown: (found, nearest) => `There is no layout “${found}”.${nearest && ` Did you mean ${nearest}?`} All are listed by sanhua inspect --layouts.`,
  periodWrong: (found) => `--period is 2020, 2020-11 or 2020-Q4, not “${found}”.`,
  tooMany: (found) => `“${found}” is too many: one file is inspected at a time.`,
  seeHelp: 'See sanhua inspect --help',
  facts: { container: 'File', encoding: 'Encoding', delimiter: 'Delimiter', layout: 'Layout', confidence: 'Confidence', series: 'Series', values: 'Values' },
  workbook: '(a workbook has none)',
  unknown: '(not recognised)',
  delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar', ' ': 'blanks' },
  columns: { region: 'Region', label: 'Series', unit: 'Unit', from: 'From', to: 'To', count: 'Values', last: 'Last value' },
  undated: 'no date',
  more: (count) => `… and ${count} more series; --json prints all`,
}

export const apply: ApplyWords = {
  usage: `Usage: sanhua apply FILE --recipe RECIPE --out FOLDER [options]

  Takes a bureau's file into the data package: reads it, maps its series and places by the recipe, and writes once all is checked. Writes only where no new error comes in, and everything or nothing.
  FILE           anything that sanhua inspect reads
  --recipe       the recipe (JSON): which series is which indicator, which place which region; without it only what is certain is taken
  --out          the folder to write to; a data package is brought up to date, else a whole one is written
  --data         the package that the file goes into; the one at --out, or the data/ that comes with the program
  --save-recipe  keep what was decided as a recipe; what is open is listed in it
  --only         these indicators alone, such as pop_total,births
  --replace      drop periods that the file no longer has from its series
  --period       the period of a table that names none, such as 2020
  --encoding     the encoding
  --layout       the layout (see sanhua inspect --layouts)
  --dry-run      say what would be done and write nothing
  --force        write in spite of new errors
  --json         print JSON
  --lang         ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default

  Exit code: 0 written, or nothing to change; 1 something undecided, new errors, or nothing read: not written; 2 wrong usage.`,
  folderMissing: (path) => `There is no data package ${path} (indicators.csv is missing).`,
  fileNeeded: 'Which file is to be taken in?',
  outNeeded: 'Where is it to be written (--out FOLDER)?',
  writeFailed: (path, reason) => `${path} cannot be written (${reason}); the files there are as they were.`,
  readAgain: (path) => `${path} was changed by another program after it had been read; reading again.`,
  recipeWrong: (path) => `The recipe ${path} cannot be used:`,
  openTitle: 'Undecided, so nothing was written:',
  leftOut: 'Not certain, left out:',
  openIndicator: (label, unit, proposals) => `  indicator “${label}”${unit && ` (${unit})`}${proposals && `: perhaps ${proposals}`}`,
  openRegion: (printed, code, proposals) => `  region “${[printed, code].filter(Boolean).join(' ') || '(not named)'}”${proposals && `: perhaps ${proposals}`}`,
  openPeriod: '  period: the table names none; give it by --period',
  more: (count) => `  … and ${count} more`,
  onlyUnknown: (ids) => `No series of the file goes to ${ids} of --only.`,
  nothing: 'There are no figures to take in.',
  unchanged: 'The same as the present data; nothing changes.',
  indicator: (id, name, counts) => `  ${id} ${name}: ${counts}`,
  counts: (added, changed, removed, restated, unchanged) =>
    [added && `${added} added`, changed && `${changed} changed`, removed && `${removed} removed`, restated && `${restated} with another source or note`, `${unchanged} unchanged`].filter(Boolean).join(', '),
  changes: 'Changes:',
  newErrors: (count) => `Taking it in would bring ${count} new error(s):`,
  refused: 'Nothing was written. Mend it and try again, or use --force.',
  written: (paths) => `Written: ${paths}`,
  wouldWrite: (paths) => `Would write: ${paths}`,
  recipeSaved: (path) => `Recipe kept as ${path}`,
  seeHelp: 'See sanhua apply --help',
  comma: ', ',
}

const meant = (nearest: string): string => (nearest ? ` Did you mean ${nearest}?` : '')

export const render: RenderWords = {
  usage: `Usage: sanhua render PANEL… --format FORMAT [--out FILE] [options]
       sanhua render --list [--json]

  Saves panels as files, the same as “Download” on the page.
  PANEL        name of a panel, or several; --all for all of them
  --format     png, svg, pptx, xlsx, csv, json, zip; else by the extension of --out; else png
  --out        a file, or a folder (one file for each panel); - for standard output; else the current folder
               several panels and a name that ends with .pptx: one presentation
  --lang       ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default
  --scheme     light (the default) or dark
  --from --to  first and last year
  --unit       published unit as it stands in the data
  --mode       absolute, share, index, growth
  --compare    codes of places to compare with, such as CN-GD,CN-SC
  --query      what stands after “?” in an address of the page, such as "?panel=netizens&from=2000"; the options above go first
  --preset     what the picture is for: ${PRESET_USAGE}; slide by default
  --scale      pictures 1 to 4 times as large, 1 by default
  --transparent nothing behind the picture
  --site       address of the site, for links in the files
  --data       folder of the data; the data/ that comes with the program, if not given
  --list       list all panels and formats

  Exit code: 0 done; 1 the data have errors, or a panel could not be drawn; 2 wrong usage.`,
  columns: { id: 'Panel', type: 'Type', title: 'Title' },
  formats: (names) => `Formats: ${names.join(', ')}`,
  seeHelp: 'Usage: sanhua render --help',
  written: (path) => `Wrote ${path}`,
  optionUnknown: (name, nearest) => `There is no option “${name}”.${meant(nearest)}`,
  valueMissing: (option) => `${option} needs a value.`,
  valueUnknown: (option, found, known, nearest) => `${option} cannot be “${found}”: it is one of ${known.join(', ')}.${meant(nearest)}`,
  yearWrong: (option, found) => `${option} is a year of four digits, not “${found}”.`,
  rangeWrong: (from, to) => `--from ${from} is later than --to ${to}.`,
  regionsWrong: (found, most) => `--compare takes codes of places, separated by commas, at most ${most}; “${found}” cannot be used.`,
  queryUnknown: (name) => `--query: unknown parameter ${name}, ignored.`,
  queryIgnored: (name, found) => `--query: the value “${found}” of ${name} cannot be used and is ignored.`,
  queryReversed: (found) => `--query: the years ${found} are in reverse order and were exchanged.`,
  rangeEmpty: (panel, first, last) => `The data of panel ${panel} run from ${first} to ${last}; the years asked for lie outside.`,
  siteWrong: (found) => `--site is an address that begins with http:// or https://, not “${found}”.`,
  panelsMissing: 'No panel was named: give its name, or --all. sanhua render --list shows all names.',
  panelUnknown: (found, nearest) => `There is no panel “${found}”.${meant(nearest)} sanhua render --list shows all names.`,
  unitUnknown: (panel, found, units) => (units.length > 0 ? `The unit of panel ${panel} cannot be “${found}”: it is one of ${units.join(', ')}.` : `The unit of panel ${panel} cannot be changed (--unit ${found}).`),
  modeUnknown: (panel, found, modes) => `Panel ${panel} cannot be shown as ${found}, only as ${modes.join(', ')}.`,
  rangeUnfit: (panel) => `Panel ${panel} has no time axis: --from and --to mean nothing there.`,
  regionUnknown: (panel, found, nearest, any) => (any ? `Panel ${panel} cannot be compared with “${found}”.${meant(nearest)}` : `Panel ${panel} is not compared with other places (--compare ${found}).`),
  folderNeeded: (found) => `There are several panels: --out is a folder, not “${found}”.`,
  leftOut: (told) => `${told} It keeps its default.`,
  streamOne: '--out - takes one file: name one panel, or use --format pptx.',
  notDrawn: (panel, why) => `Panel ${panel} could not be drawn: ${why}`,
  notWritten: (path, reason) => `Cannot write ${path}: ${reason}`,
  drawingRefused: (reason) => `No picture was written: the drawing was refused by the rasteriser (${reason}). Use --format svg, or look at the names in the data.`,
  fontMissing: (signs) => `No picture was written: no font of this machine can draw “${signs}”; they would stand as boxes. Install a Chinese font first:
  Debian, Ubuntu, UOS: sudo apt install fonts-noto-cjk
  Fedora, openEuler: sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts
  macOS: comes with the system (PingFang, Songti); if removed, restore the standard fonts in Font Book
  Windows: Settings → System → Optional features → add “Chinese (Simplified) Supplemental Fonts”
Or save as svg: the machine that opens it chooses the fonts.`,
}
