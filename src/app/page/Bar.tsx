import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { SCHEMES } from '../../charts/query/panel-parameters'
import { VINTAGE_CHOICES } from '../../charts/query/panel-view'
import { THEMES, type Theme } from '../../model/indicator'
import { LANGUAGES } from '../../model/text'
import { addressOf, arriveAt } from '../../state/destination'
import { change, vintageOf, withLanguage, withRange, withScheme, withVintage, type ViewState, type ViewStore } from '../../state/view'
import { LOCALES } from '../../words/locales'
import { pageWords } from '../../words/page'
import { vintageWords } from '../../words/vintage'
import { Choice } from '../controls/Choice'
import { YearRange } from '../controls/YearRange'
import { SearchButton } from '../search/Searchable'
import { addressOfWay, isAt, WAYS } from './ways'

interface BarProps {
  readonly store: ViewStore
  readonly view: ViewState
}

interface PagesBarProps extends BarProps {
  readonly theme?: Theme | undefined // of the panel shown alone
}

const USUAL = { from: 1949, to: 2100 } as const

/** The range of years for all panels that have none of their own. */
const RangeControl = ({ store, view }: BarProps) => {
  const words = pageWords(view.language)
  return (
    <fieldset className="range" aria-label={words.range}>
      <YearRange shown={{ ...USUAL, ...(view.from === undefined ? {} : { from: view.from }), ...(view.to === undefined ? {} : { to: view.to }) }} usual={USUAL} first={USUAL.from} last={USUAL.to} name={words.range} labels={words} onYear={(end, year) => change(store, (now) => (end === 'from' ? withRange(now, year, now.to) : withRange(now, now.from, year)))} />
      {view.from !== undefined || view.to !== undefined ? (
        <button type="button" className="plain" onClick={() => change(store, (now) => withRange(now, undefined, undefined))}>
          {words.reset}
        </button>
      ) : null}
    </fieldset>
  )
}

/** Whether the page shows panels for which a range of years can be chosen together. */
const hasRange = ({ page, panel, show }: ViewState): boolean => panel === '' && show === '' && (page === 'all' || THEMES.some((theme) => theme === page))

/** The sign of the settings, which is all of the button on a phone. */
const Sliders = () => (
  <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d="M1 4h8m4 0h2M1 12h2m4 0h8" />
      <circle cx="11" cy="4" r="2" />
      <circle cx="5" cy="12" r="2" />
  </svg>
)

/** Closes a fold where the pointer is pressed outside it. */
const useClosedElsewhere = (fold: RefObject<HTMLDetailsElement | null>): void => {
  useEffect(() => {
    const page = fold.current?.ownerDocument
    const leave = ({ target }: Event): void => {
      if (fold.current && target instanceof Node && !fold.current.contains(target)) fold.current.open = false
    }
    page?.addEventListener('pointerdown', leave)
    return () => page?.removeEventListener('pointerdown', leave)
  }, [fold])
}

/** Language, vintage of the figures, colours, and the range of years where there are panels. Folded up; Escape, leaving it by keyboard and a press elsewhere close it. */
const Settings = ({ store, view }: BarProps) => {
  const fold = useRef<HTMLDetailsElement>(null)
  const words = pageWords(view.language)
  const vintage = vintageWords(view.language)
  const close = (): void => {
    if (fold.current) fold.current.open = false
  }
  useClosedElsewhere(fold)
  const press = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !fold.current?.open) return
    close()
    fold.current.querySelector('summary')?.focus()
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and leaving close it, from wherever in it the focus is
    <details ref={fold} className="settings" onKeyDown={press} onBlur={leave}>
      <summary>
        <Sliders />
        <span>{words.settings}</span>
      </summary>
      <div className="settings-body">
        <p>{words.language}</p>
        <Choice label={words.language} value={view.language} options={LANGUAGES.map((value) => ({ value, label: LOCALES[value].ownName, lang: LOCALES[value].htmlLang }))} onChange={(language) => change(store, (now) => withLanguage(now, language))} />
        <p>{words.scheme}</p>
        <Choice label={words.scheme} value={view.scheme} options={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))} onChange={(scheme) => change(store, (now) => withScheme(now, scheme))} />
        <p>{vintage.choice}</p>
        <Choice label={vintage.choice} value={vintageOf(view) ?? 'current'} options={(['current', ...VINTAGE_CHOICES] as const).map((value) => ({ value, label: vintage.options[value] }))} onChange={(chosen) => change(store, (now) => withVintage(now, chosen === 'current' ? undefined : chosen))} />
        {hasRange(view) ? (
          <>
            <p>{words.range}</p>
            <RangeControl store={store} view={view} />
          </>
        ) : null}
      </div>
    </details>
  )
}

/** The row of pages may be wider than the window. */
const bringIntoSight = (link: HTMLElement | null): void => link?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' })

/** The bar above every page: the name, the pages, the search, the settings; what the vintage means while it is not the current one. A panel alone marks its chapter. */
export const Bar = ({ store, view, theme }: PagesBarProps) => {
  const words = pageWords(view.language)
  return (
    <>
      <header className="bar">
        <a className="bar-name" href={addressOf(arriveAt(view, { kind: 'page', page: '' }))}>
          {words.title}
        </a>
        <nav aria-label={words.parts}>
          <ul>
            {WAYS.map((way) => {
              const isHere = isAt(way, view)
              const isPart = theme !== undefined && way.theme === theme
              return (
                <li key={way.key} data-theme={way.theme}>
                  <a ref={isHere || isPart ? bringIntoSight : undefined} href={addressOfWay(way, view)} aria-current={isHere ? 'page' : isPart ? 'true' : undefined}>
                    {way.name(words)}
                  </a>
                </li>
              )
            })}
          </ul>
        </nav>
        <SearchButton language={view.language} />
        <Settings store={store} view={view} />
      </header>
      <output className="vintage-status">{vintageOf(view) ? vintageWords(view.language).banner : ''}</output>
    </>
  )
}
