/** The client of an embedded page where it needs no drawing: the nearest row, and its talk with the host. */
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { linkHost } from '../../src/embed/client/host-link'
import { nearestRow, type Row } from '../../src/embed/client/reading'
import { helloMessage, readyMessage } from '../../src/embed/message'

const rowsAt = (places: readonly number[]): Row[] => places.map((place, at) => ({ place, head: String(at), lines: [] }))

describe('the row nearest to a place', () => {
  test('skips rows that are not drawn', () => {
    expect(nearestRow(rowsAt([0, -1, 0.5, 1]), 0.3)).toBe(2)
    expect(nearestRow(rowsAt([-1, -1]), 0.3)).toBe(-1)
    expect(nearestRow([], 0.3)).toBe(-1)
  })
  test('has no drawn row nearer than it, wherever the pointer is', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(-1), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1 }), fc.double({ min: -2, max: 3, noNaN: true }), (places, pointer) => {
        const at = nearestRow(rowsAt(places), pointer)
        const drawn = places.filter((place) => place >= 0)
        if (drawn.length === 0) expect(at).toBe(-1)
        else expect(Math.abs(places[at]! - pointer)).toBe(Math.min(...drawn.map((place) => Math.abs(place - pointer))))
      }),
    )
  })
})

describe('the link to the host', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** A page of one drawing in a frame; `posted` is what its host receives. */
  const framed = ({ hasDrawing = true, isTop = false } = {}) => {
    const posted: (readonly [message: unknown, origin: string])[] = []
    const parent = { postMessage: (message: unknown, origin: string) => posted.push([message, origin]) }
    const shape = { width: 640 }
    const svg = { viewBox: { baseVal: { width: 640, height: 320 } }, clientWidth: 600, clientHeight: 300, getBoundingClientRect: () => shape }
    const figure = { offsetHeight: 400 }
    const page = Object.assign(new EventTarget(), { body: {}, querySelector: () => (hasDrawing ? figure : null), querySelectorAll: () => (hasDrawing ? [svg] : []) })
    const frame = Object.assign(new EventTarget(), { innerWidth: 632, parent: parent as unknown })
    if (isTop) frame.parent = frame
    vi.stubGlobal('window', frame)
    vi.stubGlobal('document', page)
    vi.stubGlobal('getComputedStyle', () => ({ paddingTop: '12px', paddingBottom: '8px' }))
    vi.stubGlobal('ResizeObserver', class { observe(): void {} })
    const receive = (data: unknown, { source = parent as unknown, origin = 'https://host.example' } = {}) => frame.dispatchEvent(Object.assign(new Event('message'), { data, source, origin }))
    return { posted, receive, frame, figure, page }
  }
  const HEIGHT = { sanhua: 1, type: 'height', height: 420, width: 632 }

  test('is not made where the page is not framed', () => {
    const { frame } = framed({ isTop: true })
    Object.assign(frame, { postMessage: () => expect.fail('nobody to talk to') })
    linkHost(() => false, () => undefined)
  })

  test('says ready, then the height to the origin that greeted it and to no other', () => {
    const { posted, receive } = framed()
    linkHost(() => false, () => undefined)
    expect(posted).toEqual([[readyMessage, '*']])
    receive(helloMessage, { source: {} })
    receive({ ...helloMessage, sanhua: 2 })
    receive(readyMessage)
    expect(posted).toHaveLength(1)
    receive(helloMessage)
    expect(posted.slice(1)).toEqual([[HEIGHT, 'https://host.example']])
  })

  test('says a height again only when it is another or the host greets again', () => {
    const { posted, receive, frame, figure, page } = framed()
    linkHost(() => false, () => undefined)
    frame.dispatchEvent(new Event('resize'))
    expect(posted).toHaveLength(1)
    receive(helloMessage)
    frame.dispatchEvent(new Event('resize'))
    expect(posted).toHaveLength(2)
    figure.offsetHeight += 50
    page.dispatchEvent(new Event('toggle'))
    expect(posted[2]).toEqual([{ ...HEIGHT, height: 470 }, 'https://host.example'])
    receive(helloMessage)
    expect(posted).toHaveLength(4)
  })

  test('a host opened from a file is answered at any origin; a page without a drawing has no height', () => {
    const file = framed()
    linkHost(() => false, () => undefined)
    file.receive(helloMessage, { origin: 'null' })
    expect(file.posted[1]).toEqual([HEIGHT, '*'])
    vi.unstubAllGlobals()
    const bare = framed({ hasDrawing: false })
    linkHost(() => false, () => undefined)
    bare.receive(helloMessage)
    expect(bare.posted).toHaveLength(1)
  })
})
