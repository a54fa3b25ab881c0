import jsep, { type CallExpression, type Expression, type Identifier, type Literal, type BinaryExpression, type UnaryExpression } from 'jsep'

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = { calc: (value = 0) => value, min: Math.min, max: Math.max }

const valueOf = (node: Expression): number => {
  if (node.type === 'Literal') return (node as Literal).value as number
  if (node.type === 'BinaryExpression') {
    const { operator, left, right } = node as BinaryExpression
    const [a, b] = [valueOf(left), valueOf(right)]
    return operator === '+' ? a + b : operator === '-' ? a - b : a * b
  }
  if (node.type === 'UnaryExpression') return -valueOf((node as UnaryExpression).argument)
  const { callee, arguments: given } = node as CallExpression
  const name = (callee as Identifier | undefined)?.name ?? node.type
  const found = FUNCTIONS[name]
  if (!found) throw new Error(`no such function: ${name}`)
  return found(...given.map(valueOf))
}

/** What a `calc()` of pixels and percentages comes to, in pixels, where 100 % are `width`. */
export const cssLength = (expression: string, width: number): number =>
  valueOf(jsep(expression.replace(/([\d.]+)%/g, (_, percent: string) => String((Number(percent) / 100) * width)).replace(/([\d.])px/g, '$1')))
