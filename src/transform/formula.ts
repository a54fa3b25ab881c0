import type { Reference } from '../model/dataset'
import type { Period } from '../model/period'

export const OPERATORS = ['+', '-', '*', '/'] as const
export type Operator = (typeof OPERATORS)[number]

/** The word in `sum(x, provinces)`. */
export const PROVINCES = 'provinces'

/** A formula as a tree. Scoping nodes change where `of` is looked up: another year, date, region or vintage. */
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

/** Why a formula was refused; the sentences are in `words/`. */
export type FormulaReason = 'empty' | 'too-long' | 'syntax' | 'not-allowed' | 'function-unknown' | 'arguments' | 'number'

type Scope = Omit<Reference, 'indicator'>

const walk = (node: Formula, scope: Scope): Reference[] => {
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
export const referencesOf = (formula: Formula): Reference[] => walk(formula, { region: '', first: false, fixed: false })

/** Ids of the indicators that a formula reads, each once. */
export const inputsOf = (formula: Formula): string[] => [...new Set(referencesOf(formula).map(({ indicator }) => indicator))]

const ID = /[A-Za-z_][\w.]*(?![\w.]|\s*\()/g // not before a bracket: that is a function

/** Ids that the text of a valid formula names, each once, in order. The parser is not needed for it, so a page need not carry one. */
export const formulaInputs = (formula: string): string[] => [...new Set(formula.replace(/'[^']*'/g, '').match(ID) ?? [])].filter((word) => word !== PROVINCES)

const SUM = /^[A-Za-z_][\w.]*(?:\s*\+\s*[A-Za-z_][\w.]*)+$/

/** `a + b + c` as a tree; undefined for anything but a sum of indicators. */
export const sumFormula = (text: string): Formula | undefined => {
  if (!SUM.test(text)) return undefined
  const [first, ...rest] = formulaInputs(text).map((id): Formula => ({ kind: 'indicator', id }))
  return first && rest.reduce<Formula>((left, right) => ({ kind: 'operation', operator: '+', left, right }), first)
}
