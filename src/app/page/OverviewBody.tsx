import { createElement, type ComponentType, type ReactNode } from 'react'
import { isUnstated, type Finding, type UnstatedFinding } from '../../charts/overview/findings'
import type { KeyFigure } from '../../charts/overview/key-figures'
import type { ChapterEntry, CheckedClaim, OverviewContent } from '../../charts/overview/overview'
import { ColourNames } from '../../charts/print/print-picture'
import type { Picture } from '../../charts/print/picture'
import type { Theme } from '../../model/indicator'
import type { Issue } from '../../model/issue'
import type { Language } from '../../model/text'
import { uiWords } from '../../words/index'
import type { Destination } from '../../state/destination'
import { LOCALES } from '../../words/locales'
import { overviewWords } from '../../words/overview'
import { camel } from '../picture/shape-element'


interface BodyProps {
  readonly content: OverviewContent
  readonly language: Language
  readonly hrefOf: (to: Destination) => string
  readonly IssueNote: ComponentType<{ readonly issues: readonly Issue[]; readonly language: Language }>
  readonly isPaper?: boolean // in the colours of the day, whatever the scheme, without the name and the ways to the chapters
}

interface PictureProps {
  readonly picture: Picture
  readonly names: ColourNames
  readonly label: string
  readonly kind: string
}

/** A picture whose colours are classes, so that one drawing serves both schemes. */
const ThemedPicture = ({ picture: { width, height, shapes }, names, label, kind }: PictureProps) => (
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn in place, so that its colours follow the scheme
  <svg className={`overview-picture ${kind}`} viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
    {shapes.map(({ tag, attributes, fill, stroke, text }, at) => {
      const { class: face, ...form } = attributes
      const given = Object.fromEntries(Object.entries(form).map(([name, value]) => [camel(name), value]))
      const className = [fill && names.of('f', fill), stroke && names.of('s', stroke), face].filter(Boolean).join(' ')
      return createElement(tag, { key: at, ...given, className: className || undefined }, tag === 'text' ? text : undefined)
    })}
  </svg>
)

/** The rules of the colours that pictures were drawn with. */
const stylesOf = (names: ColourNames, language: Language, isPaper: boolean): string => {
  const here = `.overview-${language}`
  const { light, dark, classes } = names.styles()
  const night = isPaper ? '' : `@media(prefers-color-scheme:dark){:root:not([data-scheme]) ${here}{${dark}}}:root[data-scheme=dark] ${here}{${dark}}`
  return `${here}{${light}}${night}${classes.replaceAll('.', `${here} .`)}`
}

const LinkTo = ({ to, href, children }: { readonly to: string; readonly href: () => string; readonly children: ReactNode }) => (to ? <a href={href()}>{children}</a> : <>{children}</>)

interface PartProps extends BodyProps {
  readonly names: ColourNames
}

const Card = ({ figure, names, hrefOf }: { readonly figure: KeyFigure & { readonly panel: string } } & PartProps) => {
  const { id, theme, name, value, exact, period, change, notes, picture, description, panel } = figure
  return (
    <div id={id} className="headline" data-theme={theme}>
      <p className="headline-name">
        <LinkTo to={panel} href={() => hrefOf({ kind: 'panel', id: panel, theme })}>
          {name}
        </LinkTo>
      </p>
      <p className="headline-value">{value}</p>
      <p className="headline-period">{[period, exact].filter(Boolean).join(' · ')}</p>
      {picture ? <ThemedPicture picture={picture} names={names} label={description} kind="spark" /> : null}
      {change ? <p className="headline-change">{change}</p> : null}
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </div>
  )
}

