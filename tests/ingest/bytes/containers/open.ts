import { openFile, tableRows } from '../../../../src/ingest/bytes/containers/open-file'
import type { OpenOptions } from '../../../../src/ingest/bytes/containers/opened'
import { encode } from '../../encoders'

/** Opens a text or bytes and returns what tests ask about. */
export const open = async (content: string | Uint8Array, options: OpenOptions & { readonly name?: string } = {}) => {
  const { name = 'file', ...given } = options
  const opened = await openFile(typeof content === 'string' ? encode(content, 'utf-8') : content, name, given)
  return { ...opened, rows: tableRows(opened), codes: opened.issues.map(({ code, severity }) => `${code} ${severity}`) }
}
