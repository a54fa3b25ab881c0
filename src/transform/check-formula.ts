import type { Dataset } from '../model/dataset'
import { issue, type Issue, type Place, result, type Result } from '../model/issue'
import { sameUnit, type Unit } from '../model/unit'
import { indicatorsRead, PROVINCES, referencesOf, type Formula } from './formula'
import { nearestName } from './nearest-name'
import { parseFormula } from './parse-formula'

type Kind = Unit | undefined // undefined: a bare number, or a product without a known unit

const isSharelike = ({ kind }: Unit): boolean => kind === 'share' || kind === 'points'

const mayAdd = (a: Unit, b: Unit): boolean => sameUnit(a, b) || (isSharelike(a) && isSharelike(b))

/** The first indicator that is added to, or taken from, one of another kind. */
const mixedIn = (node: Formula, dataset: Dataset, found: { indicator: string; unit: Unit }[]): Kind => {
  switch (node.kind) {
    case 'number':
      return undefined
    case 'indicator':
      return dataset.indicators.get(node.id)?.unit
    case 'operation': {
      const left = mixedIn(node.left, dataset, found)
      const right = mixedIn(node.right, dataset, found)
      if (node.operator === '*' || node.operator === '/') return undefined
      if (left && right && !mayAdd(left, right)) found.push({ indicator: indicatorsRead(node.right)[0] ?? '', unit: left })
      return left ?? right
    }
    default:
      return mixedIn(node.of, dataset, found)
  }
}

const unitName = (unit: Unit): string => (unit.kind === 'count' ? unit.of : unit.kind === 'ratio' ? unit.name : unit.kind)

const unknownNames = (formula: Formula, dataset: Dataset, place: Place): Issue[] => {
  const ids = indicatorsRead(formula).filter((id) => !dataset.indicators.has(id))
  const regions = new Set(referencesOf(formula).map(({ region }) => region))
  const lost = [...regions].filter((id) => id !== '' && id !== PROVINCES && !dataset.regions.has(id))
  return [
    ...ids.map((id) =>
      issue('indicator-unknown', 'error', place, id, { nearest: nearestName(id, dataset.indicators.keys()) }),
    ),
    ...lost.map((id) => issue('region-unknown', 'error', place, id, { nearest: nearestName(id, dataset.regions.keys()) })),
  ]
}

/**
 * Reads a formula and checks its names and units against the dataset, and the unit of its outcome against the declared one
 * (a share may be declared as points: only the definition says whether it is a difference of shares).
 * The value is undefined when the formula cannot be used.
 */
export const readFormula = (
  text: string,
  dataset: Dataset,
  place: Place,
  said?: { readonly id: string; readonly unit: Unit },
): Result<Formula | undefined> => {
  const { value: formula, issues } = parseFormula(text, place)
  if (!formula) return result(undefined, issues)
  const unknown = unknownNames(formula, dataset, place)
  if (unknown.length > 0) return result(undefined, unknown)
  const mixed: { indicator: string; unit: Unit }[] = []
  const outcome = mixedIn(formula, dataset, mixed)
  if (said && outcome && mixed.length === 0 && !mayAdd(outcome, said.unit)) mixed.push({ indicator: said.id, unit: said.unit })
  if (mixed.length === 0) return result(formula)
  return result(
    undefined,
    mixed.map(({ indicator, unit }) =>
      issue('unit-mismatch', 'error', place, text, { indicator, expected: unitName(unit) }),
    ),
  )
}
