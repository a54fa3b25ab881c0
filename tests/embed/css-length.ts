import jsep, { type CallExpression, type Expression, type Identifier, type Literal, type BinaryExpression, type UnaryExpression } from 'jsep'

const WIDTH = 'width'
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = { calc: (value = 0) => value, min: Math.min, max: Math.max }

const valueOf = (node: Expression, width: number): number => {
  if (node.type === 'Literal') return (node as Literal).value as number
  if (node.type === 'Identifier' && (node as Identifier).name === WIDTH) return width
  if (node.type === 'BinaryExpression') {
    const { operator, left, right } = node as BinaryExpression
    const [a, b] = [valueOf(left, width), valueOf(right, width)]
    return operator === '+' ? a + b : operator === '-' ? a - b : a * b
  }
  if (node.type === 'UnaryExpression') return -valueOf((node as UnaryExpression).argument, width)
  const { callee, arguments: given } = node as CallExpression
  const name = (callee as Identifier | undefined)?.name ?? node.type
  const found = FUNCTIONS[name]
  if (!found) throw new Error(`no such function: ${name}`)
  return found(...given.map((one) => valueOf(one, width)))
}

let parsed: { readonly expression: string; readonly node: Expression } | undefined // the last: it is asked for at many widths

/** What a `calc()` of pixels and percentages comes to, in pixels, where 100 % are `width`. */
export const cssLength = (expression: string, width: number): number => {
  if (parsed?.expression !== expression) parsed = { expression, node: jsep(expression.replace(/([\d.]+)%/g, (_, percent: string) => `(${Number(percent) / 100} * ${WIDTH})`).replace(/([\d.])px/g, '$1')) }
  return valueOf(parsed.node, width)
}
