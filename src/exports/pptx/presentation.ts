import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Palette } from '../../charts/figure/palette'
import { xmlJson, xmlText } from '../../format/xml-text'
import type { Language } from '../../model/text'
import { LOCALES } from '../../words/locales'
import type { Stamp } from '../stamp/stamp'
import { chartXml } from './chart-xml'
import { pack } from './pack'
import type { SlideChart } from './slide-chart'
import { workbookOf } from './workbook'
import { FACES, XML_HEAD } from './xml'

/** A native chart with the colours of its panel. */
export interface FinishedChart {
  readonly chart: SlideChart
  readonly palette: Palette
}

/** What the package says of itself. */
export interface About {
  readonly title: string
  readonly language: Language
  readonly version: string // of the data
  readonly stamps: readonly Stamp[]
  readonly slides: number
}

type Parts = Record<string, Uint8Array>

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/package'
const CHART = /^ppt\/charts\/chart(\d+)\.xml$/

/** `2026.11.0` → its first day; no clock is asked, so that the same state gives the same bytes. */
const dateOf = (version: string): string => {
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})(?:\D(\d{1,2}))?/.exec(version) ?? []
  const two = (text: string | undefined): string => String(Math.max(1, Number(text ?? 1))).padStart(2, '0')
  return year === undefined || Number(month) > 12 || Number(day) > 28 ? '2000-01-01T00:00:00Z' : `${year}-${two(month)}-${two(day)}T00:00:00Z`
}

const coreXml = ({ title, version, stamps, language }: About): string => {
  const date = dateOf(version)
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:description>${xmlJson(stamps)}</dc:description><dc:language>${LOCALES[language].formatTag}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`
}

const appXml = ({ slides }: About): string =>
  `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sanhua</Application><PresentationFormat>On-screen Show (16:9)</PresentationFormat><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`

/** Each face of ours with the Latin letters that go with it; the library writes one name for all scripts. */
const withFaces = (xml: string): string =>
  Object.values(FACES).reduce((text, { latin, asian }) => text.replace(new RegExp(`<a:(latin|cs) typeface="${asian}"[^>]*/>`, 'g'), `<a:$1 typeface="${latin}"/>`), xml)

/** Speaker's notes arrive as one run with line ends; each line becomes a paragraph. */
const withParagraphs = (xml: string, language: Language): string =>
  xml.replace(/<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/, (_, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => (line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr lang="${LOCALES[language].formatTag}"/><a:t>${line}</a:t></a:r></a:p>`))
      .join(''),
  )

const chartNumbers = (parts: Parts): number[] =>
  Object.keys(parts)
    .flatMap((name) => Number(CHART.exec(name)?.[1] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number))
    .sort((a, b) => a - b)

/** The library counts charts from the start of the program; here they count from one. */
const renumbered = (text: string, numbers: readonly number[]): string =>
  text.replace(/(charts\/chart)(\d+)(\.xml)/g, (whole: string, before: string, number: string, after: string) => {
    const at = numbers.indexOf(Number(number))
    return at < 0 ? whole : `${before}${at + 1}${after}`
  })

/** Only parts that exist are declared: the library declares a master for every slide. */
const declared = (contentTypes: string, names: ReadonlySet<string>): string => contentTypes.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole: string, name: string) => (names.has(name) ? whole.trim() : ''))

const chartParts = (charts: readonly FinishedChart[], language: Language): Parts =>
  Object.fromEntries(
    charts.flatMap(({ chart, palette }, at) => [
      [`ppt/charts/chart${at + 1}.xml`, strToU8(chartXml(chart, palette, language))],
      [`ppt/charts/_rels/chart${at + 1}.xml.rels`, strToU8(`${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}" Target="../embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx"/></Relationships>`)],
      [`ppt/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`, workbookOf(chart, LOCALES[language].groupsDigits)],
    ]),
  )

const TYPES = '[Content_Types].xml'
const ROOT = '_rels/.rels'

/** The library's package with our charts, workbooks and metadata in it; the same state gives the same bytes. */
export const finishPresentation = (written: Uint8Array, charts: readonly FinishedChart[], about: About): Uint8Array<ArrayBuffer> => {
  const parts: Parts = unzipSync(written)
  const numbers = chartNumbers(parts)
  const kept = Object.entries(parts).filter(([name]) => !name.endsWith('/') && !/^ppt\/(?:charts|embeddings)\//.test(name))
  const texts = kept.map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes]
    const xml = withFaces(renumbered(strFromU8(bytes), numbers))
    return [name, strToU8(name.startsWith('ppt/notesSlides/notesSlide') ? withParagraphs(xml, about.language) : xml)]
  })
  const all: Parts = { ...Object.fromEntries(texts), ...chartParts(charts, about.language), 'docProps/core.xml': strToU8(coreXml(about)), 'docProps/app.xml': strToU8(appXml(about)) }
  const names = Object.keys(all).sort()
  all[TYPES] = strToU8(declared(strFromU8(all[TYPES] ?? new Uint8Array()), new Set(names)))
  const ordered = [TYPES, ROOT, ...names.filter((name) => name !== TYPES && name !== ROOT)]
  return pack(Object.fromEntries(ordered.map((name) => [name, all[name] ?? new Uint8Array()])))
}
