import { useEffect, useMemo, useState } from 'react'
import type { CompiledPanel } from '../../charts/compiled-panel'
import { colourOf, paletteOf, type Ink, type Palette } from '../../charts/figure/palette'
import { drawMap } from '../../charts/place/map-drawing'
import type { Scheme } from '../../charts/query/panel-view'
import type { Dataset } from '../../model/dataset'
import type { HostMap } from '../../model/host-map'
import type { Issue } from '../../model/issue'
import type { Language } from '../../model/text'
import { loadHostMap } from '../../platform/data/host-map'
import { placesWords } from '../../words/places'
import type { LinkedPointer } from '../panel/PanelChart'

/** The map that the host has added, and why there is none although it should be. */
export const useHostMap = ({ regions }: Dataset): { readonly map: HostMap | undefined; readonly issues: readonly Issue[] } => {
  const [found, setFound] = useState<{ readonly map: HostMap | undefined; readonly issues: readonly Issue[] }>({ map: undefined, issues: [] })
  useEffect(() => {
    let isOver = false
    const load = async (): Promise<void> => {
      const { value: map, issues } = await loadHostMap(regions)
      if (!isOver && (map || issues.length > 0)) setFound({ map, issues })
    }
    void load()
    return () => {
      isOver = true
    }
  }, [regions])
  return found
}

interface ApprovedMapProps {
  readonly map: HostMap
  readonly compiled: CompiledPanel // of the tile grid, whose classes and colours the map has
  readonly scheme: Scheme
  readonly language: Language
  readonly selected: string
  readonly linked: LinkedPointer
  readonly onSelect: (region: string) => void
}

const FOOT = 24 // under the map, for the number of its approval: within the drawing, so that they stay together
const TILES = 0 // plot of the tile grid
const LEGEND = 1

/** Name and colour of each place of the tile grid, with its figure. */
const placesOf = ({ figure: { marks, members } }: CompiledPanel): ReadonlyMap<string, { readonly name: string; readonly fill: Ink }> =>
  new Map(
    members.map(({ key, name }, at) => {
      const tile = marks.find((mark) => mark.kind === 'points' && mark.plot === TILES && mark.role === 'value' && mark.member === at)
      const figures = marks.flatMap((mark) => (mark.kind === 'text' && mark.plot === TILES && mark.member === at ? mark.lines.flat().filter(({ face }) => face === 'serif').map(({ text }) => text) : []))
      return [key, { name: [name, ...figures].join(' '), fill: tile?.kind === 'points' ? (tile.points[0]?.fill ?? 'paper') : 'paper' }] as const
    }),
  )

/** The classes and their colours, as in the legend of the tile grid. */
const Legend = ({ compiled, palette }: { readonly compiled: CompiledPanel; readonly palette: Palette }) => {
  const entries = compiled.figure.marks.flatMap((mark) => (mark.kind === 'points' && mark.plot === LEGEND ? mark.points.filter(({ shape }) => shape !== 'hatch').map(({ fill }) => ({ name: mark.name, fill: colourOf(fill, palette) })) : []))
  return (
    <ul className="host-map-legend">
      {entries.map(({ name, fill }) => (
        <li key={name}>
          <span style={{ background: fill }} /> {name}
        </li>
      ))}
    </ul>
  )
}

/** The provinces on the host's map, in the colours of the tile grid, with the number of its approval at the lower left. */
export const ApprovedMap = ({ map, compiled, scheme, language, selected, linked: { pointed, setPointed }, onSelect }: ApprovedMapProps) => {
  const words = placesWords(language).map
  const drawing = useMemo(() => drawMap(map, compiled.figure.width), [map, compiled.figure.width])
  const palette = paletteOf(compiled.theme, scheme)
  const places = useMemo(() => placesOf(compiled), [compiled])
  const marked = (region: string): boolean => region === selected || region === pointed
  const handlers = (region: string) => ({ onPointerEnter: () => setPointed(region), onPointerLeave: () => setPointed(''), onClick: () => onSelect(region === selected ? '' : region) })
  return (
    <figure className="host-map">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn here, from data */}
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height + FOOT}`} role="img" aria-label={`${compiled.description} ${words.approval(map.approval)}`}>
        {drawing.places.map(({ region, path }) => (
          <path key={region} d={path} fill={colourOf(places.get(region)?.fill ?? 'paper', palette)} fillRule="evenodd" stroke={marked(region) ? palette.ink : palette.axis} strokeWidth={marked(region) ? 2 : 0.5} data-region={region} {...handlers(region)}>
            <title>{places.get(region)?.name ?? region}</title>
          </path>
        ))}
        <path d={drawing.others} fill="none" stroke={palette.axis} strokeWidth={1} />
        <text x="2" y={drawing.height + FOOT - 6} fontSize={compiled.figure.axisSize} fill={palette.ink}>
          {words.approval(map.approval)}
        </text>
      </svg>
      <figcaption>{words.source(map.source[language])}</figcaption>
      <Legend compiled={compiled} palette={palette} />
    </figure>
  )
}
