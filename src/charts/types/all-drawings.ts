import { installDrawing } from '../spec/drawings'
import { pyramidDrawing } from './pyramid/figure'

/** Takes in the drawings of all chart types: for the build, the command line and tests, which fetch nothing. */
export const installAllDrawings = (): void => {
  installDrawing('pyramid', pyramidDrawing)
}
