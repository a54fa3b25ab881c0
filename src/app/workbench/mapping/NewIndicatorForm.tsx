import { useState } from 'react'
import type { IndicatorMatch } from '../../../ingest/import/matching/matches'
import type { NewIndicator } from '../../../ingest/import/decisions/decisions'
import { KINDS, THEMES, type IndicatorKind, type Theme } from '../../../model/indicator'
import { UNIT_IDS } from '../../../model/unit'
import { catalogueWords } from '../../../words/catalogue'
import { uiWords } from '../../../words/index'
import { isFreeId, tokenFor } from './decision-choices'
import type { MappingProps } from '../work/WorkStep'

interface FormProps extends Pick<MappingProps, 'words' | 'view' | 'loaded'> {
  readonly match: IndicatorMatch
  readonly draft: NewIndicator
  readonly onUse: (indicator: NewIndicator, unit: string) => void
  readonly onCancel: () => void
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

const Field = ({ label, value, onChange }: FieldProps) => (
  <label>
    {label} <input value={value} onChange={({ target }) => onChange(target.value)} />
  </label>
)

const Pick = ({ label, value, onChange, options }: FieldProps & { readonly options: readonly (readonly [value: string, label: string])[] }) => (
  <label>
    {label}{' '}
    <select value={value} onChange={({ target }) => onChange(target.value)}>
      {options.map(([id, name]) => (
        <option key={id} value={id}>{name}</option>
      ))}
    </select>
  </label>
)

/** Form of a new indicator. */
export const NewIndicatorForm = ({ match, draft, words: { mapping: { form: words } }, view, loaded, onUse, onCancel }: FormProps) => {
  const [made, setMade] = useState(draft)
  const { page } = uiWords(view.language)
  const catalogue = catalogueWords(view.language)
  const put = (change: Partial<NewIndicator>): void => setMade((now) => ({ ...now, ...change }))
  const isFree = isFreeId(made.id, loaded.dataset.indicators)
  return (
    <fieldset className="bench-form" aria-label={words.title(match.label)}>
      <p><strong>{words.title(match.label)}</strong></p>
      <Field label={words.id} value={made.id} onChange={(id) => put({ id })} />
      <Field label={words.nameZh} value={made.name.zh} onChange={(zh) => put({ name: { ...made.name, zh } })} />
      <Field label={words.nameEn} value={made.name.en} onChange={(en) => put({ name: { ...made.name, en } })} />
      <Pick label={words.theme} value={made.theme} onChange={(theme) => put({ theme: theme as Theme })} options={THEMES.map((id) => [id, page.themes[id]])} />
      <Pick label={words.kind} value={made.kind} onChange={(kind) => put({ kind: kind as IndicatorKind })} options={KINDS.map((id) => [id, catalogue.kinds[id]])} />
      <Pick label={words.unit} value={made.unit} onChange={(unit) => put({ unit })} options={UNIT_IDS.map((id) => [id, catalogue.units[id] ?? id])} />
      <Field label={words.decimals} value={String(made.decimals)} onChange={(text) => put({ decimals: Math.min(6, Math.max(0, Number.parseInt(text, 10) || 0)) })} />
      <Field label={words.definition} value={made.definition.zh} onChange={(zh) => put({ definition: { ...made.definition, zh } })} />
      <Field label={words.definitionEn} value={made.definition.en} onChange={(en) => put({ definition: { ...made.definition, en } })} />
      {isFree ? null : <p className="quiet" role="alert">{words.idForm}</p>}
      <p>
        <button type="button" className="button" disabled={!isFree} onClick={() => onUse({ ...made, aliases: [match.label].filter((name) => name !== made.name.zh && name !== made.name.en) }, tokenFor(made.unit, match.token))}>{words.save}</button>{' '}
        <button type="button" className="button" onClick={onCancel}>{words.cancel}</button>
      </p>
    </fieldset>
  )
}
