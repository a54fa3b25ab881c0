/** The script in the head of an embed page: it runs before anything is painted, since what was asked for must not be preceded by another chart. */

/** Classes of the root: the state asked for is being drawn; it was not drawn, and the opening state is shown with words. */
export const WAITING = 'wait'
export const NOT_DRAWN = 'kept'

/** Fragment in pasted addresses of a state. Where no script runs, its target says that the state is not drawn. */
export const STATE_FRAGMENT = 'state'

/** A query that chooses a state: any parameter but those of presentation; `theme` is the former name of `scheme`. */
export const CHOOSES_STATE = /[?&](?!(?:lang|scheme|theme|title)=)[^&]/

const PATIENCE = 12_000 // ms; data or code that hang are not waited for any longer, and are shown should they come

/** The script's text. The page's policy allows it by its hash, and no other. */
export const EARLY_SCRIPT = `{let c=document.documentElement.classList;/${CHOOSES_STATE.source}/.test(location.search)&&(c.add("${WAITING}"),setTimeout(()=>c.replace("${WAITING}","${NOT_DRAWN}"),${PATIENCE}))}`

/** SHA-256 of the script, for `script-src`. */
export const EARLY_HASH = 'sha256-zkdY85TRuWroMaHLkvuYnaDZRqKYK3mOb5QXjNoi4RI='
