import { addressOf, arriveAt } from '../../state/destination'
import { placesWords } from '../../words/places'
import type { PlacesProps } from './places-props'

/** Replaces the pages of counties in the one-file build, which does not hold their tables. */
const NoCounties = ({ view }: PlacesProps) => {
  const words = placesWords(view.language)
  return (
    <section id="place" tabIndex={-1}>
      <nav className="crumbs"><a href={addressOf(arriveAt(view, { kind: 'page', page: 'places' }))}>{words.back}</a></nav>
      <p>{words.noCounties}</p>
    </section>
  )
}

export default NoCounties
