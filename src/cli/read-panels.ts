import type { PanelSpec } from '../charts/types/list'
import { parseFindings } from '../charts/overview/finding-spec'
import { parsePanels } from '../charts/parse-panels'
import { installAllDrawings } from '../charts/types/all-drawings'
import { issue, result, type Result } from '../model/issue'

export const PANELS_FILE = 'panels.json'
const PLACE = { file: PANELS_FILE, line: 0, column: 0 }

const NONE: PanelsRead = { panels: [], findings: [] }

/** What `panels.json` holds. */
export interface PanelsRead {
  readonly panels: readonly PanelSpec[]
  readonly findings: ReturnType<typeof parseFindings>['value']
}

/** The panels and findings of a package, and what draws them; a file that is absent or no JSON is an issue and gives none. */
export const readPanels = (files: ReadonlyMap<string, Uint8Array>): Result<PanelsRead> => {
  installAllDrawings()
  const bytes = files.get(PANELS_FILE)
  if (!bytes) return result(NONE, [issue('file-missing', 'warning', PLACE, '', { reason: 'absent' })])
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const [panels, findings] = [parsePanels(json), parseFindings(json)]
    return result({ panels: panels.value, findings: findings.value }, [...panels.issues, ...findings.issues])
  } catch (error) {
    return result(NONE, [issue('json-invalid', 'error', PLACE, (error as Error).message, { path: '', expected: 'JSON' })])
  }
}
