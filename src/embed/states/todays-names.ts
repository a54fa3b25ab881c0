/** In the place of `charts/query/migrations`: the client of an embedded page has brought the query into the present form. */

export const migrated = (query: string): URLSearchParams => new URLSearchParams(query)
