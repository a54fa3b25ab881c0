import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPackage } from '../../../../src/ingest'
import { applyRows } from '../../../../src/ingest/import/rows/apply-rows'
import { recordSpans } from '../../../../src/ingest/import/rows/csv-records'
import type { ProposedRow } from '../../../../src/ingest/import/rows/proposal'
import type { NewIndicator } from '../../../../src/ingest/import/decisions/decisions'
import { findSeries } from '../../../../src/model/dataset'
import { readPeriod } from '../../../../src/model/period'
import { observationAt } from '../../../../src/model/series'
import { indexOfPeriod } from '../../../../src/model/time'
import { parsePublished } from '../../../../src/ingest/import/rows/present-row'
import { FILES } from '../matching/readings'
import { filesWith } from '../../small-package'
import { rowOf, rowsOf } from './proposals'

const PATH = 'observations/digital.csv'
const HEAD = 'indicator,region,period,value,unit,source,evidence,vintage,variant,basis,note'
const TABLE = `${HEAD}
netizens,CN,2020,98899,万人,cnnic-53,identity,,,survey,"说明，带逗号 || a note, with a comma"
netizens,CN,2021,103195,万人,cnnic-53,one-source,,,survey,
netizens,CN,2023,109225,万人,cnnic-54,one-source,,,survey,
netizens,JPN,2020,100,万人,,unverified,,,,
penetration,CN,2020,70.4,%,cnnic-53,one-source,,,,
`

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const textOf = (files: ReadonlyMap<string, Uint8Array>, path = PATH): string => decoder.decode(files.get(path))
const apply = (table: string, rows: readonly ProposedRow[], options = {}, extra = {}) => {
  const files = filesWith({ [PATH]: table })
  return { before: files, after: applyRows(files, { rows, indicators: [], sources: [], ...extra }, options) }
}
const linesChanged = (before: string, after: string): string[] => {
  const old = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !old.has(line))
}

describe('a text cut into records', () => {
  it('loses nothing, and keeps line breaks within quotes', () => {
    const sign = fc.constantFrom('a', ',', '"', '\n', '\r\n', '中')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('')
        expect(recordSpans(text, ',').map(({ start, next }) => text.slice(start, next)).join('')).toBe(text)
      }),
    )
    const text = 'a,b\n"1\n2",3\n"x\ny\n'
    expect(recordSpans(text, ',').map(({ start, end }) => text.slice(start, end))).toEqual(['a,b', '"1\n2",3', '"x', 'y'])
  })

  it('takes its size in time, not the square of it', () => {
    const rows = 400_000 // looking through the rest of the text for a quote at each of them would take minutes
    expect(recordSpans('netizens,CN,2021,103195\n'.repeat(rows), ',')).toHaveLength(rows)
    expect(recordSpans(`${'netizens,CN,2021,103195\n'.repeat(rows)}"x"\n`, ',')).toHaveLength(rows + 1)
  })
})

describe('rows that say what is there already', () => {
  it('leave every byte of the published package as it is', () => {
    const rows = rowsOf(readPackage(FILES))
    expect(rows.length).toBeGreaterThan(28_000)
    const after = applyRows(FILES, { rows, indicators: [], sources: [] })
    expect([...after].filter(([path, bytes]) => FILES.get(path) !== bytes).map(([path]) => path)).toEqual([])
  })

  it('are the same in another unit, and when digits are nought', () => {
    const { before, after } = apply(TABLE, [
      rowOf({ period: '2021', value: '1031950000', unit: '人', source: 'cnnic-53', evidence: 'one-source', basis: 'survey' }),
      rowOf({ indicator: 'penetration', period: '2020', value: '70.40', unit: '%', source: 'cnnic-53', evidence: 'one-source' }),
    ])
    expect(after.get(PATH)).toBe(before.get(PATH))
  })
})

