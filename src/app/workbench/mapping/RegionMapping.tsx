import { useMemo, useState } from 'react'
import type { RegionMatch } from '../../../ingest/import/matching/matches'
import { countText, scoreText } from '../../text/count-and-time'
import type { MappingProps } from '../work/WorkStep'
import { useWanted } from './use-wanted'

const FIRST = 20
const MORE = 100
const OPEN = '?'

type RowProps = MappingProps & { readonly match: RegionMatch; readonly onDecide: (region: string | undefined) => void }

/** One uncertain place, and its target region. */
const RegionRow = ({ match, input, words: { mapping: words }, loaded, view, onDecide }: RowProps) => {
  const { regions } = loaded.dataset
  const name = (id: string): string => regions.get(id)?.name[view.language] ?? id
  const { isWanted, reach } = useWanted()
  const decided = input.decisions.regions.get(match.key)
  const proposed = new Set(match.proposals.map(({ region }) => region))
  const others = isWanted ? [...regions.keys()] : decided ? [decided] : []
  const printed = [match.printed, match.code].filter(Boolean).join(' · ') || words.noPlace
  return (
    <li>
      <label>
        {printed}{' '}
        <select {...reach} value={decided ?? OPEN} onChange={({ target }) => onDecide(target.value === OPEN ? undefined : target.value)}>
          <option value={OPEN}>{words.undecided}</option>
          <option value="">{words.regionLeave}</option>
          {match.proposals.map(({ region, score, reason }) => (
            <option key={region} value={region}>{`${name(region)} · ${scoreText(score)} · ${words.reasons[reason]}`}</option>
          ))}
          {others.filter((id) => !proposed.has(id)).map((id) => (
            <option key={id} value={id}>{name(id)}</option>
          ))}
        </select>
      </label>
    </li>
  )
}

/** Places of the file: the number matched, and those that a person must decide. */
export const RegionMapping = (props: MappingProps) => {
  const { summary: { matches }, input, words: { mapping: words }, view, decide } = props
  const [most, setMost] = useState(FIRST)
  const unsure = useMemo(() => matches.regions.filter(({ certain }) => certain === undefined), [matches])
  const [isOpen, setOpen] = useState(unsure.length <= FIRST) // each place offers every region: rendered when expanded
  const onDecide = (key: string) => (region: string | undefined): void => {
    const regions = new Map(input.decisions.regions)
    if (region === undefined) regions.delete(key)
    else regions.set(key, region)
    decide({ regions })
  }
  const count = (number: number): string => countText(number, view.language)
  return (
    <>
      <h3>{words.regions}</h3>
      <p>{words.regionsSum(count(matches.regions.length - unsure.length), count(matches.regions.length))}</p>
      {unsure.length > 0 ? (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.regionsOpen} {count(unsure.length)}</summary>
          <ul className="bench-regions">
            {unsure.slice(0, isOpen ? most : 0).map((match) => (
              <RegionRow key={match.key} {...props} match={match} onDecide={onDecide(match.key)} />
            ))}
          </ul>
          {unsure.length > most ? <button type="button" className="button" onClick={() => setMost((now) => now + MORE)}>{props.words.reading.more}</button> : null}
        </details>
      ) : null}
    </>
  )
}
