import everything from './vitest.config.ts'
import { SWEEPS } from './vitest.unit.config.ts'

export default { ...everything, test: { ...everything.test, include: SWEEPS } }
