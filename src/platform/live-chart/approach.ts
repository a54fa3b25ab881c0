import { loadPart } from '../page/load-part'

/** A place inside an element, in CSS pixels from its upper left corner. */
export interface PointerPlace {
  readonly x: number
  readonly y: number
}

/** Watches a pointer come to an element: `onApproach` is called once, when a mouse or pen first moves over it or a finger touches it. Returns the pointer's last place there (undefined when it has left), and a function that stops it. */
export const watchApproach = (element: Element, onApproach: () => void): { readonly place: () => PointerPlace | undefined; readonly stop: () => void } => {
  let place: PointerPlace | undefined
  let isApproached = false
  const follow = (event: Event): void => {
    const { clientX, clientY } = event as PointerEvent
    const { left, top } = element.getBoundingClientRect()
    place = { x: clientX - left, y: clientY - top }
    if (isApproached) return
    isApproached = true
    onApproach()
  }
  const leave = (event: Event): void => {
    if ((event as PointerEvent).pointerType === 'mouse') place = undefined // a lifted finger keeps its place: the tooltip opens where it touched
  }
  const events = [['pointermove', follow], ['pointerdown', follow], ['pointerleave', leave]] as const
  for (const [name, listener] of events) element.addEventListener(name, listener, { passive: true })
  return {
    place: () => place,
    stop: () => {
      for (const [name, listener] of events) element.removeEventListener(name, listener)
    },
  }
}

/** Calls back once, at the first movement of a mouse anywhere on the page: it may come to a chart soon. Returns a function that stops it. */
export const whenMouseMoves = (callback: () => void): (() => void) => {
  const move = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return // a finger scrolls, and may touch no chart
    stop()
    callback()
  }
  const stop = (): void => window.removeEventListener('pointermove', move)
  window.addEventListener('pointermove', move, { passive: true })
  return stop
}

type ChartFrame = typeof import('./echarts')

let loading: Promise<ChartFrame> | undefined

/** ECharts and its React component, loaded once. Rejects with `PartMissing`; a failed load may be tried again. */
export const loadECharts = (): Promise<ChartFrame> => {
  loading ??= loadPart(() => import('./echarts')).catch((reason: unknown) => {
    loading = undefined
    throw reason
  })
  return loading
}
