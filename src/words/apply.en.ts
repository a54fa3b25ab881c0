import type { ApplyWords } from './apply.zh'

export const applyEn: ApplyWords = {
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
  --lang         zh (the default) or en

  Exit code: 0 written, or nothing to change; 1 something undecided, new errors, or nothing read: not written; 2 wrong usage.`,
  fileMissing: (path) => `There is no file ${path}, or it cannot be read.`,
  folderMissing: (path) => `There is no data package ${path} (indicators.csv is missing).`,
  fileNeeded: 'Which file is to be taken in?',
  outNeeded: 'Where is it to be written (--out FOLDER)?',
  writeFailed: (path, reason) => `${path} cannot be written (${reason}); the files there are as they were.`,
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
