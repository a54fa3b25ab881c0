import { hasHidden, hiddenCodes, showHidden } from '../../format/hidden-characters'
import { issue, type Issue, type IssueCode, type IssueFacts, type Severity } from '../../model/issue'

/** Issues kept per code and file; further ones are counted. */
export const ISSUES_PER_CODE = 1000

/** Collects the issues of one file, capped per code. */
export class IssueLog {
  readonly file: string
  private readonly kept: Issue[] = []
  private readonly counts = new Map<IssueCode, number>()

  constructor(file: string) {
    this.file = file
  }

  add<Code extends IssueCode>(
    code: Code,
    severity: Severity,
    line: number,
    column: number,
    found: string,
    facts: IssueFacts[Code],
  ): void {
    if (this.countedIn(code)) this.kept.push(issue(code, severity, { file: this.file, line, column }, found, facts))
  }

  /** The cells of a record with invisible characters shown by name; each such cell is an issue. */
  shown(cells: readonly string[], line: number): readonly string[] {
    if (!cells.some(hasHidden)) return cells
    return cells.map((cell, at) => {
      if (!hasHidden(cell)) return cell
      const found = showHidden(cell)
      this.add('characters-hidden', 'warning', line, at + 1, found, { codes: hiddenCodes(cell) })
      return found
    })
  }

  /** Adds an issue made elsewhere. */
  take(made: Issue): void {
    if (this.countedIn(made.code)) this.kept.push(made)
  }

  /** Whether an error was added, also beyond the cap. */
  get failed(): boolean {
    return this.kept.some(({ severity }) => severity === 'error')
  }

  /** The issues kept, in the order of the file, and one `issues-capped` for each code beyond the cap. */
  list(): Issue[] {
    const ordered = this.kept.slice().sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    for (const [of, count] of this.counts) {
      const hidden = count - ISSUES_PER_CODE
      if (hidden > 0) {
        ordered.push(issue('issues-capped', 'note', { file: this.file, line: 0, column: 0 }, '', { of, hidden }))
      }
    }
    return ordered
  }

  private countedIn(code: IssueCode): boolean {
    const count = (this.counts.get(code) ?? 0) + 1
    this.counts.set(code, count)
    return count <= ISSUES_PER_CODE
  }
}
