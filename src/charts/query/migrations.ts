/** Migrations of queries, so that published addresses, files and embeds with older names keep working. */

/** Brings the parameters of an older query into the present form. */
export type Migration = (parameters: URLSearchParams) => URLSearchParams

type Rewrite = (name: string, value: string) => readonly [name: string, value: string]

/** Rewrites every parameter. A renamed one goes to the end, and is dropped where one has the new name already. */
const rewriting =
  (rewrite: Rewrite): Migration =>
  (parameters) => {
    const [kept, renamed]: [string[][], string[][]] = [[], []]
    for (const [name, value] of parameters) {
      const next = rewrite(name, value)
      if (next[0] === name) kept.push([...next])
      else if (!parameters.has(next[0])) renamed.push([...next])
    }
    return new URLSearchParams([...kept, ...renamed])
  }

/** Renames a parameter, also after a panel (`netizens.since`). With `values`, only where it has one of them. */
export const renamedParameter = (before: string, after: string, values?: readonly string[]): Migration =>
  rewriting((name, value) => {
    const field = name.slice(name.lastIndexOf('.') + 1)
    return [field === before && (!values || values.includes(value)) ? name.slice(0, -before.length) + after : name, value]
  })

/** Renames a panel: alone, in a briefing (`netizens`, `netizens~2`), and before a field (`netizens.unit`, `netizens~2.unit`). */
export const renamedPanel = (before: string, after: string): Migration =>
  rewriting((name, value) => {
    if (name === 'panel') return [name, value === before ? after : value]
    if (name === 'briefing') return [name, value.split(',').map((token) => (token === before || /^~\d+$/.test(token.startsWith(before) ? token.slice(before.length) : '') ? after + token.slice(before.length) : token)).join(',')]
    return [name.startsWith(before) && /^(?:~\d+)?\.[^.]*$/.test(name.slice(before.length)) ? after + name.slice(before.length) : name, value]
  })

/** All migrations, oldest first. An entry is never removed. */
export const MIGRATIONS: readonly Migration[] = [
  renamedParameter('theme', 'scheme', ['auto', 'light', 'dark']), // the scheme was called theme, and the theme chapter
  renamedParameter('chapter', 'theme'),
]

/** The parameters of a query by their present names. */
export const migrated = (query: string, migrations: readonly Migration[] = MIGRATIONS): URLSearchParams =>
  migrations.reduce((parameters, migrate) => migrate(parameters), new URLSearchParams(query))

/** The present id of a panel. */
export const currentPanelId = (id: string, migrations?: readonly Migration[]): string => migrated(new URLSearchParams({ panel: id }).toString(), migrations).get('panel') ?? id
