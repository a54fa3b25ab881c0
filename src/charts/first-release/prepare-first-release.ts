import type { Dataset } from '../../model/dataset'
import { releaseAt } from '../../model/series'
import { firstReleaseView } from '../../transform/first-release-view'
import { releaseWords } from '../../words/release'
import { isPrepared, keepView } from './prepared-view'
import { withReleaseText } from './release-text'

/** Makes the first-release view of a derived dataset, once, so that panels can be compiled on it. */
export const prepareFirstRelease = (dataset: Dataset): void => {
  if (isPrepared(dataset)) return
  keepView(dataset, { dataset: firstReleaseView(dataset), say: withReleaseText, mark: (series, index, language) => releaseWords(language).mark[releaseAt(series, index)] })
}
