import { describe, expect, it } from 'vitest'
import { listResources, readPackage } from '../../src/ingest'
import { CATALOGUE, filesWith } from './small-package'

const read = (files: Readonly<Record<string, string | undefined>>) => {
  const dataset = readPackage(filesWith(files))
  const of = (file: string) => dataset.issues.filter(({ place }) => place.file === file)
  return { ...dataset, of }
}
const codes = (issues: readonly { code: string; place: { line: number; column: number } }[]) =>
  issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)

describe('indicators.csv', () => {
  it('gives typed indicators in the order of the file', () => {
    const { indicators } = read({})
    expect([...indicators.keys()]).toEqual(['netizens', 'penetration', 'offline'])
    expect(indicators.get('netizens')).toMatchObject({
      unit: { kind: 'count', of: 'person' }, kind: 'stock', max: 2e9, name: { zh: '网民', en: 'Internet users' }, line: 2,
    })
  })

  it('loses a row with an unknown theme, kind or unit, and says where', () => {
    const { indicators, of } = read({
      'indicators.csv': 'id,theme,kind,unit,min\na,aging,stock,person,\nb,ageing,level,person,\nc,ageing,stock,persons,\nd,ageing,stock,person,"1,0"\nd,ageing,flow,person,\n',
    })
    expect([...indicators.keys()]).toEqual(['d'])
    expect(codes(of('indicators.csv'))).toEqual([
      'term-unknown 2:2', 'term-unknown 3:3', 'unit-unknown 4:4', 'value-unreadable 5:5', 'id-duplicate 6:1', 'indicator-unobserved 5:1',
    ])
    expect(of('indicators.csv')[2]).toMatchObject({ found: 'persons', facts: { nearest: 'person' } })
    expect(of('indicators.csv')[4]).toMatchObject({ facts: { firstLine: 5 } })
  })

  it('warns of indicators without rows, but not of formulas', () => {
    const { issues } = read({})
    expect(issues.filter(({ code }) => code === 'indicator-unobserved').map(({ found }) => found)).toEqual(['netizens', 'penetration'])
  })
})

