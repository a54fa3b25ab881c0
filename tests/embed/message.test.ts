import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heightMessage, helloMessage, isEmbedMessage, LEAST_HEIGHT, MOST_HEIGHT, readyMessage } from '../../src/embed/message'

describe('messages between chart and host', () => {
  test.each([readyMessage, helloMessage, heightMessage(60, 1), heightMessage(5000, 4000), heightMessage(412.5, 320)])('%j is ours', (message) => {
    expect(isEmbedMessage(message)).toBe(true)
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text of the same shape', JSON.stringify(readyMessage)],
    ['another version', { sanhua: 2, type: 'ready' }],
    ['a version as text', { sanhua: '1', type: 'ready' }],
    ['an unknown type', { sanhua: 1, type: 'resize', height: 400, width: 600 }],
    ['no type', { sanhua: 1 }],
    ['a height as text', { sanhua: 1, type: 'height', height: '400', width: 600 }],
    ['no width', { sanhua: 1, type: 'height', height: 400 }],
    ['too low', heightMessage(LEAST_HEIGHT - 1, 600)],
    ['too high', heightMessage(MOST_HEIGHT + 1, 600)],
    ['no number', heightMessage(Number.NaN, 600)],
    ['infinite', heightMessage(Infinity, 600)],
    ['below nothing', heightMessage(-400, 600)],
    ['no width to speak of', heightMessage(400, 0)],
    ['a list', [1, 'ready']],
    ['a height in an object', { sanhua: 1, type: 'height', height: { valueOf: (): number => 400 }, width: 600 }],
  ])('%s is not', (_, message) => expect(isEmbedMessage(message)).toBe(false))

  test('whatever arrives, the guard answers and never throws', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }), (data) => typeof isEmbedMessage(data) === 'boolean'))
  })

  test('what passes for a height can be set as one', () => {
    const near = fc.record({ sanhua: fc.constantFrom(1, '1', 2), type: fc.constantFrom('height', 'ready', 'Height'), height: fc.oneof(fc.double(), fc.string(), fc.constant(null)), width: fc.oneof(fc.double(), fc.constant(undefined)) })
    fc.assert(
      fc.property(near, (data) => {
        if (!isEmbedMessage(data) || data.type !== 'height') return
        expect(data.height).toBeGreaterThanOrEqual(LEAST_HEIGHT)
        expect(data.height).toBeLessThanOrEqual(MOST_HEIGHT)
      }),
    )
  })

  test('a message survives the way there', () => {
    for (const message of [readyMessage, helloMessage, heightMessage(412, 640)]) expect(structuredClone(message)).toEqual(message)
  })
})
