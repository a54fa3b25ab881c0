/** 检查报告文件的表头。 */
export const reportZh = {
  columns: {
    severity: '级别',
    code: '问题代码',
    file: '文件',
    sheet: '工作表',
    line: '行',
    column: '列',
    found: '原文',
    what: '问题',
    expected: '应为',
    now: '将如何处理',
    todo: '建议',
  },
  severities: { error: '错误', warning: '警告', note: '提示' },
}

export type ReportWords = typeof reportZh
