import { expect, test } from 'vitest'
import { galleryPage, type ComparedPicture } from '../../build/gallery/page'

const picture = (id: string, change: ComparedPicture['change'], title = 'A title'): ComparedPicture => ({ id, change, title, group: 'panel', name: `${id}.wide-day-zh.svg`, view: 'wide-day-zh', width: 960, height: 300, subtitle: '' })
const imagesOf = (html: string): string[] => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src)

test('a picture that changed is between its earlier form and the difference of both; another is alone', () => {
  expect(imagesOf(galleryPage([picture('a', 'same'), picture('b', 'none')], 'HEAD'))).toEqual(['new/a.wide-day-zh.svg', 'new/b.wide-day-zh.svg'])
  const name = 'c.wide-day-zh.svg'
  expect(imagesOf(galleryPage([picture('c', 'changed')], 'HEAD'))).toEqual([`old/${name}`, `new/${name}`, `old/${name}`, `new/${name}`])
})

test('the page counts what changed, and text of data is no markup', () => {
  const html = galleryPage([picture('a', 'changed', '<b>'), picture('b', 'same'), picture('c', 'none')], 'v0.1.0')
  expect(html).toContain('against v0.1.0: 1 changed, 1 the same, 1 without an earlier form')
  expect(html).not.toContain('<b>A')
  expect(html).toContain('&#60;b&#62;')
})
