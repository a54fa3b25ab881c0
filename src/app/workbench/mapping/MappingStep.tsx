import { useMemo, useRef, useState } from 'react'
import type { Decisions, NewSource } from '../../../ingest/import/decisions/decisions'
import { parseRecipe } from '../../../ingest/import/decisions/parse-recipe'
import { countSources } from '../../../ingest/package/catalogue/known'
import { EVIDENCE, type Evidence } from '../../../model/evidence'
import { localized } from '../../../model/text'
import { saveFile } from '../../../platform/output/download'
import { Choice } from '../../controls/Choice'
import { type BenchProps, type DecisionsPatch, type MappingProps, type ReadProps, WorkStep } from '../work/WorkStep'
import { IndicatorMapping } from './IndicatorMapping'
import { RegionMapping } from './RegionMapping'
import { sourceOptions } from './decision-choices'

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
const SourceChoice = ({ input, words, loaded, view, decide }: MappingProps) => {
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

const patched = ({ newSource: former, ...now }: Decisions, patch: DecisionsPatch): Decisions => {
  const { newSource, ...rest } = { newSource: former, ...patch }
  return { ...now, ...rest, ...(newSource && { newSource }) }
}

/** Saves the decisions as a recipe, and applies one. */
const RecipeTools = ({ run, input, words: { mapping: words } }: ReadProps) => {
  const file = useRef<HTMLInputElement>(null)
  const [message, setMessage] = useState('')
  const save = async (): Promise<void> => {
    const recipe = await (await run.session()).recipe(input.slot, input.decisions)
    saveFile(`${input.file.name.replace(/\.\w+$/, '')}.recipe.json`, `${JSON.stringify(recipe, null, 2)}\n`, 'application/json')
  }
  const load = async (from: File): Promise<void> => {
    const { value } = parseRecipe(await from.text())
    setMessage(value ? words.recipeLoaded(from.name) : words.recipeBad(from.name))
    if (value) run.take(input.slot, value)
  }
  return (
    <div className="bench-recipe">
      <h3>{words.recipe}</h3>
      <p className="quiet">{words.recipeWhat}</p>
      <button type="button" className="button" onClick={() => void save()}>{words.recipeSave}</button>{' '}
      <button type="button" className="button" onClick={() => file.current?.click()}>{words.recipeLoad}</button>{' '}
      <input
        ref={file}
        type="file"
        hidden
        accept=".json"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen) void load(chosen)
          currentTarget.value = ''
        }}
      />
      <output>{message || (input.isKnown ? words.recipeKnown : '')}</output>
    </div>
  )
}

/** The step that maps the series of a file to indicators, regions, units and sources. */
export const MappingStep = (props: BenchProps) => {
  const { run, work, words } = props
  const input = work.inputs.find(({ slot }) => slot === work.shown)
  const summary = input?.summary
  if (!input || !summary || summary.seriesCount === 0) return null
  const given: MappingProps = { ...props, input, summary, decide: (change) => run.decide(input.slot, patched(input.decisions, change)) }
  const { indicators, regions } = input.decisions
  const openIndicators = summary.matches.indicators.filter(({ key }) => !indicators.has(key)).length
  const openRegions = summary.matches.regions.filter(({ key }) => !regions.has(key)).length
  return (
    <WorkStep id="bench-mapping" number={3} title={words.steps.mapping}>
      <p className="lead">{words.mapping.lead}</p>
      <p aria-live="polite">{openIndicators + openRegions > 0 ? words.mapping.open(openIndicators, openRegions) : words.mapping.allDone}</p>
      <IndicatorMapping key={`i${input.slot}`} {...given} />
      <RegionMapping key={`r${input.slot}`} {...given} />
      <SourceChoice key={`s${input.slot}`} {...given} />
      <RecipeTools key={`t${input.slot}`} {...given} />
    </WorkStep>
  )
}
