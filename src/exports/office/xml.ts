import { colorXml } from './theme-colors'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Namespaces of a part of a presentation: drawings, relationships, slides. */
export const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'

/** A fill of one colour, given as `#RRGGBB`; of the theme where the palette has it. */
export const solidFill = (color: string): string => `<a:solidFill>${colorXml(color)}</a:solidFill>`

/** Fonts that offices have: Song for titles and numerals, Hei for text, with matching Latin fonts. */
export const FACES = {
  serif: { latin: 'Times New Roman', asian: 'SimSun' },
  sans: { latin: 'Arial', asian: 'Microsoft YaHei' },
} as const

export type Face = keyof typeof FACES

/** The faces of a run of text, those of the theme: titles and numerals, or text. */
export const faceXml = (face: Face): string => {
  const font = face === 'serif' ? '+mj' : '+mn'
  return `<a:latin typeface="${font}-lt"/><a:ea typeface="${font}-ea"/><a:cs typeface="${font}-cs"/>`
}
