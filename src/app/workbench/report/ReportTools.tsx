import { REPORTS } from '../../../exports/report/report'
import { saveFile } from '../../../platform/output/save-and-copy'
import type { BenchProps } from '../work/WorkStep'

type ReportName = keyof typeof REPORTS
const NAMES = Object.keys(REPORTS) as ReportName[]

/** Saves the report as a file. */
const ReportTools = ({ run, work, words: { report: words }, loaded, view }: BenchProps) => {
  const save = async (format: ReportName): Promise<void> => {
    const issues = await (await run.session()).allIssues()
    const [input] = work.inputs
    const name = `${input?.file.name.replace(/\.\w+$/, '') ?? ''}-${words.name}`
    const { extension, type, print } = REPORTS[format]
    saveFile(`${name}.${extension}`, print(issues, { name, language: view.language, version: loaded.dataset.version, base: '' }), type)
  }
  return (
    <p>
      {words.save}{' '}
      {NAMES.map((format) => (
        <button key={format} type="button" className="button" onClick={() => void save(format)}>{format.toUpperCase()}</button>
      ))}
    </p>
  )
}

export default ReportTools
