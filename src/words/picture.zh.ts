/** Words that stand in a picture made for a slide, a page or an article, and the names of its formats. */
export const pictureZh = {
  presets: {
    slide: '幻灯片 16:9',
    'slide-4-3': '幻灯片 4:3',
    'a4-half': 'A4 半页',
    square: '方形',
    wechat: '公众号长图',
    chart: '原图大小',
  },
  /** Notes run on in one paragraph, numbered where there are several. */
  notes: (notes: readonly string[]) => `注：${notes.length > 1 ? notes.map((note, at) => `${at + 1}. ${note}`).join('') : notes.join('')}`,
  moreNotes: (count: number) => `（另有${count}条说明，见三化网页）`,
  cut: '……',
  version: (version: string) => `三化，数据版本${version}`,
  licence: '数据归发布机构所有，引用请注明出处',
  join: '；',
  code: (code: string) => `校验码 ${code}`,
}

export type PictureWords = typeof pictureZh
