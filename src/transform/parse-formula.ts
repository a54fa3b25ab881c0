import jsep from 'jsep'
import type { IndicatorReference } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { issue, NOWHERE, type Place } from '../model/issue'
import { readPeriod } from '../model/period'
import { result, type Result } from '../model/result'
import { referencesOf, OPERATORS, PROVINCES, type Formula, type FormulaReason, type Operator } from './formula'

const LONGEST = 1000

// jsep parses JavaScript: everything but arithmetic is removed from it, and World Bank ids keep their dots.
jsep.removeAllBinaryOps()
jsep.removeAllUnaryOps()
jsep.removeAllLiterals()
for (const [operator, precedence] of [['+', 9], ['-', 9], ['*', 10], ['/', 10]] as const) {
  jsep.addBinaryOp(operator, precedence)
}
jsep.addUnaryOp('-')
jsep.addUnaryOp('+')
jsep.addIdentifierChar('.')

class Refused {
  constructor(
    readonly reason: FormulaReason,
    readonly found: string,
  ) {}
}

type Node = jsep.CoreExpression

const textOf = (node: jsep.Expression | undefined): string => {
  const { type, name, raw, operator } = (node ?? { type: '' }) as { type: string; name?: string; raw?: string; operator?: string }
  return name ?? raw ?? operator ?? type
}

type Reader = (of: Formula, word: string) => Formula | undefined

const readAt: Reader = (of, word) => {
  const period = readPeriod(word)
  return period === undefined ? undefined : { kind: 'at', of, period }
}

/** Functions of one argument, and of one argument and a word. A Map, since an object would also have `constructor`. */
const ALONE: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['prev', (of) => ({ kind: 'previous', of })],
  ['first', (of) => ({ kind: 'first', of })],
])
const WITH_WORD: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['at', readAt],
  ['sum', (of, word) => (word === PROVINCES ? { kind: 'sum', of } : undefined)],
  ['region', (of, region) => (region === '' ? undefined : { kind: 'region', of, region })],
])

/** The functions a formula may call. */
const FUNCTIONS: readonly string[] = [...ALONE.keys(), ...WITH_WORD.keys()]

const wordOf = (node: Node | undefined): string => {
  if (node?.type === 'Literal') return String(node.value)
  return node?.type === 'Identifier' ? node.name : ''
}

const readCall = (node: jsep.CallExpression): Formula => {
  const name = node.callee.type === 'Identifier' ? textOf(node.callee) : ''
  const [of, word, ...rest] = node.arguments as Node[]
  const reader = (word ? WITH_WORD : ALONE).get(name)
  if (!reader) throw new Refused(FUNCTIONS.includes(name) ? 'arguments' : 'function-unknown', textOf(node.callee))
  const read = of && rest.length === 0 ? reader(readNode(of), wordOf(word)) : undefined
  if (!read) throw new Refused('arguments', name)
  return read
}

const readNumber = (node: jsep.Literal): Formula => {
  if (typeof node.value !== 'number' || !Number.isFinite(node.value)) throw new Refused('number', node.raw)
  return { kind: 'number', value: node.value }
}

const isOperator = (text: string): text is Operator => (OPERATORS as readonly string[]).includes(text)

const readNode = (node: Node): Formula => {
  switch (node.type) {
    case 'Literal':
      return readNumber(node)
    case 'Identifier':
      return { kind: 'indicator', id: node.name }
    case 'CallExpression':
      return readCall(node)
    case 'UnaryExpression': {
      const of = readNode(node.argument as Node)
      return node.operator === '-' ? { kind: 'negative', of } : of
    }
    case 'BinaryExpression': {
      if (!isOperator(node.operator)) throw new Refused('not-allowed', node.operator)
      return { kind: 'operation', operator: node.operator, left: readNode(node.left as Node), right: readNode(node.right as Node) }
    }
    default:
      throw new Refused('not-allowed', textOf(node))
  }
}

const parse = (text: string): Formula => {
  if (text.trim() === '') throw new Refused('empty', '')
  if (text.length > LONGEST) throw new Refused('too-long', text)
  let tree: jsep.Expression
  try {
    tree = jsep(text)
  } catch (error) {
    const at = (error as { index?: number }).index ?? 0
    throw new Refused('syntax', text.slice(at) || text)
  }
  return readNode(tree as Node)
}

/** Parses arithmetic over indicator ids into a tree. Anything else is an issue with its reason, and the value is undefined. Never throws. */
export const parseFormula = (text: string, place: Place = NOWHERE): Result<Formula | undefined> => {
  try {
    return result(parse(text))
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused
    return result(undefined, [issue('formula-invalid', 'error', place, refused.found, { reason: refused.reason })])
  }
}

/** Inputs of the formulas of derived indicators, by indicator; none for a formula that cannot be parsed. */
export const readsOf = (indicators: Iterable<Pick<Indicator, 'id' | 'formula'>>): Map<string, readonly IndicatorReference[]> => {
  const reads = new Map<string, readonly IndicatorReference[]>()
  for (const { id, formula } of indicators) {
    const tree = formula ? parseFormula(formula).value : undefined
    if (tree) reads.set(id, referencesOf(tree))
  }
  return reads
}
