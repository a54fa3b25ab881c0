import type { IndicatorReference } from '../model/dataset'
import type { Indicator } from '../model/indicator'
import { issue, NOWHERE, type Place, result, type Result } from '../model/issue'
import { readPeriod } from '../model/period'
import { referencesOf, PROVINCES, type Formula, type FormulaReason, type Operator } from './formula'

const LONGEST = 1000

/** A number, a name, a quoted word, or one sign. World Bank ids keep their dots. */
const TOKEN = /(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)|([A-Za-z_$\u0080-\uffff][\w$.\u0080-\uffff]*)|'([^']*)'|"([^"]*)"|\S/g

/** Signs that continue an expression in other languages, but not in a formula. */
const FOREIGN = /^[\w$,.?[\u0080-\uffff]/

class Refused {
  constructor(
    readonly reason: FormulaReason,
    readonly found: string,
  ) {}
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

/** Reads an expression by recursive descent. */
class FormulaReader {
  private readonly tokens: readonly RegExpMatchArray[]
  private at = 0

  constructor(private readonly text: string) {
    this.tokens = [...text.matchAll(TOKEN)]
  }

  whole(): Formula {
    const formula = this.sum()
    return this.at < this.tokens.length ? this.refuse() : formula
  }

  private get next(): string {
    return this.tokens[this.at]?.[0] ?? ''
  }

  private refuse(): never {
    const { next } = this
    if (FOREIGN.test(next)) throw new Refused('not-allowed', next)
    throw new Refused('syntax', this.text.slice(this.tokens[this.at]?.index ?? 0))
  }

  private take(sign: string): boolean {
    if (this.next !== sign) return false
    this.at += 1
    return true
  }

  private operations(operators: readonly Operator[], operand: () => Formula): Formula {
    let left = operand()
    for (;;) {
      const operator = operators.find((one) => this.take(one))
      if (!operator) return left
      left = { kind: 'operation', operator, left, right: operand() }
    }
  }

  private sum(): Formula {
    return this.operations(['+', '-'], () => this.operations(['*', '/'], () => this.operand()))
  }

  private operand(): Formula {
    if (this.take('+')) return this.operand()
    if (this.take('-')) return { kind: 'negative', of: this.operand() }
    if (this.take('(')) {
      const inner = this.sum()
      return this.take(')') ? inner : this.refuse()
    }
    const [found, number, name] = this.tokens[this.at] ?? ['']
    if (name === undefined && number === undefined && !/^['"]./.test(found)) this.refuse()
    this.at += 1
    if (name === undefined) return readNumber(found)
    return this.take('(') ? this.call(name) : { kind: 'indicator', id: name }
  }

  /** A call's arguments and its end: an expression, and for some functions a word. */
  private call(name: string): Formula {
    const of = this.next === ')' ? undefined : this.sum()
    const word = this.take(',') ? this.word() : undefined
    const isFull = this.next !== ','
    while (this.take(',')) this.word()
    if (!this.take(')')) this.refuse()
    if (this.next === '(') throw new Refused('function-unknown', name)
    const reader = (word === undefined ? ALONE : WITH_WORD).get(name)
    if (!reader) throw new Refused(FUNCTIONS.includes(name) ? 'arguments' : 'function-unknown', name)
    const read = of && isFull ? reader(of, word ?? '') : undefined
    if (!read) throw new Refused('arguments', name)
    return read
  }

  private word(): string {
    const [, number, name, single, double] = this.tokens[this.at] ?? []
    const word = number ?? name ?? single ?? double
    if (word === undefined) this.refuse()
    this.at += 1
    return word
  }
}

const readNumber = (raw: string): Formula => {
  const value = Number(raw)
  if (!Number.isFinite(value)) throw new Refused('number', raw)
  return { kind: 'number', value }
}

const parse = (text: string): Formula => {
  if (text.trim() === '') throw new Refused('empty', '')
  if (text.length > LONGEST) throw new Refused('too-long', text)
  return new FormulaReader(text).whole()
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
