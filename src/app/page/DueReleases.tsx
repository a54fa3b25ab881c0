import { useContext } from 'react'
import { formatPeriod } from '../../format/index'
import type { Language } from '../../model/text'
import { readPeriod } from '../../model/period'
import type { Loaded } from '../../platform/data/load-dataset'
import { dueReleases } from '../../transform/due-releases'
import { dataPageWords } from '../../words/data-page'
import { uiWords } from '../../words/index'
import { detailWords } from '../../words/panel-details'
import { LOCALES } from '../../words/locales'
import { Today } from '../view/use-view'

/** Publications that were due by the day the page was opened and are not in the data, with the indicators that they would bring up to date. */
export const DueReleases = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const today = useContext(Today)
  const words = dataPageWords(language)
  const { panel } = uiWords(language)
  const day = readPeriod(today.slice(0, 7))
  if (day === undefined || !loaded.dataset.releases) return null
  const due = loaded.rest ? undefined : dueReleases(loaded.dataset, today)
  return (
    <>
      <h3 id="due">{words.due}</h3>
      <p className="lead">{due === undefined ? panel.loadingData : (due.length > 0 ? words.dueLead : words.dueNone)(formatPeriod(day, language))}</p>
      <ul className="due">
        {(due ?? []).map(({ release: { id, title, publisher, url }, period, due: month, indicators }) => (
          <li key={id}>
            {publisher[language]}
            {LOCALES[language].colon}
            {detailWords(language).dueIssue(title[language], formatPeriod(month, language), period === undefined ? '' : formatPeriod(period, language))}
            {url ? <> <a href={url} rel="noopener noreferrer" target="_blank">{url}</a></> : null}
            <details>
              <summary>{words.dueCovers(indicators.length)}</summary>
              {indicators.map((one) => loaded.dataset.indicators.get(one)?.name[language] ?? one).join(LOCALES[language].listSeparator)}
            </details>
          </li>
        ))}
      </ul>
    </>
  )
}
