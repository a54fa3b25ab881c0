import type { ExportedFile, ExportFormat, ExportJob, ExportTools } from '../export-job'
import { fileName, stampOfTable } from '../stamp/stamp'
import { openDeck } from './open-deck'
import { slidePalette } from './page'
import { addPanelSlide, panelOf, type PanelPage } from './panel-slide'
import { finishPresentation } from './presentation'

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** One panel made ready for a slide. */
export const pageOf = (job: ExportJob, page: string, tools: Pick<ExportTools, 'today'>): PanelPage => {
  const panel = panelOf(job)
  return { job, panel, stamp: stampOfTable(job.spec.id, panel.table, job.view, job.dataset.version), language: job.view.language, page, today: tools.today }
}

/** A panel as one slide with native charts that PowerPoint and WPS can edit. */
export const pptxFormat: ExportFormat['make'] = async (job, tools): Promise<ExportedFile> => {
  const deck = await openDeck()
  const page = pageOf(job, '', tools)
  const palette = slidePalette(page.panel.theme)
  const charts = addPanelSlide(deck.addSlide(), page).map((chart) => ({ chart, palette }))
  const about = { title: page.panel.title, language: page.language, version: job.dataset.version, stamps: [page.stamp], slides: 1 }
  return { name: fileName(page.stamp, job.view, 'pptx'), type: PPTX_TYPE, bytes: finishPresentation(await deck.write(), charts, about) }
}
