import type { Palette } from '../../charts/figure/palette'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import { axesXml, CATEGORY_AXIS, headingXml, isLongHeading, VALUE_AXIS } from './chart-axes-xml'
import { seriesXml } from './chart-series-xml'
import { AXIS_SIZE, textLook } from './chart-text'
import type { SlideChart } from './slide-chart'
import { XML_HEAD } from './xml'

const SPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const fraction = (part: number, whole: number): string => (part / whole).toFixed(5)

const plotLayout = ({ plot, size }: SlideChart): string =>
  `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${fraction(plot.left, size.width)}"/><c:y val="${fraction(plot.top, size.height)}"/><c:w val="${fraction(plot.width, size.width)}"/><c:h val="${fraction(plot.height, size.height)}"/></c:manualLayout></c:layout>`

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`

/** One group of one kind: never two kinds in one chart, which WPS draws wrongly. */
const groupXml = (chart: SlideChart, series: string): string => {
  const { kind, stacked, gap, overlap } = chart
  switch (kind) {
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`
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

const legendXml = ({ legend, series }: SlideChart, palette: Palette): string => {
  if (!legend) return ''
  const unlisted = series.flatMap(({ listed }, at) => (listed ? [] : [`<c:legendEntry><c:idx val="${at}"/><c:delete val="1"/></c:legendEntry>`]))
  return `<c:legend><c:legendPos val="t"/>${unlisted.join('')}<c:overlay val="0"/>${textLook({ size: AXIS_SIZE, color: palette.ink, face: 'sans' })}</c:legend>`
}

/** A chart as the part of a presentation that an office program edits. Blank years inside one stretch are spanned; a stretch ends at a break. */
export const chartXml = (chart: SlideChart, palette: Palette, language: Language): string => {
  const grouped = LOCALES[language].groupsDigits
  const series = chart.series.map((one, at) => seriesXml(one, at, chart, palette.paper, grouped)).join('')
  return [
    `${XML_HEAD}<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:lang val="${LOCALES[language].formatTag}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${isLongHeading(chart) ? `${headingXml(chart, palette)}<c:autoTitleDeleted val="0"/>` : '<c:autoTitleDeleted val="1"/>'}<c:plotArea>${plotLayout(chart)}${groupXml(chart, series)}${axesXml(chart, palette, grouped)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`,
    `${legendXml(chart, palette)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.kind === 'line' ? 'span' : 'gap'}"/></c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textLook({ size: AXIS_SIZE, color: palette.ink, face: 'sans' }),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}
