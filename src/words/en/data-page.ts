import type { DataPageWords } from '../zh/data-page'

export const dataPage: DataPageWords = {
  replace: 'Replace data',
  replaceHow: 'Read a new file of a statistical office, compare it with the present data item by item, then apply it. Nothing is uploaded.',
  versions: 'Data versions',
  versionsHow: 'Data kept in this browser: show, compare, undo, import and download.',
  ownData: 'Versions, replacement and checks',
  dataLead: 'The files of the data, how they were checked and where they come from. You can use data of your own, or check a file exported from this site.',
  statusClean: 'All files were read without errors or warnings.',
  statusCount: (errors, warnings, notes) => `Errors: ${errors}, warnings: ${warnings}, notes: ${notes}.`,
  files: 'Files',
  fileState: { read: 'read', partly: 'partly read', failed: 'could not be read' },
  rows: (count) => `${count} rows`,
  noFile: '(not specific to one file)',
  due: 'Publications with new figures due',
  dueLead: (day) => `Figures that by the calendar of releases were due by ${day} and are not yet included. This site does not look them up.`,
  dueNone: (day) => `By the calendar of releases, no figures were due by ${day} that are not included.`,
  dueCovers: (count) => `${count} ${count === 1 ? 'indicator' : 'indicators'} affected`,
  identities: 'Identities',
  identitiesLead: 'Both sides should be equal. Residuals are listed as calculated; identities that fail are flagged, not hidden.',
  identityColumns: { name: 'Identity', checked: 'Checks', worst: 'Largest residual', tolerance: 'Tolerance', note: 'Note' },
  sources: 'Sources',
}
