import { LANGUAGES } from '../../model/text'

/** Ids of the languages, as a usage lists them. */
export const LANGUAGE_USAGE = LANGUAGES.join(' | ')

/** Names of the presets, as the usage lists them; a test holds them against the presets. */
export const PRESET_USAGE = 'slide | slide-4-3 | a4-half | square | wechat | chart'
