import type { ReleasePeriods, ReleaseWords } from '../zh/release'

const line = ({ first, unrevised, mixed, hasCurrent }: ReleasePeriods): string => {
  const parts = [first && `as first published: ${first}`, unrevised && `not revised since: ${unrevised}`, mixed && `calculated from first-release and current figures: ${mixed}`].filter(Boolean)
  if (parts.length === 0) return 'current figures; no first release is held'
  return [...parts, ...(hasCurrent ? ['otherwise current figures'] : [])].join('; ')
}

export const release: ReleaseWords = {
  mark: { '': '', first: 'first release', unrevised: 'not revised since', current: 'current', mixed: 'first and current combined' },
  each: (mark, names) => `${mark}: ${names}`,
  between: '; ',
  under: ' · ',
  name: (isHeld) => (isHeld ? 'first-release view' : 'current figures; no first release held'),
  line,
  rule: 'First-release view: first releases where they are held. A current figure whose cited publication dates from its own or the following year counts as not revised since. All others are current figures and are marked.',
  rows: 'there is no first-release view of this chart; it shows current figures',
  seam: { after: 'First releases end here; later figures are current and on another base: not comparable.', before: 'First releases begin here; earlier figures are current and on another base: not comparable.' },
}
