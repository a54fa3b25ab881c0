import type { Indicator } from '../model/indicator'
import { localized } from '../model/text'
import type { ValidPanel } from './types/list'

/** The panel of an indicator that no entry of `panels.json` shows: its trend, and a plain sentence. */
export const defaultPanel = (indicator: Indicator): ValidPanel => ({
  id: `indicator-${indicator.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
  theme: indicator.theme,
  type: 'trend',
  title: localized<string[]>({ zh: [], en: [] }),
  modes: indicator.kind === 'stock' || indicator.kind === 'flow' ? ['absolute', 'index', 'growth'] : ['absolute'],
  compare: { regions: indicator.id.startsWith('un_') || indicator.id.includes('.') ? 'countries' : 'provinces' },
  grids: [{ lines: [{ indicator: indicator.id }] }],
})
