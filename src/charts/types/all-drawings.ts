import { installDrawing } from '../spec/drawings'
import { alignedTrendDrawing } from './aligned-trend/figure'
import { columnsDrawing } from './columns/figure'
import { divergingDrawing } from './diverging/figure'
import { dumbbellDrawing } from './dumbbell/figure'
import { pyramidDrawing } from './pyramid/figure'
import { revisionDrawing } from './revision/figure'
import { scatterDrawing } from './scatter/figure'
import { smallMultiplesDrawing } from './small-multiples/figure'
import { tileGridDrawing } from './tile-grid/figure'
import { yearsBehindDrawing } from './years-behind/figure'

/** Takes in the drawings of all chart types: for the build, the command line and tests, which fetch nothing. */
export const installAllDrawings = (): void => {
  installDrawing('pyramid', pyramidDrawing)
  installDrawing('revision', revisionDrawing)
  installDrawing('aligned-trend', alignedTrendDrawing)
  installDrawing('columns', columnsDrawing)
  installDrawing('diverging', divergingDrawing)
  installDrawing('dumbbell', dumbbellDrawing)
  installDrawing('scatter', scatterDrawing)
  installDrawing('small-multiples', smallMultiplesDrawing)
  installDrawing('tile-grid', tileGridDrawing)
  installDrawing('years-behind', yearsBehindDrawing)
}
