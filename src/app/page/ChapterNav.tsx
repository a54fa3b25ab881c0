import { THEMES } from '../../model/indicator'
import { change, withRange, withShow, type ViewState, type ViewStore } from '../../state/view'
import { uiWords } from '../../words/index'
import { SearchButton } from '../search/Searchable'
import { YearRange } from '../controls/YearRange'

const USUAL = { from: 1949, to: 2100 } as const

/** The range of years for all panels that have none of their own. */
const RangeControl = ({ store, view }: { readonly store: ViewStore; readonly view: ViewState }) => {
  const words = uiWords(view.language).page
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

/** The parts of the page, the ways to the briefing and to the head of the page, and the range of years. */
export const ChapterNav = ({ store, view }: { readonly store: ViewStore; readonly view: ViewState }) => {
  const words = uiWords(view.language).page
  return (
    <nav className="chapters" aria-label={words.chapters}>
      <ul>
        {THEMES.map((theme) => (
          <li key={theme} data-theme={theme}>
            <a href={`#${theme}`}>{words.themes[theme]}</a>
          </li>
        ))}
        <li>
          <a href="#catalogue">{words.catalogue}</a>
        </li>
        <li>
          <a href="#status">{words.status}</a>
        </li>
        <li>
          <button type="button" className="plain chapters-briefing" onClick={() => change(store, (now) => withShow(now, 'briefing'))}>
            {words.briefing}
          </button>
        </li>
        <li>
          <a href="#top">↑ {words.top}</a>
        </li>
      </ul>
      <SearchButton language={view.language} />
      <RangeControl store={store} view={view} />
    </nav>
  )
}
