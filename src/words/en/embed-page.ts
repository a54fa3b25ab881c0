import type { EmbedPageWords } from '../zh/embed-page'

export const embedPage: EmbedPageWords = {
  source: (bodies, version) => `Source: ${bodies}. Data version ${version}`,
  table: 'Data table',
  full: 'Full view',
  adjust: 'Adjust',
  hint: 'Left and right arrow keys: read point by point; up and down: change series',
  stale: (version) => `The latest data could not be loaded; the chart shows data version ${version}.`,
  updated: (version) => `The data have been revised since this page was generated; the chart has been redrawn from version ${version}.`,
  legend: { join: '; ', identity: '† single source, agrees with an identity', 'one-source': '¹ single source', unverified: '○ unverified', missing: '— no data' },
  missing: '—',
  from: 'From',
  to: 'To',
  unit: 'Unit',
  mode: 'Values',
  modes: { absolute: 'As published', share: 'Share', index: 'Index', growth: 'Growth' },
  compare: 'Compare with',
  compareNone: 'None',
  badValue: (name, value, allowed) => `The parameter ${name}=${value} is not valid for this chart; the default is shown${allowed ? `. Allowed: ${allowed}` : ''}.`,
  badName: (name) => `Unknown parameter ${name} ignored.`,
  noData: 'Embedded charts show only the data published on this site; the parameter data has no effect.',
  notes: 'Notes',
}
