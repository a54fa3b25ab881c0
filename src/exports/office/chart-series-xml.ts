import { xmlText } from '../../format/xml-text'
import { figuresXml, numberFormat } from './chart-text'
import type { ChartSeries, SlideChart } from './slide-chart'
import { columnName } from './workbook'
import { solidFill } from './xml'

const DASHES = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const

const lineXml = ({ line, color, width }: ChartSeries): string =>
  line === 'none' ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${Math.round(width * 12700)}" cap="rnd">${solidFill(color)}<a:prstDash val="${DASHES[line]}"/><a:round/></a:ln>`

const MARKER_SIZE = 7

const markerXml = (series: ChartSeries, paper: string, hollow = false): string => {
  if (!series.marker) return '<c:marker><c:symbol val="none"/></c:marker>'
  const border = hollow ? series.color : paper
  return `<c:marker><c:symbol val="${series.marker}"/><c:size val="${MARKER_SIZE}"/><c:spPr>${solidFill(hollow ? paper : series.color)}<a:ln w="9525">${solidFill(border)}</a:ln></c:spPr></c:marker>`
}

const hollowPoints = (series: ChartSeries, paper: string): string =>
  series.hollow.map((at) => `<c:dPt><c:idx val="${at}"/>${markerXml({ ...series, marker: series.marker ?? 'circle' }, paper, true)}<c:bubble3D val="0"/></c:dPt>`).join('')

const filledPoints = ({ fills, color }: ChartSeries): string =>
  fills.map((fill, at) => (fill === color ? '' : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solidFill(fill)}</c:spPr></c:dPt>`)).join('')

const points = (texts: readonly (string | undefined)[]): string =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, at) => (text === undefined ? '' : `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`)).join('')}`

const reference = (column: number, rows: number): string => `Sheet1!$${columnName(column)}$2:$${columnName(column)}$${rows + 1}`

/** The look of one series before its points: a line, a column or an area. */
const shapeXml = (series: ChartSeries, { kind }: SlideChart, paper: string): string => {
  switch (kind) {
    case 'line':
      return `<c:spPr>${lineXml(series)}</c:spPr>${markerXml(series, paper)}${hollowPoints(series, paper)}`
    case 'area':
      return `<c:spPr>${solidFill(series.color)}<a:ln w="9525">${solidFill(paper)}</a:ln></c:spPr>`
    case 'column':
    case 'bar':
      if (series.outlined) return `<c:spPr><a:noFill/><a:ln w="12700">${solidFill(series.color)}</a:ln></c:spPr><c:invertIfNegative val="0"/>`
      return `<c:spPr>${solidFill(series.color)}<a:ln><a:noFill/></a:ln></c:spPr><c:invertIfNegative val="0"/>${filledPoints(series)}`
    default: {
      const never: never = kind
      return never
    }
  }
}

/** One series with its name, categories and numbers, each with the cells of the workbook that hold it. */
export const seriesXml = (series: ChartSeries, at: number, chart: SlideChart, paper: string, grouped: boolean): string => {
  const rows = chart.categories.length
  const name = `<c:tx><c:strRef><c:f>Sheet1!$${columnName(at + 1)}$1</c:f><c:strCache>${points([xmlText(series.name)])}</c:strCache></c:strRef></c:tx>`
  const categories = `<c:cat><c:strRef><c:f>${reference(0, rows)}</c:f><c:strCache>${points(chart.categories.map(xmlText))}</c:strCache></c:strRef></c:cat>`
  const format = `<c:formatCode>${xmlText(numberFormat(series, grouped))}</c:formatCode>`
  const values = `<c:val><c:numRef><c:f>${reference(at + 1, rows)}</c:f><c:numCache>${format}${points(series.values.map((value) => (value === undefined ? undefined : String(value))))}</c:numCache></c:numRef></c:val>`
  const order = `<c:idx val="${at}"/><c:order val="${at}"/>`
  return `<c:ser>${order}${name}${shapeXml(series, chart, paper)}${figuresXml(series, chart, grouped)}${categories}${values}${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
}
