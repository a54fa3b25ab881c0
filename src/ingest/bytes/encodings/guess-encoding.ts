import type { EncodingGuess } from './decode-ranked'

/** Scores how likely a decoded text is, so that a guess is never "the first encoding that decodes"; by words and characters frequent in tables of the region. */

const WORDS = [
  // 统计 vocabulary, simplified and traditional
  '统计', '年鉴', '人口', '城镇', '乡村', '农村', '地区', '指标', '单位', '数据', '全国', '常住', '户籍', '比重', '增长', '年末', '总人口',
  '出生率', '死亡率', '老龄', '互联网', '网民', '来源', '说明', '普查', '国家', '北京', '上海', '合计', '男', '女', '万人', '亿元', '年份',
  '时间', '年度', '名称', '数量', '金额', '日期', '省份', '城市', '总计', '比例', '总数', '生产总值', '就业', '教育', '广东', '江苏', '浙江',
  '統計', '地區', '單位', '資料', '臺灣', '台灣', '總計', '鄉鎮', '人口數', '戶數', '縣市', '年底', '臺北', '台北', '高雄', '區域', '性別',
  // 日本語
  '都道府県', '世帯', '総数', '年齢', '東京', '調査', '単位', '平成', '令和', '男女', '全国', '市区町村', '時間軸', '項目', '注記',
  // 한국어
  '인구', '통계', '행정', '세대', '합계', '서울', '연령', '단위', '지역', '남자', '여자', '총인구', '시점', '항목', '년', '월', '구역', '전국',
] as const

/** Han characters frequent in simplified statistical texts. */
const COMMON_HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龄城镇乡村户籍岁男州湖河浙苏皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘宁夏港澳台' +
  '吉辽蒙晋冀津渝沪宿徐苏锡镇泰盐淮扬杭甬绍兴温嘉衢舟丽旗盟疆贵昆拉萨乌鲁木齐银兰郑洛汉宜昌沙株岳深圳珠佛莞份婚亡死迁移网患疗医寿劳居庭户均额股投贸零售费阿尔富亚罗俄德尼巴坦洲伊印埃英法朝韩泰越缅吨辆邮宽带床师幼残扶育房'
/** Han characters frequent in traditional texts. */
const COMMON_TRADITIONAL =
  '這個國來們時對會發動過說產種後經進著電裡現實兩體機當點從業應開還義間樣與關內數質氣變條沒結問無係軍員總設長頭資邊圖統據處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親廠識適屬圓滿縣參紅細聽該鐵價嚴齡鎮鄉戶籍歲臺灣區鉅項計縣市別里鄰戶率僅註份婚遷徙園投苗栗彰雲林義蓮澎屏基隆宜桃竹'
/** Signs frequent in Japanese tables. */
const COMMON_JAPANESE =
  '府県都道区町村年月日人口総数世帯男女計齢単位千万円昭和平成令変増減率調査統計労働歳児国勢圏関経済気青森岩手宮城秋田山形福島茨栃木群馬埼玉葉東京神奈川新潟富石井梨長野岐阜静岡愛知三重滋賀大阪兵庫良歌鳥取根広徳香媛高佐崎熊分児沖縄北海道時軸項目注記表章項'
/** Syllables frequent in Korean tables. */
const COMMON_HANGUL =
  '이다는의가에을고하지를은로시기사한인대어자도구수스나정부해리라일전보서원주제과아게만여성동공상그있적조들비면세것까국유소우위관경장년내당오요선미으연마중신통용분물개안모치문방생교명바무실학화계행간거단역총남녀합령별율읍북천울산광충청강월강점항목출률사망혼인이혼추계가구평균특종포함불가족층취업고용농가금액건호차터별준승격초말년군면동읍목록표반파양태권독달횡체외계택입처송파순등록임료학초중고졸업빈곤노령어린이청소년환경토면허채권예산세출입액환율물류철도항만공식품의약품질병원과급여복귀농귀촌거래매량회사망률율쌍둥'

