import { LAYOUTS } from '../../ingest/tables/layouts/index'
import { nearestName } from '../../ingest/package/table/nearest'
import { readPeriodText } from '../../ingest/tables/plan/period-text'
import type { ParsedCommand } from './parse-command'
import { WrongUsage } from './wrong-usage'

/** What a person says of a file, beside the file itself. '' leaves it to the program. */
export interface FileOptions {
  readonly encoding: string
  readonly layout: string
  readonly period: string
}

/** The name by which WHATWG knows an encoding, in lower case; undefined when it is unknown. */
export const encodingNamed = (label: string): string | undefined => {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

/** The one operand of a command that reads a file. */
export const fileOperand = ({ operands: [file] }: ParsedCommand<'inspect' | 'apply'>): string => {
  if (file === undefined) throw new WrongUsage({ problem: 'file-needed' })
  return file
}

/** `--encoding`, `--layout` and `--period`, each checked. Throws WrongUsage. */
export const fileOptions = ({ value }: ParsedCommand<'inspect' | 'apply'>): FileOptions => {
  const [encodingSaid, layout = '', periodSaid] = [value('encoding'), value('layout'), value('period')]
  const encoding = encodingSaid === undefined ? '' : encodingNamed(encodingSaid)
  if (encoding === undefined) throw new WrongUsage({ problem: 'encoding-unknown', found: encodingSaid ?? '' })
  const layouts = LAYOUTS.map(({ id }) => id)
  if (layout !== '' && !layouts.includes(layout)) throw new WrongUsage({ problem: 'layout-unknown', found: layout, nearest: nearestName(layout, layouts) })
  const period = periodSaid === undefined ? '' : readPeriodText(periodSaid)
  if (period === undefined) throw new WrongUsage({ problem: 'period-wrong', found: periodSaid ?? '' })
  return { encoding, layout, period }
}
