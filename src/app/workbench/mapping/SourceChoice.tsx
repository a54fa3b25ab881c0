import { useMemo } from 'react'
import type { NewSource } from '../../../ingest/import/decisions/decisions'
import { countSources } from '../../../ingest/package/catalogue/known'
import { EVIDENCE, type Evidence } from '../../../model/evidence'
import { localized } from '../../../model/text'
import { sourceOptions } from './decision-choices'
import { Choice } from '../../controls/Choice'
import type { MappingProps } from '../work/bench-props'

const NEW = '+'
const BLANK: NewSource = { id: '', kind: 'publication', body: localized({ zh: '', en: '' }), title: localized({ zh: '', en: '' }), publisher: '', date: '', url: '', accessed: '' }

const SourceForm = ({ source, words: { mapping: { sourceFields: words } }, onChange }: Pick<MappingProps, 'words'> & { readonly source: NewSource; readonly onChange: (source: NewSource) => void }) => {
  const field = (label: string, value: string, change: (text: string) => Partial<NewSource>) => (
    <label>
      {label} <input value={value} onChange={({ target }) => onChange({ ...source, ...change(target.value) })} />
    </label>
  )
  return (
    <div className="bench-form">
      {field(words.id, source.id, (id) => ({ id: id.trim() }))}
      {field(words.body, source.body.zh, (zh) => ({ body: { ...source.body, zh } }))}
      {field(words.bodyEn, source.body.en, (en) => ({ body: { ...source.body, en } }))}
      {field(words.title, source.title.zh, (zh) => ({ title: { ...source.title, zh } }))}
      {field(words.titleEn, source.title.en, (en) => ({ title: { ...source.title, en } }))}
      {field(words.date, source.date, (date) => ({ date: date.trim() }))}
      {field(words.url, source.url, (url) => ({ url: url.trim() }))}
    </div>
  )
}

/** Source, evidence, vintage and note of all values. */
export const SourceChoice = ({ input, words, loaded, view, decide }: MappingProps) => {
  const { mapping } = words
  const { decisions } = input
  const sources = useMemo(
    () => sourceOptions([...loaded.dataset.sources.values()], view.language),
    [loaded, view.language],
  )
  const grades = EVIDENCE.filter((grade) => grade === decisions.evidence || grade === 'one-source' || grade === 'unverified' || (grade === 'two-sources' && countSources(decisions.source) > 1)) // the package finds by itself what an identity confirms
  const choose = (value: string): void => {
    const evidence = value === '' ? 'unverified' : decisions.evidence === 'unverified' ? 'one-source' : decisions.evidence
    if (value === NEW) decide({ source: '', newSource: BLANK, evidence: 'one-source' })
    else decide({ source: value, newSource: undefined, evidence })
  }
  return (
    <>
      <h3>{mapping.source}</h3>
      <p className="bench-source">
        <select aria-label={mapping.source} value={decisions.newSource ? NEW : decisions.source} onChange={({ target }) => choose(target.value)}>
          <option value="">{mapping.sourceNone}</option>
          <option value={NEW}>{mapping.sourceNew}</option>
          {decisions.source === '' || decisions.newSource || loaded.dataset.sources.has(decisions.source) ? null : <option value={decisions.source}>{decisions.source}</option>}
          {sources.map(({ id, name }) => (
            <option key={id} value={id}>{name}</option>
          ))}
        </select>
      </p>
      {decisions.newSource ? <SourceForm source={decisions.newSource} words={words} onChange={(newSource) => decide({ newSource, source: newSource.id })} /> : null}
      <div className="bench-facts">
        <span>{mapping.evidence} <Choice label={mapping.evidence} value={decisions.evidence} options={grades.map((value) => ({ value, label: mapping.evidences[value] }))} onChange={(evidence: Evidence) => decide({ evidence })} /></span>
        <label>{mapping.vintage} <input size={12} value={decisions.vintage} onChange={({ target }) => decide({ vintage: target.value.trim() })} /> <span className="quiet">{mapping.vintageHow}</span></label>
        <label>{mapping.note} <input size={30} value={decisions.note} onChange={({ target }) => decide({ note: target.value })} /></label>
      </div>
    </>
  )
}
