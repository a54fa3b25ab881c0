import type { ApplyWords, CliWords, InspectWords, RenderWords } from '../zh/commands'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const cli: CliWords = {
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
  due: 'Due, not in the package',
  dueNone: 'By the calendar of releases nothing is due that is not in the package',
  dueLine: (title, publisher, period, due, url, indicators) => `${publisher}, ${title}: ${period ? `figures for ${period} were` : 'a new edition was'} due in ${due}.${url ? ` See ${url} .` : ''} Indicators: ${indicators.length} (${indicators.join(', ')})`,
  identityUnchecked: (id) => `${id}: no period can be checked`,
  claims: 'Claims',
  claim: (text, value, expected) => (value === expected ? `${text} (data: ${value})` : `${text} (data: ${value}, expected ${expected})`),
  claimUnchecked: (text) => `${text} (cannot be checked)`,
  summary: (errors, warnings, indicators, observations) =>
    `${counted(indicators, 'indicator', 'indicators')}, ${counted(observations, 'figure', 'figures')}; ${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')}.`,
}

export const inspect: InspectWords = {
  facts: { container: 'File', encoding: 'Encoding', delimiter: 'Delimiter', layout: 'Layout', confidence: 'Confidence', series: 'Series', values: 'Values', coverage: 'Coverage' },
  workbook: '(not applicable to workbooks)',
  unknown: '(not recognised)',
  delimiters: { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'vertical bar', ' ': 'spaces' },
  columns: { region: 'Region', label: 'Series', unit: 'Unit', from: 'From', to: 'To', count: 'Values', last: 'Last value' },
  undated: 'no period',
  more: (count) => `… and ${count} more series (use --json to print all)`,
}

export const apply: ApplyWords = {
  folderMissing: (path) => `No data package at ${path} (indicators.csv is missing).`,
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
  ageStructure: 'age structure',
  counts: (added, changed, removed, restated, unchanged) =>
    [added && `${added} added`, changed && `${changed} changed`, removed && `${removed} removed`, restated && `${restated} with a new source or note only`, `${unchanged} unchanged`].filter(Boolean).join(', '),
  changes: 'Changes:',
  newErrors: (count) => `Merging would introduce ${count} new error(s):`,
  refused: 'Nothing was written. Correct the errors and try again, or use --force.',
  held: (errors, contradictions) => `Figures not written: ${[errors && `${errors} with errors`, contradictions && `${contradictions} that contradict an identity or a statement (--force writes them, marked)`].filter(Boolean).join(', ')}.`,
  allHeld: 'The rest agrees with the current data; nothing was written.',
  marked: (count) => `${count} ${count === 1 ? 'figure that contradicts' : 'figures that contradict'} an identity or a statement taken all the same, marked as unverified.`,
  written: (paths) => `Written: ${paths}`,
  wouldWrite: (paths) => `Would write: ${paths}`,
  planWrong: (path) => `The reading plan ${path} cannot be used:`,
  planSaved: (path) => `Reading plan saved as ${path}`,
  recipeSaved: (path) => `Recipe saved as ${path}`,
  comma: ', ',
}

const meant = (nearest: string): string => (nearest ? ` Did you mean ${nearest}?` : '')

export const render: RenderWords = {
  columns: { id: 'Panel', type: 'Type', title: 'Title' },
  formats: (names) => `Formats: ${names.join(', ')}`,
  written: (path) => `Written: ${path}`,
  queryUnknown: (name) => `--query: unknown parameter ${name}, ignored.`,
  queryIgnored: (name, found) => `--query: the value “${found}” of ${name} is not valid and is ignored.`,
  queryReversed: (found) => `--query: the years ${found} are in reverse order and were swapped.`,
  rangeEmpty: (panel, first, last) => `Panel ${panel} has data for ${first} to ${last}; the requested years are outside this range.`,
  textsLeftOut: 'Headlines and text slides go into presentations only (--format pptx); they are left out here.',
  panelUnknown: (found, nearest) => `Unknown panel “${found}”.${meant(nearest)} Run sanhua render --list for all names.`,
  unitUnknown: (panel, found, units) => (units.length > 0 ? `The unit of panel ${panel} must be one of ${units.join(', ')}, not “${found}”.` : `The unit of panel ${panel} cannot be changed (--unit ${found}).`),
  modeUnknown: (panel, found, modes) => `Panel ${panel} cannot be shown as ${found}; possible: ${modes.join(', ')}.`,
  rangeUnfit: (panel) => `Panel ${panel} has no time axis; --from and --to do not apply.`,
  regionUnknown: (panel, found, nearest, any) => (any ? `Panel ${panel} cannot be compared with “${found}”.${meant(nearest)}` : `Panel ${panel} has no comparison regions (--compare ${found}).`),
  focusUnknown: (panel, found, keys) => (keys.length > 0 ? `Panel ${panel} draws no “${found}” to highlight; possible: ${keys.join(', ')}.` : `Panel ${panel} has nothing to highlight (focus=${found}).`),
  plotsUnfit: (panel, found, offered) => (offered.length > 0 ? `Panel ${panel} compares too many places for plots=${found}; possible: ${offered.join(', ')}.` : `Panel ${panel} compares no places; plots=${found} does not apply.`),
  choiceUnfit: (panel, name, found, offered) => (offered.length > 0 ? `${name} of panel ${panel} must be one of ${offered.join(', ')}, not “${found}”.` : `Panel ${panel} has no choice of ${name} (${name}=${found}).`),
  folderNeeded: (found) => `Several panels were requested: --out must be a folder, not “${found}”.`,
  leftOut: (reason) => `${reason} The default is used for this panel.`,
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
