import type { ExportFormats } from '../../exports/export-job'
import { FORMATS } from '../../exports/formats/list'
import type { Language } from '../../model/text'
import { usageWords } from '../../words/command-usage'
import { COMMAND_NAMES, type CommandName, COMMANDS, type OptionName, SHORT, type UsageProblem } from './parse-command'

/** Message on wrong arguments, with a reference to the help. */
export const usageProblemText = (usage: UsageProblem, command: CommandName | undefined, language: Language): string => {
  const words = usageWords(language)
  const where = command ? words.seeHelp(command) : usageText(undefined, language)
  const what = problemText(usage, command ?? 'check', language)
  return what === '' ? where : `${what}${command ? '\n' : '\n\n'}${where}`
}

// oxlint-disable-next-line max-lines-per-function -- one line for each problem
const problemText = (usage: UsageProblem, command: CommandName, language: Language): string => {
  const { problems } = usageWords(language)
  switch (usage.problem) {
    case 'command-missing':
      return ''
    case 'command-unknown':
      return problems.commandUnknown(usage.found)
    case 'language-unknown':
      return problems.languageUnknown(usage.found)
    case 'option-unknown':
      return problems.optionUnknown(usage.found, usage.nearest)
    case 'value-missing':
      return problems.valueMissing(usage.option)
    case 'value-unknown':
      return problems.valueUnknown(usage.option, usage.found, usage.known, usage.nearest)
    case 'too-many':
      return problems.tooMany[command](usage.found)
    case 'file-needed':
      return problems.fileNeeded
    case 'figure-needed':
      return problems.figureNeeded
    case 'source-untitled':
      return problems.sourceUntitled
    case 'out-needed':
      return problems.outNeeded
    case 'panels-missing':
      return problems.panelsMissing
    case 'encoding-unknown':
      return problems.encodingUnknown(usage.found)
    case 'period-wrong':
      return problems.periodWrong(usage.found)
    case 'day-wrong':
      return problems.dayWrong(usage.found)
    case 'site-wrong':
      return problems.siteWrong(usage.found)
    case 'report-unknown':
      return problems.reportUnknown(usage.found)
    case 'layout-unknown':
      return problems.layoutUnknown(usage.found, usage.nearest)
    case 'year-wrong':
      return problems.yearWrong(usage.option, usage.found)
    case 'regions-wrong':
      return problems.regionsWrong(usage.found, usage.most)
    case 'range-wrong':
      return problems.rangeWrong(usage.from, usage.to)
    default:
      return usage satisfies never
  }
}

/** An option without its words does not compile. */
type CommandUsages = {
  readonly [Command in CommandName]: { readonly operand: readonly [string, string]; readonly options: Readonly<Record<OptionName<Command>, string>> }
}

/** Rows of the help of a command: the operand, then every option of the table. */
export const usageRows = (command: CommandName, language: Language, formats: ExportFormats = FORMATS): readonly (readonly [name: string, text: string])[] => {
  const usages: CommandUsages = usageWords(language).commands
  const { operand, options } = usages[command]
  const names = Object.keys(COMMANDS[command].options)
  const texts: Readonly<Record<string, string>> = options
  return [operand, ...names.map((name): readonly [string, string] => [`--${name}${SHORT[name] === undefined ? '' : `, -${SHORT[name]}`}`, (texts[name] ?? '').replace('{formats}', Object.keys(formats).join(' | '))])]
}

/** Columns of a text in a terminal: an ideograph takes two. */
const columnsOf = (text: string): number => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0)

const commandUsage = (command: CommandName, language: Language, formats: ExportFormats | undefined): string => {
  const { forms, about, exit } = usageWords(language).commands[command]
  const rows = usageRows(command, language, formats)
  const width = Math.max(...rows.map(([name]) => columnsOf(name))) + 2
  const lines = rows.map(([name, text]) => `  ${name}${' '.repeat(width - columnsOf(name))}${text.split('\n').join(`\n  ${' '.repeat(width)}`)}`)
  return [usageWords(language).usage, ...forms.map((form) => `  ${form}`), '', `  ${about}`, '', ...lines, '', `  ${exit}`].join('\n')
}

/** Help of a command; without one, the list of commands. */
export const usageText = (command: CommandName | undefined, language: Language, formats?: ExportFormats): string => {
  if (command) return commandUsage(command, language, formats)
  const words = usageWords(language)
  const list = COMMAND_NAMES.flatMap((name) => [`  ${words.commands[name].forms[0]}`, `      ${words.commands[name].about}`])
  return [words.usage, ...list, '', `  ${words.seeHelp('check')}`].join('\n')
}
