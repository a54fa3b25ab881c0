import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withCard } from '../../build/card'
import { withPicture } from '../../build/picture-plugin'

test('a link is shown with a picture, by its absolute address, in the head', () => {
  const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')
  const head = withPicture(html, 'https://example.org/三化/?a&b/').split('</head>')[0] ?? ''
  const contents = Object.fromEntries([...head.matchAll(/<meta (?:property|name)="(og:\w+(?::\w+)?|twitter:card)" content="([^"]*)"/g)].map(([, name = '', content]) => [name, content]))
  expect(contents).toMatchObject({ 'og:url': 'https://example.org/三化/?a&amp;b/', 'og:image': 'https://example.org/三化/?a&amp;b/share.png', 'og:image:width': '1920', 'twitter:card': 'summary_large_image', 'og:type': 'website' })
  expect(contents['og:title']?.length).toBeGreaterThan(5)
})

test('a page for framing has a card of its own, and nothing in it ends an attribute', () => {
  const html = withCard('<!doctype html><title>A "b" &amp; c</title><body>', { address: 'https://example.org/?panel=x&lang=en', picture: 'https://example.org/pictures/x.en.png', width: 1920, height: 1080 })
  expect(html).toContain('<meta property="og:title" content="A &quot;b&quot; &amp; c">')
  expect(html).toContain('content="https://example.org/?panel=x&amp;lang=en"')
  expect(html).toContain('<meta property="og:image" content="https://example.org/pictures/x.en.png"><meta property="og:image:width" content="1920">')
  expect(html.indexOf('twitter:card')).toBeLessThan(html.indexOf('<body>'))
})
