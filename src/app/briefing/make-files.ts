import type { ExportedFile, ExportJob } from '../../exports/export-job'
import { isLocalVersion } from '../../model/local-version'
import { addressWith } from '../../platform/page/address'
import { dayOf } from '../../platform/page/day'
import { resolvedScheme } from '../../platform/page/scheme'
import type { Loaded } from '../../platform/data/load-dataset'
import { loadPart } from '../../platform/page/load-part'
import { printView } from '../../state/url'
import { aloneView, type ViewState } from '../../state/view'
import { lineOf } from '../view/keep-briefing'
import { wordsOf } from '../view/panels-shown'
import type { PanelShown } from '../view/use-compiled'

/** A file of the whole briefing. The code that makes it is loaded on request. */
export type MakeFile = (shown: readonly PanelShown[], loaded: Loaded, view: ViewState) => Promise<ExportedFile>

const jobOf = ({ id, spec, view: shown }: PanelShown, { dataset }: Loaded, view: ViewState): ExportJob => {
  const query = printView(aloneView(view, id))
  return { spec, dataset, view: shown, scheme: resolvedScheme(view.scheme), query, address: isLocalVersion(dataset.version) ? '' : addressWith(query) }
}

const jobsOf = (shown: readonly PanelShown[], loaded: Loaded, view: ViewState): ExportJob[] => shown.map((one) => jobOf(one, loaded, view))

/** Slides with editable charts. */
const deck: MakeFile = async (shown, loaded, view) => {
  const { makeDeck } = await loadPart(() => import('../../exports/formats/pptx/make-pptx'))
  return makeDeck(jobsOf(shown, loaded, view), { title: '', date: dayOf() }, { today: dayOf() })
}

/** One HTML file that opens from a disk and can present. */
const file: MakeFile = async (shown, loaded, view) => {
  const { makeBriefing } = await loadPart(() => import('../../exports/briefing-file/index'))
  const lines = Object.fromEntries(shown.map((one) => [one.id, lineOf(wordsOf(one, loaded), view.language)]))
  return makeBriefing({ jobs: jobsOf(shown, loaded, view), title: '', lines, language: view.language, today: dayOf() })
}

/** Every file that a briefing can be made into. */
export const MAKERS = { deck, file } as const satisfies Record<string, MakeFile>
