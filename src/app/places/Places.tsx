import type { PlacesProps } from './places-props'
import { ComparePlaces } from './ComparePlaces'
import { PlacePage } from './PlacePage'
import '../styles/places.css'

/** The page of one place, or the comparison of all. */
const Places = (props: PlacesProps) => (props.view.place ? <PlacePage key={props.view.place} {...props} /> : <ComparePlaces {...props} />)

export default Places
