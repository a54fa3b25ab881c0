import { type FormEvent, Fragment, type ReactNode, useCallback, useRef, useState } from 'react'
import { parsePlan, printPlan } from '../../../ingest/import/decisions/parse-plan'
import { markColumns, markRows, saidOf, saysAnything, sayOfTable, tableAt, withTablesAt } from '../../../ingest/tables/plan/edit-plan'
import { COLUMN_USES, ROW_USES, type ColumnMark, type ReadingPlan, type RowMark, type Said, type TablePlan } from '../../../ingest/tables/plan/reading-plan'
import { ROLES } from '../../../ingest/tables/plan/plan'
import { saveFile } from '../../../platform/output/save-and-copy'
import type { ImportSession, ReadingChoice, SheetDescribed } from '../../../platform/workbench/import-session'
import { handWords, type HandWords } from '../../../words/hand'
import { issueMessage } from '../../../words/issues'
import { coverageText } from '../../../words/report'
import { countText } from '../../text/count-and-time'
import { useAnswer } from '../../controls/use-answer'
import { useFieldsKey } from '../../controls/use-fields-key'
import type { ReadProps } from '../work/WorkStep'
import { columnLetters } from './grid-window'

/** The cell that is looked at: its line in the file, its column counted from 0. */
interface ActiveCell {
  readonly line: number
  readonly column: number
}

type Edit = (table: TablePlan) => TablePlan
type Change = (plan: ReadingPlan | undefined) => ReadingPlan | undefined

interface FormProps {
  readonly words: HandWords
  readonly active: ActiveCell
  readonly firstColumn: number // as places count it
  readonly table: TablePlan
  readonly edit: (change: Edit) => void
}

const textIn = (data: FormData, name: string): string => {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

const SAID = ['indicator', 'region', 'period', 'unit', 'universe'] as const satisfies readonly (keyof Said)[]

const saidIn = (data: FormData): Said => Object.fromEntries(SAID.map((key) => [key, textIn(data, key)]))

/** Fields for what values are: indicator, place, period, unit, what they are limited to. */
const SaidFields = ({ words, said, hint }: { readonly words: HandWords; readonly said: Said | undefined; readonly hint?: string }) => (
  <details open={said !== undefined}>
    <summary>{words.says}</summary>
    {SAID.map((key) => (
      <label key={key}>
        {words.said[key]} <input name={key} defaultValue={said?.[key] ?? ''} autoComplete="off" />
      </label>
    ))}
    {hint ? <p className="quiet">{hint}</p> : null}
  </details>
)

const Uses = ({ label, uses, names, value }: { readonly label: string; readonly uses: readonly string[]; readonly names: Readonly<Record<string, string>>; readonly value: string }) => (
  <label>
    {label}{' '}
    <select name="as" defaultValue={value}>
      {['', ...uses].map((use) => (
        <option key={use} value={use}>{names[use]}</option>
      ))}
    </select>
  </label>
)

const ToField = ({ label, from, to }: { readonly label: string; readonly from: number; readonly to: number }) => (
  <label>
    {label} <input name="to" type="number" inputMode="numeric" min={from} defaultValue={to} />
  </label>
)

interface CardProps {
  readonly title: string
  readonly said: unknown // what the fields show: when that changes, fields that nobody has touched show it
  readonly words: HandWords
  readonly children: ReactNode
  readonly onApply: (data: FormData) => void
}

/** One form of the editor: what is said of a row, a column, or the whole table. */
const Card = ({ title, said, words, children, onApply }: CardProps) => {
  const fields = useFieldsKey(title, JSON.stringify(said) ?? '')
  return (
    <form
      className="hand-card"
      aria-label={title}
      onInput={({ target }) => (target as HTMLInputElement).name !== '' && fields.touch()} // what has no name takes effect at once
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault()
        onApply(new FormData(event.currentTarget))
        fields.release()
      }}
    >
      <h4>{title}</h4>
      <Fragment key={fields.key}>{children}</Fragment>
      <button type="submit" className="button">{words.apply}</button>
    </form>
  )
}

const rowMarkAt = ({ rows = [] }: TablePlan, line: number): RowMark | undefined => rows.find((mark) => mark.line <= line && line <= (mark.to ?? mark.line))
const columnMarkAt = ({ columns = [] }: TablePlan, column: number): ColumnMark | undefined => columns.find((mark) => mark.column <= column && column <= (mark.to ?? mark.column))

const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined => all.find((one) => one === text)

