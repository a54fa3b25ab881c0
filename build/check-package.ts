import { parseFindings } from '../src/charts/overview/finding-spec'
import { parsePanels } from '../src/charts/parse-panels'
import { readPackage } from '../src/ingest/index'
import { checkCounties } from '../src/ingest/package/counties/check-counties'
import type { Issue } from '../src/model/issue'
import { LANGUAGES } from '../src/model/text'
import { derive } from '../src/transform/index'
import { issueMessage } from '../src/words/issues'

const MOST_LINES = 20

const placeOf = ({ place: { file, line, column } }: Issue): string => [file, line, column].filter(Boolean).join(':')

const panelIssues = (bytes: Uint8Array | undefined): readonly Issue[] => {
  if (bytes === undefined) return []
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return [...parsePanels(json).issues, ...parseFindings(json).issues]
  } catch (reason) {
    return [{ code: 'json-invalid', severity: 'error', place: { file: 'panels.json', line: 0, column: 0 }, found: String(reason), facts: { path: '', expected: 'JSON' } }]
  }
}

/** Errors of a data package and its panels, as lines in both languages; none when it may be published. Warnings and notes are for `sanhua check`. */
export const packageErrors = (files: ReadonlyMap<string, Uint8Array>): readonly string[] => {
  const data = new Map(files)
  data.delete('panels.json')
  const dataset = derive(readPackage(data))
  const errors = [...dataset.issues, ...checkCounties(data, dataset), ...panelIssues(files.get('panels.json'))].filter(({ severity }) => severity === 'error')
  const lines = errors.slice(0, MOST_LINES).flatMap((issue) => LANGUAGES.map((language) => `${placeOf(issue)}  ${issueMessage(issue, language)}`))
  return errors.length > MOST_LINES ? [...lines, `… ${errors.length - MOST_LINES}`] : lines
}
