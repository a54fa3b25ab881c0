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

/** The year of a text half or wholly typed: taken when it is whole and within bounds; undefined, for blank or the usual one, is the default. */
export const typedYear = (text: string, { usual, min, max }: Pick<YearFieldProps, 'usual' | 'min' | 'max'>): { readonly isTaken: boolean; readonly year: number | undefined } => {
  const year = Number(text)
  if (text.trim() === '') return { isTaken: text === '', year: undefined }
  return { isTaken: Number.isInteger(year) && year >= min && year <= max, year: year === usual ? undefined : year }
}

/** A field that changes nothing while a year is half typed. */
const YearField = ({ label, value, usual, min, max, onYear }: YearFieldProps) => {
  const [typed, setTyped] = useState<string>() // while the field has the focus; a year half typed changes nothing yet
  const take = (text: string): void => {
    setTyped(text)
    const { isTaken, year } = typedYear(text, { usual, min, max })
    if (isTaken) onYear(year)
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
