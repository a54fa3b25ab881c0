import { formatIn } from '../../format/index'
import type { Dataset } from '../../model/dataset'
import { THEMES, type Theme } from '../../model/indicator'
import type { Language } from '../../model/text'
import { publishedUnit } from '../../model/unit'
import type { ClaimReport } from '../../transform/index'
import { vintageWords } from '../../words/vintage'
import { panelTitle } from '../compile'
import { indicatorsOf, lacksData } from '../panels-affected'
import type { Vintage } from '../query/panel-view'
import { chartTypeOf, isInvalid, type PanelSpec } from '../types/list'
import type { FindingSpec, InvalidFinding } from './finding-spec'
import { stateFindings, type Finding, type UnstatedFinding } from './findings'
import { keyFigures, type KeyFigure } from './key-figures'

/** A checked statement of a text in one line. */
export interface CheckedClaim {
  readonly id: string
  readonly text: string
  readonly state: 'holds' | 'fails' | 'unchecked' | 'pending' // pending: its tables are not loaded yet
  readonly figure: string // as published; '' where the text has it with all its digits
  readonly panel: string // that shows it; '' for none
}

/** The entry to one chapter. */
export interface ChapterEntry {
  readonly theme: Theme
  readonly panels: number
  readonly first: readonly { readonly id: string; readonly title: string }[] // its most important panels
}

/** Everything that the overview shows, in one language. */
export interface OverviewContent {
  readonly keyFigures: readonly (KeyFigure & { readonly panel: string })[]
  readonly findings: readonly (Finding | UnstatedFinding)[]
  readonly claims: readonly CheckedClaim[]
  readonly claimsNote: string // which figures the claims are held against, where the view is not the current one
  readonly chapters: readonly ChapterEntry[]
  readonly themes: ReadonlyMap<string, Theme> // of panels
}

/** What the overview is made of. */
export interface OverviewSources {
  readonly dataset: Dataset
  readonly panels: readonly PanelSpec[]
  readonly findings: readonly (FindingSpec | InvalidFinding)[]
  readonly claims: readonly ClaimReport[]
  readonly isWhole: boolean // false: some tables are not loaded yet
}

const FIRST = 3 // panels named at the entry to a chapter
const WIDTH = 640 // of drawings that are not used: titles do not depend on it

/** The panels that the entries to the chapters name where their titles can be stated. */
export const panelsNamed = (panels: readonly PanelSpec[]): readonly PanelSpec[] => THEMES.flatMap((theme) => panels.filter((panel) => panel.theme === theme).slice(0, FIRST))

/** The first panel that draws any of these indicators, else the first that reads one; '' for none. */
const panelOf = (indicators: readonly string[], { panels, dataset }: OverviewSources): string => {
  const draws = (panel: PanelSpec): boolean => !isInvalid(panel) && chartTypeOf(panel).requests(panel, dataset).some(({ indicator }) => indicators.includes(indicator))
  const reads = (panel: PanelSpec): boolean => indicatorsOf(panel, dataset).some((id) => indicators.includes(id))
  return (panels.find(draws) ?? panels.find(reads))?.id ?? ''
}

/** A published figure in words, counts in the step in which the language counts. */
const figureOf = ({ exact }: ClaimReport, language: Language): string => {
  const unit = exact && publishedUnit(exact.token)?.units[0]
  if (!exact || !unit) return ''
  return formatIn(exact.value, unit, exact.token, exact.decimals, language)
}

const numbersIn = (text: string): number[] => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((digits) => Number(digits.replaceAll(',', '')))

/** Whether a statement names the figure with all its digits, so that printing it again would say nothing. */
const isNamed = (figure: string, text: string): boolean => numbersIn(figure).every((number) => numbersIn(text).includes(number))

const claimOf = (report: ClaimReport, sources: OverviewSources, language: Language): CheckedClaim => {
  const { id, holds, value } = report
  const text = report.text[language]
  const figure = figureOf(report, language)
  const state = value === undefined ? (sources.isWhole ? 'unchecked' : 'pending') : holds ? 'holds' : 'fails'
  return { id, text, state, figure: isNamed(figure, text) ? '' : figure, panel: panelOf(report.indicators, sources) }
}

const chapterOf = (theme: Theme, { panels, dataset }: OverviewSources, language: Language, vintage: Vintage | undefined): ChapterEntry => {
  const own = panels.filter((panel) => panel.theme === theme)
  const first = own.slice(0, FIRST).flatMap((panel) => {
    const title = isInvalid(panel) || lacksData(panel, dataset) ? '' : panelTitle(panel, dataset, { language, scheme: 'light', width: WIDTH, ...(vintage ? { vintage } : {}) })
    return title === '' ? [] : [{ id: panel.id, title }]
  })
  return { theme, panels: own.length, first }
}

/** The overview of a dataset in one language and vintage. */
export const overviewOf = (sources: OverviewSources, language: Language, vintage?: Vintage): OverviewContent => {
  const { dataset, panels, findings, claims } = sources
  return {
    keyFigures: keyFigures({ dataset, language, vintage }).map((one) => ({ ...one, panel: panelOf([one.indicator], sources) })),
    findings: stateFindings(findings, { dataset, panels, language, vintage }),
    claims: claims.map((report) => claimOf(report, sources, language)),
    claimsNote: vintage ? vintageWords(language).claims : '',
    themes: new Map(panels.map(({ id, theme }) => [id, theme])),
    chapters: THEMES.map((theme) => chapterOf(theme, sources, language, vintage)),
  }
}
