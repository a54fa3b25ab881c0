import type { PanelSpec } from '../charts/types/list'
import type { PanelView, Scheme } from '../charts/panel-view'
import type { Dataset } from '../model/dataset'

/** One panel as it is shown, to be made into a file. */
export interface ExportJob {
  readonly spec: PanelSpec
  readonly dataset: Dataset
  readonly view: Omit<PanelView, 'scheme' | 'width' | 'height'> // language, range, unit, mode, comparison
  readonly scheme: Scheme
  readonly query: string // the view as a query string, `?panel=netizens&from=2000`
  readonly address: string // the panel's own address, absolute; '' when the page has none (a file, the command line)
}

/** What a picture may be asked for beside its panel. */
export interface PictureWish {
  readonly preset: string // one of PRESETS
  readonly scale: 1 | 2 | 3 | 4
  readonly paper: boolean // false: transparent
}

/** What differs between a browser and the command line. */
export interface ExportTools {
  /** SVG text of this size in CSS pixels → PNG bytes, `scale` times as large. Rejects when Chinese could not be drawn. */
  readonly rasterise: (svg: string, size: { readonly width: number; readonly height: number; readonly scale: number }) => Promise<Uint8Array>
  readonly today: string // ISO date, for the date of access in citations
}

/** A file, whole. */
export interface ExportedFile {
  readonly name: string
  readonly type: string // media type
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A format: its own file, and one line in `exports/index.ts`. */
export interface ExportFormat {
  readonly extension: string
  readonly make: (job: ExportJob, tools: ExportTools, wish: PictureWish) => Promise<ExportedFile>
}