describe('rows that change', () => {
  const changed = rowOf({ period: '2020', value: '98900', source: 'cnnic-54', evidence: 'one-source', basis: 'survey' })

  it('are at their line, alone', () => {
    const { after } = apply(TABLE, [changed])
    expect(linesChanged(TABLE, textOf(after))).toEqual(['netizens,CN,2020,98900,万人,cnnic-54,one-source,,,survey,'])
    expect(textOf(after).split('\n')[1]).toContain('98900')
  })

  it.each([
    ['CRLF', TABLE.replace(/\n/g, '\r\n')],
    ['CR', TABLE.replace(/\n/g, '\r')],
    ['a byte-order mark', `\uFEFF${TABLE}`],
    ['no final line end', TABLE.slice(0, -1)],
    ['blank lines at the end', `${TABLE}\n\n`],
    ['quotes about every cell', TABLE.split('\n').map((line) => (line === '' || line.includes('"') ? line : line.split(',').map((cell) => `"${cell}"`).join(','))).join('\n')],
    ['empty cells to the right', TABLE.replace(/(.)\n/g, '$1,,\n')],
    ['semicolons', TABLE.replace(/"[^"\n]*"/g, 'x').replace(/,/g, ';')],
    ['a line break in a note', TABLE.replace('带逗号', '带\n换行')],
  ])('leave the other bytes: %s', (_, table) => {
    const { before, after } = apply(table, [rowOf({ period: '2021', value: '7', basis: 'survey', source: 'cnnic-53', evidence: 'one-source' })])
    const [old, now] = [textOf(before), textOf(after)]
    expect(now).not.toBe(old)
    expect(now.replace(/([,;"])7(?=[,;"])/, '$1103195')).toBe(old)
  })

  it('and new ones keep the line ends and the missing final one', () => {
    const crlf = apply(TABLE.replace(/\n/g, '\r\n'), [rowOf({ period: '2022' })])
    expect(textOf(crlf.after)).toContain('survey,\r\nnetizens,CN,2022,1,万人,,unverified,,,,\r\nnetizens,CN,2023')
    const open = apply(TABLE.slice(0, -1), [rowOf({ indicator: 'penetration', period: '2021', value: '73', unit: '%' })])
    expect(textOf(open.after)).toBe(`${TABLE}penetration,CN,2021,73,%,,unverified,,,,`)
  })

  it('a file in GBK is written as UTF-8 and reads back the same', () => {
    const gbk = new Uint8Array([...TABLE.replace(/"[^"\n]*"/g, '')].flatMap((sign) => (sign === '万' ? [0xcd, 0xf2] : sign === '人' ? [0xc8, 0xcb] : [sign.charCodeAt(0)])))
    const files = filesWith({ [PATH]: gbk })
    const after = applyRows(files, { rows: [rowOf({ period: '2022', value: '106744' })], indicators: [], sources: [] })
    expect(textOf(after)).toContain('netizens,CN,2022,106744,万人')
    expect(readPackage(after).series.size).toBe(readPackage(files).series.size)
  })
})

describe('new rows', () => {
  it('are in their series by period, new series among their indicator, new indicators at the end', () => {
    const { after } = apply(TABLE, [
      rowOf({ period: '2024' }),
      rowOf({ period: '2022' }),
      rowOf({ period: '2019' }),
      rowOf({ region: 'CN-GD', period: '2021' }),
      rowOf({ region: 'CN-GD', period: '2020' }),
      rowOf({ indicator: 'penetration', region: 'JPN', period: '2020', unit: '%' }),
    ])
    const keys = textOf(after).trim().split('\n').slice(1).map((line) => line.split(',').slice(0, 3).join(' '))
    expect(keys).toEqual([
      'netizens CN 2019', 'netizens CN 2020', 'netizens CN 2021', 'netizens CN 2022', 'netizens CN 2023', 'netizens CN 2024',
      'netizens CN-GD 2020', 'netizens CN-GD 2021', 'netizens JPN 2020', 'penetration CN 2020', 'penetration JPN 2020',
    ])
  })

  const MADE: NewIndicator = { id: 'robots', theme: 'digitalisation', kind: 'stock', unit: 'item', decimals: 0, name: { zh: '机器人，工业', en: 'Robots "industrial"' }, aliases: ['机器人'], definition: { zh: '一', en: 'a' } }
  const SOURCE = { id: 'ifr', kind: 'publication' as const, body: { zh: '联合会', en: 'IFR' }, title: { zh: '报告', en: 'Report' }, publisher: 'IFR', date: '2024', url: '', accessed: '' }

  it('bring their indicator and source into the catalogues, quoted', () => {
    const robots = rowOf({ indicator: 'robots', unit: '万个', value: '12.5', source: 'ifr', evidence: 'one-source' })
    const { after } = apply(TABLE, [robots], {}, { indicators: [MADE], sources: [SOURCE] })
    const dataset = readPackage(after)
    expect(dataset.indicators.get('robots')).toMatchObject({ name: MADE.name, unitId: 'item' })
    expect(dataset.sources.get('ifr')?.title.zh).toBe('报告')
    expect(findSeries(dataset, 'robots', 'CN')?.values[0]).toBe(125000)
    expect(textOf(after)).toContain('robots,CN,2024,12.5,万个,ifr,one-source,,,,\n')
    expect(applyRows(after, { rows: [robots], indicators: [MADE], sources: [SOURCE] })).toEqual(after)
  })

  it('go to a file of their own, listed in the index, where the theme has none', () => {
    const files = filesWith({ 'datapackage.json': JSON.stringify({ version: '1', resources: [{ name: 'a', path: 'observations/a.csv', schema: { fields: [] } }] }, null, 2) })
    const after = applyRows(files, { rows: [rowOf({})], indicators: [], sources: [] })
    expect(textOf(after, 'observations/local.csv')).toBe(`${HEAD.replace(',note', ',bound,note')}\nnetizens,CN,2024,1,万人,,unverified,,,,,\n`)
    const { resources } = JSON.parse(textOf(after, 'datapackage.json')) as { resources: { path: string }[] }
    expect(resources.map(({ path }) => path)).toEqual(['observations/a.csv', 'observations/local.csv'])
  })

  it('never go into a table that has no column for what tells them apart', () => {
    const narrow = 'indicator,region,period,value,unit\nnetizens,CN,2020,98899,万人\n'
    const { before, after } = apply(narrow, [rowOf({ variant: 'high', period: '2020', value: '3' })])
    expect(after.get(PATH)).toBe(before.get(PATH))
    expect(textOf(after, 'observations/local.csv')).toContain('netizens,CN,2020,3,万人,,unverified,,high')
  })
})

describe('choices', () => {
  const rows = [rowOf({ period: '2020', value: '5' }), rowOf({ indicator: 'penetration', period: '2020', value: '6', unit: '%' })]

  it('only some indicators', () => {
    const { after } = apply(TABLE, rows, { only: new Set(['penetration']) })
    expect(linesChanged(TABLE, textOf(after))).toEqual(['penetration,CN,2020,6,%,,unverified,,,,'])
  })

  it('nothing at all changes nothing', () => {
    const { before, after } = apply(TABLE, rows, { only: new Set() })
    expect(after).toEqual(before)
  })

  it('rows that the file no longer has are dropped from its series alone', () => {
    const { after } = apply(TABLE, [rowOf({ period: '2023', value: '5' })], { replace: true })
    expect(textOf(after).match(/^netizens,CN,/gm)).toHaveLength(1)
    expect(textOf(after)).toContain('netizens,JPN,2020')
    expect(textOf(after)).toContain('penetration,CN,2020')
  })
})

describe('whatever is applied', () => {
  const row = fc
    .record({
      indicator: fc.constantFrom('netizens', 'penetration'),
      region: fc.constantFrom('CN', 'CN-GD', 'JPN'),
      period: fc.constantFrom('2018', '2020', '2020-06', '2021', '2022-Q4', '2023', '2024-12'),
      number: fc.integer({ min: 0, max: 9999 }),
      vintage: fc.constantFrom('', 'first-release'),
      variant: fc.constantFrom('', 'medium'),
      note: fc.constantFrom('', 'a, b', '引 "号" || quoted', '换\n行'),
      source: fc.constantFrom('', 'cnnic-53', 'cnnic-53;cnnic-54'),
    })
    .map(({ number, ...rest }) => rowOf({ ...rest, value: (number / 100).toFixed(2), unit: rest.indicator === 'netizens' ? '万人' : '%', evidence: rest.source === '' ? 'unverified' : 'one-source' }))
  const tables = fc.constantFrom(TABLE, TABLE.replace(/\n/g, '\r\n'), `\uFEFF${TABLE.slice(0, -1)}`, `${HEAD}\n`)

  it('reads back as it was proposed, and applying twice is applying once', () => {
    fc.assert(
      fc.property(tables, fc.uniqueArray(row, { maxLength: 12, selector: (one) => [one.indicator, one.region, one.period, one.vintage, one.variant].join() }), (table, rows) => {
        const proposal = { rows, indicators: [], sources: [] }
        const files = filesWith({ [PATH]: table })
        const once = applyRows(files, proposal)
        const dataset = readPackage(once)
        expect(dataset.issues.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const one of rows) {
          const series = findSeries(dataset, one.indicator, one.region, one.vintage, one.variant)
          expect(series).toBeDefined()
          const found = observationAt(series!, indexOfPeriod(series!, readPeriod(one.period)!))
          expect(found.value).toBe(parsePublished(one.value, one.unit))
          expect({ source: found.sources.join(';'), note: found.note, evidence: found.evidence, basis: found.basis }).toEqual({ source: one.source, note: one.note, evidence: one.evidence, basis: one.basis })
        }
        expect(applyRows(once, proposal)).toEqual(once)
        const none = applyRows(files, proposal, { only: new Set() })
        expect(none).toEqual(files)
      }),
      { numRuns: 40 },
    )
  })
})
