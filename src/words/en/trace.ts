import type { TraceWords } from '../zh/trace'

export const trace: TraceWords = {
  title: 'Where this figure comes from',
  open: 'Trace to file and cell',
  newest: 'Tap any figure of the table to trace it to file and cell; the newest ones are traced below.',
  close: 'Hide the trace',
  waiting: 'Looking up the file…',
  failed: 'The data file could not be fetched; try again later.',
  none: 'This figure has no row of its own.',
  figure: (indicator, where, value) => `${indicator}, ${where}: ${value}`,
  row: (file, line, text) => `Package: ${file}, line ${line}${text && `: ${text}`}`,
  formula: (formula) => `Formula: ${formula}`,
  source: (sources, evidence, vintage) => `Source: ${sources.join('; ') || 'not named'}; evidence: ${evidence}; vintage: ${vintage || 'current'}`,
  note: (note) => `Note: ${note}`,
  cell: ({ file, sheet, line, column, text }) => `File: ${[file, sheet].filter(Boolean).join(', ')}, line ${line}, column ${column}, printed “${text}”`,
  step: ({ label, printedUnit, place, indicator, unit, region }) => `Recipe: “${label}”${printedUnit && ` (${printedUnit})`} → ${indicator} (${unit}); place “${place || 'not named'}” → ${region}`,
  evidence: { 'two-sources': 'two sources', identity: 'one source, confirmed by an identity', 'one-source': 'one source', unverified: 'unverified' },
  unknown: (name, nearest) => `There is no “${name}”.${nearest && ` Did you mean ${nearest}?`}`,
  absent: (indicator, region, period) => `${indicator} (${region}) has no figure for ${period}.`,
  became: { written: 'written', same: 'agrees with the current data', held: 'not written: an error', contradiction: 'not written: contradicts other data', left: 'not selected' },
  band: (isMale, ages) => `age structure, ${isMale ? 'men' : 'women'} aged ${ages}`,
  figures: 'From this cell',
}
