import { DEFAULT_LANGUAGE } from '../../model/text'
import { LANGUAGE_USAGE, PRESET_USAGE } from '../usage'
import type { ApplyWords, CliWords, InspectWords, RenderWords } from '../zh/commands'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const cli: CliWords = {
  usage: `Usage: sanhua check [DIR] [--against DIR] [--report FILE] [--json] [--lang ${LANGUAGE_USAGE}]
       sanhua render PANEL… --format FORMAT --out FILE (see sanhua render --help)
       sanhua inspect FILE (see sanhua inspect --help)
       sanhua apply FILE --recipe RECIPE --out FOLDER (see sanhua apply --help)

  Checks a data package: tables, units, bounds, duplicates, gaps, unknown ids, identities, claims, panels.
  DIR         data package; default: the data/ shipped with the program
  --against   also compare with the data to be replaced: magnitude, sign, jumps, revisions, removed periods
  --report    write the issues to a .sarif, .csv or .json file
  --json      print JSON
  --lang      ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default
  --help      print this
  --version   print the version

  Exit code: 0 no errors; 1 errors found; 2 usage error.`,
  commandUnknown: (name) => `Unknown command “${name}”.`,
  optionUnknown: (name) => `Unknown option “${name}”.`,
  languageUnknown: (name) => `--lang must be one of ${LANGUAGE_USAGE}, not “${name}”.`,
  tooMany: (name) => `Unexpected argument “${name}”: only one folder can be checked at a time.`,
  folderMissing: (path) => `Folder not found: ${path}.`,
  input: {
    missing: (path) => `File not found or not readable: ${path}.`,
    folder: (path) => `${path} is a folder; a file is expected here.`,
    device: (path) => `${path} is not a regular file (a device or a socket) and is not read.`,
    'too-large': (path) => `${path === '-' ? 'Standard input' : path} is larger than 2 GB and is not read. Split it into several files.`,
  },
  write: {
    finished: (path) => `The last write to ${path} was interrupted. It has been completed now: all files are the new ones.`,
    reverted: (path) => `The last write to ${path} was interrupted. It has been undone now: all files are as they were before it.`,
    locked: (path, pid, host) => `Another program is writing to this folder${pid && ` (process ${pid} on ${host})`}; nothing was written. Try again when it has finished; if it is certainly no longer running, delete ${path}.`,
    changed: (path) => `${path} was changed after it had been read; nothing was written. Run the command again.`,
    conflict: (path) => `The last write was interrupted, and ${path} has been changed or damaged since, so it can be neither completed nor undone. See .sanhua-journal.json in the folder and the files .sanhua-old and .sanhua-new beside the tables; restore them, delete these, and try again.`,
    outside: (path) => `${path} is a link that points outside the folder or to nothing; nothing was written. Replace it with a regular file and try again.`,
    irregular: (path) => `${path} is not a regular file (or is the same as another one); nothing was written.`,
    interrupted: 'Interrupted; nothing was written and the files are unchanged.',
    unfinished: (path, reason) => `Writing to ${path} failed partway (${reason}) and could not be undone. Remove the cause and run any command: it completes or undoes the write.`,
    unmended: (path, reason) => `The last write to ${path} was interrupted, and could be neither completed nor undone now (${reason}); the folder is not read.`,
  },
  severities: { error: 'Errors', warning: 'Warnings', note: 'Notes' },
  more: (count) => `  … and ${count} more`,
  identities: 'Identities',
  identity: (id, checked, worst, at) => `${id}: checked ${counted(checked, 'time', 'times')}, largest residual ${worst}${at && ` (${at})`}`,
  identityUnchecked: (id) => `${id}: no period can be checked`,
  claims: 'Claims',
  claim: (text, value, expected) => (value === expected ? `${text} (data: ${value})` : `${text} (data: ${value}, expected ${expected})`),
  claimUnchecked: (text) => `${text} (cannot be checked)`,
  summary: (errors, warnings, indicators, observations) =>
    `${counted(indicators, 'indicator', 'indicators')}, ${counted(observations, 'figure', 'figures')}; ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}.`,
}

