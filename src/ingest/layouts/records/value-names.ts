import type { ValueColumn } from '../../plan/plan'

const NO_NAME =
  /^(?:values?|obs ?value(?:: ?.*)?|observation ?value|observations?|data ?values?|numeric ?value|fact ?value ?numeric|numeric|display value|amount|figures?|estimate|v4 \d|quantity|data|val|数值|值|数据|數值|数值\(.*\)|値|값|수치|데이터|valeurs?|wert|valor|count)$/
const CODE_AT_END = /^(.*\S)\s*\[[A-Za-z0-9_.:-]+\]$/

/** Value columns with what their headers say: nothing where a header is no more than `Value`. */
export const namedValues = (columns: readonly number[], printed: readonly string[], names: readonly string[], hasIndicator: boolean): readonly ValueColumn[] =>
  columns.map((column) => {
    const header = printed[column] ?? ''
    const name = CODE_AT_END.exec(header)?.[1] ?? header
    if (NO_NAME.test(names[column] ?? '') && columns.length === 1) return { column, labels: [] }
    return hasIndicator ? { column, labels: columns.length > 1 ? [name] : [] } : { column, labels: [], indicator: name }
  })
