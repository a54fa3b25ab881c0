import { describe, expect, test } from 'vitest'
import { addressSentences } from '../../src/app/page/AddressNotice'
import { LANGUAGES } from '../../src/model/text'
import { readAddress } from '../../src/state/url'

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
