import { useMemo, useState } from 'react'
import type { NewSource } from '../../../ingest/import/decisions/decisions'
import { newSourceId } from '../../../ingest/import/decisions/new-source'
import { countSources } from '../../../ingest/package/catalogue/read-by-id'
import { EVIDENCE, type Evidence } from '../../../model/evidence'
import { localized } from '../../../model/text'
import { Choice } from '../../controls/Choice'
import { countText } from '../../text/count-and-time'
import type { MappingProps } from '../work/WorkStep'
import { sourcesFound } from '../../../transform/sources-found'

const NEW = '+'
const SHOWN = 8 // options in sight while a search is on
const BLANK: NewSource = { id: '', kind: 'publication', body: localized({ zh: '', en: '' }), title: localized({ zh: '', en: '' }), publisher: '', date: '', url: '', accessed: '' }

const isTitled = ({ title }: NewSource): boolean => `${title.zh}${title.en}`.trim() !== ''

type FormProps = Pick<MappingProps, 'words' | 'loaded'> & { readonly source: NewSource; readonly onChange: (source: NewSource) => void }

/** A publication that the package does not have: publisher, title, year, address. Its id follows from them until a person writes another. */
const SourceForm = ({ source, words: { mapping: { sourceFields: words } }, loaded, onChange }: FormProps) => {
  const { sources } = loaded.dataset
  const put = (change: Partial<NewSource>): void => {
    const isOwn = source.id !== '' && source.id !== newSourceId(source, sources)
    const next = { ...source, ...change }
    onChange({ ...next, id: change.id ?? (isOwn ? source.id : newSourceId(next, sources)) })
  }
  const field = (label: string, value: string, change: (text: string) => Partial<NewSource>, type = 'text') => (
    <label>
      {label} <input type={type} value={value} onChange={({ target }) => put(change(target.value))} />
    </label>
  )
  return (
    <div className="bench-form">
      {field(words.body, source.body.zh, (zh) => ({ body: { ...source.body, zh }, publisher: zh }))}
      {field(words.title, source.title.zh, (zh) => ({ title: { ...source.title, zh } }))}
      {field(words.date, source.date, (date) => ({ date: date.trim() }))}
      {field(words.url, source.url, (url) => ({ url: url.trim() }), 'url')}
      {field(words.bodyEn, source.body.en, (en) => ({ body: { ...source.body, en } }))}
      {field(words.titleEn, source.title.en, (en) => ({ title: { ...source.title, en } }))}
      {field(words.id, source.id, (id) => ({ id: id.trim() }))}
      {isTitled(source) ? null : <p className="quiet">{words.needed}</p>}
    </div>
  )
}

/** The known sources, narrowed by a search over publisher, title, year and id. */
const SourceList = ({ input, words: { mapping: words }, loaded, view, onChoose }: MappingProps & { readonly onChoose: (value: string) => void }) => {
  const [search, setSearch] = useState('')
  const { decisions } = input
  const all = useMemo(() => sourcesFound([...loaded.dataset.sources.values()], '', view.language), [loaded, view.language])
  const found = useMemo(() => sourcesFound([...loaded.dataset.sources.values()], search, view.language), [loaded, search, view.language])
  const isSearching = search.trim() !== ''
  const value = decisions.newSource ? NEW : decisions.source
  const isListed = value === '' || value === NEW || found.some(({ id }) => id === value)
  return (
    <p className="bench-source">
      <label>
        {words.sourceSearch} <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </label>{' '}
      <span className="quiet" aria-live="polite">{isSearching ? words.sourcesFound(countText(found.length, view.language)) : ''}</span>
      <select className="line" aria-label={words.source} size={isSearching ? Math.min(SHOWN, Math.max(2, found.length + 2)) : undefined} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{words.sourceNone}</option>
        <option value={NEW}>{words.sourceNew}</option>
        {isListed ? null : <option value={value}>{all.find(({ id }) => id === value)?.name ?? value}</option>}
        {found.map(({ id, name }) => (
          <option key={id} value={id}>{name}</option>
        ))}
      </select>
    </p>
  )
}

/** Says that the file holds figures of a vintage, with the way to take them as current all the same. */
const VintageNotice = ({ summary, input, words: { mapping: words }, view, decide }: MappingProps) => {
  const { vintage } = summary.matches
  if (!vintage) return null
  const isTaken = input.decisions.vintage === vintage.id
  return (
    <p className="bench-vintage">
      {words.vintageFound(countText(vintage.agreeing, view.language), vintage.id)} {isTaken ? words.vintageTaken : words.vintageLeft}{' '}
      <button type="button" className="plain" onClick={() => decide(isTaken ? { vintage: '', isVintageFound: false } : { vintage: vintage.id, isVintageFound: true })}>{isTaken ? words.vintageDrop : words.vintageTake}</button>
    </p>
  )
}

/** Source, evidence, vintage and note of all values. */
export const SourceChoice = (props: MappingProps) => {
  const { input, words, loaded, decide } = props
  const { mapping } = words
  const { decisions } = input
  const grades = EVIDENCE.filter((grade) => grade === decisions.evidence || grade === 'one-source' || grade === 'unverified' || (grade === 'two-sources' && countSources(decisions.source) > 1)) // the package finds by itself what an identity confirms
  const choose = (value: string): void => {
    const evidence = value === '' ? 'unverified' : decisions.evidence === 'unverified' ? 'one-source' : decisions.evidence
    if (value === NEW) decide({ source: '', newSource: BLANK, evidence: 'one-source' })
    else decide({ source: value, newSource: undefined, evidence })
  }
  return (
    <>
      <h3>{mapping.source}</h3>
      <p className="quiet">{decisions.source === '' ? mapping.sourceLost : mapping.sourceWhat}</p>
      <SourceList {...props} onChoose={choose} />
      {decisions.newSource ? <SourceForm source={decisions.newSource} words={words} loaded={loaded} onChange={(newSource) => decide({ newSource, source: isTitled(newSource) ? newSource.id : '' })} /> : null}
      <VintageNotice {...props} />
      <div className="bench-facts">
        <span>{mapping.evidence} <Choice label={mapping.evidence} value={decisions.evidence} options={grades.map((value) => ({ value, label: mapping.evidences[value] }))} onChange={(evidence: Evidence) => decide({ evidence })} /></span>
        <label>{mapping.vintage} <input size={12} value={decisions.vintage} onChange={({ target }) => decide({ vintage: target.value.trim(), isVintageFound: false })} /> <span className="quiet">{mapping.vintageHow}</span></label>
        <label>{mapping.note} <input size={30} value={decisions.note} onChange={({ target }) => decide({ note: target.value })} /></label>
      </div>
    </>
  )
}
