import { simplified } from '../../search/chinese-characters'

/** Traditional forms of characters that words of this folder or names of the catalogue hold, and that the search's table lacks; of other characters it makes no difference how they are written. */
const MORE = '僅仅餘余殘残達达將将還还這这裡里裏里們们紀纪錄录漲涨縮缩擴扩顯显張张圖图華华頭头類类環环異异穩稳節节綜综編编職职號号複复觀观訊讯許许試试認认證证輛辆輪轮領领淨净喪丧傳传卻却問问強强復复擺摆檔档'

const EXTRA: ReadonlyMap<string, string> = new Map(Array.from({ length: Math.floor(MORE.length / 2) }, (_, at) => [MORE.charAt(at * 2), MORE.charAt(at * 2 + 1)]))

const SIGNS: Readonly<Record<string, string>> = { '—': '-', '–': '-', '−': '-', '﹣': '-', '～': '-', '〜': '-', '~': '-', '“': '"', '”': '"', '「': '"', '」': '"', '‘': "'", '’': "'", '【': '[', '】': ']', '〔': '[', '〕': ']', '\t': ' ', '\r': ' ', '\u200b': ' ', '\ufeff': ' ', 'Ⅰ': 'Ⅰ' }

const known = new Map<string, string>()

const foldAnew = (character: string): string => {
  const sign = SIGNS[character]
  if (sign !== undefined) return sign
  const plain = character.normalize('NFKC').toLowerCase()
  const one = plain.length === 1 ? plain : character
  return EXTRA.get(one) ?? simplified(one)
}

/** A text as it is read: width, case, traditional forms and dashes make no difference. One unit for one unit, so that places are those of the text as it was. */
export const foldText = (text: string): string => {
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    let one = known.get(character)
    if (one === undefined) known.set(character, (one = foldAnew(character)))
    folded += one
  }
  return folded
}
