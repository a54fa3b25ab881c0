/** The few words of the script for host pages. Both languages stand side by side, for the script knows no reader. */
export const HOST_CHART = '图表 Chart: '
export const HOST_UNKNOWN = '没有这个图表 No such chart: '
export const HOST_SILENT = '图表没有回应 No answer from the chart: '
