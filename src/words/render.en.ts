import { PRESET_USAGE } from './render-usage'
import type { RenderWords } from './render.zh'

const meant = (nearest: string): string => (nearest ? ` Did you mean ${nearest}?` : '')

export const renderEn: RenderWords = {
  usage: `Usage: sanhua render PANEL… --format FORMAT [--out FILE] [options]
       sanhua render --list [--json]

  Saves panels as files, the same as “Download” on the page.
  PANEL        name of a panel, or several; --all for all of them
  --format     png, svg, pptx, xlsx, csv, json, zip; else by the extension of --out; else png
  --out        a file, or a folder (one file for each panel); - for standard output; else the current folder
               several panels and a name that ends with .pptx: one presentation
  --lang       zh (the default) or en
  --scheme     light (the default) or dark
  --from --to  first and last year
  --unit       published unit as it stands in the data
  --mode       absolute, share, index, growth
  --compare    codes of places to compare with, such as CN-GD,CN-SC
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
