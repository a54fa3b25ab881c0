/** Words of `sanhua inspect`. */
export const inspectZh = {
  usage: `用法：sanhua inspect 文件 [选项]

  说出程序怎样读这个文件：编码、版式、各序列，以及有问题的格子。网页上的“换新数据”读法相同。
  文件         CSV、TSV、XLSX、XLS、HTML 表格，或装有它们的 ZIP；- 为标准输入
  --json       以 JSON 输出全部序列和问题
  --table      只按原样输出表格，每格一段文字（JSON）
  --encoding   指定编码，如 gb18030、big5、shift_jis、euc-kr、windows-1252、utf-16le
  --layout     指定版式（见 --layouts）
  --layouts    列出认得的版式
  --period     表中没有写明时期时用它，如 2020、2020-11、2020-Q4
  --lang       zh（缺省）或 en

  退出码：0 读出了内容（可以有问题）；1 什么也没读出；2 用法不对。`,
  fileMissing: (path: string) => `没有文件 ${path}，或不可读。`,
  fileNeeded: '没有说要看哪个文件。',
  optionUnknown: (name: string, nearest: string) => `没有选项“${name}”。${nearest && `是不是 ${nearest}？`}`,
  valueMissing: (option: string) => `${option} 后面缺少值。`,
  encodingUnknown: (found: string) => `不认识编码“${found}”，可以是 utf-8、gb18030、big5、shift_jis、euc-kr、windows-1252、utf-16le、utf-16be。`,
  layoutUnknown: (found: string, nearest: string) => `没有版式“${found}”。${nearest && `是不是 ${nearest}？`}全部版式见 sanhua inspect --layouts。`,
  periodWrong: (found: string) => `--period 应形如 2020、2020-11、2020-Q4，不能是“${found}”。`,
  tooMany: (found: string) => `多余的参数“${found}”：一次只看一个文件。`,
  seeHelp: '用法见 sanhua inspect --help',
  facts: { container: '文件', encoding: '编码', delimiter: '分隔符', layout: '版式', confidence: '把握', series: '序列', values: '数值' },
  workbook: '（工作簿，无编码）',
  unknown: '（认不出）',
  delimiters: { ',': '逗号', '\t': '制表符', ';': '分号', '|': '竖线', ' ': '空格' } as Readonly<Record<string, string>>,
  columns: { region: '地区', label: '序列', unit: '单位', from: '起', to: '止', count: '个数', last: '最后一个值' },
  undated: '无时期',
  more: (count: number) => `…… 还有 ${count} 个序列，全部见 --json`,
}

export type InspectWords = typeof inspectZh
