import { DEFAULT_LANGUAGE } from '../../model/text'
import { LANGUAGE_USAGE, PRESET_USAGE } from '../parts/usage-names'
import type { UsageWords } from '../zh/usage'

const lang = `${LANGUAGE_USAGE}; ${DEFAULT_LANGUAGE} by default`
const help = 'print this'
const nearest = (name: string): string => (name === '' ? '' : ` Did you mean ${name}?`)

const commands: UsageWords['commands'] = {
  check: {
    forms: ['sanhua check [DIR] [--against DIR] [--report FILE] [--due [--on DAY]] [--json]'],
    about: 'Checks a data package: tables, units, bounds, duplicates, gaps, unknown ids, identities, claims, panels.',
    operand: ['DIR', 'data package; default: the data/ shipped with the program'],
    options: {
      against: 'also compare with the data to be replaced: magnitude, sign, jumps, revisions, removed periods',
      report: 'write the issues to a .sarif, .csv or .json file',
      due: 'list releases that are due by their calendar and not in the package',
      on: 'as of this day (YYYY-MM-DD); default: today',
      json: 'print JSON',
      lang, help,
      version: 'print the version',
    },
    exit: 'Exit code: 0 no errors; 1 errors found; 2 usage error.',
  },
  inspect: {
    forms: ['sanhua inspect FILE [options]'],
    about: 'Shows how the program reads a file: encoding, layout, series and invalid cells. “Replace data” on the page reads files in the same way.',
    operand: ['FILE', 'CSV, TSV, XLSX, XLS, an HTML table, or a ZIP of these; - for standard input'],
    options: {
      json: 'print all series and issues as JSON',
      table: 'print the raw table only, every cell as text (JSON)',
      encoding: 'character encoding, such as gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le',
      layout: 'layout to use (see --layouts)',
      layouts: 'list the supported layouts',
      period: 'period to use where the table gives none, such as 2020, 2020-11, 2020-Q4',
      numbers: 'decimal separator of tables in no known layout: points (1,234.5) or commas (1.234,5); default: determined from the cells',
      dates: 'which comes first in dates such as 05/06/2019: day-first or month-first; default: determined from the column',
      lang, help,
    },
    exit: 'Exit code: 0 data were read (issues may remain); 1 nothing could be read; 2 usage error.',
  },
  apply: {
    forms: ['sanhua apply FILE --recipe RECIPE --out FOLDER [options]'],
    about: 'Merges a published file into a data package: reads the file, maps its series and regions by the recipe, checks the result, then writes all files or none. Cells with errors are not written; figures that contradict an identity or a checked statement are written only if you say so (--force), and are then marked as unverified.',
    operand: ['FILE', 'any file that sanhua inspect can read'],
    options: {
      recipe: 'recipe (JSON): which series is which indicator, which place name is which region; without it only unambiguous matches are used',
      out: 'folder to write to; an existing data package is updated in place, otherwise a complete package is written',
      data: 'package to merge into; default: the one at --out, or else the data/ shipped with the program',
      'save-recipe': 'save the mapping as a recipe; undecided matches are listed under open',
      only: 'only these indicators, such as pop_total,births',
      replace: 'remove periods that are no longer in the file from the series concerned',
      period: 'period to use where the table gives none, such as 2020',
      encoding: 'character encoding',
      layout: 'layout to use (see sanhua inspect --layouts)',
      numbers: 'decimal separator of tables in no known layout: points (1,234.5) or commas (1.234,5)',
      dates: 'which comes first in dates such as 05/06/2019: day-first or month-first; default: determined from the column',
      'dry-run': 'report what would change without writing',
      force: 'also write figures that contradict an identity or a statement, marked as unverified; write also where errors follow that no single figure explains',
      json: 'print JSON',
      lang, help,
    },
    exit: 'Exit code: 0 written, or no changes; 1 some figures not written because of errors or contradictions, or nothing written: undecided matches, nothing read; 2 usage error; 130, 143 interrupted by a signal.',
  },
  render: {
    forms: ['sanhua render PANEL… --format FORMAT [--out FILE] [options]', 'sanhua render --list [--json]'],
    about: 'Saves panels as files, as “Download” does on the page.',
    operand: ['PANEL', 'name of a panel, or several'],
    options: {
      format: '{formats}; default: from the extension of --out, or else png',
      out: 'file, or folder (one file per panel); - for standard output; default: the current folder\nseveral panels and a name that ends in .pptx: one presentation',
      all: 'all panels',
      scheme: 'light (default) or dark',
      from: 'first year',
      to: 'last year',
      unit: 'published unit, as written in the data',
      mode: 'absolute, share, index, growth',
      compare: 'codes of regions to compare with, such as CN-GD,CN-SC',
      vintage: 'first-release: figures as first published; current',
      query: 'the part after “?” in a URL of the page, such as "?panel=netizens&from=2000"; the options above take precedence',
      preset: `picture format: ${PRESET_USAGE}; default: slide`,
      scale: 'scale factor of pictures, 1 to 4; default: 1',
      transparent: 'transparent background',
      site: 'URL of the site, for links in the files',
      data: 'data folder; default: the data/ shipped with the program',
      list: 'list all panels and formats',
      json: 'print the list as JSON',
      lang, help,
    },
    exit: 'Exit code: 0 success; 1 errors in the data, or a panel could not be drawn; 2 usage error.',
  },
}

const problems: UsageWords['problems'] = {
  commandUnknown: (name) => `Unknown command “${name}”.`,
  languageUnknown: (name) => `--lang must be one of ${LANGUAGE_USAGE}, not “${name}”.`,
  optionUnknown: (name, near) => `Unknown option “${name}”.${nearest(near)}`,
  valueMissing: (option) => `${option} needs a value.`,
  valueUnknown: (option, found, known, near) => `${option} must be one of ${known.join(', ')}, not “${found}”.${nearest(near)}`,
  tooMany: {
    check: (found) => `Unexpected argument “${found}”: only one folder can be checked at a time.`,
    inspect: (found) => `Unexpected argument “${found}”: only one file can be inspected at a time.`,
    apply: (found) => `Unexpected argument “${found}”: only one file can be merged at a time.`,
    render: (found) => `Unexpected argument “${found}”.`,
  },
  fileNeeded: 'No file given.',
  outNeeded: 'No output folder given (--out FOLDER).',
  panelsMissing: 'No panel given. Name a panel, or use --all. Run sanhua render --list for all names.',
  encodingUnknown: (found) => `Unknown encoding “${found}”. Supported: utf-8, gb18030, big5, shift_jis, euc-kr, windows-1252, utf-16le, utf-16be.`,
  layoutUnknown: (found, near) => `Unknown layout “${found}”.${nearest(near)} Run sanhua inspect --layouts for the full list.`,
  periodWrong: (found) => `--period must have the form 2020, 2020-11 or 2020-Q4, not “${found}”.`,
  dayWrong: (found) => `--on must have the form 2026-11-28, not “${found}”.`,
  reportUnknown: (found) => `--report must end with .sarif, .csv or .json, not “${found}”.`,
  siteWrong: (found) => `--site must be a URL beginning with http:// or https://, not “${found}”.`,
  yearWrong: (option, found) => `${option} must be a four-digit year, not “${found}”.`,
  regionsWrong: (found, most) => `--compare takes at most ${most} region codes, separated by commas; “${found}” is not valid.`,
  rangeWrong: (from, to) => `--from ${from} is after --to ${to}.`,
}

export const usage: UsageWords = { usage: 'Usage:', seeHelp: (command) => `See sanhua ${command} --help`, commands, problems }
