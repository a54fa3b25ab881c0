/** The script in the head of an embed page: it runs before anything is painted, since what was asked for must not be preceded by another chart. */

/** Classes of the root: the state asked for is being drawn; it was not drawn, and the opening state is shown with words. */
export const WAITING = 'wait'
export const NOT_DRAWN = 'kept'

/** Fragment in pasted addresses of a state. Where no script runs, its target says that the state is not drawn. */
export const STATE_FRAGMENT = 'state'

/** Parameters that choose no state; `theme` is the former name of `scheme`. */
export const PRESENTATION = ['lang', 'scheme', 'theme', 'title'] as const

const PATIENCE = 12_000 // ms; data or code that hang are not waited for any longer, and are shown should they come

/** The script's text. The page's policy allows it by its hash, and no other. */
export const EARLY_SCRIPT = `(function(c){new URLSearchParams(location.search).forEach(function(v,k){if("${PRESENTATION.join(' ')}".split(" ").indexOf(k)<0)c.add("${WAITING}")});setTimeout(function(){if(c.contains("${WAITING}"))c.replace("${WAITING}","${NOT_DRAWN}")},${PATIENCE})})(document.documentElement.classList)`

/** SHA-256 of the script, for `script-src`. */
export const EARLY_HASH = 'sha256-2TF9I/YGaCObdkLbw5ecgzTiHzgEa1/srpMNdjM9OF4='
