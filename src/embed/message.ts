/** What an embedded chart and the page around it say to each other by postMessage, version 1. docs/embedding.md is its description for hosts. */

/** Heights a host believes, in CSS pixels; anything else is no chart of ours. */
export const LEAST_HEIGHT = 60
export const MOST_HEIGHT = 5000

/** Chart → host, once, to any origin: it is loaded and waits for a greeting. */
export interface ReadyMessage {
  readonly sanhua: 1
  readonly type: 'ready'
}

/** Host → chart, to the chart's own origin: the sender wants to receive heights. */
export interface HelloMessage {
  readonly sanhua: 1
  readonly type: 'hello'
}

/** Chart → host, to the origin that said hello: natural height at this width of the frame, in CSS pixels. It depends on the width alone. */
export interface HeightMessage {
  readonly sanhua: 1
  readonly type: 'height'
  readonly height: number
  readonly width: number
}

/** Any message of version 1. */
export type EmbedMessage = ReadyMessage | HelloMessage | HeightMessage

const isWithin = (value: unknown, least: number, most: number): boolean => typeof value === 'number' && value >= least && value <= most

/** Whether what arrived is a message of ours. Origin and source window are the receiver's to check before it. */
export const isEmbedMessage = (data: unknown): data is EmbedMessage => {
  const { sanhua, type, height, width } = Object(data) as Record<string, unknown>
  return sanhua === 1 && (type === 'ready' || type === 'hello' || (type === 'height' && isWithin(height, LEAST_HEIGHT, MOST_HEIGHT) && isWithin(width, 1, 1e5)))
}

/** A chart's first word. */
export const readyMessage: ReadyMessage = { sanhua: 1, type: 'ready' }

/** A host's greeting. */
export const helloMessage: HelloMessage = { sanhua: 1, type: 'hello' }

/** A chart's height for its width. */
export const heightMessage = (height: number, width: number): HeightMessage => ({ sanhua: 1, type: 'height', height, width })
