import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBytes } from '../../../src/ingest'
import { caseIssues, readCase, unpackedAll } from '../small-package'
import { encode } from '../encoders'

const TEXTS: Readonly<Record<string, string>> = {
  gb18030: '指标,地区,时间,数值,单位\n年末总人口,广东省,2023年,12706,万人\n城镇人口,浙江省,2022年,4847,万人\n',
  big5: '統計項目,地區,年度,人口數\n年底人口數,臺北市,2023,2511886\n老年人口比率,高雄市,2022,17.6\n',
  shift_jis: '都道府県,年次,総人口,世帯数\n東京都,令和5年,14086,7455\n北海道,平成30年,5286,2761\n全国の人口は減少している\n',
  'euc-kr': '행정구역,총인구수,세대수,남자 인구수\n서울특별시,9386034,4482063,4540031\n부산광역시,3293362,1562000,1605000\n',
  'windows-1252': 'région,année,population\nÎle-de-France,2023,12358932\nAuvergne-Rhône-Alpes,2022,8114361\nBretagne française,2021,3394567\n',
}
const textOf = (bytes: Uint8Array) => {
  const { value, issues } = decodeBytes(bytes)
  return { text: [...(value?.slices() ?? [])].join(''), encoding: value?.encoding, confidence: value?.confidence, issues }
}

describe('decoding', () => {
  it.each(Object.entries(TEXTS))('recognises %s by its words', (encoding, text) => {
    const found = textOf(encode(text, encoding))
    expect(found.encoding).toBe(encoding)
    expect(found.text).toBe(text)
    expect(found.issues.map(({ code, severity }) => [code, severity])).toEqual([['encoding-guessed', 'warning']])
    expect(found.confidence).toBeGreaterThan(0.3)
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('obeys the byte-order mark of %s', (encoding) => {
    const found = textOf(encode(`\ufeff${TEXTS['gb18030']}`, encoding))
    expect(found).toMatchObject({ encoding, text: TEXTS['gb18030'], issues: [], confidence: 1 })
  })

  it.each(['utf-16le', 'utf-16be'])('recognises %s without a mark', (encoding) => {
    for (const text of Object.values(TEXTS)) {
      expect(textOf(encode(text, encoding))).toMatchObject({ encoding, text })
    }
  })

  it('takes valid UTF-8 for UTF-8, with no remark', () => {
    for (const text of Object.values(TEXTS)) expect(textOf(encode(text, 'utf-8'))).toMatchObject({ encoding: 'utf-8', text, issues: [] })
  })

  it('obeys a hint', () => {
    const { value, issues } = decodeBytes(encode(TEXTS['big5'] ?? '', 'big5'), 'gb18030')
    expect([value?.encoding, issues]).toEqual(['gb18030', []])
  })

  it('calls bytes with zeros binary, and says where', () => {
    const { value, issues } = decodeBytes(Uint8Array.from([80, 75, 3, 4, 0, 1, 2]))
    expect(value).toBeUndefined()
    expect(issues).toMatchObject([{ code: 'file-binary', severity: 'error', facts: { offset: 4 } }])
  })

  it('keeps a UTF-8 file with one damaged byte', () => {
    const bytes = encode(TEXTS['gb18030']?.repeat(3) ?? '', 'utf-8')
    bytes[10] = 0xff
    const found = textOf(bytes)
    expect(found.encoding).toBe('utf-8')
    expect(found.text).toContain('年末总人口,广东省')
  })

  it('decodes every encoding to its UTF-8 twin, whatever rows there are', () => {
    const lines = (text: string) => fc.array(fc.constantFrom(...text.trimEnd().split('\n')), { minLength: 1, maxLength: 30 })
    for (const [encoding, text] of Object.entries(TEXTS)) {
      const head = text.slice(0, text.indexOf('\n') + 1)
      fc.assert(
        fc.property(lines(text), (rows) => {
          const whole = `${head}${rows.join('\n')}\n`
          expect(textOf(encode(whole, encoding)).text).toBe(whole)
        }),
        { numRuns: 25 },
      )
    }
  })

  it('decodes across slices', () => {
    const text = '人口'.repeat(40_000)
    for (const encoding of ['utf-8', 'gb18030']) {
      const { value } = decodeBytes(encode(text, encoding))
      expect([...(value?.slices(1001) ?? [])].join('')).toBe(text)
    }
  })
})

const PACKAGE_CSV =
  'indicator,region,period,value,unit,source,evidence,note\n' +
  'netizens,CN,2023-12,109225,万人,cnnic-53,identity,全国网民人数，单位万人 || users\n' +
  'netizens,CN,2022-12,106744,万人,cnnic-53,identity,"统计口径, 调查"\n'

describe('observation files in other encodings', () => {
  const expected = unpackedAll(readCase(PACKAGE_CSV).series)

  it.each(['gb18030', 'utf-16le', 'utf-16be'])('reads %s as its UTF-8 twin', (encoding) => {
    const dataset = readCase(encode(PACKAGE_CSV, encoding))
    expect(unpackedAll(dataset.series)).toEqual(expected)
    expect(caseIssues(dataset).map(({ code }) => code)).toEqual(['encoding-guessed'])
    expect(dataset.files.find(({ file }) => file === 'observations/case.csv')).toMatchObject({ encoding, rows: 2, state: 'read' })
  })

  it('takes a NUL byte that slipped into a text for what it is: its cell is an issue and its value missing, the rest is read', () => {
    const dataset = readCase(PACKAGE_CSV.replace('109225', '109\u0000225'))
    expect(caseIssues(dataset)).toMatchObject([{ code: 'characters-hidden', facts: { codes: ['U+0000'] }, found: '109‹U+0000›225', place: { line: 2 } }, { code: 'value-unreadable', place: { line: 2 } }])
    expect(dataset.files.find(({ file }) => file === 'observations/case.csv')).toMatchObject({ rows: 2, state: 'partly' })
    expect(dataset.indicators.size).toBe(3)
  })

  it('reports a file of NUL bytes as binary and reads nothing of it', () => {
    const dataset = readCase(PACKAGE_CSV.replace('109225', `109${'\u0000'.repeat(40)}225`))
    expect(caseIssues(dataset)).toMatchObject([{ code: 'file-binary', facts: { offset: PACKAGE_CSV.indexOf('109225') + 3 } }])
    expect(dataset.series.size).toBe(0)
    expect(dataset.indicators.size).toBe(3)
  })
})
