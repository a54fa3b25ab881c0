import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATE_FRAGMENT } from '../../src/embed/page/early'
import { elementSnippet, embedAddress, type Embedded, frameSnippet, fullAddress, oembedHref, oembedOf, pictureSnippet, scriptSnippet } from '../../src/embed/snippets'

const HEIGHT = 'calc(100px + 50%)'
const some: Embedded = { panel: 'netizens', language: 'en', title: 'Netizens', site: 'https://example.org/sanhua/', query: 'from=2000&unit=%E4%B8%87%E4%BA%BA' }

describe('addresses', () => {
  test('of the page in the frame', () => {
    expect(embedAddress(some)).toBe('https://example.org/sanhua/embed/netizens.en.html?from=2000&unit=%E4%B8%87%E4%BA%BA')
    expect(embedAddress({ ...some, language: 'zh', query: '' })).toBe('https://example.org/sanhua/embed/netizens.html')
  })
  test('of the full view', () => {
    expect(fullAddress(some)).toBe('https://example.org/sanhua/?panel=netizens&lang=en&from=2000&unit=%E4%B8%87%E4%BA%BA')
    expect(fullAddress({ ...some, language: 'zh', query: '' })).toBe('https://example.org/sanhua/?panel=netizens')
  })
})

describe('snippets', () => {
  test('the frame has a height at every width, a name, and asks for no script', () => {
    const html = frameSnippet(some, HEIGHT)
    expect(html).toContain(`padding-bottom:${HEIGHT}`)
    expect(html).toMatch(/<iframe data-sanhua [^>]*title="Netizens"[^>]*loading="lazy"/)
    expect(html).not.toContain('<script')
  })
  test('keeps a size where styles are stripped, one where calc() is, and a link where frames are', () => {
    const html = frameSnippet(some, HEIGHT)
    expect(html.replace(/ style="[^"]*"/g, '')).toMatch(/<iframe [^>]*width="100%" height="\d{3}"/)
    expect(html.replace(`padding-bottom:${HEIGHT};`, '')).toMatch(/min-height:\d{3}px/)
    expect(html.replace(/<iframe.*<\/iframe>/, '')).toContain(`<a href="${fullAddress(some).replaceAll('&', '&#38;')}" tabindex="-1">Netizens</a>`)
  })
  test('names the state in the fragment of its address, so that a frame without scripts can say that it is not drawn', () => {
    expect(frameSnippet(some, HEIGHT)).toContain(`${STATE_FRAGMENT}" title=`)
    expect(frameSnippet({ ...some, query: '' }, HEIGHT)).not.toContain(STATE_FRAGMENT)
  })
  test('with the script it is the same frame and one tag more', () => {
    expect(scriptSnippet(some, HEIGHT)).toBe(`${frameSnippet(some, HEIGHT)}\n<script src="https://example.org/sanhua/embed.js" async></script>`)
  })
  test('the element carries the state as attributes and a link inside', () => {
    expect(elementSnippet(some)).toBe(
      '<sanhua-chart panel="netizens" lang="en" from="2000" unit="万人"><a href="https://example.org/sanhua/?panel=netizens&#38;lang=en&#38;from=2000&#38;unit=%E4%B8%87%E4%BA%BA">Netizens</a></sanhua-chart>\n<script src="https://example.org/sanhua/embed.js" async></script>',
    )
  })
  test('the picture has words for those who do not see it', () => {
    expect(pictureSnippet(some, { src: 'netizens.png', alt: 'Many', width: 800, height: 500 })).toMatch(/^<a href="[^"]+"><img src="netizens\.png" alt="Many" width="800" height="500" /)
  })

  test('nothing that a title or an address holds becomes markup', () => {
    const nasty = fc.oneof(fc.string(), fc.constantFrom('"><script>alert(1)</script>', "' onload='x", '<img src=x onerror=alert(1)>', '&quot;>'))
    fc.assert(
      fc.property(nasty, nasty, (title, value) => {
        const embedded = { ...some, title, query: new URLSearchParams({ unit: value }).toString() }
        const plain = { ...some, title: 'plain', query: 'unit=plain' }
        const shape = (html: string): string => html.replaceAll(/"[^"<>]*"/g, '""').replaceAll(/>[^<>]*</g, '><')
        for (const make of [(one: Embedded) => scriptSnippet(one, HEIGHT), elementSnippet, (one: Embedded) => pictureSnippet(one, { src: one.title, alt: one.title, width: 1, height: 1 })]) {
          expect(shape(make(embedded))).toBe(shape(make(plain)))
        }
      }),
    )
  })
})

describe('oEmbed', () => {
  const answered = { panel: 'netizens', language: 'zh', title: '网民', site: 'https://example.org/sanhua/', height: 520, heights: HEIGHT } as const
  test('is what version 1.0 asks of a rich answer', () => {
    const answer = oembedOf(answered)
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: '网民', provider_url: 'https://example.org/sanhua/', width: 640, height: 520 })
    expect(answer.html).toContain('src="https://example.org/sanhua/embed/netizens.html"')
  })
  test('addresses are relative to the file where the build has no address of the site', () => {
    const { html, provider_url } = oembedOf({ ...answered, site: '', language: 'en' })
    expect([provider_url, /src="([^"]+)"/.exec(html)?.[1]]).toEqual(['../', '../embed/netizens.en.html'])
  })
  test('a page under embed/ finds its own', () => {
    expect(new URL(oembedHref('netizens', 'en'), 'https://example.org/sanhua/embed/netizens.en.html').pathname).toBe('/sanhua/oembed/netizens.en.json')
  })
})
