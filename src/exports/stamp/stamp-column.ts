import { publishedUnit, PUBLISHED_UNITS, sameUnit } from '../../model/unit'

const tokenOf = (column: string): string => column.slice(column.lastIndexOf('|') + 1)

/** Whether figures in one unit token can be told in the other. */
export const isConvertible = (one: string, other: string): boolean => {
  const [a, b] = [publishedUnit(one), publishedUnit(other)]
  return one === other || (a?.units.some((unit) => b?.units.some((same) => sameUnit(unit, same))) ?? false)
}

/** The unit token that stands for all that convert into a column's own: 人 for 万人; a mode stands for itself. */
export const canonicalToken = (column: string): string => {
  const token = tokenOf(column)
  return PUBLISHED_UNITS.find((unit) => publishedUnit(token) !== undefined && isConvertible(unit.token, token))?.token ?? token
}

/** A column's figure in its canonical unit, to 12 significant digits. */
export const canonicalValue = (value: number, column: string): number => Number((value * (publishedUnit(tokenOf(column))?.scale ?? 1)).toPrecision(12))

/** Key and unit token of a stamp's column. */
export const splitColumn = (column: string): { readonly key: string; readonly token: string } => ({ key: column.slice(0, Math.max(0, column.lastIndexOf('|'))), token: tokenOf(column) })
