import { tidy } from '../plan/tidy'

/** Units that one note names: `单位：户、%` → 户 and %. */
export const unitsOfNote = (unit: string): string[] =>
  unit
    .split(/[、,，;；]|和(?=\S)/)
    .map(tidy)
    .filter((part) => part !== '')

const SHARE = /比重|比例|占[^地]|构成|構成|百分比|(?:増|增)长(?:率|速度)?|率$|率\b|%/
const RATIO = /性别比|抚养比|性比|率(?:\s*[(（]|$)|指数|=\s*100/ // counted in nothing that a note names
const isShare = (unit: string): boolean => /^[%％‰]$/.test(unit)

/** Last letters of a unit that a name repeats: 户 of 家庭户户数. */
const repeats = (unit: string, name: string): boolean => {
  const last = unit.replace(/^[十百千万亿萬億]+/, '').slice(0, 1)
  return last !== '' && (name.includes(last) || (last === '人' && /口|男|女/.test(name)))
}

/** Which of a note's units a name is counted in; '' where it does not say. A share is never counted in people. */
export const unitForName = (units: readonly string[], name: string): string => {
  const [only = ''] = units
  if (units.length <= 1) return only === '' || isShare(only) ? only : /比重/.test(name) ? '%' : RATIO.test(name) ? '' : only
  const shares = units.filter(isShare)
  const counts = units.filter((unit) => !isShare(unit))
  if (SHARE.test(name)) return shares[0] ?? ''
  if (RATIO.test(name)) return ''
  if (counts.length === 1) return counts[0] ?? ''
  return counts.find((unit) => repeats(unit, name)) ?? ''
}

/** Whether what one unit counts may be what a name says: a share is not counted in people. */
export const mayBeIn = (unit: string, name: string): boolean => isShare(unit) || !(SHARE.test(name) || RATIO.test(name))
