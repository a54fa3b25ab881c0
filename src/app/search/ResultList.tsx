import { useEffect, useRef } from 'react'
import type { OptionGroup, SearchOption } from './options'
import { rangeIn } from '../../search/fold'

/** A text with the query marked where it is in it: as one phrase, else its first word that is there. Text alone, never markup of the data. */
const Marked = ({ text, query }: { readonly text: string; readonly query: string }) => {
  const [range] = [query, ...query.split(' ')].flatMap((part) => {
    const found = rangeIn(text, part)
    return found ? [found] : []
  })
  if (!range) return <>{text}</>
  const [from, to] = range
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  )
}

/** The id of an option's element, by which the field names the active one. */
export const optionId = (key: string): string => `search-${key}`

interface OptionLineProps {
  readonly option: SearchOption
  readonly query: string
  readonly isActive: boolean
  readonly onPoint: (option: SearchOption) => void
  readonly onOpen: (option: SearchOption) => void
}

/** One result; the active one is kept in sight. */
const OptionLine = ({ option, query, isActive, onPoint, onOpen }: OptionLineProps) => {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role -- the field keeps the focus and takes the keys (WAI-ARIA combobox pattern)
    <div ref={line} id={optionId(option.key)} role="option" aria-selected={isActive} className="search-option" data-theme={option.theme} onPointerEnter={() => onPoint(option)} onMouseDown={(event) => event.preventDefault()} onClick={() => onOpen(option)}>
      <span className="search-text">
        <Marked text={option.text} query={query} />
      </span>
      {option.detail ? (
        <span className="search-detail">
          <Marked text={option.detail} query={query} />
        </span>
      ) : null}
    </div>
  )
}

interface ResultListProps {
  readonly id: string
  readonly label: string
  readonly groups: readonly OptionGroup[]
  readonly query: string
  readonly active: string // key of an option; '' none
  readonly onPoint: (option: SearchOption) => void
  readonly onOpen: (option: SearchOption) => void
}

/** The results under their headings, as a list box whose field has the focus. */
export const ResultList = ({ id, label, groups, query, active, onPoint, onOpen }: ResultListProps) => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <select> holds no headings
  <div id={id} role="listbox" aria-label={label} className="search-results">
    {groups.map(({ key, heading, note, options }) => (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of options, not of fields
      <div key={key} role="group" aria-labelledby={`search-group-${key}`} className="search-group" data-group={key}>
        <p id={`search-group-${key}`} role="presentation" className={key.startsWith('topic') ? 'search-answer' : 'search-heading'}>
          <Marked text={heading} query={key.startsWith('topic') ? query : ''} /> {note}
        </p>
        {options.map((option) => (
          <OptionLine key={option.key} option={option} query={query} isActive={option.key === active} onPoint={onPoint} onOpen={onOpen} />
        ))}
      </div>
    ))}
  </div>
)
