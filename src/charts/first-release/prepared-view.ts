/** The first-release view of a dataset as compiling needs it. What makes it is fetched when a reader asks for the view; here it is found again. */
import type { Dataset } from '../../model/dataset'
import type { Series } from '../../model/series'
import type { Language } from '../../model/text'
import type { Figure } from '../figure/figure'

/** The texts of a panel that tell its release. */
export interface PanelTexts {
  readonly title: string
  readonly subtitle: string
  readonly statement: string
  readonly figure: Figure
}

/** Which figures of a panel on the first-release view are as first published. */
export interface ReleaseNote {
  readonly isHeld: boolean // any of them
  readonly line: string // which, without a stop
}

export interface PreparedView {
  readonly dataset: Dataset
  /** The same panel, saying which of its figures are as first published. */
  readonly say: (texts: PanelTexts, language: Language) => PanelTexts & { readonly release: ReleaseNote }
  /** The release of one figure in words. */
  readonly mark: (series: Series, index: number, language: Language) => string
}

const views = new WeakMap<Dataset, PreparedView>()

export const keepView = (dataset: Dataset, view: PreparedView): void => void views.set(dataset, view)

export const isPrepared = (dataset: Dataset): boolean => views.has(dataset)

/** The view of a dataset; throws where `prepareFirstRelease` was not called, so that nothing is shown as first published that is not. */
export const preparedView = (dataset: Dataset): PreparedView => {
  const found = views.get(dataset)
  if (!found) throw new Error('the first-release view of this dataset has not been prepared')
  return found
}

/** A derived dataset in the vintage asked for; the dataset itself where none is. */
export const datasetAs = (dataset: Dataset, vintage: string | undefined): Dataset => (vintage === undefined ? dataset : preparedView(dataset).dataset)
