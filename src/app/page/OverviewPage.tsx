import { THEMES } from '../../model/indicator'
import { addressOf, arriveAt } from '../../state/destination'
import { pageWords } from '../../words/page'
import { Overview } from './Overview'
import type { PageProps } from './ways'

/** The ways from the overview to the chapters, with what each is about. */
const ChapterList = ({ loaded, view }: PageProps) => {
  const words = pageWords(view.language)
  return (
    <section className="section chapter-list" aria-labelledby="chapters-title">
      <h2 id="chapters-title">{words.chapters}</h2>
      <ul>
        {THEMES.map((theme) => (
          <li key={theme} data-theme={theme}>
            <a href={addressOf(arriveAt(view, { kind: 'page', page: theme }))}>{words.themes[theme]}</a> <span className="quiet">{words.chapterCount(loaded.panels.filter((panel) => panel.theme === theme).length)}</span>
            <p>{words.chapterLead[theme]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first page: name and purpose, what is found, and the ways to the chapters. */
const OverviewPage = (props: PageProps) => {
  const { loaded, view } = props
  const words = pageWords(view.language)
  return (
    <>
      <div className="masthead">
        <h1 className="masthead-title">{words.title}</h1>
        <p className="masthead-tagline">{words.tagline}</p>
        <p className="lead">{words.lead}</p>
      </div>
      <Overview loaded={loaded} language={view.language} vintage={view.vintage} />
      <ChapterList {...props} />
    </>
  )
}

export default OverviewPage
