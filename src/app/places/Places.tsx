import { countyCodeOf } from '../../model/county-id'
import { onRequest } from '../controls/on-request'
import type { PlacesProps } from './places-props'
import { ComparePlaces } from './ComparePlaces'
import { PlacePage } from './PlacePage'
import '../styles/places.css'

const Counties = onRequest(() => import('./Counties'))
const CountyPage = onRequest(() => import('./CountyPage'))

/** The page of one place, the comparison of the provinces, or that of all counties. */
const Places = (props: PlacesProps) => {
  const { page, place } = props.view
  if (page === 'counties') return <Counties {...props} />
  if (countyCodeOf(place)) return <CountyPage key={place} {...props} />
  return place ? <PlacePage key={place} {...props} /> : <ComparePlaces {...props} />
}

export default Places