describe('the small tables', () => {
  it('give breaks with their notes', () => {
    const { breaks, of } = read({
      'breaks.csv':
        'indicator,region,period,kind,separates,note_zh,note_en\nnetizens,,2006,definition,all,口径,Definition\nnetizens,CN-XX,2006,definition,all,,\nnetizen,,2006,definition,all,,\nnetizens,,06,change,all,,\n',
    })
    expect(breaks).toEqual([
      { indicator: 'netizens', region: '', period: 200600, kind: 'definition', separates: 'all', note: { zh: '口径', en: 'Definition' } },
    ])
    expect(codes(of('breaks.csv'))).toEqual(['region-unknown 3:2', 'indicator-unknown 4:1', 'period-unreadable 5:3', 'term-unknown 5:4'])
  })

  it('give revisions with their span, base and reason', () => {
    const { revisions, of } = read({
      'revisions.csv':
        'indicator,region,from,to,published,base,reason_zh,reason_en,source\nnetizens,,2011,2019,2021,2010,普查后,after the census,cnnic-53\nnetizen,,2011,2019,,,,,cnnic-53\nnetizens,CN-XX,2011,2019,,,,,cnnic-53\nnetizens,,2019,2011,,,,,cnnic-53\nnetizens,,11,2019,,,,,cnnic-53\nnetizens,,2011,2019,soon,,,,cnnic-99\n',
    })
    expect(revisions[0]).toEqual({ indicator: 'netizens', region: '', from: 201100, to: 201900, published: '2021', base: 201000, reason: { zh: '普查后', en: 'after the census' }, source: 'cnnic-53' })
    expect(revisions).toHaveLength(2)
    expect(codes(of('revisions.csv'))).toEqual(['indicator-unknown 3:1', 'region-unknown 4:2', 'period-unreadable 5:4', 'period-unreadable 6:3', 'period-unreadable 7:5', 'source-unknown 7:9'])
  })

  it('go without revisions where a package has none', () => {
    expect(read({}).revisions).toEqual([])
    expect(read({}).of('revisions.csv')).toEqual([])
  })

  it('give events in both languages', () => {
    expect(read({}).events).toEqual([
      { period: 200800, theme: 'digitalisation', text: { zh: '一事', en: 'An event' }, source: 'cnnic-53' },
    ])
  })

  it('give identities with absolute and relative tolerance', () => {
    const { identities, of } = read({
      'identities.csv': 'id,left,right,tolerance,from,to,region,note\na,x,y,0.1%,2010,,provinces,因 || Why\nb,x,y,5000,,2020-12,CN,\nc,x,y,about 5,,,,\n',
    })
    expect(identities.map(({ id, tolerance, from, to, region }) => ({ id, tolerance, from, to, region }))).toEqual([
      { id: 'a', tolerance: { kind: 'relative', value: 0.001 }, from: 201000, to: undefined, region: 'provinces' },
      { id: 'b', tolerance: { kind: 'absolute', value: 5000 }, from: undefined, to: 202012, region: 'CN' },
    ])
    expect(identities[0]?.note).toEqual({ zh: '因', en: 'Why' })
    expect(codes(of('identities.csv'))).toEqual(['value-unreadable 4:4'])
  })

  it('give claims, with unit and source known', () => {
    const { claims, of } = read({
      'claims.csv':
        'id,text_zh,text_en,expression,period,expected,unit,decimals,source\nc1,十亿,Billion,netizens,2023-12,10.9,亿人,1,cnnic-53\nc2,,,netizens,2023,1,亿口,0,cnnic\n',
    })
    expect(claims).toMatchObject([{ id: 'c1', expected: 10.9, unit: '亿人', decimals: 1, period: 202312, line: 2 }])
    expect(codes(of('claims.csv'))).toEqual(['unit-unknown 3:7', 'source-unknown 3:9'])
  })

  it('give topics, with the nearest indicators known; a package may go without', () => {
    const { topics, of } = read({
      'topics.csv': 'id,name_zh,name_en,words,note,panels,indicators\nvacant,空置住房,vacant housing,空置房| 空房 |,别名 || Beside,rural;homes,netizens;netizen\nvacant,,,,,,\n',
    })
    expect(topics).toEqual([
      { id: 'vacant', name: { zh: '空置住房', en: 'vacant housing' }, words: ['空置房', '空房'], note: { zh: '别名', en: 'Beside' }, panels: ['rural', 'homes'], indicators: ['netizens'], line: 2 },
    ])
    expect(codes(of('topics.csv'))).toEqual(['indicator-unknown 2:7', 'id-duplicate 3:1'])
    expect(of('topics.csv')[0]).toMatchObject({ facts: { nearest: 'netizens' } })
    expect(read({}).of('topics.csv')).toEqual([])
  })

  it('give age bands in persons', () => {
    const head = 'region,period,sex,age_start,age_width,value,unit,source,evidence,variant\n'
    const { ages, of } = read({
      'age-structure/a.csv': `${head}CN,2020,M,0,5,4.5,万人,cnnic-53,one-source,\nCN,2020,F,85,999,7,人,cnnic-53,one-source,\nCN,2020,M,0,5,5,万人,,,\nCN,2020,X,0,5,5,%,,,\n`,
    })
    expect(ages.map(({ sex, start, width, value }) => [sex, start, width, value])).toEqual([['M', 0, 5, 45000], ['F', 85, 999, 7]])
    expect(codes(of('age-structure/a.csv'))).toEqual(['row-duplicate 4:0', 'term-unknown 5:3', 'unit-mismatch 5:7'])
  })
})

describe('datapackage.json', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  it('gives the version and the files, none from outside the package', () => {
    const { value, issues } = listResources(
      bytes(JSON.stringify({ version: '1', resources: [{ path: 'a.csv' }, { path: ['b.csv', '../c.csv'] }, { path: 'https://x/d.csv' }] })),
    )
    expect(value).toEqual(['a.csv', 'b.csv'])
    expect(issues).toEqual([])
    expect(read({}).version).toBe('2026.11')
  })

  it.each([
    ['no JSON', '{'],
    ['no resources', '{}'],
    ['a resource without a path', '{"resources":[{"name":"a"}]}'],
  ])('reports %s', (_, text) => {
    expect(listResources(bytes(text))).toMatchObject({ value: [], issues: [{ code: 'json-invalid', severity: 'error' }] })
  })

  it.each([
    ['[]', '', 'object'],
    ['{"resources":{}}', 'resources', 'array'],
    ['{"resources":["a.csv"]}', 'resources.0', 'object'],
    ['{"resources":[{"path":"a.csv"},{"path":["b.csv",1]}]}', 'resources.1.path', 'string | string[]'],
    ['{"version":1,"resources":[]}', 'version', 'string'],
  ])('says where %s is wrong, and what was expected', (text, path, expected) => {
    expect(listResources(bytes(text)).issues.map(({ facts }) => facts)).toEqual([{ path, expected }])
  })

  it('names listed files that are absent', () => {
    const { of } = read({ 'datapackage.json': '{"resources":[{"path":"observations/gone.csv"}]}' })
    expect(of('observations/gone.csv')).toMatchObject([{ code: 'file-missing', severity: 'error' }])
  })
})

it('the small package is clean', () => {
  expect(Object.keys(CATALOGUE).length).toBe(8)
  expect(read({}).issues.filter(({ severity }) => severity === 'error')).toEqual([])
})
