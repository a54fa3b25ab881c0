import { strFromU8, strToU8 } from 'fflate'

/**
 * A presentation as LibreOffice saves it: no workbooks of charts, references to cells replaced by labels, other prefixes,
 * other names and another order of parts, properties of its own beside the description.
 */
export const savedAnew = (files: Record<string, Uint8Array>): void => {
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const renamed = (name: string): string => name.replace(/charts\/chart(\d+)/, 'charts/diagram$1')
  const anew = Object.keys(files)
    .filter((name) => !/embeddings|charts\/_rels|notesSlide/.test(name))
    .sort((a, b) => (a < b ? 1 : -1))
    .map((name): [string, Uint8Array] => [renamed(name), files[name] ?? new Uint8Array()])
  for (const name of Object.keys(files)) delete files[name]
  for (const [name, content] of anew) files[name] = content
  for (const name of Object.keys(files)) {
    if (name.endsWith('.rels')) files[name] = strToU8(text(name).replace(/charts\/chart(\d+)/g, 'charts/diagram$1').replace(/<Relationship [^>]*notesSlide[^>]*>/g, ''))
    if (/charts\/diagram/.test(name)) files[name] = strToU8(text(name).replace(/<c:f>[^<]*<\/c:f>/g, '<c:f>label 1</c:f>').replace(/<c:externalData.*<\/c:externalData>/, '').replace(/(<\/?)c:/g, '$1chart:').replace('xmlns:c=', 'xmlns:chart='))
    if (/slides\/slide\d+\.xml$/.test(name)) files[name] = strToU8(text(name).replace(/(<\/?)p:/g, '$1pres:').replace('xmlns:p=', 'xmlns:pres=').replace(/ descr="[^"]*"/g, '').replace(/\br:id=/g, 'rel:id=').replace('xmlns:r=', 'xmlns:rel='))
  }
  files['docProps/core.xml'] = strToU8(text('docProps/core.xml').replace(/<dc:description>([^<]*)<\/dc:description>/, (_, said: string) => `<dc:creator></dc:creator><dc:description>${said.replace(/"/g, '&quot;')}</dc:description>`))
}
