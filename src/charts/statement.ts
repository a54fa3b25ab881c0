import { statementWords } from '../words/statement'
import type { DrawContext } from './chart-type'
import type { ValidPanel } from './index'
import { placesStatement } from './statement-places'
import { balanceOf, partsStatement, timeStatement } from './statement-time'

const compose = (context: DrawContext<ValidPanel>): string => {
  const { spec, picked, language, mode } = context
  switch (spec.type) {
    case 'bars':
    case 'dumbbell':
      return placesStatement({ ...context, spec })
    case 'composition':
      return partsStatement(spec.subtitle?.[language] ?? picked[0]?.indicator.name[language] ?? '', context) || timeStatement(context)
    case 'columns':
      return timeStatement(context) + (spec.net && mode === 'absolute' ? balanceOf(spec.net[language], context) : '')
    case 'trend':
      return timeStatement(context)
    default:
      return spec satisfies never
  }
}

/** The panel as it is shown in one sentence that can be quoted: value, change, share, in the manner of a communiqué. Nothing is reckoned across a break. */
export const statementOf = (context: DrawContext<ValidPanel>): string => {
  const words = statementWords(context.language)
  const text = words.tidy(compose(context)).trim()
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1) + words.stop
}
