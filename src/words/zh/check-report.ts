/** Words of what is saved of a checked text, and of changing what a statement means; loaded with them. */
export const checkReport = {
  data: (value: string, what: string, when: string) => `数据：${what}（${when}）${value}`,
  sources: (titles: readonly string[]) => `来源：${titles.join('；')}`,
  should: (figure: string) => `应为 ${figure}`,
  columns: { place: '位置', figure: '表述', verdict: '结论', explanation: '说明', meant: '指标', region: '地区', period: '时期', data: '数据', source: '来源', corrected: '改为' },
  report: { title: '核数报告', made: (name: string, version: string) => `${name}；数据版本 ${version}`, references: '引用来源（GB/T 7714—2025）', local: '由“三化”在本机核对，文字未上传。' },
  comment: (verdict: string, rest: string) => `核数：${verdict}${rest ? `。${rest}` : ''}`,
  author: '三化核数',
  notDocx: (path: string) => `${path} 不是 .docx，不能加批注。请另存为 .docx 再试。`,
  noLines: (path: string) => `${path} 没有行号，不能写成 SARIF；SARIF 只用于文本文件。`,
  wrongChoices: (path: string) => `${path} 不是“改判”文件（sanhua-choices/1），没有采用。`,
  written: (path: string, count: number) => `已写入 ${path}：${count} 条批注。`,
  indicator: '指标',
  region: '地区',
  period: '时期',
  base: '与之比较的时期',
  apply: '按此判断',
  cancel: '取消',
  noChoice: '数据中没有单位相符的指标。',
  save: '保存',
  files: { html: '报告（HTML）', csv: 'CSV', json: 'JSON', sarif: 'SARIF', docx: '带批注的 DOCX', choices: '改判（JSON）' },
  loadChoices: '读入改判',
  choicesRead: (count: number) => `已读入 ${count} 条改判。`,
  print: '打印',
  saved: (file: string) => `已交给浏览器保存：${file}`,
}

export type CheckReportWords = typeof checkReport
