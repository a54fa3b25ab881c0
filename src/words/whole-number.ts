/** What no line breaks beside the words of a dictionary: a number with the Chinese unit behind it, a date (1.36亿人, 7.05个百分点, 2025年12月), and terms of the field that browsers do not know as one word. One group, so that a text split by it keeps them. */
export const WHOLE = /((?:\d[\d.,]*(?:个百分点|[%‰亿万]?[人户座岁年月日位部张个对]?))+(?:及以上)?|网民|农民工|上年|.化?率|.量|.局|村（居）委会|[村居]?委员?会|抚养比|总和生育率|[高中低](?:生育率)?方案|[超特]大城市|percentage points)/

/** Letters as wide as they are high. */
export const WIDE_LETTER = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Signs that begin no line, and those that end none. */
export const NEVER_FIRST = /[，。、；：！？）》」”’…—%‰·,.;:!?)\]]/
export const NEVER_LAST = /[（《「“‘([]/

/** The language whose words are looked for in every text; blanks part the words of others. */
export const WORDS_IN = 'zh'
