import { extname } from 'node:path'
import { isReportName, type ReportName } from '../../exports/report/report'
import type { ParsedCommand } from './parse-command'
import { WrongUsage } from './wrong-usage'

/** What `sanhua check` is to do. */
export interface CheckRequest {
  readonly folder: string | undefined // undefined: the data that come with the program
  readonly json: boolean
  readonly against: string | undefined // folder of the data that the checked ones would replace
  readonly report: { readonly path: string; readonly format: ReportName } | undefined
}

/** Reads the arguments of `check`; throws WrongUsage. */
export const checkRequest = ({ operands: [folder], has, value }: ParsedCommand<'check'>): CheckRequest => {
  const path = value('report')
  const format = extname(path ?? '').slice(1).toLowerCase()
  if (path !== undefined && !isReportName(format)) throw new WrongUsage({ problem: 'report-unknown', found: path })
  return { folder, json: has('json'), against: value('against'), report: path !== undefined && isReportName(format) ? { path, format } : undefined }
}
