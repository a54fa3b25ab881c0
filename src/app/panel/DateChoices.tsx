import { group } from 'd3-array'
import { useEffect, useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { PANEL_PARAMETERS } from '../../charts/query/panel-parameters'
import type { OneOf } from '../../charts/query/panel-view'
import type { Language } from '../../model/text'
import type { PanelPatch } from '../../state/view'
import { detailWords } from '../../words/panel-details'

const STEP = 1200 // ms that a date is shown while dates play

interface SliderProps {
  readonly dates: OneOf
  readonly name: string // of the panel
  readonly language: Language
  readonly onChange: (key: string) => void
}

/** The dates of a chart on a slider, and a button that shows one after the other. */
const DateSlider = ({ dates: { offered, shown }, name, language, onChange }: SliderProps) => {
  const words = detailWords(language)
  const [isPlaying, setPlaying] = useState(false)
  const at = Math.max(0, offered.findIndex(({ key }) => key === shown))
  const next = offered[at + 1]?.key
  useEffect(() => {
    if (!isPlaying) return undefined
    const timer = setTimeout(() => (next === undefined ? setPlaying(false) : onChange(next)), STEP)
    return () => clearTimeout(timer)
  }, [isPlaying, next, onChange])
  const begin = (): void => {
    if (!isPlaying && next === undefined && offered[0]) onChange(offered[0].key)
    setPlaying(!isPlaying)
  }
  const choose = (index: number): void => {
    setPlaying(false)
    onChange(offered[index]?.key ?? shown)
  }
  return (
    <span className="date-slider">
      <button type="button" aria-label={`${isPlaying ? words.pause : words.play} ${name}`} onClick={begin}>
        {isPlaying ? words.pause : words.play}
      </button>
      <label>
        <span>{words.date}</span>
        <input type="range" aria-label={`${words.date} ${name}`} aria-valuetext={offered[at]?.name ?? ''} min={0} max={offered.length - 1} step={1} value={at} onChange={({ currentTarget: { value } }) => choose(Number(value))} />
      </label>
      <output>{offered[at]?.name ?? ''}</output>
    </span>
  )
}

interface SelectProps {
  readonly choice: OneOf
  readonly label: string
  readonly name: string // of the panel
  readonly none: string // in place of a choice without a name
  readonly onChange: (key: string) => void
}

const OneOfSelect = ({ choice: { offered, shown }, label, name, none, onChange }: SelectProps) => (
  <label>
    <span>{label}</span>
    <select aria-label={`${label} ${name}`} value={shown} onChange={({ currentTarget: { value } }) => onChange(value)}>
      {[...group(offered, (one) => one.group)].map(([heading, members]) => {
        const options = members.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name || none}
          </option>
        ))
        return heading ? (
          <optgroup key={heading} label={heading}>
            {options}
          </optgroup>
        ) : (
          options
        )
      })}
    </select>
  </label>
)

interface ClassChoiceProps {
  readonly classes: OneOf
  readonly name: string // of the panel
  readonly language: Language
  readonly onChange: (key: string) => void
}

/** How values are put into classes: a method, or bounds that a reader writes. */
export const ClassChoice = ({ classes, name, language, onChange }: ClassChoiceProps) => {
  const words = detailWords(language)
  const take = (text: string): void => {
    const found = PANEL_PARAMETERS.classes.parse(text.replace(/[，、;；]/g, ',').replace(/[\s%]|,+$/g, '').replace(/−/g, '-'))
    if (found !== undefined) onChange(found)
  }
  return (
    <>
      <OneOfSelect choice={classes} label={words.classes} name={name} none="" onChange={onChange} />
      {/\d/.test(classes.shown) ? (
        <label>
          <span>{words.bounds}</span>
          <input key={classes.shown} type="text" inputMode="decimal" defaultValue={classes.shown.replace(/,/g, ', ')} onBlur={({ currentTarget: { value } }) => take(value)} onKeyDown={({ key, currentTarget: { value } }) => (key === 'Enter' ? take(value) : undefined)} />
        </label>
      ) : null}
    </>
  )
}

interface DateChoicesProps {
  readonly choices: CompiledPanel['controls']['choices']
  readonly name: string
  readonly language: Language
  readonly onChange: (patch: Pick<PanelPatch, 'at' | 'outline' | 'of' | 'classes'>) => void
}

/** What a reader may choose of a chart at one date: its date, what is outlined, the place. */
const DateChoices = ({ choices: { dates, outlines, places, classes }, name, language, onChange }: DateChoicesProps) => {
  const words = detailWords(language)
  const common = { name, none: words.noOutline }
  return (
    <span className="date-choices">
      {places.offered.length > 1 ? <OneOfSelect {...common} choice={places} label={words.place} onChange={(of) => onChange({ of })} /> : null}
      {dates.offered.length > 1 ? <DateSlider dates={dates} name={name} language={language} onChange={(at) => onChange({ at: Number(at) })} /> : null}
      {classes.offered.length > 1 ? <ClassChoice classes={classes} name={name} language={language} onChange={(key) => onChange({ classes: key })} /> : null}
      {outlines.offered.length > 1 ? <OneOfSelect {...common} choice={outlines} label={words.outlined} onChange={(outline) => onChange({ outline })} /> : null}
    </span>
  )
}

export default DateChoices
