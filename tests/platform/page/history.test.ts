import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bindHistory } from '../../../src/platform/page/history'
import { change, createViewStore, type ViewStore } from '../../../src/state/view'
import { readView } from '../../../src/state/url'
import { defaultView, openIndicator, openPanel, withLanguage, withPanel, withRange, withSearch } from '../../../src/state/view'

interface Step {
  readonly kind: 'push' | 'replace'
  readonly address: string
}

let steps: Step[]
let place: { pathname: string; search: string; hash: string }
let target: EventTarget

const go = (kind: Step['kind']) => (_: unknown, __: string, address: string): void => {
  steps.push({ kind, address })
  const url = new URL(address, 'https://example.org')
  Object.assign(place, { pathname: url.pathname, search: url.search, hash: url.hash })
}

beforeEach(() => {
  steps = []
  place = { pathname: '/figures/', search: '', hash: '' }
  target = new EventTarget()
  vi.stubGlobal('location', place)
  vi.stubGlobal('window', Object.assign(target, { scrollY: 0, scrollTo: () => undefined }))
  vi.stubGlobal('document', Object.assign(new EventTarget(), { getElementById: () => null }))
  vi.stubGlobal('history', { pushState: go('push'), replaceState: go('replace') })
})
afterEach(() => vi.unstubAllGlobals())

const bound = (search = ''): { store: ViewStore; stop: () => void } => {
  place.search = search
  const store = createViewStore(readView(search))
  return { store, stop: bindHistory(store) }
}
const back = (search: string): void => {
  place.search = search
  target.dispatchEvent(new Event('popstate'))
}

describe('view and address', () => {
  test('a choice is a step of the history', () => {
    const { store } = bound()
    change(store, (view) => withLanguage(view, 'en'))
    change(store, (view) => openPanel(view, 'netizens'))
    change(store, (view) => withPanel(view, 'netizens', { tab: 'table' }))
    expect(steps).toEqual([
      { kind: 'push', address: '/figures/?lang=en' },
      { kind: 'push', address: '/figures/?panel=netizens&lang=en' },
      { kind: 'push', address: '/figures/?panel=netizens&lang=en&tab=table' },
    ])
  })

  test('typing in the search and moving the range replace the step', () => {
    const { store } = bound()
    for (const text of ['老', '老年', '老年人']) change(store, (view) => withSearch(view, text))
    change(store, (view) => withRange(view, 1990, undefined))
    expect(steps.map(({ kind }) => kind)).toEqual(['replace', 'replace', 'replace', 'replace'])
  })

  test('so does a range of one panel; undoing all of a panel’s choices is a step', () => {
    const { store } = bound('?netizens.unit=%E4%BA%BF%E4%BA%BA')
    change(store, (view) => withPanel(view, 'netizens', { from: 2010 }))
    change(store, (view) => withPanel(view, 'netizens', { from: undefined, unit: undefined }))
    expect(steps.map(({ kind }) => kind)).toEqual(['replace', 'push'])
  })

  test('back and forward restore the view and write nothing', () => {
    const { store } = bound()
    change(store, (view) => openIndicator(view, 'netizens'))
    steps = []
    back('')
    expect(store.getState()).toEqual(defaultView)
    back('?indicator=netizens')
    expect(store.getState().indicator).toBe('netizens')
    expect(steps).toEqual([])
  })

  test('after a restored step the next choice is written again', () => {
    const { store } = bound('?lang=en')
    back('')
    change(store, (view) => openIndicator(view, 'netizens'))
    expect(steps).toEqual([{ kind: 'push', address: '/figures/?indicator=netizens' }])
  })

  test('what changes nothing in the address makes no step; the default has no question mark', () => {
    const { store } = bound('?lang=en')
    change(store, (view) => ({ ...view }))
    expect(steps).toEqual([])
    change(store, (view) => withLanguage(view, 'zh'))
    expect(steps).toEqual([{ kind: 'push', address: '/figures/' }])
  })

  test('a place within the page is kept', () => {
    const { store } = bound()
    place.hash = '#ageing'
    change(store, (view) => withLanguage(view, 'en'))
    expect(steps[0]?.address).toBe('/figures/?lang=en#ageing')
  })

  test('once stopped, neither writes nor listens', () => {
    const { store, stop } = bound()
    stop()
    change(store, (view) => withLanguage(view, 'en'))
    back('?theme=dark')
    expect(steps).toEqual([])
    expect(store.getState()).toMatchObject({ language: 'en', scheme: 'auto' })
  })
})
