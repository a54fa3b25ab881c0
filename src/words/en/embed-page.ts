import type { EmbedPageWords } from '../zh/embed-page'

export const embedPage: EmbedPageWords = {
  source: (bodies, version) => `Source: ${bodies}. Data version ${version}`,
  full: 'Full view',
  adjust: 'Adjust',
  hint: 'Left and right arrow keys: read point by point; up and down: change series',
  stale: (version) => `The latest data could not be loaded; the chart shows data version ${version}.`,
}
