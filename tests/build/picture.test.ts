import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withPicture } from '../../build/picture-plugin'

test('a link is shown with a picture, by its absolute address, in the head', () => {
  const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')
  const head = withPicture(html, 'https://example.org/三化/?a&b/').split('</head>')[0] ?? ''
  const contents = Object.fromEntries([...head.matchAll(/<meta (?:property|name)="(og:\w+(?::\w+)?|twitter:card)" content="([^"]*)"/g)].map(([, name = '', content]) => [name, content]))
  expect(contents).toMatchObject({ 'og:url': 'https://example.org/三化/?a&amp;b/', 'og:image': 'https://example.org/三化/?a&amp;b/share.png', 'og:image:width': '1920', 'twitter:card': 'summary_large_image', 'og:type': 'website' })
  expect(contents['og:title']?.length).toBeGreaterThan(5)
})
