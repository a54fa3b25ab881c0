import type { PanelSpec } from '../charts/types/list'
import { parsePanels } from '../charts/parse-panels'
import { issue } from '../model/issue'
import { result, type Result } from '../model/result'

export const PANELS_FILE = 'panels.json'
const PLACE = { file: PANELS_FILE, line: 0, column: 0 }

/** The panels of a package; a file that is absent or no JSON is an issue and gives none. */
export const readPanels = (files: ReadonlyMap<string, Uint8Array>): Result<readonly PanelSpec[]> => {
  const bytes = files.get(PANELS_FILE)
  if (!bytes) return result([], [issue('file-missing', 'warning', PLACE, '', { reason: 'absent' })])
  try {
    return parsePanels(JSON.parse(new TextDecoder().decode(bytes)) as unknown)
  } catch (error) {
    return result([], [issue('json-invalid', 'error', PLACE, (error as Error).message, { path: '', expected: 'JSON' })])
  }
}
