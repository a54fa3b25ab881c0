import { tidy } from './tidy'

/** Short names of provinces, prefectures and the like, by which a column of places is known without any catalogue. */
const CHINA =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门'
const CITIES =
  '石家庄|太原|呼和浩特|沈阳|大连|长春|哈尔滨|南京|杭州|宁波|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐'
const KOREA = '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주'
const JAPAN = '北海道|東京都|京都府|大阪府'
const TAIWAN = '臺灣|台灣|臺北|台北|新北|桃園|臺中|台中|臺南|台南|高雄|宜蘭|新竹|苗栗|彰化|南投|雲林|嘉義|屏東|臺東|台東|花蓮|澎湖|基隆|金門|連江'
const WHOLE = '全国|全國|전국|중국|全市|全省|全区|全县|总计|合计|總計|合計|東部地區|东部地区|中部地区|西部地区|东北地区|市辖区'

const KNOWN = new Set([CHINA, CITIES, KOREA, JAPAN, TAIWAN, WHOLE].flatMap((names) => names.split('|')))
const PROVINCES = new Set([CHINA, TAIWAN, KOREA].flatMap((names) => names.split('|')))

const SUFFIX =
  /^[\u3400-\u9fff]{1,12}(?:省|市|区|區|县|縣|州|盟|旗|乡|鄉|镇|鎮|街道|地区|自治区|自治州|自治县|特别行政区|兵团|新区|开发区|林区|都|道|府|町|村|郡)$/
const KOREAN_SUFFIX = /^[가-힣]{1,12}(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구|읍|면|동)$/

/** Words that end like a place and are none: sorts of people, households, years. */
const NO_PLACE = /(?:인구|가구|정도|속도|城镇|乡村|农村|大城市)$|^(?:城市|城镇|乡村|农村|地区|省份|城区|镇区|市区|市镇|縣市|县市|乡镇|都市|郡部|市部)$/

/** Whether a text names a place by its look; `城市` as against `东城区`. */
export const looksLikePlace = (text: string): boolean => {
  const plain = tidy(text).replace(/\s*[(（]\d+[)）]$/, '').replace(/^\d{2,}\s*/, '')
  if (plain === '' || plain.length > 16 || NO_PLACE.test(plain)) return false
  return KNOWN.has(plain) || SUFFIX.test(plain) || KOREAN_SUFFIX.test(plain)
}

const FULL = /^([\u3400-\u9fff]{2,3}?)(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|縣|县)/

/** The province that a title begins with, as printed: `广东省2020年常住人口` → 广东省; '' when it begins with none. */
export const provinceAtStart = (title: string): string => {
  const plain = tidy(title)
  const full = FULL.exec(plain)
  if (full?.[1] !== undefined && PROVINCES.has(full[1])) return full[0]
  for (const length of [3, 2]) {
    const short = plain.slice(0, length)
    if (PROVINCES.has(short)) return short
  }
  return ''
}
