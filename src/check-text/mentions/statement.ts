import type { Period } from '../../model/period'
import type { FigureUnit } from '../tokens/figures'
import type { Modifier, FigureRelation } from './relations'
import type { Subject } from './subjects'

/** The newest period of which a text can have figures; what it says of later ones is to come. */
export const LATEST = 202600 as Period

/** A statement as understood from a text, before it is held against the data. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly value: number // plain unit; with the sign printed
  readonly step: number
  readonly loose: number
  readonly printed: number
  readonly printedUnit: string
  readonly scale: number
  readonly unit: FigureUnit
  readonly subject: Subject
  readonly isSubjectStated: boolean // in its clause, not taken from an earlier one
  readonly whole: Subject | undefined // of a share, where it is named
  readonly other: Subject | undefined // of a gap, or of a multiple of something else
  readonly otherRegion: string | undefined
  readonly region: string
  readonly isRegionSure: boolean
  readonly mayBeNation: boolean // the place is not that of the title alone
  readonly relation: FigureRelation
  readonly direction: -1 | 0 | 1
  readonly modifier: Modifier
  readonly periods: readonly Period[] // the one stated first, then others that may be meant
  readonly isPeriodStated: boolean
  readonly bases: readonly Period[] // of a change
  readonly span: number // years that a change took, where so stated; else 0
  readonly isBaseStated: boolean
  readonly isCensus: boolean
  readonly isYearEnd: boolean
  readonly institution: 'un' | 'wb' | 'nbs' | ''
  readonly isOfRevision: boolean // its sentence sets a first release against a revised figure
  readonly outlook?: 'forecast' | 'target' // of what is to come: found, and not judged
  readonly isUnderstood: boolean // its clause holds no unknown words
}
