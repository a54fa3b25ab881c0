/** Words of `sanhua check-text`. */
export const checkText = {
  verdicts: { agrees: '一致', differs: '有误', 'other-period': '时期不符', 'other-basis': '口径不符', 'no-data': '未覆盖', forecast: '预测或目标' },
  explanations: {
    '': '', scale: '单位或量级错误', direction: '增减方向相反', 'first-release': '初次发布数，后经修订', basis: '是另一口径的数', period: '是另一时期的数', break: '前后口径有变化，不作比较', points: '百分点写成了百分比', times: '“是几倍”写成了“增加几倍”', rounding: '末位舍入有误，或截去了尾数', value: '', unclear: '指标、时期或单位不明确，或数据中没有', forecast: '是对今后的预测，不作判断', projection: '是对今后的预测，与联合国中方案一致', target: '是目标，不作判断',
  },
  isOf: (what: string) => `所写是 ${what} 的数`,
  between: '；',
  summary: (counts: Readonly<Record<'agrees' | 'differs' | 'other-period' | 'other-basis' | 'no-data' | 'forecast', number>>, total: number) =>
    total === 0 ? '没有找到数据所及的统计表述。' : `共 ${total} 处：一致 ${counts.agrees}，有误 ${counts.differs}，时期不符 ${counts['other-period']}，口径不符 ${counts['other-basis']}，未覆盖 ${counts['no-data']}${counts.forecast > 0 ? `，预测或目标 ${counts.forecast}` : ''}。`,
  failures: {
    empty: (path: string) => `${path} 中没有文字，没有可核对的内容。请给出有正文的文件。`,
    binary: (path: string) => `${path} 不是文本文件。能读的是 .txt、.md、.html、.docx、.pptx；请另存为其中一种再试。`,
    'too-large': (path: string) => `${path} 超过 5 MB，不读。请拆成几个文件。`,
    'packed-too-large': (path: string) => `${path} 解压后异常地大，不读。请检查文件从哪里来。`,
    encrypted: (path: string) => `${path} 设有密码，读不出正文。请用 Word 或 WPS 打开，去掉密码后另存，再试。`,
    damaged: (path: string) => `${path} 已损坏，读不出正文。请用 Word 或 WPS 打开后另存，再试。`,
  } as Readonly<Record<'empty' | 'binary' | 'too-large' | 'packed-too-large' | 'encrypted' | 'damaged', (path: string) => string>>,
  relations: {
    equals: '数值', share: '比重', change: '增减量', growth: '增减幅度', 'annual-change': '年均增减量', 'annual-growth': '年均增长率', multiple: '倍数', 'increase-times': '增加的倍数', gap: '相差', sum: '合计', per: '每多少人中有一人', rank: '各省份中的位次', streak: '连续年数', record: '多年来首次', forecast: '预测',
  } as Readonly<Record<string, string>>,
  evidence: { 'two-sources': '两处来源', identity: '单一来源，与恒等式相符', 'one-source': '单一来源', unverified: '未核实', '': '' },
  nation: '全国',
  firstRelease: '初次发布数',
  contradicts: {
    'two-figures': (other: string) => `与文中另一处“${other}”不一致：同一指标、地区和时期`,
    shares: (other: string) => `与文中“${other}”等各部分比重之和不为 100%`,
    'part-over-whole': (other: string) => `部分大于整体：文中整体为“${other}”`,
  },
}

export type CheckTextWords = typeof checkText

/** Words of the page on which texts are checked; loaded with it. */
export const checkPage = {
  lead: '粘贴讲话稿、文章或公报草稿，逐一核对其中的人口、老龄化、城镇化和互联网数字。文字只在本机处理，不上传。',
  label: '要核对的文字',
  placeholder: '在此粘贴文字',
  check: '核对',
  checking: '正在核对',
  choose: '选择文件',
  formats: '.txt、.md、.html、.docx、.pptx，不超过 5 MB；也可以把文件拖到这里',
  edit: '修改文字',
  another: '另核一篇',
  failed: (reason: string) => `没有核对成（${reason}）。请重试；若仍不行，重新载入页面。`,
  pasted: '粘贴的文字',
  nothing: '还没有文字。请粘贴文字，或选择一个文件。',
  text: '原文',
  cards: '逐条结论',
  skipped: '文字较长，只列出有统计表述的段落。',
  filter: '只看',
  all: '全部',
  faulty: '有问题的',
  shown: (from: number, to: number, total: number) => `第 ${from}—${to} 条，共 ${total} 条`,
  more: '再列一些',
  next: '下一条',
  before: '上一条',
  keys: '按 J 或 K 到下一条、上一条',
  understood: '读作',
  inData: '数据',
  source: '来源',
  grade: '证据',
  formula: '公式',
  corrected: '改为',
  course: (name: string) => `${name}的历年变化，圆点是所说的时期`,
  openPanel: '打开图',
  openIndicator: '查看指标',
  notMeant: '不是这个意思',
  chosen: '按所选的指标、地区、时期判断',
  undo: '恢复自动判断',
}

export type CheckPageWords = typeof checkPage
