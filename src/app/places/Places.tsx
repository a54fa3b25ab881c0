import type { PlacesProps } from './places-props'
import { ComparePlaces } from './ComparePlaces'
import { PlacePage } from './PlacePage'
import '../styles/places.css'

/** The page of one place, or the comparison of the provinces. */
const Places = (props: PlacesProps) => {
  const { place } = props.view
  return place ? <PlacePage key={place} {...props} /> : <ComparePlaces {...props} />
}

export default Places
