import { describe, expect, it } from 'vitest'
import { compilePanel } from '../../src/charts/compile'
import { isInvalid } from '../../src/charts/types/list'
import { LANGUAGES, type Language } from '../../src/model/text'
import { apaDate, apaOf, type CitationContext, citationOf, dashboardReference, sourceReference, sourceReferences } from '../../src/exports/citation'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const dataset = shippedDataset()
const panels = shippedPanels().value.filter((panel) => !isInvalid(panel))
const compiled = (id: string, language: Language) => {
  const panel = panels.find((one) => one.id === id)
  if (!panel) throw new Error(id)
  return compilePanel(panel, dataset, { language, scheme: 'light', width: 800 })
}
const settings = (language: Language, address = 'https://example.org/sanhua/?panel=netizens'): CitationContext => ({ language, address, today: '2026-11-25' })
const source = (id: string) => {
  const found = dataset.sources.get(id)
  if (!found) throw new Error(id)
  return found
}

describe('citation of a panel', () => {
  it('by GB/T 7714-2025: bodies, title, type, version, platform and date, date of citation, address', () => {
    const zh = citationOf(compiled('netizens', 'zh'), { ...dataset, version: '2026.11.0' }, settings('zh'))
    expect(zh.gbt).toBe('国家统计局，中国互联网络信息中心. 网民：1997—2025年[DS/OL]. V2026.11.0. 三化（2026-11）[2026-11-25]. https://example.org/sanhua/?panel=netizens.')
    expect(zh.statement).toBe(compiled('netizens', 'zh').statement)
    const en = citationOf(compiled('netizens', 'en'), { ...dataset, version: '2026.11.0' }, settings('en'))
    expect(en.gbt).toBe('National Bureau of Statistics of China, China Internet Network Information Center (CNNIC). Internet users: 1997–2025[DS/OL]. V2026.11.0. Sanhua (2026-11)[2026-11-25]. https://example.org/sanhua/?panel=netizens.')
  })

  it('by APA 7, in English whatever the language of the page', () => {
    const [zh, en] = LANGUAGES.map((language) => citationOf(compiled('netizens', language), { ...dataset, version: '2026.11.0' }, settings(language)).apa)
    expect(en).toBe('National Bureau of Statistics of China, & China Internet Network Information Center. (2026). Internet users: 1997–2025 (Version 2026.11.0) [Data set]. Sanhua. Retrieved November 25, 2026, from https://example.org/sanhua/?panel=netizens')
    expect(zh).toBe(en)
  })

  it('names at most three bodies, and the dates that are set side by side', () => {
    const { gbt } = citationOf(compiled('province-population', 'zh'), dataset, settings('zh'))
    expect(gbt).toMatch(/^国务院人口普查办公室，国家统计局，国务院第七次全国人口普查领导小组办公室\. 普查人口：2010、2020年\[DS\/OL\]\./)
  })

  it('says nothing of an address, a day of citation or a date that there is not', () => {
    const offline = citationOf(compiled('household-size', 'zh'), { ...dataset, version: 'draft' }, settings('zh', ''))
    expect(offline.gbt).toBe('国家统计局. 平均家庭户规模：1953—2020年[DS]. Vdraft. 三化.')
    expect(offline.apa).toBe('National Bureau of Statistics of China. (n.d.). Average household size: 1953–2020 (Version draft) [Data set]. Sanhua.')
  })

  it('has no author for the dashboard, for none is known', () => {
    expect(dashboardReference({ ...dataset, version: '2026.11.0' }, settings('zh', 'https://example.org/')).gbt).toBe('三化：城镇化、老龄化、数字化[DS/OL]. V2026.11.0. 三化（2026-11）[2026-11-25]. https://example.org/.')
    expect(dashboardReference({ ...dataset, version: '2026.11.0' }, settings('en', '')).apa).toBe('Sanhua: China’s urbanisation, ageing and digitalisation (Version 2026.11.0) [Data set]. (2026). Sanhua.')
  })
})

describe('citation of sources', () => {
  it('names the publications of the newest figures', () => {
    expect(sourceReferences(compiled('netizens', 'zh'), settings('zh')).map(({ id }) => id)).toEqual(['cnnic-57'])
    expect(sourceReferences(compiled('births-deaths', 'zh'), settings('zh')).map(({ id }) => id)).toEqual(['nbs-communique-2025'])
  })

  it('has the type of each: report, dated page, book, data', () => {
    const gbt = (id: string, language: Language = 'zh'): string => sourceReference(source(id), settings(language)).gbt
    expect(gbt('cnnic-57')).toBe('中国互联网络信息中心. 第57次中国互联网络发展状况统计报告[R]. 中国互联网络信息中心，2026.') // its address is a home page, which is no path to the report
    expect(gbt('nbs-census7-no7')).toBe('国家统计局. 第七次全国人口普查公报（第七号）——城乡人口和流动人口情况[R]. （2021-05-11）.')
    expect(gbt('nbs-census2010-county')).toBe('国务院人口普查办公室，国家统计局. 中国2010年人口普查分县资料[M]. 中国统计出版社，2012.')
    expect(gbt('un-wpp2024', 'en')).toBe('United Nations, Department of Economic and Social Affairs, Population Division. World Population Prospects 2024 (CC BY 3.0 IGO)[DS/OL]. United Nations, 2024[2026-11-25]. https://population.un.org/wpp/.')
  })

  it('invents no author where the publisher is not named', () => {
    const unnamed = { ...source('cac-2021'), body: { zh: '发布机构未注明', en: 'Publisher not named' }, publisher: '', date: '', url: '' }
    expect(sourceReference(unnamed, settings('zh')).gbt).toBe('数字中国发展报告（2021年）[R].')
    expect(sourceReference(unnamed, settings('en')).apa).toBe('Report on the development of Digital China (2021). (n.d.).')
  })

  it.each(LANGUAGES)('every source has a whole reference, %s', (language) => {
    for (const one of dataset.sources.values()) {
      const { gbt, apa } = sourceReference(one, settings(language))
      expect(gbt).toMatch(/\[(DS|R|M|J)(\/OL)?\]\./)
      expect(gbt.endsWith('.')).toBe(true)
      for (const text of [gbt, apa]) expect(text).not.toMatch(/undefined|NaN|\. \.|\.\.|\[\]|\(\)|（）|^Publisher not named|^发布机构未注明/)
      expect(apa).not.toMatch(/[\u3400-\u9FFF]/)
      if (language === 'en') expect(gbt).not.toMatch(/[\u3400-\u9FFF]/)
    }
  })
})

describe('APA', () => {
  it('joins authors, keeps a full date for what has one, closes every part', () => {
    const parts = { bodies: ['A', 'B (XY)', 'C'], date: '2021-05-11', title: 'Is it?', version: '', isData: false, publisher: '', address: 'https://a.b', retrieved: '' }
    expect(apaOf(parts)).toBe('A, B, & C. (2021, May 11). Is it? https://a.b')
    expect(apaOf({ ...parts, bodies: [], date: '' })).toBe('Is it? (n.d.). https://a.b')
  })

  it('spells a date and leaves out what is none', () => {
    expect(apaDate('2026-11-25')).toBe('November 25, 2026')
    expect(apaDate('')).toBe('')
  })
})
