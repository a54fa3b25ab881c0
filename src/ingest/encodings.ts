/** Judges how much a decoded text looks like something that people write, so that a guess is never "the first that decodes". */

const WORDS = [
  // 统计 vocabulary, simplified and traditional
  '统计', '年鉴', '人口', '城镇', '乡村', '农村', '地区', '指标', '单位', '数据', '全国', '常住', '户籍', '比重', '增长', '年末', '总人口',
  '出生率', '死亡率', '老龄', '互联网', '网民', '来源', '说明', '普查', '国家', '北京', '上海', '合计', '男', '女', '万人', '亿元',
  '統計', '地區', '單位', '資料', '臺灣', '台灣', '總計', '鄉鎮', '人口數', '戶數', '縣市', '年底',
  // 日本語
  '都道府県', '人口', '世帯', '総数', '年齢', '東京', '調査', '単位', '平成', '令和', '男女',
  // 한국어
  '인구', '통계', '행정', '세대', '합계', '서울', '연령', '단위', '지역', '남자', '여자', '총인구',
]
const COMMON_HAN =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龄城镇乡村户籍口岁男女州湖河浙苏皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘宁夏港澳台'
const COMMON_TRADITIONAL =
  '這個國來們時對會發動過說產種後經進著電裡現實兩體機當點從業應開還義間樣與關內數質氣變條沒結問無係軍員總設長頭資邊圖統據處隊給門規熱領東導壓爭濟階術極聯認權證單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記觀織裝眾書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親廠識適屬圓滿縣參紅細聽該鐵價嚴齡鎮鄉戶籍歲臺灣區鉅項計縣市別'
const COMMON_JAPANESE = '府県都道区町村年月日人口総数世帯男女計齢単位千万円昭和平成令変増減率調査統計労働歳児国勢圏関経済気'
const COMMON_HANGUL =
  '이다는의가에을고하지를은로시기사한인대어자도구수스나정부해리라일전보서원주제과아게만여성동공상그있적조들비면세것까국유소우위관경장년내당오요선미으연마중신통용분물개안모치문방생교명바무실학화계행간거단역총남녀합령별율읍북천울산광충청강'
const common = new Set([...COMMON_HAN, ...COMMON_TRADITIONAL, ...COMMON_JAPANESE])
const hangul = new Set(COMMON_HANGUL)

const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžß]/

const scoreIdeograph = (char: string): number => (common.has(char) ? 2 : -0.4)
const scoreHangul = (char: string): number => (hangul.has(char) ? 2 : -0.4)

/** Weight of one character beyond ASCII; `before` is its neighbour. */
const scoreChar = (char: string, code: number, before: string): number => {
  if (code === 0xfffd) return -12
  if (code < 0xa0) return -6 // control characters of C1
  if (code <= 0x17e) return LETTER.test(char) ? (LETTER.test(before) ? 1 : 0.1) : code === 0xa0 ? 0 : -0.5
  if (code >= 0x4e00 && code <= 0x9fff) return scoreIdeograph(char)
  if (code >= 0xac00 && code <= 0xd7a3) return scoreHangul(char)
  if (code >= 0x3041 && code <= 0x30fe) return 1.5
  if (code >= 0x3000 && code <= 0x303f) return 0.5 // 、。《》
  if (code >= 0xff01 && code <= 0xff5e) return 0.3 // full-width forms
  if (code >= 0x2010 && code <= 0x2030) return 0.3 // dashes, quotes, ‰
  if (code >= 0xff61 && code <= 0xff9f) return -1 // half-width kana: the mark of a wrong Shift_JIS
  if (code >= 0xe000 && code <= 0xf8ff) return -6
  return -1.5
}

/** Mean weight of the characters beyond ASCII, with a bonus for known words; higher is likelier. 0 for pure ASCII. */
export const scoreText = (text: string): number => {
  let sum = 0
  let count = 0
  let before = ''
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code >= 0x80) {
      sum += scoreChar(char, code, before)
      count += 1
    } else if (code < 9) {
      sum -= 6
      count += 1
    }
    before = char
  }
  if (count === 0) return 0
  const known = WORDS.reduce((total, word) => total + (text.includes(word) ? word.length : 0), 0)
  return sum / count + Math.min(2, (3 * known) / count)
}
