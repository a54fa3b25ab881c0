import { useId, useState } from 'react'

interface Years {
  readonly from: number
  readonly to: number
}

interface YearRangeProps {
  readonly shown: Years
  readonly usual: Years // shown where the reader chooses nothing
  readonly first: number
  readonly last: number
  readonly name: string // of what the years belong to, for readers who do not see where the fields are
  readonly labels: { readonly from: string; readonly to: string; readonly wrongYear: (typed: string, first: number, last: number) => string }
  readonly onYear: (end: keyof Years, year: number | undefined) => void
}

interface YearFieldProps {
  readonly label: string
  readonly name: string
  readonly shown: number
  readonly usual: number
  readonly min: number
  readonly max: number
  readonly wrong: YearRangeProps['labels']['wrongYear']
  readonly onYear: (year: number | undefined) => void
}

/** The year of a typed text, if it is complete and within bounds; undefined for a blank text or the default year. */
export const typedYear = (text: string, { usual, min, max }: Pick<YearFieldProps, 'usual' | 'min' | 'max'>): { readonly isTaken: boolean; readonly year: number | undefined } => {
  const year = Number(text)
  if (text.trim() === '') return { isTaken: text === '', year: undefined }
  return { isTaken: Number.isInteger(year) && year >= min && year <= max, year: year === usual ? undefined : year }
}

const WHOLE = 4 // digits: with fewer a year may be half typed

/** A field that changes nothing while a year is half typed, and says so when a year cannot be had. */
const YearField = ({ label, name, shown, usual, min, max, wrong, onYear }: YearFieldProps) => {
  const id = useId()
  const [typed, setTyped] = useState<string>() // while the field has the focus
  const [refused, setRefused] = useState('')
  const take = (text: string): void => {
    setTyped(text)
    const { isTaken, year } = typedYear(text, { usual, min, max })
    setRefused(isTaken || text.length < WHOLE ? '' : text)
    if (isTaken) onYear(year)
  }
  const leave = (): void => {
    if (typed !== undefined && !typedYear(typed, { usual, min, max }).isTaken) setRefused(typed)
    setTyped(undefined)
  }
  return (
    <>
      <label>
        <span>{label}</span>
        <input type="number" inputMode="numeric" aria-label={`${label} ${name}`} aria-invalid={refused !== ''} aria-describedby={id} min={min} max={max} value={typed ?? String(shown)} onChange={(event) => take(event.currentTarget.value)} onBlur={leave} />
      </label>
      <output id={id} className="wrong-year">
        {refused ? wrong(refused, min, max) : ''}
      </output>
    </>
  )
}

/** First and last year, by typing or by the field's own arrows. */
export const YearRange = ({ shown, usual, first, last, name, labels, onYear }: YearRangeProps) => {
  const { from, to } = shown
  const within = (year: number): boolean => year >= first && year <= last
  const common = { name, wrong: labels.wrongYear }
  return (
    <span className="years">
      <YearField {...common} label={labels.from} shown={from} usual={usual.from} min={first} max={within(to) ? to : last} onYear={(year) => onYear('from', year)} />
      <YearField {...common} label={labels.to} shown={to} usual={usual.to} min={within(from) ? from : first} max={last} onYear={(year) => onYear('to', year)} />
    </span>
  )
}
