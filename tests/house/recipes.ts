/** The recipes of CONTRIBUTING.md as data: the blocks of each section, and how they change files. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const LANGUAGE = 'A language' // the recipe that changes words/ alone

export interface Block {
  readonly kind: string // diff, sh, or the language of a whole file
  readonly path: string // '' for a command
  readonly text: string
  readonly before: string // the prose of its step
}

const FENCE = /^( *)```(\S+)(?: (\S+))?\n([\s\S]*?)^ *```$/gm

/** The blocks of every recipe by its heading, in order. */
export const readRecipes = (markdown: string): ReadonlyMap<string, readonly Block[]> => {
  const [, recipes = ''] = markdown.split('\n## Recipes\n')
  const sections = recipes.split(/^### /m).slice(1)
  return new Map(
    sections.map((section) => {
      let end = 0
      const blocks = [...section.matchAll(FENCE)].map(({ 0: whole, 1: indent = '', 2: kind = '', 3: path = '', 4: body = '', index }): Block => {
        const before = section.slice(end, index)
        end = index + whole.length
        return { kind, path, text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), before }
      })
      return [section.slice(0, section.indexOf('\n')), blocks]
    }),
  )
}

/** Whether a line is the one that a context names; `…` at its end represents any rest. */
const isLine = (line: string, context: string): boolean => (context.endsWith('…') ? line.startsWith(context.slice(0, -1)) : line === context)

/** Applies a block of lines marked by `+`, `-` or a blank. Its context must be in the file exactly once; one without context goes to the end. */
export const applyDiff = (file: string, diff: string): string => {
  const marked = diff.replace(/\n$/, '').split('\n').map((line) => ({ mark: line.charAt(0) || ' ', line: line.slice(1) }))
  const old = marked.filter(({ mark }) => mark !== '+')
  if (old.length === 0) return `${file.replace(/\n*$/, '\n')}${marked.map(({ line }) => line).join('\n')}\n`
  const lines = file.split('\n')
  const places = lines.flatMap((_, at) => (old.every(({ line }, offset) => isLine(lines[at + offset] ?? '', line)) ? [at] : []))
  const [at] = places
  if (at === undefined || places.length > 1) throw new Error(`${places.length} places in the file for:\n${diff}`)
  let next = at
  const changed = marked.flatMap(({ mark, line }) => {
    if (mark === '+') return [line]
    next += 1
    return mark === '-' ? [] : [lines[next - 1] ?? '']
  })
  return [...lines.slice(0, at), ...changed, ...lines.slice(at + old.length)].join('\n')
}

/** Carries out a block in a copy of the project: writes a file, changes one, or copies a folder. */
export const applyBlock = (root: string, { kind, path, text }: Block): void => {
  if (kind === 'sh') {
    const [, from, to] = /^cp -r (\S+) (\S+)\n$/.exec(text) ?? []
    if (!from || !to) throw new Error(`no command for a copy: ${text}`)
    cpSync(join(root, from), join(root, to), { recursive: true })
    return
  }
  const file = join(root, path)
  if (kind === 'diff') {
    writeFileSync(file, applyDiff(readFileSync(file, 'utf8'), text))
    return
  }
  if (existsSync(file)) throw new Error(`${path} exists already`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
