import { isTakenIn, marksOf } from './taken'
import type { WordFinder } from './word-finder'

/** Words of the trade that name what is counted, as features: a base (`pop`, `births`) and tags (`urban`, `65+`). */
export interface Term {
  readonly start: number
  readonly end: number
  readonly base: string // '' for words that only narrow a base
  readonly tags: readonly string[]
  readonly isWeak: boolean // 人口, people: gives way to any other base
}

/** Pattern, base, tags; `~` before a base marks a weak one. The longest match at a place counts, then the first. */
const TERMS: readonly (readonly [string, string, string?])[] = [
  ['户籍人口城镇化率|户籍城镇化率|按户籍(?:人口)?计算的城镇化率|urbani[sz]ation rate (?:of|by) (?:the )?(?:registered|hukou)(?: population)?|(?:registered|hukou)(?: population)? urbani[sz]ation rate|urbani[sz]ation rate of (?:the )?(?:registered population|household registration)', 'urbanisation', 'hukou'],
  ['(?:常住人口)?城(?:镇|市)化(?:率|水平)|常住城镇化率|城镇人口(?:所)?占(?:总人口)?(?:的)?比(?:重|例)|城镇人口比(?:重|例)|urbani[sz]ation (?:rate|level|ratio)(?: of (?:permanent )?residents)?|rate of urbani[sz]ation|urban share(?: of the population)?|level of urbani[sz]ation|urban population (?:share|ratio)', 'urbanisation'],
  ['常住与户籍(?:人口)?城镇化率(?:之差|差距)', 'gapurban'],
  ['城(?:镇|市)化(?!率|水平)|urbani[sz]ation', '~urbanisation'],
  ['户籍(?:总)?人口|registered population|hukou population', 'pop', 'hukou'],
  ['(?:全国)?(?:年末|年底)?(?:全国)?(?:总人口(?:数|规模)?|人口总数|人口总量|人口规模|总人数|人口数量?|常住(?:总)?人口(?:总?数)?|居民人数)|(?:total|resident|permanent|mainland) population|inhabitants|population size', 'pop', 'total'],
  ['the population|its population|china[’\']s population', 'pop', 'total'],
  ['人口|居民|population|residents|people|persons|citizens|chinese', '~pop'],
  ['老(?:年|龄)人口?|老龄人口|老人|长者|银发(?:族|群体|人群)|elderly(?: people| population)?|older (?:people|adults|persons)|seniors|old people', '~pop', 'elderly'],
  ['劳动年龄人口|working[- ]age (?:population|people)', '~pop', 'working'],
  ['少(?:年)?儿(?:童)?人口|少儿|children', '~pop', 'children'],
  ['(?:住|居住|生活)在(?:城镇|城市|城里)的(?:人口|人|居民)?|城镇(?:常住)?(?:人口|居民)|(?:常住)?城镇人口|城市人口|urban (?:population|residents|dwellers|people)|(?:lived?|living|residing) in (?:urban areas|cities and towns|towns and cities|cities)', 'pop', 'urban'],
  ['(?:住|居住|生活)在(?:乡村|农村|乡下|村里)的(?:人口|人|居民)?|(?:乡村|农村)(?:常住)?(?:人口|居民)|(?:常住)?乡村人口|rural (?:population|residents|dwellers|people)|(?:lived?|living|residing) in (?:the countryside|rural areas|villages)', 'pop', 'rural'],
  ['城里人|城镇居民', 'pop', 'urban'], ['乡下人|乡村居民|村里人', 'pop', 'rural'],
  ['城镇(?:地区)?|城市(?:地区)?|urban(?: areas)?|in (?:cities|towns and cities|cities and towns)', '', 'urban'],
  ['农村(?:地区)?|乡村(?:地区)?|rural(?: areas)?|(?:in )?the countryside|in villages', '', 'rural'],
  ['男性(?:人口)?|男(?=\\d)|male population|males?|men', 'pop', 'male'],
  ['女性(?:人口)?|女(?=\\d)|female population|females?|women', 'pop', 'female'],
  ['出生人口性别比|出生性别比|新生儿性别比|sex ratio at birth', 'srb'],
  ['(?:总人口)?(?:男女)?性别比|(?:男女)比例|sex ratio|for every 100 (?:women|females)(?: there (?:were|are))?|men (?:per|for every) 100 women|males per 100 females', 'sexratio'],
  ['(?:总和|妇女总和)?生育率|total fertility rate|fertility rate|tfr', 'tfr'],
  ['(?:人口|粗)?出生率|(?:crude )?birth ?rate', 'birthrate'],
  ['(?:人口|粗)?死亡率|(?:crude )?(?:death|mortality) rate', 'deathrate'],
  ['(?:人口)?自然增长率|natural (?:growth|increase) rate|rate of natural (?:increase|growth)|natural population growth rate', 'naturalrate'],
  ['自然增长(?:人口|量)|natural increase', 'natural'],
  ['出生人口(?:数量|总?数)?|出生人数|新(?:生|出生)(?:人口|儿|婴儿)(?:数量)?|(?:全年)?(?:共)?出生|生育(?=\\d)|人(?:只|仅)?生(?=\\d)|births?|bab(?:ies|y)|newborns?|were born|born', 'births'],
  ['死亡(?:人口|人数)|(?:全年)?死亡|deaths?|(?:people )?(?:who )?died', 'deaths'],
  ['跨省(?:流动|外出)?农民工|inter-?provincial migrant workers', 'migrant', 'inter'],
  ['(?:在)?(?:年末)?(?:住|居住)在城镇的进城农民工|(?:年末在城镇居住的)?进城农民工', 'migrant', 'towns'],
  ['外出农民工|migrant workers outside (?:their )?hom(?:e|etown)\\w*|outgoing migrant workers', 'migrant', 'out'],
  ['本地农民工|local migrant workers', 'migrant', 'local'],
  ['农民工(?:总量|总数|规模|人数)?|rural migrant workers|rural migrants|migrant workers', 'migrant'],
  ['跨省流动人口|inter-?provincial (?:floating population|migrants)', 'floating', 'inter'],
  ['省内流动人口|intra-?provincial (?:floating population|migrants)', 'floating', 'intra'],
  ['(?:外省|省外)(?:市|区|区市)?(?:来.|流入)?(?:的)?(?:常住)?人口', 'floating', 'inter'],
  ['外出(?=约|为|达|的|\\d|务工|从业)|work(?:ed|ing) away(?: from home)?|work(?:ed|ing) outside (?:their )?home\\w*', '', 'out'], ['本地(?=约|为|达|的|\\d|务工|从业)|work(?:ed|ing) (?:locally|near home)', '', 'local'],
  ['by (?:household )?registration|by hukou', '', 'hukou'],
  ['跨省流动|跨省|across provinces|between provinces', '~floating', 'inter'],
  ['省内流动|省内跨市|省内|within (?:the|their) province', '~floating', 'intra'],
  ['在流动(?!人口)', '~floating'], ['流动人口(?:规模|总?量|总?数)?|floating population|migrant population|migrants', 'floating'],
  ['市辖区内人户分离(?:人口)?', 'separated', 'intracity'],
  ['人户分离(?:的)?(?:人口|人数|规模)?|人(?:和|与|、)?户(?:口|籍)?(?:地)?(?:相)?(?:不在(?:同)?一(?:处|地|起)|分离|不一致)(?:的)?(?:人口|人)?|(?:living|lived|live) apart from (?:their )?(?:household registration|hukou)|away from (?:where they (?:are|were) registered|their (?:place of )?(?:household )?registration|their registered \\w+)', 'separated'],
  ['非网民(?:群体|规模|总?体|数量)?|不上网(?:的)?人(?:口|群)?|non-?(?:netizens|users|internet users)', 'nonnetizens'],
  ['手机网民(?:规模|数量|数)?|(?:使用)?手机上网(?:的)?(?:网民|人数|比例)?|mobile (?:internet|web) users|mobile netizens|(?:go(?:es|ing)?|went) online by (?:mobile )?phone|by (?:mobile )?phone', 'netizens', 'mobile'],
  ['网民(?:群体|规模|总?体|总?数量?|人数)?|互联网(?:用户|网民)(?:规模)?|上网(?:的)?(?:人数|人口|人|用户)|internet users|netizens|online population|web users|people (?:were|are) online|(?:were|are) online', 'netizens'],
  ['of all users', 'netizens'],
  ['users', '~netizens'],
  ['(?:互联|上)?网(?:络)?普及率|普及率|(?:internet )?penetration(?: rate)?', 'penetration'],
  ['在线政务(?:服务)?(?:用户|的用户)?(?:规模)?|互联网政务服务用户|(?:online )?government services?(?: users)?|e-government(?: services?)?(?: users)?', 'egov'],
  ['网络支付(?:的)?用户(?:规模)?|网络支付(?=[ :]*\\d)|(?:online|mobile|internet|web) payment(?: services?)?(?: users)?|users of (?:online|mobile) payments?', 'epay'], ['即时通信(?:的)?用户(?:规模)?|即时通信(?=[ :]*\\d)|instant messaging(?: users)?', 'im'], ['(?:互联网医疗|在线医疗)(?:的)?用户(?:规模)?', 'emed'],
  ['生成式(?:人工智能|ai)(?:产品)?(?:的)?用户(?:规模)?', 'genai'],
  ['5g基站(?:总数|数量?)?|5g base stations', '5g'],
  ['5g移动电话用户(?:数|总数)?|5g mobile (?:phone )?(?:subscri\\w+|users)', '5gusers'],
  ['(?:固定)?(?:互联网)?宽带(?:接入)?用户(?:总数|数|规模)?|固定(?:互联网)?宽带(?=[ :]*\\d)|broadband (?:subscri\\w+|users)', 'broadband'],
  ['移动电话普及率', 'mobilephones'],
  ['(?:平均)?每个?村(?:民)?委(?:员)?会(?:平均)?(?:对应|服务|覆盖|管辖)?的?(?:乡村|农村)?(?:人口)?', 'pervillage'],
  ['(?:平均)?每个?(?:社区)?居(?:民)?委(?:员)?会(?:平均)?(?:对应|服务|覆盖|管辖)?的?(?:城镇)?(?:人口)?', 'percommunity'],
  ['村(?:民)?委(?:员)?会(?:总?数量?)?|villag(?:ers?’?\'?|e) committees', 'villagecommittee'],
  ['(?:社区)?居(?:民)?委(?:员)?会(?:总?数量?)?|residents[’\']? committees|neighbou?rhood committees', 'residentscommittee'],
  ['乡级(?:行政)?区划(?:单位|数)?|乡镇级(?:行政)?区划(?:单位|数)?|乡级行政单位|township-level (?:divisions|units)', 'townunits'],
  ['镇(?=\\d|的数量|共|有|为|数)', 'zhen'], ['乡(?=\\d|的数量|共\\d|有\\d|的\\d)', 'xiang'], ['街道(?:办事处)?(?=\\d|共|有\\d|数)', 'subdistrict'],
  ['平均每(?:个)?(?:家庭)?户(?:的)?(?:人口|人数)?|(?:平均)?家庭户(?:的)?(?:平均)?规模|家庭户(?:的)?(?:户均|平均)(?:人口|人数)|户均(?:人口|规模|人数)|average (?:family )?household(?: size)?|mean household size|household size', 'hhsize'],
  ['家庭户人口(?:数)?', 'familypop'],
  ['一人户(?:家庭)?|单人户|独居户|one-person households?|single-person households?|households? consist\\w* of (?:a single|one) person|people living alone', 'oneperson'],
  ['二人户|两人户', 'twoperson'],
  ['集体户', 'collective'],
  ['家庭户(?:户数|数量)?|family households|households', '~families'],
  ['(?:居民)?(?:人均|平均)预期寿命|人均寿命|life expectancy(?: at birth)?|average life expectancy', 'life'],
  ['(?:拥有|具有)?大学(?:\\(指大专及以上\\))?文化程度(?:的)?(?:人口|人数)?|大专及以上(?:学历|文化程度)(?:的)?(?:人口)?|(?:had a )?(?:college|university|tertiary) (?:education|degree)', 'college'],
  ['文盲率|illiteracy(?: rate)?', 'illiteracy'], ['文盲(?:人口)?|illiterate people', 'illiterate'],
  ['(?:人口的?)?平均受教育年限|mean years of schooling|average years of (?:schooling|education)', 'schooling'],
  ['(?:农民工)?平均年龄|mean age|average age', 'meanage'],
  ['总抚养比|total dependency ratio', 'deptotal'], ['少(?:年)?儿(?:童)?(?:人口)?抚养比|child dependency ratio', 'depchild'], ['老年(?:人口)?抚养比|(?:old-age|elderly|aged) dependency ratio|dependency ratio (?:of|for) (?:the )?(?:elderly|aged)', 'depold'],
  ['(?:结婚|婚姻)登记(?:对数|数)?|(?:登记)?结婚(?=\\d|的?新人)|marriages? (?:were )?registered|marriages', 'marriages'],
  ['(?:依法办理)?离婚(?:手续|登记)?(?:对数|数)?(?=\\d|共|有|约|为)|divorces', 'divorces'],
  ['就业人员(?:总数)?|employed (?:persons|people)', 'employed'],
  ['城区常住人口|城区人口', 'citypop'],
  ['(?:中共|共产)?党员(?:总数|人数)?|party members', 'party'],
  ['少数民族(?:人口)?|ethnic minorit(?:y|ies)(?: people| population)?', 'minority'],
  ['世界(?:总)?人口|全球(?:总)?人口|(?:the )?world[’\']s (?:people|population)|world population|global population', 'world'],
]

