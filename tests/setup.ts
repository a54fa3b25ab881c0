import fc from 'fast-check'
import { installAllDrawings } from '../src/charts/types/all-drawings'

// Tests compile panels of every chart type, and fetch none of them.
installAllDrawings()

// `tests/run.mjs` names one seed under CI; without it each property draws its own.
const seed = process.env['SANHUA_SEED']
if (seed) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
