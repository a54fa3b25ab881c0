/** A number with the Chinese unit behind it, and a date, which no line breaks: 1.36亿人, 7.05个百分点, 2025年12月. One group, so that a text split by it keeps them. */
export const WHOLE_NUMBER = /((?:\d[\d.,]*(?:个百分点|[%‰亿万]?[人户座岁年月日位部张个对]?))+)/

/** Letters as wide as they are high. */
export const WIDE_LETTER = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Signs that begin no line, and those that end none. */
export const NEVER_FIRST = /[，。、；：！？）》」”’…—%‰·,.;:!?)\]]/
export const NEVER_LAST = /[（《「“‘([]/

/** Syllables that belong to the word before them, where dictionaries of browsers part them: 城镇化率, 统计局, 委员会. */
export const SUFFIX = /[率化局会员者岁]/

/** The language whose words are looked for in every text; blanks part the words of others. */
export const WORDS_IN = 'zh'

/** Terms of the field that dictionaries of browsers do not know as one word. One group, as above. */
export const TERMS = /(网民|农民工|村（居）委会|[村居]?委(?:员)?会|抚养比|总和生育率|[超特]大城市|互联网普及率|percentage points)/
