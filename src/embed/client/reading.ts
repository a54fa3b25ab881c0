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

/** A drawing that is being read. A record and functions of it: the methods of a class are not shortened, and count in 12 KiB. */
interface Reading {
  readonly area: HTMLElement
  readonly rows: readonly Row[]
  readonly drawn: readonly number[] // rows that have a place
  readonly members: number
  readonly tip: HTMLElement
  readonly line: SVGPathElement
  row: number // shown; -1 for none
  forward: number // member brought forward; -1 for none
  shift: number // pixels from the first column to that under the pointer
}

/** The drawing that is seen: of a page's two, wide and narrow, the style sheet shows one. */
export const shownDrawing = (area: ParentNode): SVGSVGElement | undefined => [...area.querySelectorAll('svg')].find((svg) => svg.getBoundingClientRect().width > 0)

const bringForward = (reading: Reading, member: number): void => {
  if (member === reading.forward) return
  reading.forward = member
  for (const svg of reading.area.querySelectorAll('svg')) {
    svg.classList.toggle('hi', member >= 0)
    for (const mark of svg.querySelectorAll('[class*=" m"]')) mark.classList.toggle('on', mark.classList.contains(`m${member}`))
  }
}

const leave = (reading: Reading): void => {
  reading.row = -1
  reading.tip.hidden = true
  reading.line.remove()
  bringForward(reading, -1)
}

const colourOf = (svg: SVGSVGElement, member: string): string => {
  const lines = [...svg.querySelectorAll(`[class^=s].m${member}`)]
  const mark = lines[lines.length - 1] ?? svg.querySelector(`.m${member}`) // a line before its area, and over its halo
  if (!mark) return ''
  const { stroke, fill } = getComputedStyle(mark)
  return stroke === 'none' ? fill : stroke
}

const fillTip = (tip: HTMLElement, { head, lines }: Row, svg: SVGSVGElement): void => {
  const title = document.createElement('b')
  title.textContent = head
  const entries = lines.map(({ member, text }) => {
    const entry = document.createElement('div')
    if (member) entry.appendChild(document.createElement('i')).style.background = colourOf(svg, member)
    entry.append(text)
    return entry
  })
  tip.textContent = ''
  tip.append(title, ...entries)
}

const show = (reading: Reading, at: number, pointer = reading.area.clientWidth / 2): void => {
  const { area, tip, line } = reading
  const svg = shownDrawing(reading.area)
  const row = reading.rows[at]
  const matrix = svg?.getScreenCTM()
  if (!svg || !row || !matrix) return
  const { along, first, last, from, to } = rowPositionsOf(svg)
  const pixel = first + row.place * (last - first) + reading.shift
  line.setAttribute('d', along === 'x' ? `M${pixel} ${from}V${to}` : `M${from} ${pixel}H${to}`)
  svg.append(line)
  if (at !== reading.row) fillTip(tip, row, svg)
  reading.row = at
  tip.hidden = false
  const box = area.getBoundingClientRect()
  const x = along === 'x' ? matrix.a * pixel + matrix.e - box.left : pointer
  const y = along === 'x' ? matrix.d * from + matrix.f - box.top : matrix.d * pixel + matrix.f - box.top + 12
  const fitsRight = x + 12 + tip.offsetWidth <= box.width
  tip.style.left = `${clamp(fitsRight ? x + 12 : x - 12 - tip.offsetWidth, box.width)}px`
  tip.style.top = `${clamp(y, box.height - tip.offsetHeight)}px`
}

const follow = (reading: Reading, { clientX, clientY, target }: PointerEvent): void => {
  const svg = shownDrawing(reading.area)
  const matrix = svg?.getScreenCTM()
  if (!svg || !matrix) return
  const { along, first, last, pitch } = rowPositionsOf(svg)
  const x = (clientX - matrix.e) / matrix.a
  reading.shift = pitch ? Math.max(0, Math.floor((x - first + (pitch - last + first) / 2) / pitch)) * pitch : 0
  const pixel = along === 'x' ? x - reading.shift : (clientY - matrix.f) / matrix.d
  show(reading, nearestRow(reading.rows, (pixel - first) / (last - first)), clientX - reading.area.getBoundingClientRect().left)
  const found = target instanceof SVGTextElement ? / m(\d+)/.exec(target.getAttribute('class') ?? '') : null
  bringForward(reading, Number(found?.[1] ?? -1))
}

const step = (reading: Reading, by: number): void => {
  const { drawn } = reading
  const now = drawn.indexOf(reading.row)
  const next = now < 0 ? (Math.abs(by) > 1 ? by > 0 : by < 0) ? drawn.length - 1 : 0 : clamp(now + by, drawn.length - 1)
  show(reading, drawn[next] ?? -1)
}

/** True for a key that means something here. */
const press = (reading: Reading, key: string): boolean => {
  const svg = shownDrawing(reading.area)
  const isPlaces = svg ? rowPositionsOf(svg).along === 'y' : false
  const all = reading.members + 1
  const cycle = (by: number): void => bringForward(reading, ((reading.forward + 1 + by + all) % all) - 1)
  if (key === 'ArrowRight' || (isPlaces && key === 'ArrowDown')) step(reading, 1)
  else if (key === 'ArrowLeft' || (isPlaces && key === 'ArrowUp')) step(reading, -1)
  else if (key === 'Home') step(reading, -reading.rows.length)
  else if (key === 'End') step(reading, reading.rows.length)
  else if (key === 'ArrowDown') cycle(1)
  else if (key === 'ArrowUp') cycle(-1)
  else if (key === 'Escape') leave(reading)
  else return false
  return true
}

/** Makes a drawing readable by mouse, touch and keys: a line at the nearest row, its figures beside it, one series brought forward. */
export const startReading = (area: HTMLElement, table: HTMLTableElement): void => {
  const rows = readRows(table, area.dataset['p'] ?? '')
  const tip = area.appendChild(document.createElement('output'))
  const line = document.createElementNS(SVG, 'path')
  const members = new Set(rows.flatMap(({ lines }) => lines.map(({ member }) => member))).size
  const reading: Reading = { area, rows, drawn: rows.flatMap(({ place }, at) => (place >= 0 ? [at] : [])), members, tip, line, row: -1, forward: -1, shift: 0 }
  tip.className = 't'
  tip.hidden = true
  line.setAttribute('class', 'x')
  area.tabIndex = 0
  area.setAttribute('role', 'group')
  area.setAttribute('aria-label', area.dataset['hint'] ?? '')
  area.addEventListener('pointermove', (event) => follow(reading, event))
  area.addEventListener('pointerdown', (event) => follow(reading, event))
  area.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType !== 'touch') leave(reading) // a finger that is lifted leaves its reading behind
  })
  area.addEventListener('blur', () => leave(reading))
  area.addEventListener('keydown', (event) => {
    if (press(reading, event.key)) event.preventDefault()
  })
}
