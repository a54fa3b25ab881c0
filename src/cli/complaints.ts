import { FORMAT_NAMES } from '../exports/formats/list'
import { LAYOUTS } from '../ingest/layouts/index'
import type { Language } from '../model/text'
import { applyWords, cliWords, inspectWords, renderWords } from '../words/commands'
import type { ApplyWrong } from './apply-arguments'
import type { Asked } from './arguments'
import type { InspectWrong } from './inspect-arguments'
import type { RenderWrong } from './render-arguments'

const complaint = ({ problem, found, language }: Asked & { kind: 'wrong' }): string => {
  const words = cliWords(language)
  switch (problem) {
    case 'command':
      return found === '' ? '' : words.commandUnknown(found)
    case 'option':
      return words.optionUnknown(found)
    case 'language':
      return words.languageUnknown(found)
    case 'too-many':
      return words.tooMany(found)
  }
}

const renderComplaint = (wrong: RenderWrong, language: Language): string => {
  const words = renderWords(language)
  switch (wrong.problem) {
    case 'option-unknown':
      return words.optionUnknown(wrong.found, wrong.nearest)
    case 'value-missing':
      return words.valueMissing(wrong.option)
    case 'value-unknown':
      return words.valueUnknown(wrong.option, wrong.found, wrong.known, wrong.nearest)
    case 'year-wrong':
      return words.yearWrong(wrong.option, wrong.found)
    case 'regions-wrong':
      return words.regionsWrong(wrong.found, wrong.most)
    case 'range-wrong':
      return words.rangeWrong(wrong.from, wrong.to)
    case 'site-wrong':
      return words.siteWrong(wrong.found)
    case 'panels-missing':
      return words.panelsMissing
  }
}

const inspectComplaint = ({ problem, found, nearest }: InspectWrong, language: Language): string => {
  const words = inspectWords(language)
  switch (problem) {
    case 'option-unknown':
      return words.optionUnknown(found, nearest)
    case 'value-missing':
      return words.valueMissing(found)
    case 'file-needed':
      return words.fileNeeded
    case 'encoding-unknown':
      return words.encodingUnknown(found)
    case 'layout-unknown':
      return words.layoutUnknown(found, nearest)
    case 'period-wrong':
      return words.periodWrong(found)
    case 'too-many':
      return words.tooMany(found)
  }
}

const applyComplaint = ({ problem, found, nearest }: ApplyWrong, language: Language): string => {
  switch (problem) {
    case 'file-needed':
      return applyWords(language).fileNeeded
    case 'out-needed':
      return applyWords(language).outNeeded
    default:
      return inspectComplaint({ problem, found, nearest }, language)
  }
}

/** What is said of arguments that make no sense, and where the right ones are told. */
export const complaintOf = (asked: Asked & { kind: 'wrong' | 'render-wrong' | 'inspect-wrong' | 'apply-wrong' }): string => {
  const { language } = asked
  switch (asked.kind) {
    case 'wrong':
      return [complaint(asked), cliWords(language).usage].filter(Boolean).join('\n\n')
    case 'render-wrong':
      return `${renderComplaint(asked.wrong, language)}\n${renderWords(language).seeHelp}`
    case 'inspect-wrong':
      return `${inspectComplaint(asked.wrong, language)}\n${inspectWords(language).seeHelp}`
    case 'apply-wrong':
      return `${applyComplaint(asked.wrong, language)}\n${applyWords(language).seeHelp}`
  }
}

/** How a command is used. */
export const helpOf = (kind: 'help' | 'render-help' | 'inspect-help' | 'inspect-layouts' | 'apply-help', language: Language): string => {
  switch (kind) {
    case 'help':
      return cliWords(language).usage
    case 'render-help':
      return renderWords(language).usage(FORMAT_NAMES)
    case 'inspect-help':
      return inspectWords(language).usage
    case 'inspect-layouts':
      return LAYOUTS.map(({ id }) => id).join('\n')
    case 'apply-help':
      return applyWords(language).usage
  }
}
