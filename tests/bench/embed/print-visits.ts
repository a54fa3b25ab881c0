import type { Visit } from './measure'

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

const KIB = 1024
const line = (cells: readonly string[]): string => `${cells.map((cell, at) => (at === 0 ? cell.padEnd(32) : cell.padStart(13))).join('')}\n`
const NAMES = { bare: 'bare page with the SVG', embed: 'sanhua embed page', state: 'the same in another state', vega: 'vega-embed' } as const

const row = (contestant: keyof typeof NAMES, visits: readonly Visit[], bare: readonly Visit[]): string => {
  const paints = visits.map(({ paint }) => paint)
  const ratio = median(paints) / median(bare.map(({ paint }) => paint))
  const bytes = median(visits.map((visit) => visit.bytes))
  return line([
    `  ${NAMES[contestant]}`,
    median(paints).toFixed(0),
    `${Math.min(...paints).toFixed(0)}–${Math.max(...paints).toFixed(0)}`,
    `${ratio.toFixed(2)}×`,
    (bytes / KIB).toFixed(1),
    `${(bytes / median(bare.map((visit) => visit.bytes))).toFixed(1)}×`,
    ((visits[visits.length - 1]?.idleBytes ?? Number.NaN) / KIB).toFixed(1),
  ])
}

/** Medians by panel; ratios are to the bare page. */
export const printVisits = (measured: ReadonlyMap<string, readonly Visit[]>, panels: readonly string[], { runs, browser }: { readonly runs: number; readonly browser: string }): string => {
  const head = `4× slower processor, 1.6 Mbit/s, 150 ms; cold cache; medians of ${runs} interleaved runs; Chromium from ${browser}\n`
  const tables = panels.map((panel) => {
    const of = (contestant: keyof typeof NAMES): readonly Visit[] => measured.get(`${contestant}/${panel}`) ?? []
    const rows = (Object.keys(NAMES) as (keyof typeof NAMES)[]).map((contestant) => row(contestant, of(contestant), of('bare')))
    return `${panel}\n${rows.join('')}`
  })
  return head + line(['', 'paint ms', 'range', 'ratio', 'KiB to load', 'ratio', 'KiB idle']) + tables.join('')
}
