import type { Series } from '../model/series'
import { sameUnit, type Unit } from '../model/unit'
import { makeSeries } from './make-series'
import { pairwise } from './pairwise'

const SHARE: Unit = { kind: 'share' }

/** part ÷ whole in per cent where their dates meet; empty when they count different things. */
export const share = (part: Series, whole: Series): Series =>
  sameUnit(part.unit, whole.unit)
    ? pairwise(part, whole, SHARE, (a, b) => (b > 0 ? (a / b) * 100 : undefined), { decimals: 1 })
    : makeSeries(part, SHARE, [])
