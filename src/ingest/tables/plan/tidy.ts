const TOTAL = /^(?:_t|t|total|totals|all|all ages|all sexes|both sexes|both|bothsex|btsx|sex_btsx|sex_t|sex: total|allage|all areas|all persons|总计|总|合计|全部|计|小计|總計|總數|合計|総数|계|합계|전체|tot|totale|totaux|totales|insgesamt|zusammen|ensemble|tous|toutes|ambos sexos|ambos|todos|todas|maschi e femmine|all items|not applicable|_z|n\/a)$/i

/** Whether a dimension's value represents the whole, and so adds nothing to a name. */
export const isTotalWord = (text: string): boolean => TOTAL.test(text.trim())

const CJK = '\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef'
const BETWEEN_CJK = new RegExp(`([${CJK}])\\s+(?=[${CJK}])`, 'g') // Safari 15 knows no lookbehind
const HAS_CJK = new RegExp(`[${CJK}]`)

/** A name as printed, without what print adds for looks: runs of white space, wide blanks inside Chinese names (北 京), zero-width marks. */
export const tidy = (text: string): string => {
  const plain = text.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/[\s\u3000]+/g, ' ').trim()
  return HAS_CJK.test(plain) ? plain.replace(BETWEEN_CJK, '$1') : plain
}

/** Whether a cell holds nothing a reader would see. */
export const isBlank = (text: string): boolean => text === '' || text.trim() === '' || /^[\s\u200b\ufeff\u3000]*$/.test(text)

/** Remembers what a function made of a text: in long tables few texts are in many rows. Long texts, which repeat rarely, are not kept. */
export const memoised = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    if (text.length > 200) return make(text)
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    known.set(text, made)
    return made
  }
}
