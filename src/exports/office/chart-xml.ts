import type { Palette } from '../../charts/figure/palette'
import { textWidth } from '../../charts/figure/text-width'
import { tickDecimals } from '../../charts/figure/value-axis'
import { xmlText } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { ANGLE, AXIS_SIZE, figuresXml, numberFormat, richText, textLook } from './chart-text'
import { axisFormat, dateFormat, serialOf, serialOfMonth } from './date-axis'
import type { ChartDates, ChartScale, ChartSeries, SlideChart } from './slide-chart'
import { columnName } from './workbook'
import { solidFill, XML_HEAD } from './xml'

const DASHES = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const

const lineXml = ({ line, color, width }: ChartSeries): string =>
  line === 'none' ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${Math.round(width * 12700)}" cap="rnd">${solidFill(color)}<a:prstDash val="${DASHES[line]}"/><a:round/></a:ln>`

const MARKER_SIZE = 7

const markerXml = (series: ChartSeries, paper: string, hollow = false): string => {
  if (!series.marker) return '<c:marker><c:symbol val="none"/></c:marker>'
  const border = hollow ? series.color : paper
  return `<c:marker><c:symbol val="${series.marker}"/><c:size val="${MARKER_SIZE}"/><c:spPr>${solidFill(hollow ? paper : series.color)}<a:ln w="9525">${solidFill(border)}</a:ln></c:spPr></c:marker>`
}

/** Points with marks of their own: hollow ones, and those that stand alone on a line without marks. */
const markedPoints = (series: ChartSeries, paper: string): string =>
  [...new Set([...series.hollow, ...series.alone])]
    .sort((a, b) => a - b)
    .map((at) => `<c:dPt><c:idx val="${at}"/>${markerXml({ ...series, marker: series.marker ?? series.symbol }, paper, series.hollow.includes(at))}<c:bubble3D val="0"/></c:dPt>`)
    .join('')

const filledPoints = ({ fills, color }: ChartSeries): string =>
  fills.map((fill, at) => (fill === color ? '' : `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solidFill(fill)}</c:spPr></c:dPt>`)).join('')

/** Points whose markers have sizes or colours of their own. */
const sizedPoints = (series: ChartSeries, paper: string): string =>
  series.values.map((value, at) => (value === undefined ? '' : `<c:dPt><c:idx val="${at}"/><c:marker><c:symbol val="${series.marker ?? 'circle'}"/><c:size val="${Math.max(2, Math.min(72, series.sizes[at] ?? MARKER_SIZE))}"/><c:spPr>${solidFill(series.fills[at] ?? series.color)}<a:ln w="9525">${solidFill(paper)}</a:ln></c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>`)).join('')

const points = (texts: readonly (string | undefined)[]): string =>
  `<c:ptCount val="${texts.length}"/>${texts.map((text, at) => (text === undefined ? '' : `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`)).join('')}`

const reference = (column: number, rows: number): string => `Sheet1!$${columnName(column)}$2:$${columnName(column)}$${rows + 1}`

