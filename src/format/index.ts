export { formatValue, signed } from './format-value'
export { formatIn, formatAbout, changeWords, printedChange, stepIn, unitSuffix, withBound } from './format-in'
export { formatPeriod, formatSpan } from './format-period'
export { chooseStep, scaleOf, unitLabel, unitSteps } from './format-in'
