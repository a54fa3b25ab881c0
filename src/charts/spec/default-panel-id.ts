import type { Indicator } from '../../model/indicator'

const PREFIX = 'indicator-'

/** The id of the panel that follows from an indicator; of two indicators that differ in signs alone the first has it. */
export const defaultPanelId = ({ id }: Pick<Indicator, 'id'>): string => `${PREFIX}${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`

/** Whether a panel's id is one that follows from an indicator. */
export const isDefaultPanelId = (id: string): boolean => id.startsWith(PREFIX)
