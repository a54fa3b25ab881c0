import { xmlText } from '../../format/xml-text'
import type { ChartSeries, Figures, SlideChart } from './slide-chart'
import { faceXml, solidFill, type Face } from './xml'

export const AXIS_SIZE = 11 // points
export const FIGURE_SIZE = 11
export const ROW_FIGURE_SIZE = 9

interface TextLook {
  readonly size: number
  readonly color: string
  readonly face: Face
  readonly bold?: boolean
}

const runLook = (tag: 'a:defRPr' | 'a:rPr', { size, color, face, bold = false }: TextLook): string =>
  `<${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solidFill(color)}${faceXml(face)}</${tag}>`

/**
 * The automatic angle; and an angle of a 60000th of a degree for axes that label only some of their categories: at the
 * automatic angle LibreOffice slants or drops such labels, at 0 it breaks years in two.
 */
export const ANGLE = { automatic: -60000000, flat: 1 } as const

/** Text properties of a part of a chart. */
export const textLook = (look: TextLook, wrap: 'none' | 'square' = 'square', angle: number = ANGLE.automatic): string =>
  `<c:txPr><a:bodyPr rot="${angle}" vert="horz" wrap="${wrap}"/><a:lstStyle/><a:p><a:pPr>${runLook('a:defRPr', look)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`

/** A text of one line inside a chart. */
export const richText = (text: string, look: TextLook): string =>
  `<c:tx><c:rich><a:bodyPr rot="0" vert="horz" wrap="none"/><a:lstStyle/><a:p><a:pPr>${runLook('a:defRPr', look)}</a:pPr><a:r>${runLook('a:rPr', look)}<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx>`

/** Number format with this number of decimals, and a word before it; English groups thousands, Chinese print does not. */
export const numberFormat = ({ decimals, before }: Pick<ChartSeries, 'decimals' | 'before'>, grouped: boolean): string => {
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
  return (before === '' ? '' : `"${before}"`) + (grouped ? `#,##${digits}` : digits)
}

const shows = (value: boolean, category: boolean, name: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="${category ? 1 : 0}"/><c:showSerName val="${name ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`

const moved = ({ dx, dy }: Extract<Figures, { at: 'end' }>, { size }: SlideChart): string =>
  Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5 ? '' : `<c:layout><c:manualLayout><c:x val="${(dx / size.width).toFixed(5)}"/><c:y val="${(dy / size.height).toFixed(5)}"/></c:manualLayout></c:layout>`

const lastIndex = (series: ChartSeries): number => series.values.reduce((found: number, value, at) => (value === undefined ? found : at), -1)

const positionOf = (chart: SlideChart): string => {
  if (chart.kind === 'line') return '<c:dLblPos val="t"/>'
  return chart.stacked ? '<c:dLblPos val="ctr"/>' : '<c:dLblPos val="outEnd"/>'
}

const LEADERS = '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>'

const NONE = `<c:dLbls>${shows(false, false, false)}</c:dLbls>`

const PLAIN = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'

/** Data labels of one series, linked to its name and values, so that they follow edits. */
export const figuresXml = (series: ChartSeries, chart: SlideChart, grouped: boolean): string => {
  const { figures } = series
  const format = `<c:numFmt formatCode="${xmlText(numberFormat(series, grouped))}" sourceLinked="0"/>${PLAIN}`
  switch (figures.at) {
    case 'none':
      return NONE
    case 'all': {
      const look = textLook({ size: chart.kind === 'bar' ? ROW_FIGURE_SIZE : FIGURE_SIZE, color: series.text, face: 'serif' }, 'none')
      return `<c:dLbls>${format}${look}${positionOf(chart)}${shows(true, false, false)}</c:dLbls>`
    }
    case 'names': {
      const look: TextLook = { size: ROW_FIGURE_SIZE, color: series.text, face: 'sans' }
      const label = ([at, side]: readonly [number, string]): string => `<c:dLbl><c:idx val="${at}"/>${richText(chart.categories[at] ?? '', look)}${PLAIN}<c:dLblPos val="${side}"/>${shows(true, false, false)}</c:dLbl>`
      return `<c:dLbls>${[...figures.points].map(label).join('')}${shows(false, false, false)}</c:dLbls>`
    }
    case 'end': {
      const look = textLook({ size: FIGURE_SIZE, color: series.text, face: 'sans' }, 'none')
      const label = `<c:dLbl><c:idx val="${lastIndex(series)}"/>${moved(figures, chart)}${format}${look}<c:dLblPos val="r"/>${shows(true, figures.dated, figures.named)}<c:separator>\n</c:separator></c:dLbl>`
      return `<c:dLbls>${label}${shows(false, false, false)}${LEADERS}</c:dLbls>`
    }
    default: {
      const never: never = figures
      return never
    }
  }
}
