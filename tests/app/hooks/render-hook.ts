/** Runs a hook in a component of its own that draws nothing, in as much of a page as React asks for. */
import { act, createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'

export interface HookRun<Result, Props> {
  readonly current: Result // of the last rendering
  readonly rerender: (props: Props) => Promise<void>
  readonly act: (work: () => unknown) => Promise<void> // as React's: everything that follows from the work is done
  readonly unmount: () => Promise<void>
}

/** A page without elements: what is dispatched on its window and document is heard. */
export const stubPage = (): { readonly window: EventTarget; readonly document: EventTarget } => {
  const window = Object.assign(new EventTarget(), { HTMLIFrameElement: EventTarget }) // React asks whether the focus is in one
  const document = Object.assign(new EventTarget(), { nodeType: 9, defaultView: window, activeElement: null, body: null })
  vi.stubGlobal('window', window)
  vi.stubGlobal('document', document)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  return { window, document }
}

/** Lets promises and short timers run; with fake timers, as many milliseconds go by. */
export const settle = async (ms = 0): Promise<void> => {
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(ms)
  else await new Promise((resolve) => setTimeout(resolve, ms))
}

/** Call `stubPage` first, and `unmount` at the end: effects are ended by it. */
export const renderHook = async <Result, Props>(hook: (props: Props) => Result, props: Props): Promise<HookRun<Result, Props>> => {
  const container = Object.assign(new EventTarget(), { nodeType: 1, nodeName: 'DIV', tagName: 'DIV', namespaceURI: 'http://www.w3.org/1999/xhtml', ownerDocument: document, textContent: '' })
  const root = createRoot(container as unknown as Element)
  const seen: Result[] = []
  const Caller = ({ given }: { readonly given: Props }): null => {
    seen.push(hook(given))
    return null
  }
  /** What React's `act` returns can be awaited, and nothing else. */
  const acting = async (work: () => unknown): Promise<void> => {
    await act(async () => void (await work()))
  }
  const render = (given: Props): Promise<void> => acting(() => root.render(createElement(Caller, { given })))
  await render(props)
  return {
    get current() {
      return seen[seen.length - 1] as Result
    },
    rerender: render,
    act: acting,
    unmount: () => acting(() => root.unmount()),
  }
}
