import { issue, type Issue, type IssueCode } from '../../model/issue'

const EACH = 20

/** Keeps the first issues of each code and counts the rest. */
export class CappedIssues {
  private readonly kept: Issue[] = []
  private readonly counts = new Map<IssueCode, number>()

  constructor(private readonly file: string) {}

  add(made: Issue): void {
    const count = (this.counts.get(made.code) ?? 0) + 1
    this.counts.set(made.code, count)
    if (count <= EACH) this.kept.push(made)
  }

  /** All that was kept, with a word on what was not. */
  list(): Issue[] {
    const hidden = [...this.counts].filter(([, count]) => count > EACH)
    return [...this.kept, ...hidden.map(([of, count]) => issue('issues-capped', 'note', { file: this.file, line: 0, column: 0 }, '', { of, hidden: count - EACH }))]
  }
}
