import type { Scheme } from '../../src/charts/query/panel-view'
import { LANGUAGES, type Language } from '../../src/model/text'

/** A way in which the gallery draws every panel. */
export interface GalleryView {
  readonly id: string // as in the names of the committed snapshots: wide-day-zh
  readonly language: Language
  readonly scheme: Scheme
  readonly width: number
}

const WIDTHS = { wide: 960, narrow: 360 } as const
const SCHEMES = { day: 'light', night: 'dark' } as const satisfies Record<string, Scheme>

export const VIEWS: readonly GalleryView[] = Object.entries(WIDTHS).flatMap(([size, width]) =>
  Object.entries(SCHEMES).flatMap(([time, scheme]) => LANGUAGES.map((language) => ({ id: `${size}-${time}-${language}`, language, scheme, width }))),
)

/** One picture, as its file and as what the page says above it. */
export interface GalleryPicture {
  readonly id: string // of the panel
  readonly group: 'panel' | 'example'
  readonly name: string // of the file
  readonly view: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly subtitle: string
}

/** The list of a folder's pictures. */
export const PICTURES_FILE = 'pictures.json'

export const pictureName = (panel: string, { id }: GalleryView): string => `${panel}.${id}.svg`
