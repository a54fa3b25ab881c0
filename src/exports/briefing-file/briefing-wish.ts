import type { Language } from '../../model/text'
import type { ExportJob } from '../export-job'

/** What a briefing is made of. */
export interface BriefingWish {
  readonly jobs: readonly ExportJob[] // the panels in the order of presenting, each as it is shown
  readonly title: string // of the cover; '' for the usual one
  readonly lines: Readonly<Record<string, string>> // the speaker's line by panel id; none where absent
  readonly language: Language
  readonly today: string // ISO date
}

/** The script that the file carries, and its hash for the policy; made at build. */
export interface BriefingScript {
  readonly script: string
  readonly hash: string // `sha256-…` in base64
}
