import type { Indicator } from '../../model/indicator'

const PREFIX = 'indicator-'

/** Id of the default panel of an indicator. Of two indicators that differ only in punctuation, the first has it. */
export const defaultPanelId = ({ id }: Pick<Indicator, 'id'>): string => `${PREFIX}${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`

/** Whether an id is that of a default panel. */
export const isDefaultPanelId = (id: string): boolean => id.startsWith(PREFIX)