export const inspect: InspectWords = {
  usage: `Usage: sanhua inspect FILE [options]

  Shows how the program reads a file: encoding, layout, series and invalid cells. “Replace data” on the page reads files in the same way.
  FILE         CSV, TSV, XLSX, XLS, an HTML table, or a ZIP of these; - for standard input
  --json       print all series and issues as JSON
  --table      print the raw table only, every cell as text (JSON)
  --encoding   character encoding, such as gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le
  --layout     layout to use (see --layouts)
  --layouts    list the supported layouts
  --period     period to use where the table gives none, such as 2020, 2020-11, 2020-Q4
  --lang       ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default

  Exit code: 0 data were read (issues may remain); 1 nothing could be read; 2 usage error.`,
  fileNeeded: 'No file given.',
  optionUnknown: (name, nearest) => `Unknown option “${name}”.${nearest && ` Did you mean ${nearest}?`}`,
  valueMissing: (option) => `${option} needs a value.`,
  encodingUnknown: (found) => `Unknown encoding “${found}”. Supported: utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le, utf-16be.`,
  layoutUnknown: (found, nearest) => `Unknown layout “${found}”.${nearest && ` Did you mean ${nearest}?`} Run sanhua inspect --layouts for the full list.`,
  periodWrong: (found) => `--period must have the form 2020, 2020-11 or 2020-Q4, not “${found}”.`,
  tooMany: (found) => `Unexpected argument “${found}”: only one file can be inspected at a time.`,
  seeHelp: 'See sanhua inspect --help',
  facts: { container: 'File', encoding: 'Encoding', delimiter: 'Delimiter', layout: 'Layout', confidence: 'Confidence', series: 'Series', values: 'Values' },
  workbook: '(not applicable to workbooks)',
  unknown: '(not recognised)',
  delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'vertical bar', ' ': 'spaces' },
  columns: { region: 'Region', label: 'Series', unit: 'Unit', from: 'From', to: 'To', count: 'Values', last: 'Last value' },
  undated: 'no period',
  more: (count) => `… and ${count} more series (use --json to print all)`,
}

export const apply: ApplyWords = {
  usage: `Usage: sanhua apply FILE --recipe RECIPE --out FOLDER [options]

  Merges a published file into a data package: reads the file, maps its series and regions by the recipe, checks the result, then writes. Nothing is written if the result would contain new errors; the write is all or nothing.
  FILE           any file that sanhua inspect can read
  --recipe       recipe (JSON): which series is which indicator, which place name is which region; without it only unambiguous matches are used
  --out          folder to write to; an existing data package is updated in place, otherwise a complete package is written
  --data         package to merge into; default: the one at --out, or else the data/ shipped with the program
  --save-recipe  save the mapping as a recipe; undecided matches are listed under open
  --only         only these indicators, such as pop_total,births
  --replace      remove periods that are no longer in the file from the series concerned
  --period       period to use where the table gives none, such as 2020
  --encoding     character encoding
  --layout       layout to use (see sanhua inspect --layouts)
  --dry-run      report what would change without writing
  --force        write even if there are new errors
  --json         print JSON
  --lang         ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default

  Exit code: 0 written, or no changes; 1 not written: undecided matches, new errors, or nothing read; 2 usage error.`,
  folderMissing: (path) => `No data package at ${path} (indicators.csv is missing).`,
  fileNeeded: 'No file given.',
  outNeeded: 'No output folder given (--out FOLDER).',
  writeFailed: (path, reason) => `Cannot write ${path} (${reason}); existing files are unchanged.`,
  readAgain: (path) => `${path} was changed by another program after it had been read; reading again.`,
  recipeWrong: (path) => `The recipe ${path} cannot be used:`,
  openTitle: 'Undecided; nothing was written:',
  leftOut: 'Uncertain matches, not used:',
  openIndicator: (label, unit, proposals) => `  indicator “${label}”${unit && ` (${unit})`}${proposals && `: perhaps ${proposals}`}`,
  openRegion: (printed, code, proposals) => `  region “${[printed, code].filter(Boolean).join(' ') || '(not named)'}”${proposals && `: perhaps ${proposals}`}`,
  openPeriod: '  period: not given in the table; specify it with --period',
  more: (count) => `  … and ${count} more`,
  onlyUnknown: (ids) => `No series in the file matches ${ids} (--only).`,
  nothing: 'No values to merge.',
  unchanged: 'Identical to the current data; no changes.',
  indicator: (id, name, counts) => `  ${id} ${name}: ${counts}`,
  counts: (added, changed, removed, restated, unchanged) =>
    [added && `${added} added`, changed && `${changed} changed`, removed && `${removed} removed`, restated && `${restated} with a new source or note only`, `${unchanged} unchanged`].filter(Boolean).join(', '),
  changes: 'Changes:',
  newErrors: (count) => `Merging would introduce ${count} new error(s):`,
  refused: 'Nothing was written. Correct the errors and try again, or use --force.',
  written: (paths) => `Written: ${paths}`,
  wouldWrite: (paths) => `Would write: ${paths}`,
  recipeSaved: (path) => `Recipe saved as ${path}`,
  seeHelp: 'See sanhua apply --help',
  comma: ', ',
}

const meant = (nearest: string): string => (nearest ? ` Did you mean ${nearest}?` : '')