/** Signs that offices use among Latin letters. */
const LATIN_SIGNS = '£§°²³½¼¾€±µºª·–—‘’“”•…‰«»¿¡×ß'

/** Bytes of the characters of an encoding's first level: lead bytes, then trail bytes. */
interface Ordinary {
  readonly leads: readonly [number, number]
  readonly trails: readonly (readonly [number, number])[]
  readonly common: ReadonlySet<string>
}

const HIGH = [[0xa1, 0xfe]] as const
const ORDINARY: Readonly<Record<string, Ordinary>> = {
  gb18030: { leads: [0xb0, 0xd7], trails: HIGH, common: new Set(COMMON_HAN) },
  big5: { leads: [0xa4, 0xc6], trails: [[0x40, 0x7e], ...HIGH], common: new Set(COMMON_TRADITIONAL + COMMON_HAN) },
  shift_jis: { leads: [0x88, 0x97], trails: [[0x40, 0x7e], [0x80, 0xfc]], common: new Set(COMMON_JAPANESE + COMMON_HAN) },
  'euc-kr': { leads: [0xb0, 0xc8], trails: HIGH, common: new Set(COMMON_HANGUL) },
}
const EVERY_COMMON = new Set(COMMON_HAN + COMMON_TRADITIONAL + COMMON_JAPANESE + COMMON_HANGUL)

const ordinarySigns = new Map<string, ReadonlySet<string>>()

/** The characters of an encoding's first level, by decoding all of its bytes once. */
const ordinaryOf = (encoding: string): ReadonlySet<string> => {
  const known = ordinarySigns.get(encoding)
  if (known !== undefined) return known
  const { leads, trails } = ORDINARY[encoding] ?? { leads: [1, 0], trails: HIGH }
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (const [from, to] of trails) for (let trail = from; trail <= to; trail += 1) bytes.push(lead, trail)
  }
  const signs = new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
  ordinarySigns.set(encoding, signs)
  return signs
}

const isIdeograph = (code: number): boolean => (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code >= 0x20000
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fe
const LOWER = /[a-z]/
const ASCII_LETTER = /[A-Za-z]/
const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸƒß]/
const UPPER_MARKED = /[À-ÖØ-ÞŒŠŽŸ]/

/** The characters around one beyond ASCII. */
interface Neighbours {
  readonly before: string
  readonly after: string
  readonly run: number // length of the run of such characters that it is in
}

const scoreIdeograph = (char: string, code: number, encoding: string, run: number): number => {
  const common = ORDINARY[encoding]?.common ?? EVERY_COMMON
  if (common.has(char)) return 2
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) return 1
  if (ordinaryOf(encoding).has(char)) return isHangul(code) ? 0.5 : run === 1 ? 0.4 : 0.7
  if (encoding === 'euc-kr') return isHangul(code) ? -2 : -1 // outside KS X 1001; hanja
  return EVERY_COMMON.has(char) ? 0.4 : -0.6
}

/** Whether a single East Asian character is next to a lower-case Latin letter: a Western letter decoded wrongly. */
const isIsolated = ({ before, after, run }: Neighbours): boolean => run === 1 && (LOWER.test(before) || LOWER.test(after))

const scoreLatin = (char: string, near: Neighbours): number => {
  const crowd = near.run >= 3 ? -1.5 : 0 // three accented letters in a row: East Asian text decoded as Western
  if (LETTER.test(char)) {
    const inWord = ASCII_LETTER.test(near.before) || ASCII_LETTER.test(near.after)
    const odd = UPPER_MARKED.test(char) && LOWER.test(near.before) ? 1 : 0
    return crowd - odd + (inWord ? 1.2 : 0.1)
  }
  return crowd + (LATIN_SIGNS.includes(char) ? 0.5 : char === '\u00a0' ? 0.2 : -0.5)
}

