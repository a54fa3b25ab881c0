import { compilePanel } from '../charts/compile'
import { isInvalid, type PanelSpec } from '../charts/types/list'
import type { ExportFormats } from '../exports/export-job'
import type { Dataset } from '../model/dataset'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'
import { renderWords } from '../words/commands'
import { terminalJson } from './terminal-text'

interface ListedPanel {
  readonly id: string
  readonly type: string
  readonly theme: string
  readonly title: string
}

const listedPanels = (panels: readonly PanelSpec[], dataset: Dataset, language: Language): ListedPanel[] =>
  panels.flatMap((spec) => (isInvalid(spec) ? [] : [{ id: spec.id, type: spec.type, theme: spec.theme, title: compilePanel(spec, dataset, { language, scheme: 'light', width: 800 }).title }]))

const WIDE = /[\u2e80-\u9fff\uff00-\uff60]/g
const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0) // of a terminal
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columnsOf(text)))

const tableOf = (panels: readonly ListedPanel[], formats: readonly string[], language: Language): string => {
  const words = renderWords(language)
  const { themes } = uiWords(language).page
  const idWidth = Math.max(...[words.columns.id, ...panels.map(({ id }) => id)].map(columnsOf)) + 2
  const typeWidth = Math.max(...[words.columns.type, ...panels.map(({ type }) => type)].map(columnsOf)) + 2
  const row = ({ id, type, title }: Pick<ListedPanel, 'id' | 'type' | 'title'>): string => `  ${padded(id, idWidth)}${padded(type, typeWidth)}${title}`
  const chapters = [...new Set(panels.map(({ theme }) => theme))].flatMap((theme) => ['', themes[theme as keyof typeof themes], ...panels.filter((panel) => panel.theme === theme).map(row)])
  return [row(words.columns), ...chapters, '', words.formats(formats)].join('\n')
}

/** Panels and formats: for programs as JSON, for people as a table. */
export const printList = (panels: readonly PanelSpec[], dataset: Dataset, formats: ExportFormats, json: boolean, language: Language): string => {
  const listed = listedPanels(panels, dataset, language)
  const names = Object.keys(formats)
  return json ? terminalJson({ panels: listed, formats: names }) : tableOf(listed, names, language)
}
