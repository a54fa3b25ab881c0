/** Tests compile panels of every chart type, and fetch none of them. */
import { installAllDrawings } from '../src/charts/types/all-drawings'

installAllDrawings()
