import { grainOf, yearOf, type Period } from '../model/period'
import type { IndicatorKind } from '../model/indicator'
import type { Language } from '../model/text'
import { uiWords } from '../words/index'

const bare = (period: Period, language: Language): string => {
  const year = yearOf(period)
  const part = period % 100
  const words = uiWords(language).number
  switch (grainOf(period)) {
    case 'year':
      return words.year(year)
    case 'month':
      return words.month(year, part)
    case 'quarter':
      return words.quarter(year, part - 20)
    case 'half':
      return words.half(year, part - 30)
  }
}

/** 2023年, 2023年12月; for a stock the date it was counted at: 2023年末, 2023年12月末 (`end of December 2023`). */
export const formatPeriod = (period: Period, language: Language, kind?: IndicatorKind): string => {
  const text = bare(period, language)
  return kind === 'stock' ? uiWords(language).number.endOf(text) : text
}

/** 2010—2020年; one period when both are the same. */
export const formatSpan = (from: Period, to: Period, language: Language): string =>
  from === to ? bare(to, language) : uiWords(language).number.span(bare(from, language), bare(to, language))
