import { issue, type Issue, type IssueCode, type IssueFacts, type Severity } from '../../model/issue'
import { IssueLog } from '../issue-log'
import type { RowOrigin } from './proposal'

/** Issues of one proposal; what holds for a whole label, place or period is told once. */
export class ProposalLog {
  private readonly log: IssueLog
  private readonly told = new Set<string>()

  constructor(file: string) {
    this.log = new IssueLog(file)
  }

  add<Code extends IssueCode>(code: Code, severity: Severity, { file, sheet, line, column }: RowOrigin, found: string, facts: IssueFacts[Code]): void {
    this.log.take(issue(code, severity, { file, line, column, ...(sheet === '' ? {} : { sheet }) }, found, facts))
  }

  once<Code extends IssueCode>(code: Code, severity: Severity, from: RowOrigin, found: string, facts: IssueFacts[Code]): void {
    const key = `${code}\u0001${found}`
    if (this.told.has(key)) return
    this.told.add(key)
    this.add(code, severity, from, found, facts)
  }

  list(): Issue[] {
    return this.log.list()
  }
}