const RowCard = ({ words, active: { line }, table, edit }: FormProps) => {
  const mark = rowMarkAt(table, line)
  const onApply = (data: FormData): void => {
    const as = oneOf(ROW_USES, textIn(data, 'as'))
    const of = oneOf(ROLES, textIn(data, 'of'))
    const says = saidOf(saidIn(data))
    const said = as === 'data' || as === 'block' ? says : undefined
    const to = Math.max(line, Number(textIn(data, 'to')) || line)
    edit((now) => markRows(now, line, to, as && { as, ...(as === 'block' && of && of !== 'dimension' ? { of } : {}), ...(said ? { says: said } : {}) }))
  }
  return (
    <Card title={words.row(line)} said={mark} words={words} onApply={onApply}>
      <Uses label={words.rowIs} uses={ROW_USES} names={words.rowUses} value={mark?.as ?? ''} />
      <ToField label={words.toRow} from={line} to={line} />
      <label className="hand-block">
        {words.blockOf}{' '}
        <select name="of" defaultValue={mark?.of ?? 'dimension'}>
          {ROLES.map((role) => <option key={role} value={role}>{words.columnUses[role]}</option>)}
        </select>
      </label>
      <SaidFields words={words} said={mark?.says} />
    </Card>
  )
}

const ColumnCard = ({ words, active, firstColumn, table, edit }: FormProps) => {
  const column = active.column + firstColumn
  const mark = columnMarkAt(table, column)
  const onApply = (data: FormData): void => {
    const as = oneOf(COLUMN_USES, textIn(data, 'as'))
    const name = textIn(data, 'name')
    const labels = mark?.as === 'values' ? mark.says?.labels : undefined
    const filled = saidOf(saidIn(data))
    const says = as === 'values' && (filled || labels) ? { ...filled, ...(filled?.indicator && filled.indicator !== mark?.says?.indicator ? { labels: [] } : labels ? { labels } : {}) } : undefined
    const to = Math.max(column, Number(textIn(data, 'to')) || column)
    edit((now) => markColumns(now, column, to, as && { as, ...(as === 'dimension' && name ? { name } : {}), ...(data.has('fill') && as !== 'values' && as !== 'out' ? { fillDown: true } : {}), ...(says ? { says } : {}) }))
  }
  return (
    <Card title={words.column(columnLetters(active.column), column)} said={mark} words={words} onApply={onApply}>
      <Uses label={words.columnIs} uses={COLUMN_USES} names={words.columnUses} value={mark?.as ?? ''} />
      <ToField label={words.toColumn} from={column} to={column} />
      <label>
        {words.name} <input name="name" defaultValue={mark?.name ?? ''} autoComplete="off" />
      </label>
      <label>
        <input type="checkbox" name="fill" defaultChecked={mark?.fillDown ?? false} /> {words.fillDown}
      </label>
      <SaidFields words={words} said={mark?.says} />
    </Card>
  )
}

const WholeCard = ({ words, table, edit, isText, plan, change }: FormProps & { readonly isText: boolean; readonly plan: ReadingPlan | undefined; readonly change: (make: Change) => void }) => {
  const onApply = (data: FormData): void =>
    edit((now) => {
      const { indent: _indent, ...rest } = sayOfTable(now, saidIn(data))
      return data.has('indent') ? { ...rest, indent: true } : rest
    })
  const choose = (key: 'delimiter' | 'numbers' | 'dates', value: string): void => {
    change(({ [key]: _former, ...rest } = { plan: 1, tables: [] }) => ({ ...rest, ...(value === '' ? {} : { [key]: value }) }))
  }
  const choice = (key: 'delimiter' | 'numbers' | 'dates', names: Readonly<Record<string, string>>) => (
    <label>
      {words[key]}{' '}
      <select value={plan?.[key] ?? ''} onChange={({ target }) => choose(key, target.value)}>
        <option value="">{words.byCells}</option>
        {Object.entries(names).map(([value, name]) => <option key={value} value={value}>{name}</option>)}
      </select>
    </label>
  )
  return (
    <Card title={words.whole} said={[table.says, table.indent]} words={words} onApply={onApply}>
      {isText ? choice('delimiter', words.delimiters) : null}
      {choice('numbers', words.numberStyles)}
      {choice('dates', words.dateOrders)}
      <label>
        <input type="checkbox" name="indent" defaultChecked={table.indent ?? false} /> {words.indent}
      </label>
      <SaidFields words={words} said={table.says} hint={words.periodFrom} />
    </Card>
  )
}

const LoadPlan = ({ words, take }: { readonly words: HandWords; readonly take: (plan: ReadingPlan) => void }) => {
  const file = useRef<HTMLInputElement>(null)
  const [message, setMessage] = useState('')
  const load = async (from: File): Promise<void> => {
    const { value } = parsePlan(await from.text())
    setMessage(value ? words.loaded(from.name) : words.bad(from.name))
    if (value) take(value)
  }
  return (
    <>
      <button type="button" className="button" onClick={() => file.current?.click()}>{words.load}</button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".json"
        data-for="plan"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen) void load(chosen)
          currentTarget.value = ''
        }}
      />{' '}
      <output>{message}</output>
    </>
  )
}

