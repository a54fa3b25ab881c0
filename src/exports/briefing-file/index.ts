/**
 * "Save as one file": a briefing as one HTML file that opens anywhere, also with scripts off. On the briefing page:
 *   const { makeBriefing } = await import('../../exports/briefing-file/index')
 *   const { name, bytes, type } = await makeBriefing({ jobs, title, lines, language, today })
 *   saveFile(name, bytes, type)
 */
import { hash, script } from 'virtual:briefing-script'
import { fileStem } from '../../model/local-version'
import type { ExportedFile } from '../export-job'
import { briefingFile } from './briefing-file'
import type { BriefingOptions } from './briefing-file'

/** The briefing as one HTML file, about 10 to 25 KiB per panel. Includes the drawing of charts, so import it on request. */
export const makeBriefing = async (options: BriefingOptions): Promise<ExportedFile> => {
  const html = briefingFile(options, { script, hash })
  return { name: `${fileStem('sanhua-briefing', options.jobs[0]?.dataset.version ?? '')}-${options.today}.html`, type: 'text/html;charset=utf-8', bytes: new TextEncoder().encode(html) }
}
