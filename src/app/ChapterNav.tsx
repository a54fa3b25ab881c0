import { THEMES } from '../model/indicator'
import { change, type ViewStore } from '../state/store'
import { withShow, type ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { RangeControl } from './RangeControl'

/** The parts of the page, the ways to the briefing and to new data, and the range of years. */
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
          <button type="button" className="plain chapters-briefing" onClick={() => change(store, (now) => withShow(now, 'workbench'))}>
            {words.replace}
          </button>
        </li>
      </ul>
      <RangeControl store={store} view={view} />
    </nav>
  )
}
