/** The last of a list; `at(-1)` is newer than the browsers that the page is for. */
export const lastOf = <One>(list: readonly One[]): One | undefined => list[list.length - 1]
