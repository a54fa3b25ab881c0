import { describe, expect, test } from 'vitest'
import { languagesOf } from '../../../src/platform/check-text/text-checker'
import { LANGUAGES } from '../../../src/model/text'
import { checkPageWords } from '../../../src/words/check-text'

describe('languagesOf', () => {
  test.each([
    ['2023年出生人口902万人。', 'zh'],
    ['CNNIC数据显示，5G用户10亿，APP下载量……面积960万km²', 'zh'],
    ['In 2023 there were 9.02 million births.', 'en'],
    ['1.4 2.2', 'en'],
    ['2023年出生人口为9.02 million。', 'both'],
    ['出生率（birth rate）为6.39‰', 'both'],
    ['CHINA IN FIGURES：总人口', 'both'],
    ['ｂｉｒｔｈｓ为902万', 'both'],
  ])('%s: %s', (text, languages) => expect(languagesOf(text)).toBe(languages))
})

test('the words of each page are of one language', () => expect(LANGUAGES.map((language) => languagesOf(checkPageWords(language).lead))).toEqual(LANGUAGES))
