import { stopsOf, type RevealMode, type Steps } from './show'

const SVG = 'http://www.w3.org/2000/svg'

/** A slide's drawing for the hall, of which a part may be kept back. */
export interface RevealedDrawing {
  readonly steps: Steps
  /** Shows the drawing up to a step of this way; returns the name of the last row shown, '' for the whole. */
  readonly reveal: (way: RevealMode, step: number) => string
}

const BARE: RevealedDrawing = { steps: { whole: 1, series: 1, rows: 1 }, reveal: () => '' }

interface Row {
  readonly pixel: number
  readonly head: string
}

/** The drawn rows with their places in the drawing, as printed for readers of tooltips. */
const rowsOf = (area: HTMLElement, svg: SVGSVGElement, slide: HTMLElement): Row[] => {
  const [, first = 0, last = 0] = (svg.dataset['s'] ?? '').split(' ').map(Number)
  const heads = [...slide.querySelectorAll('tbody th')].map(({ textContent }) => textContent ?? '')
  const places = area.dataset['p'] ? area.dataset['p'].split(',').map(Number) : heads.map((_, at) => (at * 10_000) / Math.max(1, heads.length - 1))
  return heads.flatMap((head, at) => {
    const place = places[at] ?? -1
    return place < 0 ? [] : [{ head, pixel: first + ((last - first) * place) / 10_000 }]
  })
}

const add = (parent: Element, tag: string, attributes: Readonly<Record<string, number | string>>): SVGElement => {
  const element = document.createElementNS(SVG, tag) as SVGElement
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  parent.append(element)
  return element
}

/** Marks of series up to a pixel along the years; the frame stays. */
const clipper = (svg: SVGSVGElement, marks: readonly SVGElement[], id: string, height: number): ((pixel: number | undefined) => void) => {
  const rect = add(add(svg, 'clipPath', { id }), 'rect', { x: -20, y: -20, height: height + 40 })
  return (pixel) => {
    rect.setAttribute('width', String((pixel ?? 0) + 24))
    for (const mark of marks) {
      if (pixel === undefined) mark.removeAttribute('clip-path')
      else mark.setAttribute('clip-path', `url(#${id})`)
    }
  }
}

/** A cover over the rows that are not revealed yet, in each column. */
const cover = (svg: SVGSVGElement, rows: readonly Row[], width: number): ((pixel: number | undefined) => void) => {
  const columns = [...svg.querySelectorAll('svg')]
  const rects = (columns.length > 0 ? columns : [svg]).map((column) => add(column, 'rect', { class: 'cover', x: 0, width }))
  const half = rows.length > 1 ? ((rows[1]?.pixel ?? 0) - (rows[0]?.pixel ?? 0)) / 2 : 0
  const end = (rows[rows.length - 1]?.pixel ?? 0) + half + 1
  return (pixel) => {
    const top = pixel === undefined ? end : pixel + half
    for (const rect of rects) {
      rect.setAttribute('y', String(top))
      rect.setAttribute('height', String(end - top))
    }
  }
}

/** The stage of a slide; a cover has nothing to keep back. */
export const stageOf = (slide: HTMLElement, at: number): RevealedDrawing => {
  const area = slide.querySelector<HTMLElement>('.g')
  const svg = area?.querySelector<SVGSVGElement>('.c')
  if (!area || !svg) return BARE
  const marks = [...svg.querySelectorAll<SVGElement>('[class*=" m"]')]
  const memberOf = (mark: Element): number => Number(/ m(\d+)/.exec(mark.getAttribute('class') ?? '')?.[1] ?? 0)
  const members = marks.reduce((most, mark) => Math.max(most, memberOf(mark) + 1), 0)
  const rows = rowsOf(area, svg, slide)
  const stops = stopsOf(rows.length)
  const { width, height } = svg.viewBox.baseVal
  const isPlaces = (svg.dataset['s'] ?? '').startsWith('y')
  const keepBack = isPlaces ? cover(svg, rows, width) : clipper(svg, marks, `clip${at}`, height)
  return {
    steps: { whole: 1, series: Math.max(1, members), rows: Math.max(1, stops.length) },
    reveal: (way, step) => {
      for (const mark of marks) mark.style.visibility = way === 'series' && memberOf(mark) > step ? 'hidden' : ''
      const isPart = way === 'rows' && step < stops.length - 1
      const row = isPart ? rows[stops[step] ?? 0] : undefined
      keepBack(row?.pixel)
      return row?.head ?? ''
    },
  }
}