/** Forms of ages; those that begin with their number do not follow a digit or a point. */
const AGE_FORMS: readonly (readonly [RegExp, (from: string, to: string) => string])[] = [
  [/(\d{1,2})(?:周)?岁? ?(?:-|至|到) ?(\d{1,3})(?:周)?岁(?:的)?/g, (from, to) => `${from}-${to}`],
  [/(\d{1,3}) ?(?:周)?岁(?:\((?:含)?[^)]{0,8}\))?(?:及其?以上|以上|\+|及以后)(?:的)?()/g, (from) => `${from}+`],
  [/([二三四五六七八九])十(五?)(?:周)?岁(?:及其?以上|以上)(?:的)?/g, (ten, five) => `${'二三四五六七八九'.indexOf(ten) + 2}${five === '' ? 0 : 5}+`],
  [/(\d{1,3}) ?(?:周)?岁(?:及以下|以下)(?:的)?()/g, (from) => `<${from}`],
  [/(?:aged? )?(\d{2}) ?(?:years? old |years? of age |years )?(?:and|or|years and) (?:over|above|older|more|up)()/g, (from) => `${from}+`],
  [/(?:aged|ages|age) (\d{1,2}) ?(?:-|to|and|through) ?(\d{2})/g, (from, to) => `${from}-${to}`],
  [/(\d{1,2})-(\d{2})(?:-year-olds?| years? old| age group)/g, (from, to) => `${from}-${to}`],
  [/\bunder (\d{1,2})(?: years)?\b()(?![\d.%,]| ?(?:million|billion|percent|people))/g, (from) => `<${from}`],
  [/(\d{2})\+()(?![\d%])/g, (from) => `${from}+`],
  [/(\d{2})(?:周)?岁()(?=[、和及与]\d{2}(?:周)?岁(?:及其?以上|以上))/g, (from) => `${from}+`], // 60岁、65岁及以上
  [/\bover[- ](\d{2})s\b()/g, (from) => `${from}+`],
]

