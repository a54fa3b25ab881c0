import { useEffect, useRef, useState } from 'react'
import { textWidth } from '../../charts/figure/text-width'
import { peopleText } from '../../charts/place/county-facts'
import { countyText, type CountyMeasure } from '../../charts/place/county-measures'
import type { Distribution, HistogramBin } from '../../charts/place/county-table'
import type { Language } from '../../model/text'
import { observeWidth } from '../../platform/page/viewport'
import { countyWords } from '../../words/counties'

const HEIGHT = 220
const FOOT = 22 // for the bounds below the bars
const HEAD = 18 // for the name of what is counted
const LETTERS = 12 // pixels

interface HistogramProps {
  readonly distribution: Distribution
  readonly measure: CountyMeasure
  readonly language: Language
}

/** Bars of equal width, those at the ends for all that lies beyond; the bounds are printed where there is room. */
const HistogramBars = ({ bins, width, text }: { readonly bins: readonly HistogramBin[]; readonly width: number; readonly text: (value: number) => string }) => {
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const step = width / bins.length
  const room = Math.max(...bins.map(({ to }) => (Number.isFinite(to) ? textWidth(text(to), LETTERS) : 0))) * 1.15 + LETTERS // that a bound takes
  const every = Math.max(1, Math.ceil(room / step))
  const tall = HEIGHT - FOOT - HEAD
  return (
    <>
      {bins.map(({ count }, at) => (
        <rect key={at} x={at * step + 0.5} width={Math.max(1, step - 1)} y={HEAD + tall * (1 - count / most)} height={(tall * count) / most} style={{ fill: 'var(--hue, var(--ink))' }} />
      ))}
      <line x1={0} x2={width} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} stroke="currentColor" />
      {bins.map(({ to }, at) => (Number.isFinite(to) && at % every === Math.floor(every / 2) && (at + 1) * step > room / 2 && (at + 1) * step < width - room / 2 ? <text key={at} x={(at + 1) * step} y={HEIGHT - 6} textAnchor="middle">{text(to)}</text> : null))}
    </>
  )
}

/** How many places have which figure. The quantiles beneath it give the same in figures. */
export const Histogram = ({ distribution: { bins, known, quantiles }, measure, language }: HistogramProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => (place.current ? observeWidth(place.current, (found) => setWidth(Math.floor(found))) : undefined), [])
  const words = countyWords(language)
  const text = (value: number): string => countyText(measure, value, language)
  const bound = (value: number): string => (measure === 'total' ? peopleText(value, language) : text(value)).replace(/\.0+(?=\D|$)/, '')
  return (
    <figure style={{ maxWidth: 760, margin: 0 }}>
      <div ref={place} style={{ minHeight: HEIGHT }}>
        {width > 0 ? (
          <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} style={{ fill: 'var(--quiet)', fontSize: LETTERS, maxWidth: '100%' }} aria-hidden="true">
            <text x={0} y={12}>{words.tallest(Math.max(...bins.map(({ count }) => count)))}</text>
            <HistogramBars bins={bins} width={width} text={bound} />
          </svg>
        ) : null}
      </div>
      <figcaption className="quiet">{words.histogram(words.measures[measure], known, text(quantiles.median))}</figcaption>
    </figure>
  )
}
