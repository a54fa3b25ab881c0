import { simplified } from '../../search/chinese-characters'

/** Traditional forms that are common in texts on population and that the search's table lacks. */
const MORE = [
  '較较僅仅億亿萬万點点幾几歲岁餘余約约幫帮績绩齡龄殘残佔占達达將将據据齊齐後后於于來来為为與与還还這这裡里裏里們们個个對对應应對对歷历曆历紀纪錄录戶户籍籍遷迁減减增增漲涨縮缩',
  '總总數数擴扩寬宽隨随雖虽顯显現现預预測测計计劃划標标準准獨独單单雙双張张圍围圖图長长壽寿嬰婴兒儿婦妇壓压護护顧顾養养貧贫窮穷漸渐續续終终結结線线級级緊紧組组織织絡络網网',
  '東东華华陸陆臺台灣湾廣广門门關关開开間间陽阳際际難难離离電电靈灵頭头題题額额類类風风飛飞館馆馬马驗验體体鄉乡鎮镇區区縣县縱纵橫横權权歡欢歐欧殺杀氣气決决沒没淺浅滿满漁渔',
  '熱热愛爱爾尔狀状獲获環环產产畢毕異异當当療疗發发眾众確确礎础禮礼種种穩稳積积競竞節节範范築筑簡简糧粮紅红純纯紙纸細细統统經经維维綜综緩缓編编緣缘總总繼继聯联職职聲声聽听',
  '脫脱臨临舉举舊旧藝艺藥药處处號号術术衛卫複复見见規规視视親亲覺觉觀观觸触訊讯訓训記记設设許许評评詞词試试話话該该詳详認认語语誤误說说課课調调談谈請请論论諸诸證证識识議议讀读',
  '變变讓让貢贡財财責责貨货質质購购賣卖賴赖贏赢趨趋跡迹踐践車车軍军軟软輔辅輕轻輛辆輪轮轉转辦办農农連连進进運运過过遠远適适選选遺遗邊边鄰邻醫医釋释針针銀银銷销錢钱鐵铁鏈链',
  '雜杂雲云順顺須须領领頻频顆颗願愿飲饮養养駐驻騎骑騰腾鬥斗魚鱼鳥鸟麗丽麥麦黃黄黨党齒齿龍龙淨净業业嚴严喪丧豐丰傷伤價价優优傳传債债傾倾償偿儲储勝胜勞劳勢势勵励勻匀協协卻却',
  '參参呂吕員员問问啟启喬乔國国園园圓圆團团執执報报場场塊块壞坏壯壮夠够奪夺奮奋學学實实審审寫写專专尋寻導导層层屬属歲岁島岛幣币幹干庫库廠厂廢废強强彈弹彙汇復复徵征徹彻恆恒',
  '態态慮虑慶庆憂忧應应懷怀戰战戲戏拋抛換换損损搶抢擁拥擇择擊击擔担擴扩擺摆攜携敗败敘叙敵敌數数斷断時时晉晋晚晚暫暂會会條条極极構构樓楼樹树檢检檔档歸归滅灭溫温滬沪潤润濟济營营',
].join('')

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