type HandProps = ReadProps & { readonly sheet: number; readonly active: ActiveCell; readonly onClose: () => void }

/** What can be done with the reading of one sheet: corrected, taken back, saved. */
const useCorrections = ({ run, input, summary, sheet, active }: HandProps) => {
  const { slot, file, revision, choice: { plan } } = input
  const [before, setBefore] = useState<readonly (ReadingPlan | undefined)[]>([])
  const described: SheetDescribed | undefined = useAnswer(useCallback(async () => (revision < 0 ? undefined : (await run.session()).described(slot, sheet)), [run, slot, sheet, revision]))
  const { tables = [], firstColumn = 1 } = described ?? {}
  const at = tableAt(tables, active.line, active.column + firstColumn)
  const read = ({ plan: _former, ...choice }: ReadingChoice, next: ReadingPlan | undefined): ReadingChoice => (next && saysAnything(next) ? { ...choice, plan: next } : choice)
  const change = (make: (session: ImportSession, now: ReadingPlan | undefined) => ReadingPlan | undefined | Promise<ReadingPlan | undefined>): void => {
    void run.correct(slot, async (choice, session) => {
      const next = await make(session, choice.plan)
      setBefore((all) => [...all, choice.plan])
      return read(choice, next)
    })
  }
  const edit = (make: Edit): void =>
    change(async (session, now) => {
      const place = summary.sheets[sheet]?.place
      if (!place) return now
      const present = (await session.described(slot, sheet)).tables // with the corrections before this one
      const isOfThis = now?.file === undefined || now.file === file.name
      const base = isOfThis ? now : await session.plan(slot) // one of another file has other lines
      return withTablesAt(base, place, present.map((one, index) => (index === at ? make(one) : one)))
    })
  const undo = (): void => {
    void run.correct(slot, (choice) => read(choice, before[before.length - 1]))
    setBefore((all) => all.slice(0, -1))
  }
  const save = async (): Promise<void> => {
    const said = await (await run.session()).plan(slot)
    if (said) saveFile(`${file.name.replace(/\.\w+$/, '')}.plan.json`, printPlan(said), 'application/json')
  }
  return { plan, tables, at, firstColumn, change: (make: Change) => change((_session, now) => make(now)), edit, undo: before.length > 0 ? undo : undefined, save: () => void save() }
}

/** How much is read now, and where the plan does not fit. */
const Status = ({ input, summary, view }: ReadProps) => {
  const words = handWords(view.language)
  return (
    <>
      <p aria-live="polite" className="hand-status">
        {input.choice.plan ? <>{input.isPlanKept ? words.kept : words.planned} </> : null}
        {words.status(countText(summary.seriesCount, view.language), coverageText(summary.coverage, view.language))}
      </p>
      {summary.planIssues.map((one) => <p key={`${one.code}${one.place.line}.${one.place.column}.${one.found}`} className={one.severity === 'note' ? 'quiet' : 'failed'}>{issueMessage(one, view.language)}</p>)}
    </>
  )
}

/** The editor of a reading: what rows, columns and the table are, saved as a plan. */
const HandReading = (props: HandProps) => {
  const { view, active, onClose } = props
  const words = handWords(view.language)
  const { plan, tables, at, firstColumn, change, edit, undo, save } = useCorrections(props)
  const table = tables[at]
  const given = table && { words, active, firstColumn, table, edit }
  return (
    <section className="hand" aria-label={words.open}>
      <p className="quiet">{words.lead}</p>
      <Status {...props} />
      {given && !table.skip ? (
        <div className="hand-cards">
          {tables.length > 1 ? <p className="quiet">{words.which(at + 1)}</p> : null}
          <RowCard {...given} />
          <ColumnCard {...given} />
          <WholeCard key={at} {...given} isText={/^(?:csv|tsv|text|zip)$/.test(props.summary.container ?? '')} plan={plan} change={change} />
        </div>
      ) : null}
      <p className="hand-tools">
        {undo ? <><button type="button" className="button" onClick={undo}>{words.undo}</button>{' '}</> : null}
        {plan ? <><button type="button" className="button" onClick={() => change(() => undefined)}>{words.automatic}</button>{' '}<button type="button" className="button" onClick={save}>{words.save}</button>{' '}</> : null}
        <LoadPlan words={words} take={(taken) => change(() => taken)} />
        <button type="button" className="plain" onClick={onClose}>{words.close}</button>
      </p>
    </section>
  )
}

export default HandReading
