/** Words of the menu of files. Loaded with the dialog. */
export const downloadZh = {
  picture: '图片',
  files: '幻灯片和数据',
  preset: '尺寸',
  scale: '清晰度',
  scales: ['1×', '2×', '3×', '4×'],
  background: '背景',
  backgrounds: { paper: '底色', transparent: '透明' },
  scheme: '明暗',
  schemes: { light: '日间', dark: '夜间' },
  size: (width: number, height: number) => `PNG ${width} × ${height} 像素`,
  preview: (title: string) => `图片预览：${title}`,
  previewing: '正在画预览',
  previewFailed: (reason: string) => `预览没有画成（${reason}）。可以换一种尺寸再试。`,
  formats: {
    png: { name: 'PNG', who: '贴进文档、公众号和聊天，到处能看' },
    svg: { name: 'SVG', who: '印刷和大屏，放大不糊，文字仍是文字' },
    pptx: { name: 'PPTX', who: '一页幻灯片，图可在 PowerPoint 或 WPS 里修改' },
    xlsx: { name: 'XLSX', who: '图中数据、指标全部数据、说明，各一张表' },
    csv: { name: 'CSV', who: '只要图中数据' },
    json: { name: 'JSON', who: '给程序读，附说明和校验记录' },
    zip: { name: 'ZIP', who: '存档或转交：数据、来源、许可、自述文件' },
  },
  indicators: '指标全部数据（CSV）',
  stamped: (code: string) => `校验码 ${code}：除 CSV 外，文件都带校验记录，日后拖回网页即知数值是否修订。`,
  making: (name: string) => `正在生成 ${name}`,
  saved: (file: string, size: string) => `已交给浏览器保存：${file}（${size}）`,
  failed: (name: string, reason: string) => `${name} 没有生成（${reason}）。可以再试一次，或换一种格式。`,
  offline: (name: string) => `${name} 没有生成：所需的程序没有取到。请检查网络后再试。`,
  tooLarge: '这台设备的浏览器画不出这么大的图，请选小一些的清晰度，或改存 SVG。',
}

export type DownloadWords = typeof downloadZh