const isLetter = (character: string): boolean => character >= 'a' && character <= 'z'

const WHOLE = new RegExp(TERMS.map(([pattern]) => `${pattern.replaceAll(/\((?!\?)/g, '(?:')}`).join('|'), 'g')

/** Ages in words (65岁及以上, aged 0–14), as tags; their numbers are no figures. */
const agesIn = (folded: string): Term[] => {
  const found: Term[] = []
  for (const [form, name] of AGE_FORMS) {
    for (const match of folded.matchAll(form)) {
      const end = match.index + match[0].length
      if (/^\d/.test(match[0]) && /[\d.]/.test(folded.charAt(match.index - 1))) continue
      if (found.some((one) => match.index < one.end && one.start < end)) continue
      found.push({ start: match.index, end, base: '', tags: [name(match[1] ?? '', match[2] ?? '')], isWeak: false })
    }
  }
  return found
}

interface IndexedPattern {
  readonly index: number
  readonly pattern: RegExp
}

const singles = new Map<number, RegExp>()

const singleAt = (index: number): RegExp => {
  const known = singles.get(index) ?? new RegExp(TERMS[index]?.[0] ?? '', 'y')
  singles.set(index, known)
  return known
}

const byCharacter = new Map<string, readonly IndexedPattern[]>()

