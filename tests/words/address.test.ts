import { describe, expect, test } from 'vitest'
import { addressSentences, unofferedSentences } from '../../src/app/page/AddressNotice'
import { unofferedSentence } from '../../src/app/panel/UnfitNotice'
import { compilePanel } from '../../src/charts/compile'
import type { PanelChoice } from '../../src/charts/query/panel-parameters'
import { unfitOf } from '../../src/charts/query/unfit'
import { isInvalid } from '../../src/charts/types/list'
import { LANGUAGES, type Language } from '../../src/model/text'
import type { Loaded } from '../../src/platform/data/load-dataset'
import { readAddress } from '../../src/state/url'
import { shippedDataset, shippedPanels } from '../panels/shipped-data'

const sentences = (query: string, language: 'zh' | 'en' = 'en'): readonly string[] => addressSentences(readAddress(query).problems, language)

describe('an address of which a part is not used', () => {
  test('has a sentence for each part, with the values there are where they are few', () => {
    expect(sentences('?page=regions&foo=1')).toEqual([expect.stringMatching(/^page=regions is not valid, the default is shown; available: .*places/), 'unknown parameter foo, ignored'])
    expect(sentences('?netizens.mode=most')).toEqual([expect.stringMatching(/^netizens\.mode=most is not valid, the default is shown; available: absolute/)])
    expect(sentences('?from=19x0&lang=fr')).toEqual(['from=19x0 is not valid, the default is shown', expect.stringMatching(/^lang=fr .*: zh, en$/)])
    expect(sentences('?foo=1&foo=2')).toEqual(['unknown parameter foo, ignored'])
    expect(sentences('?page=ageing&page=data')).toEqual(['page is given more than once; the first is used, page=data is not'])
  })

  test('has none for what sites and messengers append to links, for years the wrong way round, for what is right', () => {
    for (const query of ['', '?page=ageing', '?utm_source=mail&fbclid=1&spm=a.b', '?from=singlemessage&isappinstalled=0', '?panel=netizens&from=2020&to=2010']) expect([query, sentences(query)]).toEqual([query, []])
  })

  test.each(LANGUAGES)('is reported in %s whatever it holds, and never as markup', (language) => {
    const all = [...sentences('?x=%3Cb%3E&page=%3Cb%3E&panel=netizens&panel=elderly', language), ...sentences(`?${Array.from({ length: 130 }, (_, at) => `p${at}.from=2000`).join('&')}`, language)]
    expect(all.length).toBeGreaterThan(4)
    expect(all.every((sentence) => sentence.length > 3)).toBe(true)
  })
})

describe('a value that what is shown does not offer', () => {
  const dataset = shippedDataset()
  const panels = shippedPanels().value
  const loaded = { dataset, panels } as unknown as Loaded
  const controlsOf = (id: string) => compilePanel(panels.find((panel) => panel.id === id)!, dataset, { language: 'zh', scheme: 'light', width: 640 }).controls
  const beside = (id: string, choice: PanelChoice, language: Language): readonly string[] => unfitOf(choice, controlsOf(id)).map((unfit) => unofferedSentence({ ...unfit, name: `${id}.${unfit.name}` }, language))
  const said = (query: string): readonly string[] => unofferedSentences(readAddress(query).view, loaded)

  test('is named with what is offered: of a panel, of a panel alone, of a page of places', () => {
    expect(beside('netizens', { unit: '公里' }, 'zh')).toEqual(['netizens.unit=公里 不适用于所示内容，未采用；可用：万人、亿人'])
    expect(beside('netizens', { unit: '公里' }, 'en')).toEqual([expect.stringMatching(/^netizens\.unit=公里 is not offered by what is shown, and was not used; available: /)])
    expect(beside('age-structure', { mode: 'share' }, 'en')).toEqual([expect.stringMatching(/ is not offered .*: absolute$/)])
    expect(beside('netizens', { mode: 'share' }, 'en')).toEqual([])
    expect(said('?briefing=netizens~1&netizens~1.to=1902&lang=en')).toEqual([expect.stringMatching(/^netizens~1\.to=1902 is not offered .* available: \d{4}–\d{4}$/)])
    expect(said('?page=digitalisation&netizens.unit=公里')).toEqual([])
    expect(said('?nothing.unit=公里&lang=en')).toEqual(['nothing.unit=公里 is not offered by what is shown, and was not used'])
    expect(said('?page=places&indicator=nothing&against=none&period=1901&region=ZZ&lang=en').map((sentence) => sentence.split(' ')[0])).toEqual(['indicator=nothing', 'against=none', 'period=1901', 'region=ZZ'])
    expect(said('?page=counties&indicator=nothing&period=2000&region=ZZ&lang=en').map((sentence) => sentence.split(' ')[0])).toEqual(['indicator=nothing', 'period=2000', 'region=ZZ'])
    expect(said('?page=indicators&indicator=nothing&lang=en')).toHaveLength(1)
  })

  test('is none of what a panel offers, nor of what is on its way', () => {
    for (const panel of panels) {
      if (isInvalid(panel)) continue
      const { units, range, regions } = controlsOf(panel.id)
      const choice = { ...(units[0] ? { unit: units[0] } : {}), ...(range ? { from: range.first, to: range.last } : {}), ...(regions[0] ? { compare: [regions[0].id] } : {}) }
      expect(beside(panel.id, choice, 'en'), panel.id).toEqual([])
    }
    expect(said('?page=ageing&from=1990&to=2000')).toEqual([])
    expect(said('?page=places&places-change.mode=relative&region=CN-SC')).toEqual([])
    expect(unofferedSentences(readAddress('?briefing=netizens~1&netizens~1.unit=x').view, { ...loaded, dataset: { ...dataset, series: new Map() }, rest: { tables: [{ path: 'x', kind: 'observations' }] } } as unknown as Loaded)).toEqual([])
  })
})
