/** What a title loses where its lines end: a word in two, a number without its unit. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const FIGURE = /\d[\d.,]*(?: ?%|‰|个百分点|[亿万]?[人户座岁年月日位部张个对]|亿|万| (?:million|billion|pp|percentage points))/g

/** The faults of a title in these lines; each line is found in the title after the one before. */
export const partedIn = (title: string, lines: readonly string[]): string[] => {
  let from = 0
  const ends = lines.slice(0, -1).map((line) => {
    const text = line.trim()
    from = title.indexOf(text, from) + text.length
    return from
  })
  const words = [...segmenter.segment(title)].filter(({ isWordLike }) => isWordLike).map(({ segment, index }) => ({ text: segment, index }))
  const figures = [...title.matchAll(FIGURE)].map(([text], at) => ({ text, index: [...title.matchAll(FIGURE)][at]?.index ?? 0 }))
  return [...words, ...figures].flatMap(({ text, index }) => (ends.some((end) => end > index && end < index + text.length) ? [`${text} in ${title}`] : []))
}
