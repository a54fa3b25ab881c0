import type { MouseEvent } from 'react'
import type { BriefingWords } from '../../words/briefing'
import type { Command } from './keys'
import type { Stage } from './stage'

/** Over the slide: a black or white screen, or the list of keys. */
export const StageOverlay = ({ stage, words }: { readonly stage: Stage; readonly words: BriefingWords }) => {
  if (stage.blank !== '') return <div className={`stage-blank stage-blank-${stage.blank}`} />
  if (!stage.help) return null
  return (
    <section className="stage-help" aria-label={words.help}>
      <dl>
        {words.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{words.touch}</p>
    </section>
  )
}

interface ToolsProps {
  readonly stage: Stage
  readonly words: BriefingWords
  readonly command: (command: Command) => void
}

interface Tool {
  readonly command: Command
  readonly label: string
  readonly pressed?: boolean
}

/** Keeps the focus on the stage after a click; otherwise the next space or Enter would press the button again. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

/** Buttons for the commands of the keys, visible while the pointer moves or one of them has the focus. */
export const PresentTools = ({ stage, words, command }: ToolsProps) => {
  const tools: readonly Tool[] = [
    { command: 'back', label: words.previous },
    { command: 'next', label: words.next },
    { command: 'reveal', label: words.revealing(words.reveals[stage.reveal]) },
    { command: 'line', label: words.showLine, pressed: stage.line },
    { command: 'table', label: words.table, pressed: stage.table },
    { command: 'black', label: words.black, pressed: stage.blank === 'black' },
    { command: 'white', label: words.white, pressed: stage.blank === 'white' },
    { command: 'screen', label: words.screen },
    { command: 'help', label: words.help, pressed: stage.help },
    { command: 'leave', label: words.leave },
  ]
  return (
    <div className="stage-tools" role="toolbar" aria-label={words.tools}>
      {tools.map((tool) => (
        <button key={tool.command} type="button" aria-pressed={tool.pressed} onMouseDown={keepFocus} onClick={() => command(tool.command)}>
          {tool.label}
        </button>
      ))}
    </div>
  )
}