/** Weight of one character beyond ASCII. */
const scoreChar = (char: string, code: number, near: Neighbours, encoding: string): number => {
  if (code === 0xfffd) return -12
  if (code < 0xa0) return -6 // control characters of C1
  if (isIdeograph(code) || isHangul(code)) return scoreIdeograph(char, code, encoding, near.run) - (isIsolated(near) ? 3 : 0)
  if (isKana(code)) return (encoding === 'shift_jis' || encoding.startsWith('utf') ? 1.7 : 0.2) - (isIsolated(near) ? 3 : 0)
  if (code >= 0x3000 && code <= 0x303f) return 0.8 // 、。《》
  if (code >= 0xff01 && code <= 0xff5e) return 0.8 // full-width forms
  if (code <= 0x17f || LATIN_SIGNS.includes(char)) return encoding === 'windows-1252' || encoding.startsWith('utf') ? scoreLatin(char, near) : 0.3
  if (code >= 0x2010 && code <= 0x2030) return 0.3 // dashes, quotes
  if (code >= 0xff61 && code <= 0xff9f) return near.run >= 3 ? -0.3 : -1.5 // half-width kana: the mark of a wrong Shift_JIS
  if (code >= 0xe000 && code <= 0xf8ff) return -6
  return encoding.startsWith('utf') ? 0.3 : -1.5
}

const isBeyond = (char: string | undefined): boolean => char !== undefined && char >= '\u0080'

/** Sum and number of the weights of the characters beyond ASCII. */
const weigh = (text: string, encoding: string): { sum: number; count: number } => {
  const chars = [...text]
  let sum = 0
  let count = 0
  let run = 0
  chars.forEach((char, at) => {
    const code = char.codePointAt(0) ?? 0
    if (code >= 9 && code < 0x80) return
    if (!isBeyond(chars[at - 1])) run = runFrom(chars, at)
    sum += code < 9 ? -6 : scoreChar(char, code, { before: chars[at - 1] ?? '', after: chars[at + 1] ?? '', run }, encoding)
    count += 1
  })
  return { sum, count }
}

const runFrom = (chars: readonly string[], start: number): number => {
  let end = start
  while (isBeyond(chars[end])) end += 1
  return end - start
}

/** Mean weight of the characters beyond ASCII, with a bonus for known words; higher is likelier. 0 for pure ASCII. */
const scoreDecodedText = (text: string, encoding: string): number => {
  const { sum, count } = weigh(text, encoding)
  if (count === 0) return 0
  const known = WORDS.reduce((total, word) => total + (text.includes(word) ? word.length : 0), 0)
  return sum / count + Math.min(2, (3 * known) / count)
}

/** Candidate encodings beside UTF-16, which is detected by its zero bytes. */
export const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const

const SAMPLE_BYTES = 48 * 1024
const NEWLINE = 10

/** Lines with bytes beyond ASCII from the whole file, so that an English preamble does not hide the language. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const sample = new Uint8Array(Math.min(bytes.length, SAMPLE_BYTES) + 1)
  let length = 0
  let at = bytes.findIndex((byte) => byte >= 0x80)
  while (at >= 0 && length < sample.length) {
    const start = Math.max(bytes.lastIndexOf(NEWLINE, at) + 1, at - 400)
    const feed = bytes.indexOf(NEWLINE, at)
    const end = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(start, Math.min(end, start + sample.length - length))
    sample.set(line, length)
    length += line.length
    const next = bytes.subarray(end).findIndex((byte) => byte >= 0x80)
    at = next < 0 ? -1 : end + next
  }
  return sample.subarray(0, length)
}

/** Candidate encodings by the score of the decoded text, best first. */
export const rankEncodings = (bytes: Uint8Array): EncodingGuess[] => {
  const sample = sampleOf(bytes)
  return CANDIDATES.map((encoding) => ({ encoding, score: round(scoreDecodedText(new TextDecoder(encoding).decode(sample, { stream: true }), encoding)) })).sort((a, b) => b.score - a.score)
}

const round = (score: number): number => Math.round(100 * score) / 100
