export type Severity = 'error' | 'warning' | 'note'

/** Place of an issue. Line and column are 1-based, as a spreadsheet or editor counts them; 0 when unknown. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly sheet?: string // of a workbook
}

/** Facts by code. A code is `noun-problem`, and never reused for another meaning. */
export interface IssueFacts {
  // files and bytes
  'file-missing': { readonly reason: string }
  'file-empty': Record<never, never>
  'file-too-large': { readonly bytes: number; readonly limit: number }
  'file-irregular': { readonly kind: 'broken-link' | 'outside-link' | 'linked-folder' | 'folder' | 'special' | 'unreadable'; readonly reason: string } // special: a pipe, a device, a socket
  'file-binary': { readonly offset: number }
  'encoding-guessed': { readonly encoding: string; readonly confidence: number }
  'encoding-unknown': Record<never, never>
  'file-damaged': { readonly container: string; readonly reason: string }
  'json-invalid': { readonly path: string; readonly expected: string }
  // table
  'header-only': Record<never, never>
  'column-missing': { readonly name: string; readonly expected: readonly string[] }
  'column-duplicate': { readonly name: string; readonly first: number }
  'column-unknown': { readonly name: string; readonly nearest: string }
  'column-unsafe': { readonly name: string }
  'row-length': { readonly found: number; readonly expected: number }
  'row-duplicate': { readonly key: string; readonly firstLine: number }
  'quote-unclosed': Record<never, never>
  'quote-malformed': Record<never, never>
  // cells
  'value-unreadable': { readonly expected: string; readonly suggestion: string }
  'value-out-of-bounds': { readonly value: number; readonly min: number | undefined; readonly max: number | undefined; readonly unit: string }
  'period-unreadable': { readonly expected: string }
  'unit-unknown': { readonly nearest: string }
  'unit-mismatch': { readonly indicator: string; readonly expected: string }
  'indicator-unknown': { readonly nearest: string }
  'region-unknown': { readonly nearest: string }
  'source-unknown': { readonly nearest: string }
  'source-missing': Record<never, never>
  'evidence-single': { readonly sources: number } // graded two-sources with fewer than two ids
  'evidence-unconfirmed': { readonly indicator: string } // graded identity, and no identity that was evaluated and holds reads it
  'characters-hidden': { readonly codes: readonly string[] } // U+202E …
  'term-unknown': { readonly column: string; readonly allowed: readonly string[] }
  'id-duplicate': { readonly firstLine: number }
  // form of a bureau's file
  'file-foreign': { readonly kind: string }
  'file-encrypted': { readonly container: string }
  'file-over-limit': { readonly bytes: number; readonly limit: number }
  'archive-refused': { readonly reason: 'members' | 'size' | 'ratio'; readonly limit: number }
  'member-skipped': { readonly reason: 'archive' | 'foreign' | 'damaged' }
  'bytes-broken': { readonly encoding: string; readonly count: number }
  'columns-too-many': { readonly columns: number; readonly limit: number }
  'rows-too-many': { readonly limit: number }
  'cell-too-long': { readonly length: number; readonly limit: number }
  'cells-apart': { readonly cells: number; readonly rows: number }
  'row-delimiter': { readonly delimiter: string } // a record that is one cell, and would be as many as the others by this delimiter
  'cells-beyond-header': { readonly expected: number } // a cell of a row behind the last one that the header names
  'header-repeated': { readonly count: number }
  // content of a bureau's file
  'series-none': { readonly reason: 'no-table' | 'no-numbers' | 'no-names' | 'metadata' | 'header-only' | 'transactions' | 'skipped' }
  'layout-tied': { readonly first: string; readonly second: string }
  'period-missing': { readonly places: number }
  'value-conflict': { readonly first: string; readonly firstLine: number }
  'series-contested': { readonly periods: number; readonly line: number; readonly other: number }
  'ages-refused': { readonly reason: 'broken' | 'total' | 'vintage'; readonly age: number; readonly sum: number; readonly total: number } // found: place and period; `age`: where the bands break; sum and total in persons
  'ages-unheld': { readonly sum: number } // no total to hold a population by age against; found: place and period
  'table-coverage': { readonly numbers: number; readonly read: number; readonly left: number; readonly unread: number }
  'cells-unread': { readonly unread: number; readonly numbers: number }
  'value-bracketed': { readonly value: number }
  'value-bound': { readonly value: number; readonly bound: 'lower' | 'upper' } // read as a bound: 超过90, <5
  'value-approximate': { readonly value: number } // printed as an approximate number, and not taken
  'number-ambiguous': { readonly read: string; readonly other: string; readonly count: number } // cells of the table whose sign separates decimals or thousands
  'date-ambiguous': { readonly read: string; readonly other: string; readonly count: number } // dates whose day and month can be exchanged
  'plan-unfit': { readonly what: 'row' | 'column'; readonly at: number } // a plan names a row or column that the file does not have; found: the text expected
  'plan-table-missing': { readonly tables: number }
  'plan-period-dropped': Record<never, never>
  'scale-jump': { readonly before: number; readonly period: string; readonly ratio: number }
  // a bureau's file compared with the package
  'match-disagrees': { readonly indicator: string; readonly common: number; readonly ratio: number } // common periods; file over present
  'vintage-found': { readonly vintage: string; readonly count: number } // a file holds figures of a vintage, as far as they are not the current ones
  'match-open': { readonly of: 'indicator' | 'region'; readonly nearest: string }
  'period-unheld': { readonly expected: string }
  'value-withdrawn': { readonly indicator: string; readonly region: string; readonly period: string; readonly present: string }
  // new data compared with the present data; values in the unit printed
  'value-slip': { readonly indicator: string; readonly region: string; readonly from: string; readonly to: string; readonly count: number; readonly factor: number; readonly declared: string; readonly likely: string; readonly usual: number; readonly usualAt: string } // factor: the value over what it is beside, a power of ten; likely: '' when no unit is of that scale
  'value-sign': { readonly indicator: string; readonly region: string; readonly period: string; readonly certain: boolean; readonly count: number }
  'value-jump': { readonly indicator: string; readonly region: string; readonly period: string; readonly from: string; readonly before: number; readonly unit: string; readonly change: number; readonly usual: number; readonly widest: number; readonly in: 'percent' | 'unit'; readonly among: 'years' | 'places'; readonly count: number }
  'history-revised': { readonly indicator: string; readonly count: number; readonly of: number; readonly region: string; readonly period: string; readonly before: number; readonly after: number; readonly unit: string; readonly percent: number }
  'vintage-altered': { readonly indicator: string; readonly vintage: string; readonly count: number }
  'periods-removed': { readonly indicator: string; readonly region: string; readonly from: string; readonly to: string; readonly count: number; readonly where: 'whole' | 'middle' | 'start' | 'end'; readonly series: number }
  'section-unknown': { readonly panel: string; readonly allowed: readonly string[] } // a panel names no section of its chapter
  'period-repeated': { readonly indicator: string; readonly period: string; readonly of: string; readonly count: number; readonly among: number }
  'unit-changed': { readonly indicator: string; readonly before: string; readonly after: string; readonly count: number } // count 0: the catalogue's unit
  'identity-shifted': { readonly id: string; readonly region: string; readonly period: string; readonly before: number | undefined; readonly after: number; readonly tolerance: number; readonly slip: number }
  'evidence-weakened': { readonly indicator: string; readonly before: string; readonly after: string; readonly count: number }
  'source-lost': { readonly indicator: string; readonly source: string; readonly count: number }
  'difference-none': Record<never, never>
  // places below the province
  'county-code': { readonly reason: 'form' | 'file' | 'index' } // no six digits; not of the province and census of its file; not in the index or the summary, or only there
  'county-sum': { readonly of: 'sexes' | 'men' | 'women' | 'counties' | 'census'; readonly name: string; readonly year: number; readonly sum: number; readonly total: number; readonly parts: readonly string[] } // parts: prefectures that explain the difference of a province
  'county-summary': { readonly column: string; readonly found: number; readonly expected: number }
  // a map that a host adds
  'map-entry': { readonly part: 'form' | 'path' | 'approval' | 'source' }
  'map-geometry': { readonly reason: 'size' | 'json' | 'collection' | 'geometry'; readonly feature: number } // feature: from 1; 0 none
  'map-places': { readonly missing: readonly string[]; readonly property: string } // missing: ids of regions
  // series
  'periods-gap': { readonly indicator: string; readonly region: string; readonly from: string; readonly to: string }
  'indicator-unobserved': { readonly indicator: string }
  // formulas, identities, claims
  'formula-invalid': { readonly reason: string }
  'formula-cycle': { readonly ids: readonly string[] }
  'identity-broken': { readonly id: string; readonly region: string; readonly period: string; readonly left: number; readonly right: number; readonly residual: number; readonly tolerance: number; readonly slip: number } // slip: 1e4 or 1e8 when the ratio says so, else 1
  'identity-unchecked': { readonly id: string }
  'claim-false': { readonly id: string; readonly expected: number; readonly found: number; readonly unit: string }
  'claim-uncheckable': { readonly id: string }
  // panels
  'panel-invalid': { readonly panel: string; readonly path: string; readonly expected: string }
  'panel-type-unknown': { readonly panel: string; readonly type: string; readonly allowed: readonly string[] }
  'panel-indicator-missing': { readonly panel: string; readonly indicator: string }
  'panel-annotation-unknown': { readonly panel: string; readonly period: string; readonly source: string; readonly indicator: string }
  'panel-unknown': { readonly nearest: string }
  'panel-focus-unknown': { readonly panel: string; readonly focus: string; readonly keys: readonly string[] }
  'panel-unit-mixed': { readonly panel: string; readonly units: readonly string[] }
  'panel-empty': { readonly panel: string }
  'finding-invalid': { readonly finding: string; readonly path: string; readonly expected: string }
  'finding-unsaid': { readonly finding: string }
  'issues-capped': { readonly of: string; readonly hidden: number }
  // storage of the browser, and a whole package as a file
  'storage-full': { readonly bytes: number }
  'storage-unavailable': { readonly reason: string }
  'version-unreadable': { readonly name: string; readonly reason: 'gone' | 'damaged' }
  'package-unreadable': { readonly reason: 'no-zip' | 'no-index' | 'damaged' | 'too-large' | 'unsafe-path' }
}

export type IssueCode = keyof IssueFacts

/** What becomes of a figure of a file that an error is about: it is not written, or it is, marked. Absent where nothing is being written. */
export type Effect = 'held' | 'marked'

/** An issue: code, severity, place, the text found in the cell (cut to a readable length) and facts. Its sentences are in `words/`. */
export type Issue = {
  [Code in IssueCode]: {
    readonly code: Code
    readonly severity: Severity
    readonly place: Place
    readonly found: string
    readonly facts: IssueFacts[Code]
    readonly effect?: Effect
  }
}[IssueCode]

export const NOWHERE: Place = { file: '', line: 0, column: 0 }

/** Makes an issue. The code decides the type of its facts. */
export const issue = <Code extends IssueCode>(
  code: Code,
  severity: Severity,
  place: Place,
  found: string,
  facts: IssueFacts[Code],
): Issue => ({ code, severity, place, found: found.length > 80 ? `${found.slice(0, 79)}…` : found, facts }) as Issue

/** A value together with the issues found in making it; `value` is undefined when it could not be made. */
export interface Result<T> {
  readonly value: T
  readonly issues: readonly Issue[]
}

export const result = <T>(value: T, issues: readonly Issue[] = []): Result<T> => ({ value, issues })
