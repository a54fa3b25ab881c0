/** Documents: what is read, what is refused and why, and a Word document that comes back with comments and nothing else changed. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { commentDocx } from '../../src/check-text/documents/comment-docx'
import { documentText } from '../../src/check-text/documents/read-document'

const BODY = '<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>2020年，人户分离 4.9亿人 &amp; 流动人口3.8亿人。</w:t></w:r><w:r><w:t xml:space="preserve">65岁以上 </w:t></w:r><w:r><w:t>2.2亿</w:t><w:tab/><w:t>人</w:t></w:r></w:p><w:p><w:r><w:t>完</w:t></w:r></w:p>'
const DOCUMENT = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${BODY}</w:body></w:document>`
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const docx = (more: Readonly<Record<string, string>> = {}): Uint8Array => zipSync(Object.fromEntries(Object.entries({ '[Content_Types].xml': TYPES, '_rels/.rels': RELS, 'word/document.xml': DOCUMENT, 'word/media/a.txt': 'left as it is', ...more }).map(([name, text]) => [name, strToU8(text)])))
const BY = { author: '三化<核数>', day: '2026-11-29' }

/** The document without anything that comments put into it. */
const without = (xml: string): string =>
  xml
    .replace(/<\/w:t><\/w:r>(?:<w:commentRangeStart w:id="\d+"\/>|<w:commentRangeEnd w:id="\d+"\/><w:r><w:commentReference w:id="\d+"\/><\/w:r>)<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">/g, '')
    .replace(/<w:commentRange(?:Start|End) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g, '')

const textOf = (bytes: Uint8Array): string => {
  const read = documentText(bytes, 'a.docx')
  return typeof read === 'string' ? read : read.text
}

describe('a Word document with comments', () => {
  const text = textOf(docx())
  const on = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, text: `“${quote}” < ?` })
  const made = commentDocx(docx(), [on('4.9亿人'), on('3.8亿人'), on('2.2亿'), on('完')], BY)
  const members = unzipSync(made?.bytes ?? new Uint8Array())
  const part = (name: string): string => new TextDecoder().decode(members[name])

  test('has a comment at each place, and its text is the same', () => {
    expect(made?.count).toBe(4)
    expect(textOf(made?.bytes ?? new Uint8Array())).toBe(text)
    expect(part('word/document.xml')).toContain('<w:commentRangeStart w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">4.9亿人</w:t></w:r><w:commentRangeEnd w:id="0"/>')
    expect(part('word/comments.xml').match(/<w:comment /g)).toHaveLength(4)
    expect(part('word/comments.xml')).toContain('w:author="三化&#60;核数&#62;"')
  })

  test('is else what it was: taking the marks out gives the document byte for byte', () => {
    const was = DOCUMENT.replace('<w:t>2020', '<w:t xml:space="preserve">2020') // the one attribute that keeps the blanks of parted texts
    expect(without(part('word/document.xml'))).toBe(was)
    expect(part('word/media/a.txt')).toBe('left as it is')
    expect(part('[Content_Types].xml').replace(/<Override PartName="\/word\/comments.xml"[^>]*>/, '')).toBe(TYPES)
  })

  test('names its comments in relationships and content types, once', () => {
    expect(part('word/_rels/document.xml.rels').match(/relationships\/comments" Target="comments.xml"/g)).toHaveLength(1)
    const held = '<w:comments xmlns:w="x"><w:comment w:id="7" w:author="a"><w:p/></w:comment></w:comments>'
    const twice = commentDocx(docx({ 'word/comments.xml': held }), [on('4.9亿人')], BY)
    const after = unzipSync(twice?.bytes ?? new Uint8Array())
    expect(new TextDecoder().decode(after['word/comments.xml'])).toMatch(/w:id="7"[\s\S]*w:id="8"/)
    expect(after['word/_rels/document.xml.rels']).toBeUndefined()
  })

  test('nothing but a Word document gets comments', () => {
    expect(commentDocx(strToU8('text'), [on('4.9亿人')], BY)).toBeUndefined()
    expect(commentDocx(zipSync({ 'a.txt': strToU8('a') }), [on('4.9亿人')], BY)).toBeUndefined()
  })
})

describe('documents that are refused', () => {
  const compound = (stream: string): Uint8Array => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0])
    Array.from(stream, (letter, at) => bytes.set([letter.charCodeAt(0), 0], 512 + 2 * at))
    return bytes
  }
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(1_500_000) }, { level: 9 })
  test.each([
    ['empty', strToU8(' \n\n'), 'a.txt', 'empty'],
    ['of zeros', new Uint8Array(500), 'a.txt', 'binary'],
    ['of any bytes', Uint8Array.from({ length: 4000 }, (_, at) => 1 + (((at * 2654435761) >>> 11) % 255)), 'a.txt', 'binary'],
    ['of any bytes under the name of a document', Uint8Array.from({ length: 4000 }, (_, at) => 1 + (((at * 40503 + 7) >>> 3) % 255)), 'a.docx', 'binary'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'a.png', 'binary'],
    ['larger than 5 MB', new Uint8Array(5_000_001).fill(0x61), 'a.txt', 'too-large'],
    ['with a password', compound('EncryptedPackage'), 'a.docx', 'encrypted'],
    ['in the old form', compound('WordDocument'), 'a.doc', 'binary'],
    ['a bomb', bomb, 'a.docx', 'packed-too-large'],
    ['cut short', docx().subarray(0, 400), 'a.docx', 'damaged'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'a.zip', 'binary'],
  ] as const)('%s', (_, bytes, name, problem) => expect(documentText(bytes, name)).toBe(problem))

  test('a text in any encoding is no binary file, nor is one with a few controls, as texts from PDF files have', () => {
    const gbk = Uint8Array.from([0xc8, 0xcb, 0xbf, 0xda, 0x31, 0x34, 0xd2, 0xda]) // 人口14亿
    for (const bytes of [gbk, strToU8('2023年末，全国人口14.1亿。\u000c\u0002下一页'), strToU8('Internet users reached 1.09 billion.')]) expect(documentText(bytes, 'a.txt')).toMatchObject({ isOffice: false })
  })
})
