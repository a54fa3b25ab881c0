/** The rows of the page's table, as the pointer and the keys read them. */
export interface Row {
  readonly place: number // between the first and the last drawn, 0 to 1; negative where it is not drawn
  readonly head: string
  readonly lines: readonly { readonly member: string; readonly text: string }[]
}

const textOf = (node: Node | null | undefined): string => (node?.textContent ?? '').trim()

/** Text of a cell without its footnote marks. */
const figureOf = (cell: Element): string => textOf(cell).replace(/[†¹○]$/, '')

/** Reads the table once; `places` are ten-thousandths as printed in `data-p`, '' where rows are evenly spaced. */
export const readRows = (table: HTMLTableElement, places: string): Row[] => {
  const heads = [...table.querySelectorAll('thead th')].slice(1)
  const names = heads.map((head) => ({ member: head.getAttribute('data-m') ?? '', label: textOf(head.firstChild), unit: textOf(head.querySelector('small')) }))
  const rows = [...(table.tBodies[0]?.rows ?? [])]
  const given = places ? places.split(',').map(Number) : rows.map((_, at) => (at / Math.max(1, rows.length - 1)) * 1e4)
  return rows.map((row, at) => ({
    place: (given[at] ?? -1) / 1e4,
    head: textOf(row.cells[0]),
    lines: names.flatMap(({ member, label, unit }, column) => {
      const cell = row.cells[column + 1]
      const figure = cell ? figureOf(cell) : ''
      return figure && figure !== '—' ? [{ member, text: `${label} ${figure}${/^[A-Za-z]/.test(unit) ? ' ' : ''}${unit}` }] : []
    }),
  }))
}

/** The drawn row nearest to a place; -1 when none is drawn. */
export const nearestRow = (rows: readonly Row[], place: number): number =>
  rows.reduce((best, row, at) => (row.place >= 0 && (best < 0 || Math.abs(row.place - place) < Math.abs((rows[best]?.place ?? 9) - place)) ? at : best), -1)

const SVG = 'http://www.w3.org/2000/svg'

/** Where the drawing's rows lie, as printed in `data-s`: pixels of the first and the last drawn, and of the line across. */
interface RowPositions {
  readonly along: 'x' | 'y'
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly pitch: number // between columns of small multiples; 0 for one column
}

const rowPositionsOf = (svg: SVGSVGElement): RowPositions => {
  const [along, ...numbers] = (svg.dataset['s'] ?? '').split(' ')
  const [first = 0, last = 0, from = 0, to = 0, pitch = 0] = numbers.map(Number)
  return { along: along === 'y' ? 'y' : 'x', first, last, from, to, pitch }
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most))

class Reading {
  readonly #area: HTMLElement
  readonly #rows: readonly Row[]
  readonly #drawn: readonly number[] // rows that have a place
  readonly #members: number
  readonly #tip: HTMLElement
  readonly #line: SVGPathElement
  #at = -1
  #member = -1
  #shift = 0 // pixels from the first column to that under the pointer

  constructor(area: HTMLElement, table: HTMLTableElement) {
    this.#area = area
    this.#rows = readRows(table, area.dataset['p'] ?? '')
    this.#drawn = this.#rows.flatMap(({ place }, at) => (place >= 0 ? [at] : []))
    this.#members = new Set(this.#rows.flatMap(({ lines }) => lines.map(({ member }) => member))).size
    this.#tip = area.appendChild(document.createElement('output'))
    this.#tip.className = 't'
    this.#tip.hidden = true
    this.#line = document.createElementNS(SVG, 'path')
    this.#line.setAttribute('class', 'x')
    area.tabIndex = 0
    area.setAttribute('role', 'group')
    area.setAttribute('aria-label', area.dataset['hint'] ?? '')
  }

  listen(): void {
    const area = this.#area
    area.addEventListener('pointermove', (event) => this.#follow(event))
    area.addEventListener('pointerdown', (event) => this.#follow(event))
    area.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType !== 'touch') this.#leave() // a finger that is lifted leaves its reading behind
    })
    area.addEventListener('blur', () => this.#leave())
    area.addEventListener('keydown', (event) => {
      if (this.#press(event.key)) event.preventDefault()
    })
  }

  /** The drawing that the width of the frame has chosen. */
  #shown(): SVGSVGElement | undefined {
    return [...this.#area.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0)
  }

  #follow({ clientX, clientY, target }: PointerEvent): void {
    const svg = this.#shown()
    const matrix = svg?.getScreenCTM()
    if (!svg || !matrix) return
    const { along, first, last, pitch } = rowPositionsOf(svg)
    const x = (clientX - matrix.e) / matrix.a
    this.#shift = pitch ? Math.max(0, Math.floor((x - first + (pitch - last + first) / 2) / pitch)) * pitch : 0
    const pixel = along === 'x' ? x - this.#shift : (clientY - matrix.f) / matrix.d
    this.#show(nearestRow(this.#rows, (pixel - first) / (last - first)), clientX - this.#area.getBoundingClientRect().left)
    const found = target instanceof SVGTextElement ? / m(\d+)/.exec(target.getAttribute('class') ?? '') : null
    this.#forward(Number(found?.[1] ?? -1))
  }