/** Terms that may begin with a character: those whose pattern holds it, a letter at the beginning of a word. */
const termsFrom = (character: string): readonly IndexedPattern[] => {
  const known = byCharacter.get(character)
  if (known) return known
  const asWord = isLetter(character) ? new RegExp(`(?:^|[^a-z])${character}`) : undefined
  const made = TERMS.flatMap(([source], index) => ((asWord?.test(source) ?? source.includes(character)) ? [{ index, pattern: singleAt(index) }] : []))
  byCharacter.set(character, made)
  return made
}

/** The longest term at a place. */
const longestAt = (folded: string, at: number): { readonly index: number; readonly length: number } => {
  let best = { index: -1, length: 0 }
  for (const { index, pattern } of termsFrom(folded.charAt(at))) {
    pattern.lastIndex = at
    const length = pattern.exec(folded)?.[0].length ?? 0
    if (length > best.length) best = { index, length }
  }
  return best
}

/** Characters with which a word begins that ends as the term does: 城镇, 家乡. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = { zhen: /[城乡集小重村大建]/, xiang: /[城下返回家老异离故各]/ }

/** Terms of a folded text in order, ages included. `more` finds names of the catalogue, with their bases. */
export const termsIn = (folded: string, more: WordFinder<string>): Term[] => {
  const ages = agesIn(folded)
  const aged = marksOf(folded.length, ages)
  const named: Term[] = []
  WHOLE.lastIndex = 0
  for (let match = WHOLE.exec(folded); match; match = WHOLE.exec(folded)) {
    const start = match.index
    const { index, length } = longestAt(folded, start)
    const end = start + Math.max(length, 1)
    WHOLE.lastIndex = end
    const term = TERMS[index]
    if (!term || (isLetter(folded.charAt(start)) && (isLetter(folded.charAt(start - 1)) || isLetter(folded.charAt(end))))) continue
    if (isTakenIn(aged, start, end) || NOT_AFTER[term[1]]?.test(folded.charAt(start - 1))) continue
    const isWeak = term[1].startsWith('~')
    named.push({ start, end, base: isWeak ? term[1].slice(1) : term[1], tags: term[2] ? [term[2]] : [], isWeak })
  }
  const catalogue = more(folded, (start, end) => !isTakenIn(aged, start, end)).map(({ start, end, meaning }): Term => ({ start, end, base: meaning, tags: [], isWeak: false }))
  const inCatalogue = marksOf(folded.length, catalogue)
  const kept = named.filter((one) => !isTakenIn(inCatalogue, one.start, one.end) || !catalogue.some((name) => one.start < name.end && name.start < one.end && name.end - name.start > one.end - one.start))
  const inKept = marksOf(folded.length, kept)
  return [...ages, ...kept, ...catalogue.filter((name) => !isTakenIn(inKept, name.start, name.end))].sort((a, b) => a.start - b.start)
}
