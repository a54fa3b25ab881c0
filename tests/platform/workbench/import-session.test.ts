import { beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../../src/ingest/import/decisions/decisions'
import { makeImportSession } from '../../../src/platform/workbench/make-import-session'
import { isDataName } from '../../../src/platform/workbench/inbox'
import type { ImportSession, SessionProgress } from '../../../src/platform/workbench/import-session'
import { channelsInPage, connectSession, serveSession } from '../../../src/platform/workbench/session-rpc'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPaths } from '../../house/data-files'
import { ROOT } from '../../house/source-files'

const heard: SessionProgress[] = []
let session: ImportSession

const TABLE = '指标,2025年,2024年,2023年,2022年\n年末总人口(万人),140490,140828,140967,14l175\n城镇人口(万人),95380,94350,93267,92071\n乡村人口(万人),45109,46478,47700,49104\n数据来源：国家统计局\n'

beforeAll(async () => {
  const [own, other] = channelsInPage()
  serveSession(makeImportSession, other)
  session = connectSession(Promise.resolve(own), (progress) => heard.push(progress)).session
  await session.start(new Map(dataPaths().map((path) => [path, new Uint8Array(readFileSync(join(ROOT, 'data', path)))])), [])
})

describe('session', () => {
  test('reads, compares and makes the candidate; the present files stay as they are', async () => {
    const summary = await session.read(1, new File([TABLE], 'a.csv'), {})
    expect(summary).toMatchObject({ file: 'a.csv', encoding: 'utf-8', layout: 'nbs-national', seriesCount: 3 })
    expect(summary.sheets[0]).toMatchObject({ rows: 5, columns: 5 })
    const rows = await session.rows(1, 0, 1, 3)
    expect(rows.map(({ line }) => line)).toEqual([2, 3])
    expect(rows[0]?.cells).toEqual(['年末总人口(万人)', '140490', '140828', '140967', '14l175'])
    expect(rows[0]?.marks).toEqual([[4, 'error']])
    expect(await session.series(1, '乡村', 0, 10)).toMatchObject({ total: 1, entries: [{ label: '乡村人口', last: '2025', lastValue: 45109, at: { slot: 1, sheet: 0, row: 3, column: 1 } }] })

    const compared = await session.compare([{ slot: 1, decisions: decide(summary.matches) }], { replace: false, contradictions: true })
    const population = compared.indicators.find(({ indicator }) => indicator === 'pop_total')
    expect(population).toMatchObject({ changed: 1, removed: 0, derived: false })
    expect((await session.changes('pop_total', 0, 10)).entries.find(({ kind }) => kind === 'changed')).toMatchObject({ before: 1404890000, after: 1404900000 })
    expect(await session.beforeAfter('pop_total', 3)).toHaveLength(1)

    const groups = await session.groups()
    const at = groups.findIndex(({ code }) => code === 'value-unreadable')
    expect((await session.issues(at, 0, 5)).entries[0]).toMatchObject({ cell: '14l175', before: ['140490', '140828', '140967'], at: { row: 1, column: 4 } })
    const tableNow = async (): Promise<string> => new TextDecoder().decode((await session.candidate()).get('observations/urbanisation.csv'))
    expect(await tableNow()).toContain('pop_total,CN,2025,140490,')
    const none = await session.leave(compared.indicators.map(({ indicator }) => indicator))
    expect(none.indicators.map(({ indicator }) => indicator)).toContain('pop_total') // it may be taken again
    expect(await tableNow()).toContain('pop_total,CN,2025,140489,')
    expect(heard.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['fetching', 'matching', 'proposing', 'comparing']))
  })

  test('a file that is none of a table gives no series, an error, and no difference', async () => {
    const summary = await session.read(2, new File(['PK\u0003\u0004broken'], 'b.xlsx'), {})
    expect(summary.seriesCount).toBe(0)
    expect((await session.groups()).some(({ severity }) => severity === 'error')).toBe(true)
    await session.clear(2)
    expect(await session.rows(2, 0, 0, 10)).toEqual([])
  })
})

test('data are distinguished from pictures and slides by their names', () => {
  expect(['a.csv', 'B.XLSX', 'c.xls', 'd.zip', 'e.html', 'f.tsv'].every(isDataName)).toBe(true)
  expect(['a.png', 'b.svg', 'c.pptx', 'd.json', 'csv'].some(isDataName)).toBe(false)
})
