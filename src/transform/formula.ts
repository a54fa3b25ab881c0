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

/** One indicator that a formula reads. */
export interface Reference {
  readonly indicator: string
  readonly region: string // '' the region asked for, PROVINCES all of them, else a region id
  readonly first: boolean // first release before the current one
  readonly fixed: boolean // at one period, whatever period is asked for
}

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
