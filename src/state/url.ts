import { THEMES, type Theme } from '../model/indicator'
import { LANGUAGES, type Language } from '../model/text'
import { MIGRATIONS } from './migrations'
import { defaultView, isMode, isScheme, isShow, isTab, withPanel, type PanelPatch, type PanelState, type ViewState } from './view'

const PANEL_FIELDS = ['from', 'to', 'unit', 'mode', 'compare', 'tab'] as const
type PanelField = (typeof PANEL_FIELDS)[number]

const ID = /^[A-Za-z][\w.-]{0,79}$/
const YEAR = /^[12]\d{3}$/

const readYear = (text: string | null): number | undefined => (text !== null && YEAR.test(text) ? Number(text) : undefined)

const readId = (text: string | null): string => (text !== null && ID.test(text) ? text : '')

/** A field's value from the address, or undefined when it means nothing. */
const readField = (field: PanelField, text: string): PanelPatch => {
  switch (field) {
    case 'from':
    case 'to':
      return { [field]: readYear(text) }
    case 'unit':
      return { unit: text.length > 0 && text.length <= 12 ? text : undefined }
    case 'mode':
      return { mode: isMode(text) ? text : undefined }
    case 'tab':
      return { tab: isTab(text) ? text : undefined }
    case 'compare': {
      const regions = [...new Set(text.split(',').filter((id) => ID.test(id)))].slice(0, 12)
      return { compare: regions.length > 0 ? regions : undefined }
    }
    default:
      return field satisfies never
  }
}

const isPanelField = (text: string): text is PanelField => (PANEL_FIELDS as readonly string[]).includes(text)

/** `floating-population.unit` → panel and field. With one panel alone its fields stand without a name. */
const readName = (name: string, alone: string): { id: string; field: PanelField } | undefined => {
  const dot = name.lastIndexOf('.')
  if (dot < 0) return alone && isPanelField(name) ? { id: alone, field: name } : undefined
  const id = name.slice(0, dot)
  const field = name.slice(dot + 1)
  return ID.test(id) && isPanelField(field) ? { id, field } : undefined
}

const MOST_PANELS = 60
const readIds = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter((id) => ID.test(id)))].slice(0, MOST_PANELS)

/** Address → view. What cannot be read is left at its default. */
export const readView = (query: string): ViewState => {
  const parameters = MIGRATIONS.reduce((given, migrate) => migrate(given), new URLSearchParams(query))
  const panel = readId(parameters.get('panel'))
  const language = parameters.get('lang') ?? ''
  const scheme = parameters.get('theme') ?? ''
  const theme = parameters.get('chapter') ?? ''
  const show = parameters.get('show') ?? ''
  const from = panel ? undefined : readYear(parameters.get('from'))
  const to = panel ? undefined : readYear(parameters.get('to'))
  let view: ViewState = {
    ...defaultView,
    language: (LANGUAGES as readonly string[]).includes(language) ? (language as Language) : defaultView.language,
    scheme: isScheme(scheme) ? scheme : defaultView.scheme,
    panel,
    indicator: readId(parameters.get('indicator')),
    search: (parameters.get('q') ?? '').slice(0, 200),
    briefing: readIds(parameters.get('briefing')),
    show: isShow(show) ? show : '',
    check: /^[0-9A-Z]{10}$/.test(parameters.get('check') ?? '') ? (parameters.get('check') ?? '') : '',
    theme: (THEMES as readonly string[]).includes(theme) ? (theme as Theme) : '',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
  for (const [name, text] of parameters) {
    const found = readName(name, panel)
    if (found) view = withPanel(view, found.id, readField(found.field, text))
  }
  return view
}

const printField = (state: PanelState, field: PanelField): string | undefined => {
  const value = state[field]
  return value === undefined ? undefined : Array.isArray(value) ? value.join(',') : String(value)
}

/** View → query string, '' for the default. The inverse of `readView`. */
export const printView = (view: ViewState): string => {
  const parameters = new URLSearchParams()
  const put = (name: string, value: string | number | undefined, usual: string | number | undefined): void => {
    if (value !== undefined && value !== usual) parameters.set(name, String(value))
  }
  put('panel', view.panel, defaultView.panel)
  put('lang', view.language, defaultView.language)
  put('theme', view.scheme, defaultView.scheme)
  put('indicator', view.indicator, defaultView.indicator)
  put('q', view.search, defaultView.search)
  put('chapter', view.theme, defaultView.theme)
  put('briefing', view.briefing.join(','), '')
  put('show', view.show, defaultView.show)
  put('check', view.check, defaultView.check)
  if (!view.panel) {
    put('from', view.from, undefined)
    put('to', view.to, undefined)
  }
  for (const id of [...view.panels.keys()].sort()) {
    const state = view.panels.get(id) ?? {}
    for (const field of PANEL_FIELDS) put(id === view.panel ? field : `${id}.${field}`, printField(state, field), undefined)
  }
  const text = parameters.toString()
  return text ? `?${text}` : ''
}
