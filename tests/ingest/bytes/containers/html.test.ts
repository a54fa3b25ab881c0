import { describe, expect, it } from 'vitest'
import { encode } from '../../encoders'
import { open } from './open'

const page = (body: string): string => `<html><head><meta charset="gb2312"><style>td{}</style><title><table></title></head><body>${body}</body></html>`

describe('a web table', () => {
  it('is read with spans, entities and nested tags, whatever the file is called', async () => {
    const text = page('<table border=1><tr><th rowspan="2">年份<th colspan=2>人口&nbsp;<b>(万人)</b></tr><tr><td>男<td>女</tr>\n<tr><td>2020<td> 1,234<br>x <td>&lt;b&gt;&#8212;&#x4e2d;</td></tr></table>')
    const opened = await open(encode(text, 'gb18030'), { name: '年度数据.xls' })
    expect([opened.container, opened.encoding]).toEqual(['html', 'gb18030'])
    expect(opened.rows).toEqual([['年份', '人口\u00a0(万人)', ''], ['', '男', '女'], ['2020', '1,234\nx', '<b>—中']])
    expect(opened.grids[0]?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 1, columns: 2 }])
  })

  it('is on its own, one beside another or within another', async () => {
    const { grids } = await open(page('<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table><!-- <table> --><table><tr><td>c'))
    expect(grids.map((grid) => [grid.sheet, grid.cell(0, 0)])).toEqual([['', 'a'], ['#2', 'b'], ['#3', 'c']])
  })

  it.each(['<table>', '<table><tr><td>', '<table><script>', '<table><!-- ', '<table><tr><td a="', '<table><tr><td>&', '<table><tr><td colspan=999999 rowspan=999999>'])('comes to an end with %s without end', async (piece) => {
    await expect(open(piece + piece.slice(7).repeat(5000))).resolves.toHaveProperty('grids')
  })
})
