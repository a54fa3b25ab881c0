/** The few words of the script for host pages. Both languages are side by side, for the script knows no reader. */
export const HOST_CHART = '图 Chart: '
export const HOST_UNKNOWN = '无此图 No such chart: '
export const HOST_SILENT = '图无响应 No response: '
