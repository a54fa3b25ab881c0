import type { stampDoorZh } from './stamp-door.zh'

export const stampDoorEn: typeof stampDoorZh = {
  check: 'Check an exported file',
  how: 'Choose or drop a PNG, SVG, PPTX or other file saved here, to see whether its figures were revised since. Nothing is uploaded.',
}
