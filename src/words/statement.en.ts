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
  growth: (period, name, size, up) => (size ? `${name} ${up ? 'rose' : 'fell'} by ${size} in ${period}` : `${name}: unchanged in ${period}`),
  shareOf: (name, whole) => (whole ? `${name} as a share of the ${inside(whole)}` : `Share of ${inside(name)}`),
  of: (whose, what) => `${whose}: ${inside(what)}`,
  ranked: (period, name) => `${name} in ${period}, by place. `,
  nation: (name, value) => `${name}: ${value}. `,
  tidy: (text) => text.replace(/people per unit/g, 'people'),
}
