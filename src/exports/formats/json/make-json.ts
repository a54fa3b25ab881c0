import { isLocalVersion } from '../../../model/local-version'
import { printPeriod } from '../../../model/period'
import { FIRST_RELEASE } from '../../../model/series'
import { localLine } from '../../../words/page'
import type { ExportFormat } from '../../export-job'
import { recordOf, type PanelRecord } from '../../record/panel-record'
import { fileName } from '../../stamp/stamp'

const twelveDigits = (value: number | undefined): number | null => (value === undefined ? null : Number(value.toPrecision(12)))

/** Content of the file, as documented in `docs/exporting.md`. */
export const panelJson = ({ job, compiled, stamp, sources, breaks, licences }: PanelRecord) => {
  const { language } = job.view
  const { columns, rows, head } = compiled.table
  return {
    format: 'sanhua-panel/1',
    panel: compiled.id,
    theme: compiled.theme,
    language,
    title: compiled.title,
    subtitle: compiled.subtitle,
    description: compiled.description,
    dataVersion: stamp.version,
    ...(isLocalVersion(stamp.version) ? { local: localLine(stamp.version, language) } : {}),
    code: stamp.code,
    query: stamp.query,
    address: job.address,
    ...(compiled.release ? { vintage: FIRST_RELEASE } : {}),
    rowHead: head,
    columns: columns.map(({ key, label, unit, token }) => ({ key, label, unit, unitToken: token })),
    rows: rows.map(({ key, label, cells }) => ({
      key,
      label,
      values: cells.map(({ value }) => twelveDigits(value)),
      ...(cells.some(({ bound }) => bound) ? { bounds: cells.map(({ bound }) => bound ?? '') } : {}),
      evidence: cells.map(({ value, evidence }) => (value === undefined ? null : evidence)),
      sources: cells.map((cell) => cell.sources),
      ...(compiled.release ? { releases: cells.map(({ value, release }) => (value === undefined ? null : release || null)) } : {}),
    })),
    notes: compiled.notes,
    indicators: compiled.indicators.map(({ indicator, name, definition, baseNote, formula }) => ({ id: indicator, name, definition, base: baseNote, formula })),
    breaks: breaks.map(({ indicator, region, period, kind, separates, note }) => ({ indicator, region, period: printPeriod(period), kind, separates, note: note[language] })),
    sources: sources.map(({ id, kind, body, title, publisher, date, url, accessed }) => ({ id, kind, body: body[language], title: title[language], publisher, date, url, accessed })),
    licences: licences.map(({ name, title, path }) => ({ name, title, ...(path ? { path } : {}) })),
    stamp,
  }
}

/** The data of a panel with all metadata, for programs. */
export const makeJson: ExportFormat['make'] = async (job) => {
  const record = recordOf(job)
  return { name: fileName(record.stamp, job.view, 'json'), type: 'application/json', bytes: new TextEncoder().encode(`${JSON.stringify(panelJson(record), null, 1)}\n`) }
}
