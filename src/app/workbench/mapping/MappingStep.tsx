import { useRef, useState } from 'react'
import { skipOthers, type Decisions } from '../../../ingest/import/decisions/decisions'
import { parseRecipe } from '../../../ingest/import/decisions/parse-recipe'
import { saveFile } from '../../../platform/output/save-and-copy'
import { type BenchProps, type DecisionsPatch, type MappingProps, type ReadProps, WorkStep } from '../work/WorkStep'
import { IndicatorMapping } from './IndicatorMapping'
import { RegionMapping } from './RegionMapping'
import { SourceChoice } from './SourceChoice'

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
      <p aria-live="polite">
        {openIndicators + openRegions > 0 ? words.mapping.open(openIndicators, openRegions) : words.mapping.allDone}{' '}
        {openIndicators + openRegions > 0 ? <button type="button" className="button" onClick={() => run.decide(input.slot, skipOthers(summary.matches, input.decisions))}>{words.mapping.skipOthers}</button> : null}
      </p>
      <IndicatorMapping key={`i${input.slot}`} {...given} />
      <RegionMapping key={`r${input.slot}`} {...given} />
      <SourceChoice key={`s${input.slot}`} {...given} />
      <RecipeTools key={`t${input.slot}`} {...given} />
    </WorkStep>
  )
}
