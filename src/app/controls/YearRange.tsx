import { useState } from 'react'

interface YearRangeProps {
  readonly from: number | undefined
  readonly to: number | undefined
  readonly first: number
  readonly last: number
  readonly labels: { readonly from: string; readonly to: string }
  readonly onChange: (from: number | undefined, to: number | undefined) => void
}

interface YearFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly usual: number
  readonly min: number
  readonly max: number
  readonly onYear: (year: number | undefined) => void
}

/** A year is taken when it is whole and within bounds; blank goes back to the default. */
const YearField = ({ label, value, usual, min, max, onYear }: YearFieldProps) => {
  const [typed, setTyped] = useState<string>() // while the field has the focus; a year half typed changes nothing yet
  const take = (text: string): void => {
    setTyped(text)
    const year = Number(text)
    if (text === '') onYear(undefined)
    else if (Number.isInteger(year) && year >= min && year <= max) onYear(year === usual ? undefined : year)
  }
  return (
    <label>
      <span>{label}</span>
      <input type="number" inputMode="numeric" min={min} max={max} value={typed ?? String(value ?? usual)} onChange={(event) => take(event.currentTarget.value)} onBlur={() => setTyped(undefined)} />
    </label>
  )
}

/** First and last year, by typing or by the field's own arrows. */
export const YearRange = ({ from, to, first, last, labels, onChange }: YearRangeProps) => (
  <span className="years">
    <YearField label={labels.from} value={from} usual={first} min={first} max={to ?? last} onYear={(year) => onChange(year, to)} />
    <YearField label={labels.to} value={to} usual={last} min={from ?? first} max={last} onYear={(year) => onChange(from, year)} />
  </span>
)
