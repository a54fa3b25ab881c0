/** What search knows of Chinese characters: traditional forms, and the letter that a reading begins with. */

/** Pairs of a traditional form and the simplified one, of characters that occur in names, definitions and search words of the package. */
const TRADITIONAL = [
  '萬万與与專专業业東东兩两嚴严個个箇个為为爲为舉举義义烏乌鄉乡書书於于雲云亞亚產产産产親亲億亿從从眾众衆众會会體体彿佛側侧脩修兒儿黨党關关養养內内軍军農农況况準准',
  '減减幾几齣出劃划別别彆别製制辦办務务動动勞劳勢势區区醫医韆千昇升陞升協协單单賣卖佔占卽即厤历曆历歷历廈厦縣县參参蔘参發发髮发變变隻只檯台臺台颱台閤合衕同後后員员',
  '週周迴回圍围國国場场壯壮處处備备婦妇媽妈嬰婴學学寧宁實实傢家寬宽對对壽寿爾尔侷局層层屆届嵗岁歲岁島岛峯峰佈布帶带乾干幹干榦干並并併并幷并廣广莊庄慶庆牀床應应開开',
  '噹当當当徑径逕径態态總总戶户釦扣撫抚護护報报擔担擁拥換换據据敎教數数斷断無无時时崑昆機机權权條条來来構构査查標标樣样歐欧畢毕匯汇彙汇滙汇漢汉瀋沈溝沟沒没註注測测',
  '濟济灣湾滿满濱滨潛潜靈灵點点熱热獨独現现電电療疗監监確确離离係系繫系約约級级綫线線线組组織织終终經经結结絡络統统續续維维網网羅罗羣群聯联肅肃緻致囌苏蘇苏範范懞蒙',
  '濛蒙矇蒙銜衔錶表見见規规計计訂订議议記记設设識识訴诉話话該该說说説说調调負负責责賬账購购貴贵資资趨趋車车載载較较轄辖遼辽過过進进連连適适選选遞递鄰邻鄭郑鑑鉴鑒鉴',
  '銀银錫锡鎭镇鎮镇長长門门閑闲閒闲間间陽阳際际陸陆陝陕難难麪面麫面麵面韓韩項项須须鬚须預预額额馬马駐驻騎骑魯鲁鴻鸿齊齐齡龄龍龙',
].join('')

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(Array.from({ length: TRADITIONAL.length / 2 }, (_, at) => [TRADITIONAL.charAt(at * 2), TRADITIONAL.charAt(at * 2 + 1)]))

/** The simplified form of a traditional character; any other character is itself. */
export const simplified = (character: string): string => SIMPLIFIED.get(character) ?? character

/** The first character of each initial in the first level of GB/T 2312, which is sorted by pinyin: 3755 characters, all that names commonly hold. */
const FIRST = { a: '啊', b: '芭', c: '擦', d: '搭', e: '蛾', f: '发', g: '噶', h: '哈', j: '击', k: '喀', l: '垃', m: '妈', n: '拿', o: '哦', p: '啪', q: '期', r: '然', s: '撒', t: '塌', w: '挖', x: '昔', y: '压', z: '匝' } as const

/** Initials of characters that are not in that level, and second readings of those that are and occur in names. */
const MORE: Readonly<Record<string, string>> = { 圳: 'z', 莞: 'g', 重: 'c', 藏: 'z' }

/** First and last row of the level, and the columns of a row, as bytes of GB 18030; the last row ends early, and what lies behind is no character of it. */
const LEVEL = { rows: [0xb0, 0xd7], columns: [0xa1, 0xfe], end: 0xd7f9 } as const

const range = ([from, to]: readonly [number, number]): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

const charactersOfLevel = (): string[] => {
  const bytes = range(LEVEL.rows).flatMap((row) => range(LEVEL.columns).flatMap((column) => (row * 256 + column > LEVEL.end ? [] : [row, column])))
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))]
}

const readLetters = (): ReadonlyMap<string, string> => {
  const begins = new Map<string, string>(Object.entries(FIRST).map(([letter, character]) => [character, letter]))
  const letters = new Map<string, string>()
  let letter = ''
  for (const character of charactersOfLevel()) {
    letter = begins.get(character) ?? letter
    letters.set(character, letter)
  }
  for (const [character, more] of Object.entries(MORE)) letters.set(character, (letters.get(character) ?? '') + more)
  return letters
}

let letters: ReadonlyMap<string, string> | undefined

/** Letters that a reading of a simplified character may begin with, the usual one first; '' where none is known. */
export const initialsOf = (character: string): string => (letters ??= readLetters()).get(character) ?? ''
