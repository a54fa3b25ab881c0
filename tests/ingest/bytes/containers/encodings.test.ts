import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from '../../encoders'
import { open } from './open'

const SHORT: Readonly<Record<string, readonly string[]>> = {
  gb18030: ['年份', '地区', '城镇化率', '内蒙古自治区', '黑龙江省', '阿富汗', '人均可支配收入', '芜湖', '备注'],
  big5: ['臺中市', '年度', '離婚', '扶養比', '鄉鎮市區', '資料來源', '屏東縣'],
  shift_jis: ['北海道', '年次', '鹿児島県', '合計特殊出生率', '市区町村', '備考', '単位：千人'],
  'euc-kr': ['시점', '행정구역', '경상북도', '합계출산율', '주택', '송파구', '비고', '단위:명'],
  'windows-1252': ['Jämtland', 'Curaçao', 'Örebro', 'Côte d’Ivoire', '2010–2011', '£100', '£m', 'don’t', 'Þingvellir', 'Straße', 'km²', '10°C', '“x”', '€'],
}

describe('a single word beyond ASCII', () => {
  it.each(Object.keys(SHORT))('is enough to tell %s', async (encoding) => {
    for (const word of SHORT[encoding] ?? []) {
      for (const text of [`${word},GDP\n2020,1\n2021,2\n`, `name,2020,2021\n${word},1,2\nX,3,4\n`]) {
        const opened = await open(encode(text, encoding))
        expect([word, opened.encoding, opened.rows.flat().includes(word)]).toEqual([word, encoding, true])
        expect(opened.encodings.map((guess) => guess.encoding)).toContain('utf-8')
      }
    }
  })

  it('is found behind a long English preamble', async () => {
    const text = `${'a,1,2\n'.repeat(60_000)}广东省,3,4\n`
    expect((await open(encode(text, 'gb18030'))).encoding).toBe('gb18030')
  })
})

describe('UTF-8', () => {
  const text = '地区,2020年\n广东省,12624\n浙江省,6468\n江苏省,8477\n'

  it('is what pure ASCII is', async () => {
    expect(await open('a,b\n1,2\n')).toMatchObject({ encoding: 'utf-8', codes: [], confidence: 1 })
  })

  it('stays UTF-8 when it is cut within a character or has a few broken bytes', async () => {
    const cut = encode(text.trimEnd(), 'utf-8').slice(0, -7)
    expect(await open(cut)).toMatchObject({ encoding: 'utf-8', codes: ['bytes-broken warning'] })
    const broken = encode(text.repeat(20), 'utf-8')
    broken[100] = 0xff
    broken[400] = 0xc3
    expect(await open(broken)).toMatchObject({ encoding: 'utf-8', codes: ['bytes-broken warning'] })
  })
})

describe('what a person says', () => {
  it('beats every guess and every mark', async () => {
    expect((await open(encode('人口,1\n', 'gb18030'), { encoding: 'GBK' })).encoding).toBe('gb18030')
    expect((await open(encode('\ufeffa,b\n', 'utf-16le'), { encoding: 'windows-1252' })).encoding).toBe('windows-1252')
    expect((await open('a,b\n', { encoding: 'no-such' })).codes).toEqual(['encoding-unknown error'])
  })
})

it('every encoding is read as its UTF-8 twin', async () => {
  const cells: Readonly<Record<string, readonly string[]>> = { ...SHORT, 'utf-16le': SHORT['gb18030'] ?? [], 'utf-16be': SHORT['euc-kr'] ?? [] }
  for (const [encoding, words] of Object.entries(cells)) {
    const cell = fc.oneof(fc.constantFrom(...words), fc.integer().map(String), fc.constantFrom('', 'GDP', 'a b'))
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const all = [[words[0], words[1], words[2], '2020'], ...rows.map((cellsOf) => [words[3], ...cellsOf])]
        const text = all.map((one) => one.join(',')).join('\r\n')
        const [here, twin] = [await open(encode(text, encoding)), await open(text)]
        expect([here.encoding, here.rows]).toEqual([encoding, twin.rows])
      }),
      { numRuns: 12 },
    )
  }
})
