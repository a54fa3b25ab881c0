/** What a reader may choose of a tile grid: the date, and how values are put into classes. */
import { rollup } from 'd3-array'
import { formatPeriod } from '../../../format/index'
import { roundDecimal } from '../../../model/decimal'
import { grainOf, readPeriod, yearOf, type Period } from '../../../model/period'
import { periodAt } from '../../../model/series'
import { sortPeriods } from '../../../model/time'
import type { OneOf } from '../../query/panel-view'
import { presentOf } from '../../series/cut-series'
import type { FigureContext, PlotUnit } from '../../series/request'
import type { ClassRule, ValueClass } from './classes'
import type { TileGridSpec } from './spec'
import { tileGridWords } from './words'

/** The classes that a reader chose, with bounds in the unit shown; nothing for none. */
export const readClasses = (chosen: string | undefined, { scale }: PlotUnit): Pick<TileGridSpec, 'classes'> => {
  if (chosen === undefined) return {}
  if (chosen === 'quantile' || chosen === 'equal' || chosen === 'diverging') return { classes: { method: chosen } }
  return { classes: { method: 'manual', bounds: chosen.split(',').map((bound) => Number(bound) * scale) } }
}

/** The value on both sides of which classes may be, as printed: zero of changes, the panel's own, the nation's figure. */
export const middleOf = ({ classes, from }: TileGridSpec, nation: number | undefined): number | undefined => (from !== undefined ? 0 : ((classes?.method === 'diverging' ? classes.middle : undefined) ?? nation))

/** The years that a reader may choose of figures: those that most places have, up to the panel's own date. */
export const yearsOffered = ({ spec, resolved }: Pick<FigureContext<TileGridSpec>, 'spec' | 'resolved'>): readonly Period[] => {
  const provinces = resolved.filter(({ region }) => region?.kind === 'province')
  const held = rollup(provinces.flatMap(({ series }) => presentOf(series).map((index) => periodAt(series, index))), (all) => all.length, (period) => period)
  const last = readPeriod(spec.period ?? '')
  return spec.from === undefined ? sortPeriods(held.keys()).filter((period) => grainOf(period) === 'year' && (held.get(period) ?? 0) * 2 >= provinces.length && (last === undefined || period <= last)) : []
}

/** The years that a reader may choose of figures, and the one shown. */
export const dateChoice = (periods: readonly Period[], context: FigureContext<TileGridSpec>): OneOf => ({
  offered: yearsOffered(context).map((period) => ({ key: String(yearOf(period)), name: formatPeriod(period, context.language), group: '' })),
  shown: String(yearOf(periods[periods.length - 1] ?? (0 as Period))),
})

/** How classes may be made, the method or the bounds that hold among them; bounds are offered as those of the classes shown, to one digit more than the figures have. */
export const classChoice = (rule: ClassRule, classes: readonly ValueClass[], middle: number | undefined, decimals: number, { spec, view, language }: FigureContext<TileGridSpec>): OneOf => {
  const words = tileGridWords(language)
  const isOfNation = rule.method === 'diverging' && rule.middle !== 0 && !(spec.classes?.method === 'diverging' && spec.classes.middle !== undefined)
  const bounds = rule.method === 'manual' ? rule.bounds : classes.slice(1).map(({ from }) => roundDecimal(from, decimals))
  const own = rule.method === 'manual' ? (view.classes ?? bounds.join(',')) : rule.method
  const named = (key: string, name: string): OneOf['offered'][number] => ({ key, name, group: '' })
  return {
    offered: [
      named('quantile', words.rules.quantile),
      named('equal', words.rules.equal),
      ...(middle === undefined ? [] : [named('diverging', isOfNation || middle !== 0 ? words.ruleOfNation : words.rules.diverging)]),
      ...(bounds.length > 0 ? [named(rule.method === 'manual' ? own : bounds.join(','), words.rules.manual)] : []),
    ],
    shown: own,
  }
}
