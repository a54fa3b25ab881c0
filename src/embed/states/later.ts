/** Parts of a script: fetched when one of their functions is called for the first time, or, for what is read beside a drawing, once it is drawn. */

type Make = (...given: never[]) => unknown
/** Fetches a part, which then provides its functions. Each part has one. */
type Load = () => Promise<unknown>

/** Thrown by a function of a part that is not loaded. Once the part is, the same call gives its value. */
class NotLoaded {
  declare readonly load: Load
  constructor(load: Load) {
    this.load = load
  }
}

/** Functions of the parts that are loaded, by name. */
const provided = new Map<string, Make>()

/** Called by a part with its functions. */
export const provide = (functions: Readonly<Record<string, Make>>): void => {
  for (const [name, make] of Object.entries(functions)) provided.set(name, make)
}

/** Parts that the drawing being made is made without; undefined where it is made whole. */
let left: Set<Load> | undefined

/** A function of a part. `without`: in its place for a drawing that is made without the part. */
export const later = (name: string, load: Load, without?: Make): Make => (...given) => {
  const known = provided.get(name)
  const found = known ?? (left && without)
  if (!found) throw new NotLoaded(load)
  if (!known) left?.add(load)
  return found(...given)
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

/** The same without the parts that can wait, and what gives it whole; that is undefined where nothing is lacking. */
export const withoutTexts = async <Made>(make: () => Made): Promise<{ readonly made: Made; readonly whole: (() => Promise<Made>) | undefined }> => {
  const { made, lacking } = await withParts(() => {
    const waiting = new Set<Load>()
    left = waiting
    try {
      return { made: make(), lacking: waiting }
    } finally {
      left = undefined
    }
  })
  return { made, whole: lacking.size === 0 ? undefined : () => withParts(make) }
}
