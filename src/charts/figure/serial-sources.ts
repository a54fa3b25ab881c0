import type { Source } from '../../model/dataset'
import { addressReach } from '../../model/source-address'
import { inEachLanguage } from '../../model/text'
import { ISSUE_NUMBER, serialTitles } from '../../words/serial-titles'

const FEWEST = 3 // issues that are named together

/** What issues of one series have in common; '' for a source that is no issue, or whose own address would be lost. */
const seriesKey = (source: Source): string =>
  ISSUE_NUMBER.test(source.title.zh) && addressReach(source) !== 'own' ? [source.body.zh, source.kind, source.url, source.title.zh.replace(ISSUE_NUMBER, '')].join('\n') : ''

const issueOf = ({ title }: Source): number => Number(ISSUE_NUMBER.exec(title.zh)?.[1] ?? 0)

/** Sources in groups: the issues of a series by their number, any other alone; in the order in which each begins. */
export const serialGroups = (sources: readonly Source[]): readonly (readonly Source[])[] => {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const key = seriesKey(source) || source.id
    groups.set(key, [...(groups.get(key) ?? []), source])
  }
  return [...groups.values()].flatMap((group) => (group.length < FEWEST ? group.map((one) => [one]) : [[...group].sort((a, b) => issueOf(a) - issueOf(b))]))
}

/** Numbers with runs of three and more as ranges: 1, 7, 18—57. */
const rangesOf = (numbers: readonly number[], to: string): string[] => {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs[runs.length - 1]
    if (run && run[run.length - 1] === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}${to}${run[run.length - 1]}`] : run.map(String)))
}

/** The issues of a series as one source: its title with their numbers, the years in which they were published. */
export const asOneSource = (group: readonly Source[]): Source | undefined => {
  const [first] = group
  if (!first || group.length < FEWEST) return first
  const numbers = [...new Set(group.map(issueOf))]
  const years = [...new Set(group.map(({ date }) => date.slice(0, 4)).filter(Boolean))].sort()
  const read = new Set(group.map(({ accessed }) => accessed))
  return {
    ...first,
    title: inEachLanguage((language) => serialTitles(language).titled(first.title[language], rangesOf(numbers, serialTitles(language).dash))),
    date: years.length > 1 ? `${years[0]}—${years[years.length - 1]}` : (years[0] ?? ''),
    accessed: read.size === 1 ? first.accessed : '',
  }
}

/** Sources with the issues of each series as one. */
export const withoutSerials = (sources: readonly Source[]): Source[] => serialGroups(sources).flatMap((group) => asOneSource(group) ?? [])
