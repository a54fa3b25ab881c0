import type { CompiledPanel } from '../../charts/compiled-panel'
import type { Language } from '../../model/text'
import { slideWords } from '../../words/files'
import type { ExportJob } from '../export-job'

interface Spoken {
  readonly job: ExportJob
  readonly panel: CompiledPanel
  readonly language: Language
  readonly citation: string
  readonly sources: readonly string[]
  readonly local: string // that the data are not published; '' where they are
}

/** What the speaker finds under the slide: the sentence to say, what the chart shows, caveats, sources, address. A paragraph each. */
export const speakerNotes = ({ job, panel, language, citation, sources, local }: Spoken): string[] => {
  const { speaker, address } = slideWords(language)
  const headed = (head: string, texts: readonly string[]): string[] => (texts.length > 0 ? ['', head, ...texts] : [])
  const rest = panel.description.startsWith(panel.statement) ? panel.description.slice(panel.statement.length).trim() : panel.description
  return [
    panel.statement || panel.title,
    ...(local === '' ? [] : [local]),
    ...headed(speaker.description, rest === '' ? [] : [rest]),
    ...headed(speaker.notes, panel.notes),
    ...headed(speaker.citation, citation === '' ? [] : [citation]),
    ...headed(speaker.sources, sources),
    ...(job.address === '' ? [] : ['', address(job.address)]),
  ]
}
