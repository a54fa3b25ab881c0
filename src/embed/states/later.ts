/** Parts of a script that few states need: fetched when one of their functions is called for the first time. */

/** Thrown by a function of a part that is not loaded. Once `load` has ended, the same call gives its value. */
class NotLoaded {
  constructor(readonly load: () => Promise<void>) {}
}

type Functions = Readonly<Record<string, (...given: never[]) => unknown>>

/** The functions of a part by their names. */
export const later = (load: () => Promise<Functions>): ((name: string) => (...given: never[]) => unknown) => {
  let loaded: Functions | undefined
  return (name) => (...given) => {
    const found = loaded?.[name]
    if (found) return found(...given)
    throw new NotLoaded(async () => {
      loaded = await load()
    })
  }
}

/** What `make` returns, with the parts that it calls: it is called anew after each of them has come. It must change nothing. */
export const withParts = async <Made>(make: () => Made): Promise<Made> => {
  for (;;) {
    try {
      return make()
    } catch (reason) {
      if (!(reason instanceof NotLoaded)) throw reason
      await reason.load()
    }
  }
}
