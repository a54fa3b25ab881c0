import type { StatementWords } from './statement.zh'

/** A name inside a sentence: Total population → total population; UN and NBS stay. */
const inside = (name: string): string => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)

export const statementEn: StatementWords = {
  joint: '. ',
  stop: '.',
  figure: ({ period, name, value, counted, change, share, ahead }) => `${name}${name.includes(', ') ? ',' : ''} ${counted ? 'numbered' : 'stood at'} ${value} in ${period}${change}${share}${ahead}`,
  change: ({ base, change, rate }) => `, ${change || 'unchanged'}${rate ? ` or ${rate}` : ''} on ${base || 'the year before'}`,
  share: (whole, share) => `; that was ${share} of the ${inside(whole)}`,
  ahead: (figures, variant) => `; projected: ${figures.map(([period, value]) => `${value} in ${period}`).join(', ')}${variant ? ` (${variant})` : ''}`,
  onlyAhead: (name, ahead) => name + ahead,
  growth: (period, name, size, up) => (size ? `${name} ${up ? 'rose' : 'fell'} by ${size} in ${period}` : `${name}: unchanged in ${period}`),
  indexOf: (name, base) => `Index of ${inside(name)} (${base} = 100)`,
  shareOf: (name, whole) => (whole ? `${name} as a share of the ${inside(whole)}` : `Share of ${inside(name)}`),
  ofPlace: (place, name) => `${place}: ${inside(name)}`,
  parts: (period, head, parts) => `${head} in ${period}: ${parts.join('; ')}`,
  part: (name, value, share, change) => `${inside(name)} ${value}${share ? ` (${share} of the whole)` : ''}${change}`,
  kinds: { provinces: 'provinces', cities: 'cities', countries: 'countries', '': 'places' },
  ranked: (period, name, kind) => `${name} in ${period}, ${kind} compared: `,
  highest: (place, value) => `highest in ${place} (${value})`,
  next: (places) => `, then ${places}`,
  lowest: (place, value) => `, lowest in ${place} (${value})`,
  nation: (value) => `; China ${value}`,
  rising: ({ from, kind, of, rising, falling }) => `Compared with ${from} it rose in ${rising} of ${of} ${kind}${falling > 0 ? ` and fell in ${falling}` : ''}`,
  most: (place, change) => `; the largest change was that of ${place}, ${change}`,
  tidy: (text) => text.replace(/people per unit/g, 'people'),
  since: (name, from, first, to, change) => `${name}: ${first} (${from}), ${change} by ${to}. `,
  sinceBreak: (name, from, first) => `${name}: ${first} (${from}); the definition changed between, so no change is calculated. `,
  highestAt: (value, at) => `Highest ${value} (${at}). `,
  lowestAt: (value, at) => `Lowest ${value} (${at}). `,
}
