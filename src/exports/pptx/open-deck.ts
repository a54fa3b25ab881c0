import type PptxGenJS from 'pptxgenjs'
import { FACES, hex } from './xml'
import { COVER_SIZE, COVER_TOP, INNER, inches, PAGE, slidePalette, TITLE_TOP, type Slide } from './page'

/** A presentation that is being laid out. */
export interface Deck {
  readonly addSlide: () => Slide
  readonly addCover: () => Slide
  readonly write: () => Promise<Uint8Array>
}

type Constructor = new () => PptxGenJS

/** The library is fetched when a presentation is asked for; some loaders wrap its default export twice. */
const loadLibrary = async (): Promise<Constructor> => {
  const found: unknown = (await import('pptxgenjs')).default
  return (typeof found === 'function' ? found : (found as { default: unknown }).default) as Constructor
}

const PANEL = 'Panel'
const COVER = 'Cover'

/** An empty deck of 16:9 on paper, whose title is a placeholder: outline and screen readers find it. */
export const openDeck = async (): Promise<Deck> => {
  const Library = await loadLibrary()
  const deck = new Library()
  const { paper, ink } = slidePalette('urbanisation')
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: FACES.serif.latin, bodyFontFace: FACES.sans.latin }
  for (const [title, y, height, fontSize] of [[PANEL, TITLE_TOP, 70, 26], [COVER, COVER_TOP, 100, COVER_SIZE]] as const) {
    const options = { name: 'title', type: 'title', ...inches({ x: PAGE.margin, y, width: INNER, height }), margin: 0, align: 'left', valign: 'top', color: hex(ink), fontFace: FACES.serif.asian, fontSize, bold: true } as const
    deck.defineSlideMaster({ title, background: { color: hex(paper) }, objects: [{ placeholder: { options, text: '' } }] })
  }
  return {
    addSlide: () => deck.addSlide({ masterName: PANEL }),
    addCover: () => deck.addSlide({ masterName: COVER }),
    write: async () => (await deck.write({ outputType: 'uint8array' })) as Uint8Array,
  }
}
