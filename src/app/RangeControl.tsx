import { change, type ViewStore } from '../state/store'
import { withRange, type ViewState } from '../state/view'
import { uiWords } from '../words/index'
import { YearRange } from './YearRange'

const FIRST = 1949
const LAST = 2100

/** The range of years for all panels that have none of their own. */
export const RangeControl = ({ store, view }: { readonly store: ViewStore; readonly view: ViewState }) => {
  const words = uiWords(view.language).page
  return (
    <fieldset className="range" aria-label={words.range}>
      <YearRange from={view.from} to={view.to} first={FIRST} last={LAST} labels={words} onChange={(from, to) => change(store, (now) => withRange(now, from, to))} />
      {view.from !== undefined || view.to !== undefined ? (
        <button type="button" className="plain" onClick={() => change(store, (now) => withRange(now, undefined, undefined))}>
          {words.reset}
        </button>
      ) : null}
    </fieldset>
  )
}
