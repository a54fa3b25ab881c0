/** As much of a page as the reading of an embedded chart touches: a drawing, its area, its table. */
import { vi } from 'vitest'

type Listener = (event: object) => void

/** An element with attributes, children and listeners; what is asked for by selectors is given. */
export class TinyElement {
  readonly dataset: Record<string, string> = {}
  readonly style: Record<string, string> = {}
  readonly attributes = new Map<string, string>()
  readonly children: (TinyElement | string)[] = []
  readonly classes = new Set<string>()
  readonly found = new Map<string, readonly unknown[]>() // by selector
  hidden = false
  className = ''
  tabIndex = -1
  offsetWidth = 80
  offsetHeight = 30
  clientWidth = 600
  parent: TinyElement | undefined
  private readonly listeners = new Map<string, Listener[]>()

  constructor(readonly nodeName: string) {}

  readonly classList = {
    toggle: (name: string, on: boolean): void => void (on ? this.classes.add(name) : this.classes.delete(name)),
    contains: (name: string): boolean => this.classes.has(name),
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('')
  }
  set textContent(text: string) {
    this.children.length = 0
    if (text) this.children.push(text)
  }
  append(...children: (TinyElement | string)[]): void {
    for (const child of children) if (typeof child !== 'string') child.parent = this
    this.children.push(...children)
  }
  appendChild(child: TinyElement): TinyElement {
    this.append(child)
    return child
  }
  remove(): void {
    this.parent = undefined
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value)
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null
  }
  querySelectorAll(selector: string): readonly unknown[] {
    return this.found.get(selector) ?? []
  }
  querySelector(selector: string): unknown {
    return this.querySelectorAll(selector)[0] ?? null
  }
  getBoundingClientRect(): object {
    return { left: 10, top: 20, width: 600, height: 300 }
  }
  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener])
  }
  dispatch(type: string, event: object = {}): { readonly isPrevented: boolean } {
    let isPrevented = false
    const given = { preventDefault: () => (isPrevented = true), target: this, ...event }
    for (const listener of this.listeners.get(type) ?? []) listener(given)
    return { isPrevented }
  }
}

/** A cell as printed: its text, and footnote marks that are no part of the figure. */
const cellOf = (text: string, mark = '') => ({ textContent: text + mark, childNodes: [{ nodeName: '#text', textContent: text }, ...(mark ? [{ nodeName: 'SUP', textContent: mark }] : [])] })

export interface TinyTable {
  readonly heads: readonly { readonly label: string; readonly unit?: string; readonly member?: string }[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly (string | readonly [text: string, mark: string])[] }[]
}

export const tinyTable = ({ heads, rows }: TinyTable): HTMLTableElement => {
  const headOf = ({ label, unit, member }: TinyTable['heads'][number]) => ({ firstChild: { textContent: label }, getAttribute: () => member ?? null, querySelector: () => (unit === undefined ? null : { textContent: unit }) })
  const body = { rows: rows.map(({ head, cells }) => ({ cells: [cellOf(head), ...cells.map((cell) => (typeof cell === 'string' ? cellOf(cell) : cellOf(...cell)))] })) }
  return { querySelectorAll: () => [headOf({ label: '' }), ...heads.map(headOf)], tBodies: rows.length > 0 ? [body] : [] } as unknown as HTMLTableElement
}

/** Makes elements of this kind on `document`; colours are those of the marks. */
export const stubTinyPage = (): void => {
  const make = (nodeName: string): TinyElement => new TinyElement(nodeName)
  vi.stubGlobal('document', { createElement: make, createElementNS: (_space: string, nodeName: string) => make(nodeName) })
  vi.stubGlobal('getComputedStyle', (mark: { readonly stroke: string; readonly fill: string }) => mark)
  vi.stubGlobal('SVGTextElement', TinyElement)
}
