import { strFromU8, unzipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/universal'
import { xmlJson, xmlText } from '../../../format/xml-text'
import type { ExportFormat } from '../../export-job'
import { recordOf, type PanelRecord } from '../../record/panel-record'
import { fileName } from '../../stamp/stamp'
import { fixedZip } from '../../archive/archive'
import { sheetsOf } from './sheets'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CORE = 'docProps/core.xml'

/** Core properties: title, and the stamp as description, which Excel and WPS keep. */
const coreXml = ({ compiled, stamp }: PanelRecord): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(compiled.title)}</dc:title><dc:description>${xmlJson([stamp])}</dc:description></cp:coreProperties>`

const CORE_TYPE = '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
const CORE_RELATION = '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'

/** The writer's archive with properties added, members in a fixed order and at a fixed time. */
const withProperties = (archive: Uint8Array, record: PanelRecord): Uint8Array<ArrayBuffer> => {
  const files = unzipSync(archive)
  const edit = (name: string, end: string, added: string): Record<string, string> => {
    const content = files[name]
    return content ? { [name]: strFromU8(content).replace(end, () => added + end) } : {}
  }
  const all = { ...files, ...edit('[Content_Types].xml', '</Types>', CORE_TYPE), ...edit('_rels/.rels', '</Relationships>', CORE_RELATION), [CORE]: coreXml(record) }
  return fixedZip(Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** A workbook: data shown, full indicator series, and notes. */
export const makeXlsx: ExportFormat['make'] = async (job) => {
  const record = recordOf(job)
  const blob = await writeExcelFile(sheetsOf(record)).toBlob()
  return { name: fileName(record.stamp, job.view, 'xlsx'), type: TYPE, bytes: withProperties(new Uint8Array(await blob.arrayBuffer()), record) }
}
