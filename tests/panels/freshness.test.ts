import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DueReleases } from '../../src/app/page/DueReleases'
import PanelFreshness from '../../src/app/panel/PanelFreshness'
import { Today } from '../../src/app/view/use-view'
import { compilePanel } from '../../src/charts/compile'
import { isInvalid, type ValidPanel } from '../../src/charts/types/list'
import { LANGUAGES, type Language } from '../../src/model/text'
import { shippedDataset, shippedPanels } from './shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel): panel is ValidPanel => !isInvalid(panel))

/** The line under a panel on a day. */
const lineOf = (id: string, on: string, language: Language): string => {
  const panel = panels.find((one) => one.id === id)
  if (!panel) throw new Error(id)
  const compiled = compilePanel(panel, dataset, { language, scheme: 'light', width: 640 })
  const line = createElement(PanelFreshness, { compiled, dataset, language })
  return renderToStaticMarkup(createElement(Today.Provider, { value: on }, line)).replace(/<[^>]*>/g, '').replaceAll('&#x27;', '’')
}

/** The list of what is due on a day, with the data whole or in part. */
const listOf = (on: string, language: Language, rest?: object): string =>
  renderToStaticMarkup(createElement(Today.Provider, { value: on }, createElement(DueReleases, { loaded: { dataset, panels, rest } as never, language })))

describe('under a panel', () => {
  test('stands how far its figures reach, and when the next are expected or were due', () => {
    expect(lineOf('netizens', '2026-07-31', 'zh')).toBe('数据截至2025年12月末；2026年6月数据预计2026年8月发布（《中国互联网络发展状况统计报告》）')
    expect(lineOf('netizens', '2026-08-01', 'zh')).toBe('数据截至2025年12月末；2026年8月应已发布2026年6月数据（《中国互联网络发展状况统计报告》），本站尚未收入')
    expect(lineOf('netizens', '2026-08-01', 'en')).toBe('Data to end of December 2025; figures for June 2026 were due in August 2026 (“Statistical report on China’s internet development”) and not yet included here.')
  })

  test('stands no publication without a day', () => {
    expect(lineOf('netizens', '', 'zh')).toBe('数据截至2025年12月末')
  })

  test.each(LANGUAGES)('is a line wherever figures are observed, %s', (language) => {
    const lines = panels.map(({ id }) => [id, lineOf(id, '2026-11-28', language)] as const)
    const isRevision = new Map(panels.map(({ id, type }) => [id, type === 'revision']))
    expect(lines.filter(([id, line]) => !isRevision.get(id) && (!/^(?:数据截至|Data to )/.test(line) || /undefined|NaN|《》|“”/.test(line)))).toEqual([])
    expect(lines.filter(([id]) => isRevision.get(id)).map(([, line]) => line)).toEqual(['', '', '']) // they show what was
  })
})

describe('the list of what is due', () => {
  test('names publications with their indicators on the day the page is opened', () => {
    const list = listOf('2026-11-28', 'zh')
    expect(list).toContain('中国互联网络信息中心：2026年8月应已发布2026年6月数据（《中国互联网络发展状况统计报告》），本站尚未收入')
    expect(list).toContain('href="https://www.cnnic.net.cn/"')
    expect(list).toContain(dataset.indicators.get('netizens')?.name.zh)
    expect(list).not.toContain('《国民经济和社会发展统计公报》')
    expect(listOf('2027-02-01', 'zh')).toContain('《国民经济和社会发展统计公报》')
  })

  test('says that nothing is due, or waits for all tables', () => {
    expect(listOf('2026-01-05', 'en')).not.toMatch(/CNNIC|communiqué/)
    expect(listOf('2000-01-01', 'en')).toContain('no figures were due by January 2000')
    expect(listOf('2026-11-28', 'zh', {})).not.toContain('<li>')
    expect(listOf('', 'zh')).toBe('')
  })
})