export const render: RenderWords = {
  usage: (formats) => `Usage: sanhua render PANEL… --format FORMAT [--out FILE] [options]
       sanhua render --list [--json]

  Saves panels as files, as “Download” does on the page.
  PANEL        one or more panel names; --all for all panels
  --format     ${formats.join(', ')}; default: from the extension of --out, or else png
  --out        file, or folder (one file per panel); - for standard output; default: the current folder
               several panels and a name ending in .pptx: one presentation
  --lang       ${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default
  --scheme     light (default) or dark
  --from --to  first and last year
  --unit       published unit, as written in the data
  --mode       absolute, share, index, growth
  --compare    codes of regions to compare with, such as CN-GD,CN-SC
  --query      the part after “?” in a URL of the page, such as "?panel=netizens&from=2000"; the options above take precedence
  --preset     picture format: ${PRESET_USAGE}; default: slide
  --scale      scale factor of pictures, 1 to 4; default: 1
  --transparent transparent background
  --site       URL of the site, for links in the files
  --data       data folder; default: the data/ shipped with the program
  --list       list all panels and formats

  Exit code: 0 success; 1 errors in the data, or a panel could not be drawn; 2 usage error.`,
  columns: { id: 'Panel', type: 'Type', title: 'Title' },
  formats: (names) => `Formats: ${names.join(', ')}`,
  seeHelp: 'See sanhua render --help',
  written: (path) => `Written: ${path}`,
  optionUnknown: (name, nearest) => `Unknown option “${name}”.${meant(nearest)}`,
  valueMissing: (option) => `${option} needs a value.`,
  valueUnknown: (option, found, known, nearest) => `${option} must be one of ${known.join(', ')}, not “${found}”.${meant(nearest)}`,
  yearWrong: (option, found) => `${option} must be a four-digit year, not “${found}”.`,
  rangeWrong: (from, to) => `--from ${from} is after --to ${to}.`,
  regionsWrong: (found, most) => `--compare takes at most ${most} region codes, separated by commas; “${found}” is not valid.`,
  queryUnknown: (name) => `--query: unknown parameter ${name}, ignored.`,
  queryIgnored: (name, found) => `--query: the value “${found}” of ${name} is not valid and is ignored.`,
  queryReversed: (found) => `--query: the years ${found} are in reverse order and were swapped.`,
  rangeEmpty: (panel, first, last) => `Panel ${panel} has data for ${first} to ${last}; the requested years are outside this range.`,
  siteWrong: (found) => `--site must be a URL beginning with http:// or https://, not “${found}”.`,
  panelsMissing: 'No panel given. Name a panel, or use --all. Run sanhua render --list for all names.',
  panelUnknown: (found, nearest) => `Unknown panel “${found}”.${meant(nearest)} Run sanhua render --list for all names.`,
  unitUnknown: (panel, found, units) => (units.length > 0 ? `The unit of panel ${panel} must be one of ${units.join(', ')}, not “${found}”.` : `The unit of panel ${panel} cannot be changed (--unit ${found}).`),
  modeUnknown: (panel, found, modes) => `Panel ${panel} cannot be shown as ${found}; possible: ${modes.join(', ')}.`,
  rangeUnfit: (panel) => `Panel ${panel} has no time axis; --from and --to do not apply.`,
  regionUnknown: (panel, found, nearest, any) => (any ? `Panel ${panel} cannot be compared with “${found}”.${meant(nearest)}` : `Panel ${panel} has no comparison regions (--compare ${found}).`),
  folderNeeded: (found) => `Several panels were requested: --out must be a folder, not “${found}”.`,
  leftOut: (told) => `${told} The default is used for this panel.`,
  streamOne: '--out - can write only one file: name one panel, or use --format pptx.',
  notDrawn: (panel, why) => `Panel ${panel} could not be drawn: ${why}`,
  notWritten: (path, reason) => `Cannot write ${path}: ${reason}`,
  drawingRefused: (reason) => `No picture was written: the rasteriser rejected the drawing (${reason}). Use --format svg, or check the names in the data.`,
  fontMissing: (signs) => `No picture was written: no font on this machine contains “${signs}”, which would appear as boxes. Install a Chinese font first:
  Debian, Ubuntu, UOS: sudo apt install fonts-noto-cjk
  Fedora, openEuler: sudo dnf install google-noto-sans-cjk-fonts google-noto-serif-cjk-fonts
  macOS: comes with the system (PingFang, Songti); if removed, restore the standard fonts in Font Book
  Windows: Settings → System → Optional features → add “Chinese (Simplified) Supplemental Fonts”
Or save as SVG: the fonts are then chosen by the machine that opens the file.`,
}