const FindingCard = ({ finding, names, language, hrefOf }: { readonly finding: Finding } & PartProps) => {
  const words = overviewWords(language)
  const { id, theme, panel, title, changes, period, sources, note, picture, description } = finding
  const [first = '', ...more] = sources
  return (
    <article className="finding" id={`finding-${id}`} data-theme={theme} aria-labelledby={`finding-${id}-title`}>
      <h3 id={`finding-${id}-title`}>
        <a href={hrefOf({ kind: 'panel', id: panel, theme })}>{title}</a>
      </h3>
      <div className="finding-body">
        {picture ? <ThemedPicture picture={picture} names={names} label={description} kind="chart" /> : null}
        <div className="finding-text">
          <ul>
            {changes.map(({ label, texts }) => (
              <li key={label}>{words.labelled(label, texts)}</li>
            ))}
          </ul>
          <p className="quiet">{[period, first && words.source(first, more.length), note].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
    </article>
  )
}

const Unstated = ({ finding, language, IssueNote }: { readonly finding: UnstatedFinding } & Pick<BodyProps, 'IssueNote' | 'language'>) => (
  <article className="finding failed" id={`finding-${finding.id}`}>
    <IssueNote issues={finding.issues} language={language} />
  </article>
)

const MARKS: Readonly<Record<CheckedClaim['state'], string>> = { holds: '✓', fails: '✗', unchecked: '—', pending: '…' }

const ClaimLine = ({ claim, language, theme, hrefOf }: { readonly claim: CheckedClaim; readonly theme: Theme } & BodyProps) => {
  const words = overviewWords(language)
  const { id, text, state, figure, panel } = claim
  const { panel: panelWords } = uiWords(language)
  const spoken = { holds: words.holds, fails: words.fails, unchecked: words.unchecked, pending: panelWords.loadingData }[state]
  return (
    <li id={`claim-${id}`} data-claim={id} data-holds={state === 'pending' ? undefined : state === 'holds'}>
      <span className="mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      <span>
        <LinkTo to={panel} href={() => hrefOf({ kind: 'panel', id: panel, theme })}>
          {text}
        </LinkTo>
        {figure ? <span className="claim-figure"> → {figure}</span> : null} <span className="hidden">{spoken}</span>
      </span>
    </li>
  )
}

const Entry = ({ chapter, language, hrefOf }: { readonly chapter: ChapterEntry } & BodyProps) => {
  const { theme, panels, first } = chapter
  const page = uiWords(language).page
  return (
    <section className="entry" data-theme={theme} aria-labelledby={`entry-${theme}`}>
      <h3 id={`entry-${theme}`}>
        <a href={hrefOf({ kind: 'page', page: theme })}>{page.themes[theme]}</a> <span className="quiet">{overviewWords(language).chapterCount(panels)}</span>
      </h3>
      <p className="quiet">{page.chapterLead[theme]}</p>
      <ul>
        {first.map(({ id, title }) => (
          <li key={id}>
            <a href={hrefOf({ kind: 'panel', id, theme })}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Name and purpose. */
const Masthead = ({ language }: Pick<BodyProps, 'language'>) => {
  const words = overviewWords(language)
  return (
    <div className="masthead">
      <h1 className="masthead-title">{uiWords(language).page.title}</h1>
      <p className="masthead-tagline">{words.tagline}</p>
      <p className="lead">{words.lead}</p>
    </div>
  )
}

const Findings = (props: PartProps) => {
  const { content, language, IssueNote } = props
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{overviewWords(language).findings}</h2>
      <div className="findings-grid">{content.findings.map((finding) => (isUnstated(finding) ? <Unstated key={finding.id} finding={finding} language={language} IssueNote={IssueNote} /> : <FindingCard key={finding.id} {...props} finding={finding} />))}</div>
    </section>
  )
}

const Claims = (props: BodyProps) => {
  const { content, language } = props
  const words = overviewWords(language)
  return (
    <section className="claims" aria-labelledby="claims-title">
      <h2 id="claims-title">{words.claims}</h2>
      <p className="quiet">{[words.claimsLead, content.claimsNote].filter(Boolean).join(LOCALES[language].sentenceGap)}</p>
      <ul>
        {content.claims.map((claim) => (
          <ClaimLine key={claim.id} {...props} claim={claim} theme={content.themes.get(claim.panel) ?? 'urbanisation'} />
        ))}
      </ul>
    </section>
  )
}

const Entries = (props: BodyProps) => (
  <section className="entries" aria-labelledby="entries-title">
    <h2 id="entries-title">{overviewWords(props.language).chapters}</h2>
    <div className="entries-grid">
      {props.content.chapters.map((chapter) => (
        <Entry key={chapter.theme} {...props} chapter={chapter} />
      ))}
    </div>
  </section>
)

/** Every colour of the pictures has its name before the first is printed. */
const namesIn = ({ keyFigures, findings }: OverviewContent): ColourNames => {
  const names = new ColourNames()
  for (const { picture } of [...keyFigures, ...findings.flatMap((finding) => (isUnstated(finding) ? [] : [finding]))]) {
    for (const { fill, stroke } of picture?.shapes ?? []) {
      if (fill) names.of('f', fill)
      if (stroke) names.of('s', stroke)
    }
  }
  return names
}

/** The overview: name and purpose, key figures, findings, checked statements, entries to the chapters. It needs no script once it is printed, and serves page, paper and build. */
export const OverviewBody = (props: BodyProps) => {
  const { content, language, isPaper = false } = props
  const names = namesIn(content)
  return (
    <div className={`overview overview-${language}`}>
      <style>{stylesOf(names, language, isPaper)}</style>
      {isPaper ? null : <Masthead language={language} />}
      <section className="headlines" aria-label={overviewWords(language).keyFigures}>
        {content.keyFigures.map((figure) => (
          <Card key={figure.id} {...props} figure={figure} names={names} />
        ))}
      </section>
      <Findings {...props} names={names} />
      <Claims {...props} />
      {isPaper ? null : <Entries {...props} />}
    </div>
  )
}
