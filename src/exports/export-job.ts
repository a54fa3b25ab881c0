import type { PanelSpec } from '../charts/types/list'
import type { TextOfSlide } from '../charts/text/own-words'
import type { PanelView, Scheme } from '../charts/query/panel-view'
import type { Dataset } from '../model/dataset'
import type { Language } from '../model/text'

/** A panel in the state shown, to be exported. */
export interface ExportJob {
  readonly spec: PanelSpec
  readonly dataset: Dataset
  readonly view: Omit<PanelView, 'scheme' | 'width' | 'height'> // language, range, unit, mode, comparison
  readonly scheme: Scheme
  readonly query: string // the view as a query string, `?panel=netizens&from=2000`
  readonly address: string // the panel's own address, absolute; '' when the page has none (a file, the command line)
}

/** A panel of a briefing, with the words of its author. */
export interface PanelOfBriefing {
  readonly kind: 'panel'
  readonly job: ExportJob
  readonly headline: string // in place of the computed title; '' for none
  readonly line: string // the speaker's own; '' for none
}

/** A slide of text of a briefing. */
export interface TextOfBriefing extends TextOfSlide {
  readonly kind: 'text'
  readonly line: string
}

/** What a briefing holds, in order. The same panel may be there several times. */
export type BriefingPart = PanelOfBriefing | TextOfBriefing

/** Panels without words of an author, as a briefing. */
export const asBriefing = (jobs: readonly ExportJob[]): BriefingPart[] => jobs.map((job) => ({ kind: 'panel', job, headline: '', line: '' }))

/** Size, sharpness and background of a picture. */
export interface PictureSettings {
  readonly preset: string // one of PRESETS
  readonly scale: 1 | 2 | 3 | 4
  readonly paper: boolean // false: transparent
}

/** Functions that differ between browser and command line. */
export interface ExportTools {
  /** SVG text of this size in CSS pixels → PNG bytes, `scale` times as large. Rejects when Chinese could not be drawn. */
  readonly rasterise: (svg: string, size: { readonly width: number; readonly height: number; readonly scale: number }) => Promise<Uint8Array>
  readonly today: string // ISO date, for the date of access in citations
}

/** An exported file. */
export interface ExportedFile {
  readonly name: string
  readonly type: string // media type
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Name and purpose of a format, for readers. */
export interface FormatLabel {
  readonly name: string
  readonly who: string
}

/** An export format: its own folder, and its entry in `formats/list.ts`. */
export interface ExportFormat {
  readonly kind: 'picture' | 'file' | 'data' // a picture takes PictureSettings; data have no drawing
  readonly extension: string
  readonly type: string // media type
  readonly label: (language: Language) => FormatLabel
  /** One panel as a file. The maker is loaded when it is called. */
  readonly make: (job: ExportJob, tools: ExportTools, picture: PictureSettings) => Promise<ExportedFile>
  /** A briefing in one file; absent where a file holds one panel. */
  readonly makeMany?: (parts: readonly BriefingPart[], tools: ExportTools) => Promise<ExportedFile>
}

/** Formats by name, in the order offered. */
export type ExportFormats = Readonly<Record<string, ExportFormat>>