/** The look of one series before its points: a line, a column or an area. */
const shapeXml = (series: ChartSeries, { kind }: SlideChart, paper: string): string => {
  switch (kind) {
    case 'line':
      return `<c:spPr>${lineXml(series)}</c:spPr>${markerXml(series, paper)}${markedPoints(series, paper)}`
    case 'scatter':
      return `<c:spPr>${lineXml(series)}</c:spPr>${markerXml(series, paper)}${series.marker ? sizedPoints(series, paper) : ''}`
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

const PLAIN_YEAR = /^\d{4}$/

/** The rows of a chart: dates as numbers, other names as texts. */
const categoriesXml = ({ categories, dates }: SlideChart): string => {
  const cells = `<c:f>${reference(0, categories.length)}</c:f>`
  if (!dates) return `<c:strRef>${cells}<c:strCache>${points(categories.map(xmlText))}</c:strCache></c:strRef>`
  const format = dateFormat(categories.some((label) => PLAIN_YEAR.test(label)) ? '' : '-')
  return `<c:numRef>${cells}<c:numCache><c:formatCode>${format}</c:formatCode>${points(categories.map((label) => String(serialOf(label))))}</c:numCache></c:numRef>`
}

/** One series with its name, categories and numbers, each with the cells of the workbook that hold it. */
const seriesXml = (series: ChartSeries, at: number, chart: SlideChart, paper: string, grouped: boolean): string => {
  const rows = chart.categories.length
  const name = `<c:tx><c:strRef><c:f>Sheet1!$${columnName(at + 1)}$1</c:f><c:strCache>${points([xmlText(series.name)])}</c:strCache></c:strRef></c:tx>`
  const categories = `<c:cat>${categoriesXml(chart)}</c:cat>`
  const format = `<c:formatCode>${xmlText(numberFormat(series, grouped))}</c:formatCode>`
  const values = `<c:val><c:numRef><c:f>${reference(at + 1, rows)}</c:f><c:numCache>${format}${points(series.values.map((value) => (value === undefined ? undefined : String(value))))}</c:numCache></c:numRef></c:val>`
  if (chart.across) {
    const [across] = chart.also ?? []
    const numbers = (tag: 'xVal' | 'yVal', column: number, all: readonly (number | undefined)[]): string => `<c:${tag}><c:numRef><c:f>${reference(column, rows)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(all.map((value) => (value === undefined ? undefined : String(value))))}</c:numCache></c:numRef></c:${tag}>`
    return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${shapeXml(series, chart, paper)}${figuresXml(series, chart, grouped)}${numbers('xVal', chart.series.length + 1, across?.values ?? [])}${numbers('yVal', at + 1, series.values)}<c:smooth val="0"/></c:ser>`
  }
  const order = `<c:idx val="${at}"/><c:order val="${at}"/>`
  return `<c:ser>${order}${name}${shapeXml(series, chart, paper)}${figuresXml(series, chart, grouped)}${categories}${values}${chart.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`
}

const fraction = (part: number, whole: number): string => (part / whole).toFixed(5)

const CATEGORY_AXIS = 111111111
const VALUE_AXIS = 222222222

const line = (color: string, points: number): string => `<c:spPr><a:ln w="${Math.round(points * 12700)}">${solidFill(color)}</a:ln></c:spPr>`
const NO_LINE = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'

const AIR = 7 // points between two labels

/**
 * LibreOffice labels as many years as just fit, whatever the file says: a font size is chosen that leaves space between
 * them. Numerals are half an em wide.
 */
const timeSize = ({ categories, plot, between, labelEvery, dates }: SlideChart): number => {
  if (labelEvery === 1 || dates) return AXIS_SIZE
  const slot = plot.width / Math.max(1, between ? categories.length : categories.length - 1)
  const air = (size: number): number => {
    const width = Math.max(...categories.map((label) => label.replace(/-/g, '').length * 0.5 + (label.includes('-') ? 0.33 : 0))) * size
    return Math.ceil(width / slot) * slot - width
  }
  return [AXIS_SIZE, 11.5, 10.5, 12, 10, 12.5, 13, 13.5].find((size) => air(size) >= AIR) ?? AXIS_SIZE
}

const MONTHS = 12

/** Dates with labels at round years from the first on. The axis ends at the newest row of the workbook, also at one added. */
const dateAxis = (dates: ChartDates, palette: Palette): string => {
  const { base, every } = dates
  const isYearly = every % MONTHS === 0
  return [
    `<c:dateAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="${serialOfMonth(dates.first)}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:numFmt formatCode="${axisFormat(dates)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line(palette.axis, 1)}`,
    `${textLook({ size: AXIS_SIZE, color: palette.muted, face: 'serif' })}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblOffset val="100"/>`,
    `<c:baseTimeUnit val="${base}"/><c:majorUnit val="${isYearly ? every / MONTHS : every}"/><c:majorTimeUnit val="${isYearly ? 'years' : 'months'}"/></c:dateAx>`,
  ].join('')
}

const categoryAxis = (chart: SlideChart, palette: Palette): string => {
  if (chart.dates) return dateAxis(chart.dates, palette)
  const places = chart.kind === 'bar'
  const look = textLook({ size: places ? AXIS_SIZE - 1 : timeSize(chart), color: places ? palette.ink : palette.muted, face: places ? 'sans' : 'serif' }, 'square', chart.labelEvery > 1 ? ANGLE.flat : ANGLE.automatic)
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${places ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="${chart.reversed ? 1 : 0}"/><c:axPos val="${places ? 'l' : 'b'}"/>`,
    `<c:numFmt formatCode="@" sourceLinked="0"/><c:majorTickMark val="${places ? 'none' : 'out'}"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`,
    places ? NO_LINE : line(palette.axis, 1),
    `${look}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`,
    `<c:tickLblSkip val="${chart.labelEvery}"/><c:tickMarkSkip val="${chart.labelEvery}"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('')
}

const LONG = 0.4 // of the chart's height, or 0.18 of its width: LibreOffice breaks a longer title of an upright axis
const LONG_ACROSS = 0.18

/** Whether the heading is the title of the chart, not of the axis; both have the same place. */
const isLongHeading = ({ heading, size, across }: SlideChart): boolean => across !== undefined || textWidth(heading, AXIS_SIZE) > Math.min(size.height * LONG, size.width * LONG_ACROSS)

/** The unit as a horizontal title above the first numeral, at the upper left of the frame. */
const headingXml = ({ heading, kind, plot, size }: SlideChart, palette: Palette): string => {
  const above = kind === 'bar' ? 34 : 24
  const y = Math.max(0, plot.top - above) / size.height
  return `<c:title>${richText(heading, { size: AXIS_SIZE, color: palette.muted, face: 'sans' })}<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="${y.toFixed(5)}"/></c:manualLayout></c:layout><c:overlay val="0"/></c:title>`
}

/** The maximum of an axis, where office programs must not choose it. */
const maxXml = ({ isFixed, max }: ChartScale): string => (isFixed ? `<c:max val="${max}"/>` : '')

const valueAxis = (chart: SlideChart, palette: Palette, grouped: boolean): string => {
  const { scale, kind } = chart
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="${chart.reversed ? 'maxMin' : 'minMax'}"/>${maxXml(scale)}<c:min val="${scale.min}"/></c:scaling><c:delete val="0"/><c:axPos val="${kind === 'bar' ? 't' : 'l'}"/>`,
    `<c:majorGridlines>${line(palette.hairline, 0.75)}</c:majorGridlines>${isLongHeading(chart) ? '' : headingXml(chart, palette)}`,
    `<c:numFmt formatCode="${numberFormat({ decimals: tickDecimals(scale), before: '' }, grouped)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${kind === 'bar' ? 'nextTo' : 'low'}"/>${NO_LINE}`,
    textLook({ size: kind === 'bar' ? AXIS_SIZE - 1 : AXIS_SIZE, color: palette.muted, face: 'serif' }),
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${kind === 'bar' ? 'autoZero' : 'min'}"/><c:crossBetween val="${chart.between ? 'between' : 'midCat'}"/><c:majorUnit val="${scale.interval}"/></c:valAx>`,
  ].join('')
}

/** The horizontal axis of points, with its heading under the numerals. */
const acrossAxis = (chart: SlideChart, palette: Palette, grouped: boolean): string => {
  const { across, plot, size } = chart
  if (!across) return ''
  const at = `<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${fraction(plot.left, size.width)}"/><c:y val="${fraction(plot.top + plot.height + 24, size.height)}"/></c:manualLayout></c:layout>`
  return [
    `<c:valAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/>${maxXml(across.scale)}<c:min val="${across.scale.min}"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    `<c:majorGridlines>${line(palette.hairline, 0.75)}</c:majorGridlines><c:title>${richText(across.heading, { size: AXIS_SIZE, color: palette.muted, face: 'sans' })}${at}<c:overlay val="0"/></c:title>`,
    `<c:numFmt formatCode="${numberFormat({ decimals: tickDecimals(across.scale), before: '' }, grouped)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${NO_LINE}`,
    textLook({ size: AXIS_SIZE, color: palette.muted, face: 'serif' }),
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="min"/><c:crossBetween val="midCat"/><c:majorUnit val="${across.scale.interval}"/></c:valAx>`,
  ].join('')
}

/** Both axes: categories, and values with their unit and hairlines; values on both of points. */
const axesXml = (chart: SlideChart, palette: Palette, grouped: boolean): string => (chart.across ? acrossAxis(chart, palette, grouped) : categoryAxis(chart, palette)) + valueAxis(chart, palette, grouped)

const SPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const plotLayout = ({ plot, size }: SlideChart): string =>
  `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${fraction(plot.left, size.width)}"/><c:y val="${fraction(plot.top, size.height)}"/><c:w val="${fraction(plot.width, size.width)}"/><c:h val="${fraction(plot.height, size.height)}"/></c:manualLayout></c:layout>`

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`

/** The one chart group; WPS draws charts of two kinds wrongly. */
const groupXml = (chart: SlideChart, series: string): string => {
  const { kind, stacked, gap, overlap } = chart
  switch (kind) {
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`
    case 'scatter':
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXES}</c:scatterChart>`
    case 'area':
      return `<c:areaChart><c:grouping val="${stacked ? 'stacked' : 'standard'}"/><c:varyColors val="0"/>${series}${AXES}</c:areaChart>`
    case 'column':
    case 'bar':
      return `<c:barChart><c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:overlap val="${stacked || overlap ? 100 : 0}"/>${AXES}</c:barChart>`
    default: {
      const never: never = kind
      return never
    }
  }
}

/** LibreOffice would put the legend of points into the plot. */
const AT_TOP = '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.3"/><c:y val="0"/></c:manualLayout></c:layout>'

const legendXml = ({ legend, series, across }: SlideChart, palette: Palette): string => {
  if (!legend) return ''
  const unlisted = series.flatMap(({ listed }, at) => (listed ? [] : [`<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`]))
  return `<c:legend><c:legendPos val="t"/>${unlisted.join('')}${across ? AT_TOP : ''}<c:overlay val="0"/>${textLook({ size: AXIS_SIZE, color: palette.ink, face: 'sans' })}</c:legend>`
}

/** The chart part of a presentation. A blank row ends a line, unless the lines of the chart span them: then each stretch is a series. */
export const chartXml = (chart: SlideChart, palette: Palette, language: Language): string => {
  const grouped = LOCALES[language].groupsDigits
  const series = chart.series.map((one, at) => seriesXml(one, at, chart, palette.paper, grouped)).join('')
  return [
    `${XML_HEAD}<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:lang val="${LOCALES[language].formatTag}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${isLongHeading(chart) ? `${headingXml(chart, palette)}<c:autoTitleDeleted val="0"/>` : '<c:autoTitleDeleted val="1"/>'}<c:plotArea>${plotLayout(chart)}${groupXml(chart, series)}${axesXml(chart, palette, grouped)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`,
    `${legendXml(chart, palette)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.spans ? 'span' : 'gap'}"/></c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textLook({ size: AXIS_SIZE, color: palette.ink, face: 'sans' }),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}
