import { OPEN_BAND, type AgeBand } from '../../../model/dataset'

/** In place of an indicator where the target of values is the age structure. */
export const AGE_STRUCTURE = 'age-structure'

/** In place of the indicator in the key of a band's row: `age-structure:M:0-4`, `age-structure:F:100+`. */
export const ageId = ({ sex, start, width }: Pick<AgeBand, 'sex' | 'start' | 'width'>): string =>
  `${AGE_STRUCTURE}:${sex}:${start}${width === OPEN_BAND ? '+' : width === 1 ? '' : `-${start + width - 1}`}`
