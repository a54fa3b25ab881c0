import type { CliWords } from './cli.zh'
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

export const cliEn: CliWords = {
  usage: `Usage: sanhua check [DIR] [--against DIR] [--report FILE] [--json] [--lang zh|en]
       sanhua render PANEL… --format FORMAT --out FILE (see sanhua render --help)
       sanhua inspect FILE (see sanhua inspect --help)
       sanhua apply FILE --recipe RECIPE --out FOLDER (see sanhua apply --help)

  Checks a data package: tables, units, bounds, duplicates, gaps, unknown ids, identities, statements, panels.
  DIR         the data/ that comes with the program, if not given
  --against   also hold them against the data they would replace: magnitude, sign, jumps, revisions, periods gone
  --report    save the issues as .sarif, .csv or .json
  --json      print JSON
  --lang      zh (the default) or en
  --help      print this
  --version   print the version

  Exit code: 0 no errors; 1 errors; 2 wrong usage.`,
  commandUnknown: (name) => `There is no command “${name}”.`,
  optionUnknown: (name) => `There is no option “${name}”.`,
  languageUnknown: (name) => `--lang is zh or en, not “${name}”.`,
  tooMany: (name) => `“${name}” is too many: one folder is checked at a time.`,
  folderMissing: (path) => `There is no folder ${path}.`,
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
