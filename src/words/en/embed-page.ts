import type { EmbedPageWords } from '../zh/embed-page'

export const embedPage: EmbedPageWords = {
  source: (bodies, version) => `Source: ${bodies}. Data version ${version}`,
  table: 'Data table',
  full: 'Full view',
  adjust: 'Adjust',
  hint: 'Left and right keys read point by point, up and down keys change the series',
  stale: (version) => `The latest data could not be had; the chart shows data version ${version}.`,
  updated: (version) => `The data were revised after this page was made; the chart is redrawn from version ${version}.`,
  legend: '¹ one source; ○ unverified; — no figure',
  missing: '—',
  from: 'From',
  to: 'To',
  unit: 'Unit',
  mode: 'Values',
  modes: { absolute: 'As they are', share: 'Share', index: 'Index', growth: 'Growth' },
  compare: 'Compare with',
  compareNone: 'Nothing',
  badValue: (name, value, allowed) => `The parameter ${name}=${value} does not fit this chart; the default is shown${allowed ? `. Possible: ${allowed}` : ''}.`,
  badName: (name) => `Unknown parameter ${name}, ignored.`,
  noData: 'An embedded chart shows this site’s own data alone; the parameter data has no effect.',
  notes: 'Notes',
}
