import { useState, type SyntheticEvent } from 'react'
import type { Language } from '../../model/text'
import { embeddingWords } from '../../words/share'
import { ScrollRegion } from '../controls/ScrollRegion'

const WIDTHS = [320, 640, 960] as const // a phone, a column of text, a whole page

/** A preview frame: a page of this site with the height of the snippet, or frozen HTML without scripts, at its own height. */
export type Previewed = { readonly address: string; readonly height: string } | { readonly page: string }

interface FrameProps {
  readonly title: string
  readonly shown: Previewed
}

const Frame = ({ title, shown }: FrameProps) => {
  const [measured, setMeasured] = useState(480)
  if ('address' in shown) {
    return (
      <div className="embed-place" style={{ paddingBottom: shown.height }}>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of this site */}
        <iframe title={title} loading="lazy" src={shown.address} />
      </div>
    )
  }
  const measure = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => setMeasured(currentTarget.contentDocument?.body.offsetHeight ?? measured)
  return <iframe title={title} sandbox="allow-same-origin" srcDoc={shown.page} style={{ height: measured }} onLoad={measure} />
}

interface EmbedPreviewProps {
  readonly language: Language
  readonly title: string
  readonly shown: Previewed
}

/** The chart in columns of three widths. */
export const EmbedPreview = ({ language, title, shown }: EmbedPreviewProps) => {
  const words = embeddingWords(language)
  return (
    <section className="embed-previews" aria-label={words.preview}>
      {WIDTHS.map((width) => (
        <figure key={width}>
          <figcaption className="quiet">{words.previewAt(width)}</figcaption>
          <ScrollRegion label={words.previewAt(width)}>
            <div style={{ width }}>
              <Frame title={words.previewFrame(title, width)} shown={shown} />
            </div>
          </ScrollRegion>
        </figure>
      ))}
    </section>
  )
}
