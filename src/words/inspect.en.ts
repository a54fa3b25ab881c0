import type { InspectWords } from './inspect.zh'

export const inspectEn: InspectWords = {
  usage: `Usage: sanhua inspect FILE [options]

  Says how the program reads a file: encoding, layout, series, and the cells that are wrong. “New data” on the page reads alike.
  FILE         CSV, TSV, XLSX, XLS, an HTML table, or a ZIP of these; - is standard input
  --json       print all series and issues as JSON
  --table      print the table alone as it stands, each cell a text (JSON)
  --encoding   the encoding, such as gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le
  --layout     the layout (see --layouts)
  --layouts    list the layouts that are known
  --period     the period of a table that names none, such as 2020, 2020-11, 2020-Q4
  --lang       zh (the default) or en

  Exit code: 0 something was read (there may be issues); 1 nothing could be read; 2 wrong usage.`,
  fileMissing: (path) => `There is no file ${path}, or it cannot be read.`,
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
