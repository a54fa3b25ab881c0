/** What projections call their variants, in the package's words. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['estimates', ''],
  ['estimate', ''],
  ['observed', ''],
  ['估计', ''],
  ['medium', 'medium'],
  ['medium variant', 'medium'],
  ['median', 'medium'],
  ['median pi', 'medium'],
  ['中方案', 'medium'],
  ['low', 'low'],
  ['low variant', 'low'],
  ['低方案', 'low'],
  ['high', 'high'],
  ['high variant', 'high'],
  ['高方案', 'high'],
  ['lower 80', 'low80'],
  ['lower 80 pi', 'low80'],
  ['upper 80', 'high80'],
  ['upper 80 pi', 'high80'],
  ['lower 95', 'low95'],
  ['lower 95 pi', 'low95'],
  ['upper 95', 'high95'],
  ['upper 95 pi', 'high95'],
  ['constant fertility', 'constant-fertility'],
  ['constant-fertility', 'constant-fertility'],
  ['zero migration', 'zero-migration'],
  ['zero-migration', 'zero-migration'],
])

/** The variant that a dimension's value names ('' observed); undefined when it names none. */
export const readVariant = (text: string): string | undefined => VARIANTS.get(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
