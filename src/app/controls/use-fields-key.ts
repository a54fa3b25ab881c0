import { useState } from 'react'

/** Keeps what is entered in fields while their content may arrive anew. */
export interface FieldsKey {
  readonly key: string // of the fields: with another one they begin anew
  readonly touch: () => void // a person changed a field
  readonly release: () => void // what was edited was submitted or dropped
}

/**
 * Key for fields that show `content` of `place`. They begin anew with another place, and with other content as long as nobody has
 * touched them: what a person has entered is not lost because a result arrives.
 */
export const useFieldsKey = (place: string, content: string): FieldsKey => {
  const [held, hold] = useState({ place, content, isTouched: false })
  if (held.place !== place || (!held.isTouched && held.content !== content)) hold({ place, content, isTouched: false })
  return {
    key: `${held.place} ${held.content}`,
    touch: () => hold((now) => (now.isTouched ? now : { ...now, isTouched: true })),
    release: () => hold((now) => (now.isTouched ? { ...now, isTouched: false } : now)),
  }
}
