/** Words of the answer to an exported file that was dropped back. Loaded with the first file. */
export const stampZh = {
  title: '核对导出的文件',
  close: '关闭',
  another: '核对另一个文件',
  reading: (name: string) => `正在读取 ${name}`,
  more: (count: number) => `另有 ${count} 个文件未核对`,
  moreStamps: (count: number) => `文件里另有 ${count} 张图未列出`,
  verdict: { unchanged: '未变', revised: '已修订', unknown: '无法核对' },
  unchanged: (count: string, version: string) => `图中 ${count} 个数值与当前数据（版本 ${version}）完全一致，可以继续使用。`,
  revised: (count: string, then: string, now: string) => (then === now ? `数据版本仍为 ${now}，但有 ${count} 个数值与文件中不同。` : `导出时数据版本为 ${then}，现为 ${now}，有 ${count} 个数值不同。`),
  revisedTodo: '请打开当前的图，重新导出后替换。',
  columns: { row: '时期或地区', column: '项目', unit: '单位', before: '文件中', after: '现在', difference: '差' },
  gap: '', // between sentences
  absent: '无',
  tableCaption: (title: string) => `不同的数值：${title}`,
  moreChanges: (count: string) => `其余 ${count} 个未列出`,
  unknown: {
    'no-stamp': { what: '文件里没有校验记录。', todo: '它可能不是从本站导出的，或者经聊天软件、截图、压缩处理后丢失了记录。请用导出时的原文件再试。' },
    damaged: { what: '文件里的校验记录不完整或被改动过。', todo: '不能据此判断数值是否修订。请用导出时的原文件再试，或从当前的图重新导出。' },
    'other-format': { what: '不认识这种文件。', todo: '可以核对本站导出的 PNG、SVG、PPTX、XLSX、JSON、ZIP，以及含有冻结图的网页文件。' },
    'too-large': { what: '文件太大，不会是本站导出的。', todo: '本站导出的文件都在 60 MB 以内。' },
    unreadable: { what: '浏览器读不了这个文件。', todo: '请确认文件还在原处、不是文件夹，然后再试。' },
    'no-panel': { what: '当前页面没有文件中的那张图。', todo: '图可能已改名或撤下，也可能来自另一个网站。请到导出它的网站核对。' },
    'no-data': { what: '那张图现在没有数据。', todo: '请看页面下方“数据状况”中的原因，数据恢复后再核对。' },
  },
  code: (code: string) => `校验码 ${code}`,
  open: '打开当前的图',
}

export type StampWords = typeof stampZh
