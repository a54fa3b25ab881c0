import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingPage } from '../../src/embed/missing/missing-page'
import { missingChart } from '../../src/embed/missing/missing'

test.each([
  ['/embed/netizens.html', { home: '/', name: 'netizens' }],
  ['/sanhua/embed/netizens.en.html', { home: '/sanhua/', name: 'netizens' }],
  ['/embed/%E7%BD%91%E6%B0%91.html', { home: '/', name: '网民' }],
  ['/embed/100%.html', { home: '/', name: '100%' }],
  ['//example.com/embed/netizens.html', { home: '/example.com/', name: 'netizens' }],
  ['/embed/a/b.html', undefined],
  ['/netizens.html', undefined],
  ['/', undefined],
])('%s asks for %j', (path, found) => expect(missingChart(path)).toEqual(found))

test('whatever the address, the way home stays on the site', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string(), (before, name) => {
      const found = missingChart(`${before}/embed/${name}.html`)
      if (found) expect(new URL(found.home, 'https://example.org/x').origin).toBe('https://example.org')
    }),
  )
})

test('a home from outside never becomes markup', () => {
  expect(missingPage('1', 'sha256-x', '"><script>alert(1)</script>')).not.toContain('"><script>alert')
})
