import { parseAst } from 'vite'
import { prunePattern, type AbsentScript } from './prune-pattern.ts'

/** Lists whose entries are patterns as texts: which part of an entry is the pattern; -1 where the entry itself is. */
const TEXTS: Readonly<Record<string, number>> = { TERMS: 0, UNITS: 1, FILLERS: -1 }

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const partsOf = (node: Node): Node[] => Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []))

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node)
  for (const part of partsOf(node)) walk(part, visit)
}

const listOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** The template of `new RegExp(`…`)`, if a node is one. */
const templateOf = (node: Node): Node | undefined => {
  if (node.type !== 'NewExpression' || !isNode(node['callee']) || node['callee']['name'] !== 'RegExp') return undefined
  const [first] = listOf(node['arguments'])
  return first?.type === 'TemplateLiteral' ? first : undefined
}

/** Names of the code itself (relations, units, tags) are held against patterns from their first character to their last. */
const isOfNames = (source: string): boolean => source.startsWith('^') && source.endsWith('$')

/** Entries of records by words of a text. */
const CHINESE_NAME = /\p{Script=Han}/u

const HOLE = 0xe000 // private characters in place of what a template puts in

const cookedOf = (quasi: Node): string => (quasi['value'] as { readonly cooked: string }).cooked

/** A module of patterns as it is for texts that lack a script. */
export const pruneModule = (code: string, absent: AbsentScript): string => {
  const program = parseAst(code, { lang: 'ts' }) as unknown as Node
  const edits: Edit[] = []
  const dead = new Set<Node>()
  const inserted = new Set<string>() // constants that templates put in
  const prune = (node: Node, source: string, print: (text: string) => string): void => {
    const { text, isDead } = prunePattern(source, absent)
    if (isDead) dead.add(node)
    if (text !== source) edits.push({ start: node.start, end: node.end, text: print(text) })
  }
  walk(program, (node) => {
    for (const hole of listOf(templateOf(node)?.['expressions'])) if (hole.type === 'Identifier') inserted.add(String(hole['name']))
  })
  const empty = new Set<string>() // constants that match nothing
  walk(program, (node) => {
    const [id, init] = [node['id'], node['init']]
    if (node.type !== 'VariableDeclarator' || !isNode(id) || !isNode(init) || !inserted.has(String(id['name'])) || init.type !== 'Literal' || typeof init['value'] !== 'string') return
    prune(init, init['value'], (text) => JSON.stringify(text))
    if (dead.has(init)) empty.add(String(id['name']))
  })
  walk(program, (node) => {
    const template = templateOf(node)
    if (template) {
      const holes = listOf(template['expressions'])
      const holeAt = (at: number): string => (empty.has(String(holes[at]?.['name'])) ? '(?!)' : String.fromCodePoint(HOLE + at))
      const source = listOf(template['quasis']).map((quasi, at) => `${at > 0 ? holeAt(at - 1) : ''}${cookedOf(quasi)}`).join('')
      const { text, isDead } = prunePattern(source, absent)
      if (isDead) dead.add(node)
      const printed = text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replace(/[\ue000-\ue0ff]/g, (hole) => {
        const found = holes[(hole.codePointAt(0) ?? 0) - HOLE]
        return found ? `\${${code.slice(found.start, found.end)}}` : ''
      })
      if (text !== source) edits.push({ start: template.start, end: template.end, text: `\`${printed}\`` })
    } else if (node.type === 'Literal' && node['regex']) {
      const { pattern, flags } = node['regex'] as { readonly pattern: string; readonly flags: string }
      if (absent === 'han' || !isOfNames(pattern)) prune(node, pattern, (text) => `/${text}/${flags}`)
    }
  })
  walk(program, (node) => {
    const [id, init] = [node['id'], node['init']]
    if (node.type !== 'VariableDeclarator' || !isNode(id) || !isNode(init)) return
    const name = String(id['name'])
    const part = TEXTS[name]
    let list: Node | undefined
    walk(init, (one) => {
      if (one.type === 'ArrayExpression') list ??= one
    })
    if (!list) return
    if (part !== undefined) {
      for (const entry of listOf(list['elements'])) {
        const text = part < 0 ? entry : listOf(entry['elements'])[part]
        if (text?.type === 'Literal' && typeof text['value'] === 'string') prune(text, text['value'], (pruned) => JSON.stringify(pruned))
      }
    }
    const entries = listOf(list['elements'])
    const isDead = (entry: Node | undefined): boolean => entry !== undefined && (dead.has(entry) || (entry.type === 'ArrayExpression' && listOf(entry['elements']).some((one) => dead.has(one))))
    const kept = entries.filter((entry) => !isDead(entry))
    const [first, last] = [kept[0], kept[kept.length - 1]]
    if (!first || !last) return
    entries.forEach((entry, at) => {
      const next = entries[at + 1]
      if (isDead(entry) && next && entry.end < last.start) edits.push({ start: entry.start, end: next.start, text: '' })
    })
    const end = entries[entries.length - 1]?.end ?? last.end
    if (end > last.end) edits.push({ start: last.end, end, text: '' })
  })
  if (absent === 'han') {
    walk(program, (node) => {
      if (node.type !== 'ObjectExpression') return
      const entries = listOf(node['properties'])
      const isGone = (entry: Node): boolean => entry.type === 'Property' && isNode(entry['key']) && CHINESE_NAME.test(String(entry['key']['name'] ?? entry['key']['value'] ?? ''))
      entries.forEach((entry, at) => {
        if (isGone(entry) && entries.some((one) => !isGone(one))) edits.push({ start: entry.start, end: entries[at + 1]?.start ?? entry.end, text: '' })
      })
    })
  }
  const applied = edits.filter((one) => !edits.some((other) => other !== one && other.text === '' && other.start <= one.start && one.end <= other.end)).sort((a, b) => b.start - a.start)
  return applied.reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code)
}
