import type { Language } from '../model/text'
import { workbenchEn } from './workbench.en'
import { workbenchZh, type WorkbenchWords } from './workbench.zh'

export type { WorkbenchWords } from './workbench.zh'

/** Words of the workbench. */
export const workbenchWords = (language: Language): WorkbenchWords => ({ zh: workbenchZh, en: workbenchEn })[language]
