import type { StampWords } from './stamp.zh'

export const stampEn: StampWords = {
  title: 'Check an exported file',
  close: 'Close',
  another: 'Check another file',
  reading: (name) => `Reading ${name}`,
  more: (count) => `${count} more ${count === 1 ? 'file was' : 'files were'} not checked`,
  moreStamps: (count) => `${count} more ${count === 1 ? 'chart' : 'charts'} in the file not listed`,
  verdict: { unchanged: 'Unchanged', revised: 'Revised', unknown: 'Cannot tell' },
  unchanged: (count, version) => `${count === '1' ? 'The one figure' : `All ${count} figures`} of the chart ${count === '1' ? 'agrees' : 'agree'} with the data of now (version ${version}). It may be used as it is.`,
  revised: (count, then, now) => (then === now ? `The data version is still ${now}, but ${count} ${count === '1' ? 'figure differs' : 'figures differ'} from the file.` : `Exported from data version ${then}; it is now ${now}, and ${count} ${count === '1' ? 'figure differs' : 'figures differ'}.`),
  revisedTodo: 'Open the chart as it is now, export it anew, and replace the old one.',
  columns: { row: 'Period or place', column: 'Item', unit: 'Unit', before: 'In the file', after: 'Now', difference: 'Difference' },
  absent: 'none',
  tableCaption: (title) => `Figures that differ: ${title}`,
  moreChanges: (count) => `${count} more not listed`,
  unknown: {
    'no-stamp': { what: 'The file carries no record of its figures.', todo: 'It may not come from this site, or a chat program, a screenshot or a compressor has dropped the record. Try the file as it was saved.' },
    damaged: { what: 'The file’s record of its figures is incomplete or was altered.', todo: 'It cannot tell whether they were revised. Try the file as it was saved, or export the chart anew.' },
    'other-format': { what: 'This kind of file is not known.', todo: 'PNG, SVG, PPTX, XLSX, JSON and ZIP files saved here can be checked, and web pages that hold a frozen figure.' },
    'too-large': { what: 'The file is too large to come from here.', todo: 'Files saved here are all smaller than 60 MB.' },
    unreadable: { what: 'The browser cannot read this file.', todo: 'See that it is still in its place and not a folder, then try again.' },
    'no-panel': { what: 'This page has no such chart as the file’s.', todo: 'It may have been renamed or withdrawn, or come from another site. Check the file on the site that it comes from.' },
    'no-data': { what: 'That chart has no data now.', todo: 'The section “State of the data” at the foot of the page says why; check again when they are back.' },
  },
  code: (code) => `Check code ${code}`,
  open: 'Open the chart as it is now',
}