  #leave(): void {
    this.#at = -1
    this.#tip.hidden = true
    this.#line.remove()
    this.#forward(-1)
  }

  #press(key: string): boolean {
    const svg = this.#shown()
    const isPlaces = svg ? rowPositionsOf(svg).along === 'y' : false
    const cycle = (by: number): void => this.#forward(((this.#member + 1 + by + this.#members + 1) % (this.#members + 1)) - 1)
    if (key === 'ArrowRight' || (isPlaces && key === 'ArrowDown')) this.#step(1)
    else if (key === 'ArrowLeft' || (isPlaces && key === 'ArrowUp')) this.#step(-1)
    else if (key === 'Home') this.#step(-this.#rows.length)
    else if (key === 'End') this.#step(this.#rows.length)
    else if (key === 'ArrowDown') cycle(1)
    else if (key === 'ArrowUp') cycle(-1)
    else if (key === 'Escape') this.#leave()
    else return false
    return true
  }

  #step(by: number): void {
    const drawn = this.#drawn
    const now = drawn.indexOf(this.#at)
    const next = now < 0 ? (Math.abs(by) > 1 ? by > 0 : by < 0) ? drawn.length - 1 : 0 : clamp(now + by, drawn.length - 1)
    this.#show(drawn[next] ?? -1)
  }

  #show(at: number, pointer = this.#area.clientWidth / 2): void {
    const svg = this.#shown()
    const row = this.#rows[at]
    const matrix = svg?.getScreenCTM()
    if (!svg || !row || !matrix) return
    const { along, first, last, from, to } = rowPositionsOf(svg)
    const pixel = first + row.place * (last - first) + this.#shift
    this.#line.setAttribute('d', along === 'x' ? `M${pixel} ${from}V${to}` : `M${from} ${pixel}H${to}`)
    svg.append(this.#line)
    if (at !== this.#at) this.#fill(row)
    this.#at = at
    const tip = this.#tip
    tip.hidden = false
    const box = this.#area.getBoundingClientRect()
    const x = along === 'x' ? matrix.a * pixel + matrix.e - box.left : pointer
    const y = along === 'x' ? matrix.d * from + matrix.f - box.top : matrix.d * pixel + matrix.f - box.top + 12
    const fitsRight = x + 12 + tip.offsetWidth <= box.width
    tip.style.left = `${clamp(fitsRight ? x + 12 : x - 12 - tip.offsetWidth, box.width)}px`
    tip.style.top = `${clamp(y, box.height - tip.offsetHeight)}px`
  }

  #colourOf(member: string): string {
    const svg = this.#shown()
    const lines = [...(svg?.querySelectorAll(`[class^=s].m${member}`) ?? [])]
    const mark = lines[lines.length - 1] ?? svg?.querySelector(`.m${member}`) // a line before its area, and over its halo
    if (!mark) return ''
    const { stroke, fill } = getComputedStyle(mark)
    return stroke === 'none' ? fill : stroke
  }

  #fill({ head, lines }: Row): void {
    const title = document.createElement('b')
    title.textContent = head
    const entries = lines.map(({ member, text }) => {
      const entry = document.createElement('div')
      if (member) entry.appendChild(document.createElement('i')).style.background = this.#colourOf(member)
      entry.append(text)
      return entry
    })
    this.#tip.textContent = ''
    this.#tip.append(title, ...entries)
  }

  #forward(member: number): void {
    if (member === this.#member) return
    this.#member = member
    for (const svg of this.#area.querySelectorAll('svg')) {
      svg.classList.toggle('hi', member >= 0)
      for (const mark of svg.querySelectorAll('[class*=" m"]')) mark.classList.toggle('on', mark.classList.contains(`m${member}`))
    }
  }
}

/** Makes a drawing readable by mouse, touch and keys: a line at the nearest row, its figures beside it, one series brought forward. */
export const startReading = (area: HTMLElement, table: HTMLTableElement): void => new Reading(area, table).listen()
