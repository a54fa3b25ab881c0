/** Words of `sanhua check-text`. */
export const checkText = {
  verdicts: { agrees: '一致', differs: '有误', 'other-period': '时期不符', 'other-basis': '口径不符', 'no-data': '未覆盖' },
  explanations: {
    '': '', scale: '单位或量级错误', direction: '增减方向相反', 'first-release': '初次发布数，后经修订', basis: '是另一口径的数', period: '是另一时期的数', break: '前后口径有变化，不作比较', points: '百分点写成了百分比', times: '“是几倍”写成了“增加几倍”', value: '', unclear: '指标、时期或单位不明确，或数据中没有',
  },
  data: (value: string, what: string, when: string) => `数据：${what}（${when}）${value}`,
  sources: (titles: readonly string[]) => `来源：${titles.join('；')}`,
  should: (figure: string) => `应为 ${figure}`,
  isOf: (what: string) => `所写是 ${what} 的数`,
  between: '；',
  summary: (counts: Readonly<Record<'agrees' | 'differs' | 'other-period' | 'other-basis' | 'no-data', number>>, total: number) =>
    total === 0 ? '没有找到数据所及的统计表述。' : `共 ${total} 处：一致 ${counts.agrees}，有误 ${counts.differs}，时期不符 ${counts['other-period']}，口径不符 ${counts['other-basis']}，未覆盖 ${counts['no-data']}。`,
  paragraph: (line: number) => `第 ${line} 段`,
  failures: {
    empty: (path: string) => `${path} 中没有文字，没有可核对的内容。请给出有正文的文件。`,
    binary: (path: string) => `${path} 不是文本文件。能读的是 .txt、.md、.html、.docx、.pptx；请另存为其中一种再试。`,
    'too-large': (path: string) => `${path} 超过 5 MB，不读。请拆成几个文件。`,
    damaged: (path: string) => `${path} 已损坏或被加密，读不出正文。请用 Word 或 WPS 打开后另存，再试。`,
  },
}

export type CheckTextWords = typeof checkText
