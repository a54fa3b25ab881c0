export const stampDoorZh = {
  check: '核对导出的文件',
  how: '选择或拖入本站导出的 PNG、SVG、PPTX 等文件，看其中数值此后是否修订。文件不会上传。',
}
