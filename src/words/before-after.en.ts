import type { BeforeAfterWords } from './before-after.zh'

const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)

/** Text that stands for a small chart of before and after. */
export const beforeAfterEn: BeforeAfterWords = {
  span: (place, from, to) => (from === to ? `${place}, ${from}.` : `${place}, ${from} to ${to}.`),
  counts: ({ added, changed, removed, restated }) => {
    const parts = [added > 0 && `${figures(added)} added`, changed > 0 && `${figures(changed)} changed`, removed > 0 && `${figures(removed)} removed`, restated > 0 && `${figures(restated)} with only the source or another remark changed`].filter(Boolean).join(', ')
    return ` ${parts}.`
  },
  largest: (period, before, after) => ` Largest change, ${period}: from ${before} to ${after}.`,
  extremes: (low, lowAt, high, highAt) => ` Lowest ${low} (${lowAt}), highest ${high} (${highAt}).`,
}
