import type { ExportFormat } from '../../export-job'
import { recordOf } from '../../record/panel-record'
import { localLine } from '../../../words/page'
import { fileName } from '../../stamp/stamp'
import { tableCsv } from '../../csv'

/** The table of a panel as CSV. */
export const makeCsv: ExportFormat['make'] = async (job) => {
  const { compiled, stamp } = recordOf(job)
  return { name: fileName(stamp, job.view, 'csv'), type: 'text/csv;charset=utf-8', bytes: new TextEncoder().encode(tableCsv(compiled, localLine(stamp.version, job.view.language))) }
}
