import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { goTo } from '../../platform/page/history'
import { loadPart } from '../../platform/page/load-part'
import type { Loaded } from '../../platform/data/load-dataset'
import { provinceOfCode } from '../../model/county'
import { countyCodeOf } from '../../model/county-id'
import { countyEntries, entriesOf } from '../../search/entries'
import { joinResults, makeIndex, search, type SearchResult } from '../../search/search-index'
import { arriveAt } from '../../state/destination'
import type { ViewState, ViewStore } from '../../state/view'
import { searchWords, type SearchWords } from '../../words/find'
import { uiWords } from '../../words/index'
import { useAnswer } from '../controls/use-answer'
import { Dialog } from '../controls/Dialog'
import { OptionMaker, optionGroups, type OptionGroup, type SearchOption } from './options'
import { optionId, ResultList } from './ResultList'
import '../styles/search.css'
import '../styles/share.css'

const RESULTS = 'search-results' // id of the list

interface SearchProps {
  readonly loaded: Loaded
  readonly store: ViewStore
  readonly view: ViewState
  readonly onClose: () => void
}

/** Where an arrow key leads among so many options, round the ends; undefined for any other key. */
const nextOption = (key: string, at: number, count: number): number | undefined => {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at + count - 1) % count
  return undefined
}

/** Makes the titles of all panels one after the other, so that typing does not wait for them. */
const useTitles = (maker: OptionMaker): void => {
  useEffect(() => {
    const waiting = maker.panelIds()
    let timer = setTimeout(function next() {
      const id = waiting.shift()
      if (id === undefined) return
      maker.panel(id, '', '')
      timer = setTimeout(next)
    }, 200)
    return () => clearTimeout(timer)
  }, [maker])
}

interface Results {
  readonly result: SearchResult
  readonly groups: readonly OptionGroup[]
}

/** The names of counties and prefectures, in an index of their own, which is made once. */
const loadCounties = async () => {
  const { loadCountyIndex } = await loadPart(() => import('../../platform/data/county-files'))
  const { value } = await loadCountyIndex()
  return { names: new Map(value.map((one) => [`${one.code} ${one.name}`, one])), index: makeIndex(countyEntries(value)) }
}

const SETTLED = 150 // ms for which a result is the first, or pointed at, before what it leads to is fetched

/** Fetches what a county that may be opened next is shown by: opened, it is there. */
const usePrefetched = (option: SearchOption | undefined, { dataset }: Loaded): void => {
  const code = option?.to.kind === 'place' ? countyCodeOf(option.to.id) : ''
  const province = code === '' ? undefined : provinceOfCode(code, dataset)?.id
  useEffect(() => {
    if (province === undefined) return undefined
    const prefetch = async (): Promise<void> => {
      const [{ prefetchCounty }] = await Promise.all([loadPart(() => import('../places/prefetch-county')), loadPart(() => import('../places/CountyPage'))])
      prefetchCounty(province)
    }
    const timer = setTimeout(() => void prefetch().catch(() => undefined), SETTLED) // the page that is opened reports it
    return () => clearTimeout(timer)
  }, [province])
}

/** The results of what is typed, by an index that is made when the search opens and anew when more tables are there. */
const useResults = ({ loaded, view: { language } }: Pick<SearchProps, 'loaded' | 'view'>, query: string): Results => {
  const index = useMemo(() => makeIndex(entriesOf(loaded.dataset, loaded.panels)), [loaded])
  const counties = useAnswer(loadCounties)
  const maker = useMemo(() => new OptionMaker(loaded, language, counties?.names), [loaded, language, counties])
  useTitles(maker)
  return useMemo(() => {
    const own = search(index, query)
    const result = counties ? joinResults(own, search(counties.index, query)) : own
    return { result, groups: optionGroups(result, maker, language) }
  }, [index, counties, maker, query, language])
}

/** What was found, in a sentence that is read out. While tables are on their way, nothing is said to be missing. */
const statusText = (query: string, { isNear }: SearchResult, count: number, { words, waiting }: { readonly words: SearchWords; readonly waiting: string }): string => {
  if (query.trim() === '') return words.hint
  if (count === 0) return waiting || words.none(query.trim())
  return isNear ? words.near(query.trim()) : words.count(count)
}

interface FieldProps extends Pick<SearchProps, 'view'> {
  readonly groups: readonly OptionGroup[]
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly active: SearchOption | undefined
  readonly onMove: (key: string) => boolean // whether the key moved the choice
  readonly onOpen: (option: SearchOption) => void
}

/** The field, which keeps the focus: arrows choose among the results, Enter opens. */
const SearchField = ({ view, groups, query, onQuery, active, onMove, onOpen }: FieldProps) => {
  const words = searchWords(view.language)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus()) // after the dialog has taken the focus
    return () => clearTimeout(timer)
  }, [])
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const opens = event.key === 'Enter' && active !== undefined
    if (opens) onOpen(active)
    if (opens || onMove(event.key)) event.preventDefault()
  }
  return (
    <input
      ref={field}
      type="search"
      className="search-field"
      role="combobox"
      aria-label={words.label}
      aria-expanded={groups.length > 0}
      aria-controls={RESULTS}
      aria-autocomplete="list"
      aria-activedescendant={active ? optionId(active.key) : undefined}
      autoComplete="off"
      spellCheck={false}
      maxLength={100}
      placeholder={words.placeholder}
      value={query}
      onChange={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={press}
    />
  )
}

/** The search over panels, indicators, places and statements, as a dialog with a field and a list (WAI-ARIA combobox pattern). */
const Search = ({ loaded, store, view, onClose }: SearchProps) => {
  const words = searchWords(view.language)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const { result, groups } = useResults({ loaded, view }, query)
  const options = groups.flatMap((group) => group.options)
  const active = options[Math.min(at, options.length - 1)]
  const [pointed, setPointed] = useState<SearchOption>()
  usePrefetched(active, loaded)
  usePrefetched(pointed, loaded)
  const { rest } = loaded
  useEffect(() => rest?.start(), [rest])
  const ask = (next: string): void => {
    setQuery(next)
    setAt(0)
  }
  const move = (key: string): boolean => {
    const next = nextOption(key, at, options.length)
    if (next !== undefined) setAt(next)
    return next !== undefined
  }
  const open = (option: SearchOption): void => {
    onClose()
    goTo(store, arriveAt(store.getState(), option.to))
  }
  return (
    <Dialog label={words.title} close={words.close} onClose={onClose}>
      <SearchField view={view} groups={groups} query={query} onQuery={ask} active={active} onMove={move} onOpen={open} />
      <output className="quiet search-status">{statusText(query, result, options.length, { words, waiting: rest ? uiWords(view.language).panel.loadingData : '' })}</output>
      <ResultList id={RESULTS} label={words.results} groups={groups} query={result.query} active={active?.key ?? ''} onPoint={setPointed} onOpen={open} />
    </Dialog>
  )
}

export default Search // what `lazy` takes
