/** Further names of regions in files, in the form of `plainName`. */
export const REGION_ALIASES: readonly (readonly [string, readonly string[]])[] = [
  ['CN', ['全国', '中国', '中华人民共和国', 'china', 'prc', 'peoples republic of china', 'china peoples republic of', 'china people s republic of', 'mainland china', 'china mainland', '全国总计', '全国合计', 'national', 'national total']],
  ['CN-NM', ['内蒙', '内蒙古', 'nei mongol', 'neimenggu', 'nei menggu', 'inner mongol']],
  ['CN-XZ', ['tibet', 'xizang']],
  ['CN-XJ', ['xinjiang', 'xinjiang uygur', 'xinjiang uyghur', 'xinjiang uighur']],
  ['CN-GX', ['guangxi', 'guangxi zhuang']],
  ['CN-NX', ['ningxia', 'ningxia hui']],
  ['CN-HL', ['黑龙', 'heilongjiang', 'helongjiang']],
  ['CN-SN', ['shaanxi', 'shanxi shaanxi']],
  ['CN-HK', ['中国香港', '香港特区', 'hong kong', 'hong kong sar', 'hong kong china', 'hong kong sar china', 'china hong kong sar', 'china hong kong special administrative region']],
  ['CN-MO', ['中国澳门', '澳门特区', 'macao', 'macau', 'macao sar', 'macao china', 'macao sar china', 'china macao sar', 'china macao special administrative region']],
  ['CN-TW', ['中国台湾', 'taiwan', 'taiwan china', 'taiwan province of china', 'china taiwan province of china', 'china taiwan province', 'chinese taipei']],
  ['JPN', ['japan', '日本']],
  ['KOR', ['korea rep', 'korea republic of', 'republic of korea', 'south korea', '大韩民国', '한국', '韓国']],
  ['IND', ['india']],
  ['IDN', ['indonesia', '印尼']],
  ['VNM', ['vietnam', 'viet nam']],
  ['USA', ['united states', 'united states of america', 'usa', '美利坚合众国', 'アメリカ', '미국']],
  ['RUS', ['russia', 'russian federation', '俄罗斯联邦']],
  ['DEU', ['germany', 'germany until 1990 former territory of the frg', 'germany including former gdr', 'germany incl former gdr']],
  ['BRA', ['brazil']],
]

/** Words for the total of a table. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set(['合计', '总计', '全部', '总数', 'total', 'all regions', 'all provinces', '各地区合计', '地区合计', '总 计', '合 计'])

/** Suffixes of place names. */
const SUFFIX_HAN = /(?:壮族|回族|维吾尔族?)?(?:自治区|特别行政区)$|[省市]$/
const SUFFIX_LATIN = / (?:(?:zhuang |hui |uygur |uyghur )?autonomous region|special administrative region|province|municipality|city|shi|sheng|prov|a ?r)$/

/** A plain name without its suffix: `广西壮族自治区` → 广西; `Hebei Province` → hebei. */
export const bareRegion = (plain: string): string => {
  const bare = plain.replace(SUFFIX_HAN, '').replace(SUFFIX_LATIN, '')
  return bare.length < 2 ? plain : bare
}

/** Whether a text names a Japanese or Korean place; 全国 and 전국 are then not China. */
export const isJapaneseOrKorean = (text: string): boolean => /[\u3041-\u30ff\uac00-\ud7af]|^(?:北海道|東京都?|京都府|大阪府|.{2,3}県)$/.test(text)
