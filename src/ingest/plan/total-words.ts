const TOTAL = /^(?:_t|t|total|totals|all|all ages|all sexes|both sexes|both|bothsex|btsx|sex_btsx|sex_t|sex: total|allage|all areas|all persons|总计|总|合计|全部|计|小计|總計|總數|合計|総数|계|합계|전체|tot|all items|not applicable|_z|n\/a)$/i

/** Whether a dimension's value stands for the whole, and so adds nothing to a name. */
export const isTotalWord = (text: string): boolean => TOTAL.test(text.trim())
