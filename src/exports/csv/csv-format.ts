import type { ExportFormat } from '../export-job'
import { fileName, stampOf } from '../stamp/stamp'

/** To be written. */
export const csvFormat: ExportFormat['make'] = async (job) => ({ name: fileName(stampOf(job), job.view, 'txt'), type: 'text/plain', bytes: new Uint8Array() })
