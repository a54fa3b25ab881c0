import type { Language } from '../../model/text'
import { embeddingWords } from '../../words/embedding'
import { ScrollRegion } from '../ScrollRegion'

const WIDTHS = [320, 640, 960] as const // a phone, a column of text, a whole page

interface EmbedPreviewProps {
  readonly language: Language
  readonly title: string
  readonly height: string // CSS expression by the width, as the snippet carries it
  readonly address?: string // of the page in the frame
  readonly page?: string // or the page itself
}

/** The frame as it stands in columns of three widths: the same code, the same height by CSS alone. */
export const EmbedPreview = ({ language, title, height, address, page }: EmbedPreviewProps) => {
  const words = embeddingWords(language)
  const content = address === undefined ? { srcDoc: page ?? '', sandbox: '' } : { src: address }
  return (
    <section className="embed-previews" aria-label={words.preview}>
      {WIDTHS.map((width) => (
        <figure key={width}>
          <figcaption className="quiet">{words.previewAt(width)}</figcaption>
          <ScrollRegion label={words.previewAt(width)}>
            <div style={{ width }}>
              <div className="embed-place" style={{ paddingBottom: height }}>
                {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of this site, or one of our own making without scripts */}
                <iframe title={words.previewFrame(title, width)} loading="lazy" {...content} />
              </div>
            </div>
          </ScrollRegion>
        </figure>
      ))}
    </section>
  )
}
