import { rangeIn } from '../../search/fold'

/** A text with the query marked where it is in it: as one phrase, else its first word that is there. Text alone, never markup of the data. */
export const Marked = ({ text, query }: { readonly text: string; readonly query: string }) => {
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
