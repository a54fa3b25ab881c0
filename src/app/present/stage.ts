/** State of the screen while presenting, and its reducer, shared by keys, clickers and touch. */

export const REVEALS = ['off', 'years', 'series'] as const
export type Reveal = (typeof REVEALS)[number]

export interface Stage {
  readonly slide: number
  readonly step: number // of the reveal; `LAST` for the last one
  readonly reveal: Reveal
  readonly blank: '' | 'black' | 'white'
  readonly line: boolean // the speaker's line
  readonly table: boolean
  readonly help: boolean
}

export const LAST = Number.MAX_SAFE_INTEGER

export const STAGE_COMMANDS = ['next', 'back', 'first', 'last', 'black', 'white', 'line', 'reveal', 'table', 'help'] as const
export type StageCommand = (typeof STAGE_COMMANDS)[number]

/** Number of slides, and of steps of the slide shown. */
export interface Extent {
  readonly slides: number
  readonly steps: number
}

export const openingStage = (slide: number): Stage => ({ slide, step: 0, reveal: 'off', blank: '', line: false, table: false, help: false })

/** The step shown, from 0. */
export const stepOf = ({ step }: Pick<Stage, 'step'>, steps: number): number => Math.max(0, Math.min(step, steps - 1))

const onward = (stage: Stage, { slides, steps }: Extent): Stage => {
  const step = stepOf(stage, steps)
  if (step + 1 < steps) return { ...stage, step: step + 1 }
  return stage.slide + 1 < slides ? { ...stage, slide: stage.slide + 1, step: 0 } : { ...stage, step }
}

/** The slide before, shown whole. */
const backward = (stage: Stage, { steps }: Extent): Stage => {
  const step = stepOf(stage, steps)
  if (step > 0) return { ...stage, step: step - 1 }
  return stage.slide > 0 ? { ...stage, slide: stage.slide - 1, step: LAST } : { ...stage, step }
}

const following = (reveal: Reveal): Reveal => REVEALS[(REVEALS.indexOf(reveal) + 1) % REVEALS.length] ?? 'off'

const blanked = (stage: Stage, blank: 'black' | 'white'): Stage => ({ ...stage, blank: stage.blank === blank ? '' : blank })

/** The stage after a command. From a black or white screen any step returns to the slide first. */
export const perform = (stage: Stage, command: StageCommand, extent: Extent): Stage => {
  if (command === 'black' || command === 'white') return blanked(stage, command)
  if (stage.blank !== '') return { ...stage, blank: '' }
  switch (command) {
    case 'next':
      return onward(stage, extent)
    case 'back':
      return backward(stage, extent)
    case 'first':
      return { ...stage, slide: 0, step: 0 }
    case 'last':
      return { ...stage, slide: Math.max(0, extent.slides - 1), step: LAST }
    case 'reveal':
      return { ...stage, reveal: following(stage.reveal), step: 0, table: false }
    case 'table':
      return { ...stage, table: !stage.table }
    case 'line':
      return { ...stage, line: !stage.line }
    case 'help':
      return { ...stage, help: !stage.help }
    default:
      return command satisfies never
  }
}
