import type { Grid } from '../../bytes/grid/grid'
import { readLoosePeriod, readPeriodText } from '../plan/period-text'
import { tidy } from '../plan/tidy'
import type { RecordHeader } from './header'
import { profileOf } from './sample'

const PARTY = /supplier|vendor|payee|payer|merchant|beneficiary|creditor|debtor|customer|recipient|contractor|供应商|供應商|收款|付款|商户|客户|對方|对方|交易对手|거래처|取引先/
const AMOUNT = /amount|debit|credit|balance|price|paid|payment|total|sum|value|金额|金額|借方|贷方|余额|单价|合计|금액|支払|金額/
const ENTRY = /transaction|invoice|voucher|receipt|order|payment ?(?:ref|id|no)|reference|document|cheque|(?:^|\W)ref(?:\W|$)|expense|交易|单号|單號|凭证|憑證|发票|發票|流水|摘要|订单|거래번호|伝票/

const isDay = (text: string): boolean => {
  const named = /^\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ,]+\d{2,4}$/i.test(text)
  return named || (readPeriodText(text) === undefined && /^\d{4}-\d{2}-\d{2}$/.test(readLoosePeriod(text) ?? ''))
}

const holdsDays = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const texts = rows.slice(0, 200).map((row) => tidy(grid.cell(row, column))).filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => isDay(text) || readPeriodText(text) !== undefined) && texts.some(isDay)
}

/** Whether nearly every row has a number of its own there. */
const identifiesRows = (grid: Grid, rows: readonly number[], column: number): boolean => {
  const { filled, distinct } = profileOf(grid, rows, column)
  return filled > 2 && distinct >= 0.95 * filled && filled >= 0.9 * rows.length
}

/** Whether a table is a ledger: single days, an entry's own number or kind, a party, an amount. Every row is another transaction, and none a point of a series. */
export const isLedger = (grid: Grid, { names }: RecordHeader, rows: readonly number[]): boolean => {
  const columns = names.map((_, column) => column)
  const entries = columns.filter((column) => ENTRY.test(names[column] ?? ''))
  const hasParty = names.some((name) => PARTY.test(name))
  if (!names.some((name) => AMOUNT.test(name)) || (entries.length === 0 && !hasParty)) return false
  if (!columns.some((column) => holdsDays(grid, rows, column))) return false
  return hasParty || entries.some((column) => identifiesRows(grid, rows, column))
}
