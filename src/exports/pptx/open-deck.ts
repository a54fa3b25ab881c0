import type PptxGenJS from 'pptxgenjs'
import { FACES, hex } from './xml'
import { INNER, inches, PAGE, slidePalette, type Slide } from './page'

/** A presentation that is being laid out. */
export interface Deck {
  readonly addSlide: () => Slide
  readonly write: () => Promise<Uint8Array>
}

type Constructor = new () => PptxGenJS

/** The library is fetched when a presentation is asked for; some loaders wrap its default export twice. */
const loadLibrary = async (): Promise<Constructor> => {
  const found: unknown = (await import('pptxgenjs')).default
  return (typeof found === 'function' ? found : (found as { default: unknown }).default) as Constructor
}

const MASTER = 'Sanhua'

/** An empty deck of 16:9 on paper, whose title is a placeholder: outline and screen readers find it. */
export const openDeck = async (): Promise<Deck> => {
  const Library = await loadLibrary()
  const deck = new Library()
  const { paper, ink } = slidePalette('urbanisation')
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: FACES.serif.latin, bodyFontFace: FACES.sans.latin }
  const box = inches({ x: PAGE.margin, y: 34, width: INNER, height: 70 })
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: hex(paper) },
    objects: [{ placeholder: { options: { name: 'title', type: 'title', ...box, margin: 0, align: 'left', valign: 'top', color: hex(ink), fontFace: FACES.serif.asian, fontSize: 26, bold: true }, text: '' } }],
  })
  return {
    addSlide: () => deck.addSlide({ masterName: MASTER }),
    write: async () => (await deck.write({ outputType: 'uint8array' })) as Uint8Array,
  }
}
