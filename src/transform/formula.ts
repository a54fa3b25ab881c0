import type { Dataset, IndicatorReference } from '../model/dataset'
import type { Period } from '../model/period'

export type Operator = '+' | '-' | '*' | '/'

/** The word in `sum(x, provinces)`. */
export const PROVINCES = 'provinces'

/** Syntax tree of a formula. Scoping nodes change the year, date, region or vintage in which `of` is looked up. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'indicator'; readonly id: string }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'negative'; readonly of: Formula }
  | { readonly kind: 'previous'; readonly of: Formula }
  | { readonly kind: 'at'; readonly of: Formula; readonly period: Period }
  | { readonly kind: 'sum'; readonly of: Formula }
  | { readonly kind: 'first'; readonly of: Formula }
  | { readonly kind: 'region'; readonly of: Formula; readonly region: string }

/** Reasons for refusing a formula; their sentences are in `words/`. */
export type FormulaReason = 'empty' | 'too-long' | 'syntax' | 'not-allowed' | 'function-unknown' | 'arguments' | 'number'

type Scope = Omit<IndicatorReference, 'indicator'>

const walk = (node: Formula, scope: Scope): IndicatorReference[] => {
  switch (node.kind) {
    case 'number':
      return []
    case 'indicator':
      return [{ indicator: node.id, ...scope }]
    case 'operation':
      return [...walk(node.left, scope), ...walk(node.right, scope)]
    case 'negative':
    case 'previous':
      return walk(node.of, scope)
    case 'at':
      return walk(node.of, { ...scope, fixed: true })
    case 'sum':
      return walk(node.of, { ...scope, region: PROVINCES })
    case 'first':
      return walk(node.of, { ...scope, first: true })
    case 'region':
      return walk(node.of, { ...scope, region: node.region })
  }
}

/** Every indicator that a formula reads, with where and when it reads it. */
export const referencesOf = (formula: Formula): IndicatorReference[] => walk(formula, { region: '', first: false, fixed: false })

/** Ids of the indicators that a formula reads, each once. */
export const indicatorsRead = (formula: Formula): string[] => [...new Set(referencesOf(formula).map(({ indicator }) => indicator))]

/** Ids of the indicators that a derived indicator's formula reads, each once; none when it is observed or its formula cannot be read. */
export const formulaInputs = (indicator: string, { reads }: Pick<Dataset, 'reads'>): string[] => [...new Set((reads.get(indicator) ?? []).map((one) => one.indicator))]

/** Whether a formula only adds and subtracts what it reads. */
export const isAdditive = (formula: Formula): boolean => {
  switch (formula.kind) {
    case 'number':
      return false
    case 'indicator':
      return true
    case 'operation':
      return (formula.operator === '+' || formula.operator === '-') && isAdditive(formula.left) && isAdditive(formula.right)
    case 'negative':
    case 'previous':
    case 'at':
    case 'sum':
    case 'first':
    case 'region':
      return isAdditive(formula.of)
    default: {
      const never: never = formula
      return never
    }
  }
}
