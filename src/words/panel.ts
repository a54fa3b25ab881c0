import type { Language } from '../model/text'
import * as en from './en/panel'
import * as zh from './zh/panel'

const WORDS: Readonly<Record<Language, typeof zh>> = { zh, en }

/** Words around a chart: its controls, its sources, what attests its figures. */
export const panelWords = (language: Language): zh.PanelWords => WORDS[language].panel
