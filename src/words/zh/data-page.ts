/** Words of the data's page. */
export const dataPage = {
  /** How many issues a file has. */
  issueCount: (count: number) => `${count}条`,
  replace: '更换数据',
  replaceHow: '读入统计机构的新文件，与现有数据逐项比较后再采用；不会上传。',
  versions: '数据版本',
  versionsHow: '本机保存的数据：切换、比较、退回、导入和下载。',
  checkHow: '选择或拖入本站导出的 PNG、SVG、PPTX 等文件，看其中数值此后是否修订。文件不会上传。',
  ownData: '版本、更换与核对',
  dataLead: '数据的文件、核对结果和出处；也可以换用自己的数据，或核对从本站导出的文件。',
  statusClean: '全部文件读取正常，没有错误或警告。',
  statusCount: (errors: number, warnings: number, notes: number) => `错误 ${errors} 处，警告 ${warnings} 处，提示 ${notes} 处。`,
  files: '文件',
  fileState: { read: '已读', partly: '部分可读', failed: '未能读取' },
  rows: (count: string) => `${count} 行`,
  noFile: '（不属于某个文件）',
  due: '应有新数据的出版物',
  dueLead: (day: string) => `截至${day}，按发布日历应已发布、而本站尚未收入的数据；本站不联网查询。`,
  dueNone: (day: string) => `截至${day}，按发布日历没有应已发布而尚未收入的数据。`,
  dueCovers: (count: number) => `涉及的指标（${count}个）`,
  identities: '恒等式',
  identitiesLead: '两边应当相等；差额如实列出，不相符的标出而不隐藏。',
  identityColumns: { name: '恒等式', checked: '核对次数', worst: '最大差额', tolerance: '容差', note: '说明' },
  sources: '数据来源',
}

export type DataPageWords = typeof dataPage
