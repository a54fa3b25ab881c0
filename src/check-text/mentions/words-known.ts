/** Words of grammar and of reporting that add nothing to what a figure says. A stretch that holds others is not understood whole, and is not accused. */
const FILLERS = [
  '第\\d+次|全国|我国|中国|大陆|中华人民共和国|全省|全市|全区|本省|该省|国家统计局|统计局|民政部|工信部|中国互联网络信息中心|联合国|世界银行|公布|发布|显示|统计|公报|报告|结果|据|根据|按照|官方|初步|核算|测算|资料|来源|普查|抽样|调查|登记|截止|到|至|在|于|是',
  '为|有|达|已|约|共|总计|合计|达成|减至|回升|突破|首次|仅|只|就|也|又|还|仍|仍然|则|而|并|且|却|但|不过|分别|以及|及|和|与|同|或|的|地|得|了|着|过|等|之|其|这|那|该|此|本|两者|二者|三者|前者|后者|次|一|个|全|总|数|数量|规模|总量|水平|比重',
  '比例|占|率|人口|人员|群体|人|相当于|折合|平均|年均|每|左右|接近|近|逾|超|不足|不到|合|比|较|相比|对比|环比|去年|年初|末|底|年|月|日|当年|同期|上半年|下半年|十年|期间|间|时|以来|来|从|由|自|起|经|截|当前|目前|如今|现|以后|后|前|往年|今年|先后',
  '连续|接连|增加|增长|增|提高|提升|减少|回落|缩小|扩大|净增|净减|新增|锐减|延长|缩短|攀升|拉大|收窄|下滑|走低|回暖|多|少|高|低|变化|变动|升|降|涨|跌|幅|快速|持续|进一步|不断|稳步|明显|略|小幅|显著|差距|相差|倍|几乎|更|可能|恐|将|会|预计|刚|刚好',
  '正好|恰好|超越|越过|看|方面|上|下|中|里|内|外|地区|区域|范围|总体|整体|当中|拥有|存在|出现|实现|保持|维持|构成|按|分|不含|包括|港澳台|居民|常住|年度|表明|说明|指出|介绍|称|说|意味着|即|大|老|青|现象|情况|结构|年龄|城乡|性别|家庭|社会|各|各省|数字',
  '摆|头',
  'cnnic|the|a|an|of|in|at|by|to|for|and|or|on|as|with|from|was|were|is|are|had|has|have|been|be|its|it|their|they|that|this|there|stood|reached|numbered|totalled|totaled|came|hit|amounted|accounted|made|up|down|rose|fell|grew|about',
  'some|nearly|over|more|than|less|fewer|year|years|end|china|china\'s|mainland|country|nation|national|nationwide|total|number|people|percent|per|cent|percentage|points?|rate|share|population|level|official|figures?|data|show|shows',
  'showed|according|census|nbs|bureau|statistics|average|all|million|billion|counted|recorded|registered|while|when|which|who|also|only|climbed|dropped|declined|increased|decreased|against|compared|earlier|before|previous|same|month',
  'months|annual|growth|pace|between|yearly|giving|rates|those|lived|living|aged|where|now|everyone|slowed|into|out|every|another|further|respectively|box|found|what|just|latter|former|then|still|already|slightly|roughly|alone|first',
  'time|well|mere|put|said|says|told|projected|forecast|expected|estimated|reach|rise|fall|grow|drop|decline|increase|decrease|climb|will|likely|top|exceed|exceeded|surpassed|passed|shares|larger|smaller|higher|lower|bigger|after',
  'under|whom|being|did|does|do|however|meanwhile|but|so',
].join('|')

const FILLER = new RegExp(`(?:${FILLERS.split('|').sort((a, b) => b.length - a.length).join('|')})`, 'y')
const HAN = /\p{Script=Han}/u

/** How many characters (of English, words) of a stretch are not known words; covered places are left out. */
export const unknownIn = (folded: string, from: number, to: number, isCovered: (at: number) => boolean): number => {
  let unknown = 0
  for (let at = from; at < to; ) {
    const character = folded.charAt(at)
    if (isCovered(at) || !(HAN.test(character) || /[a-z]/.test(character))) {
      at += 1
      continue
    }
    FILLER.lastIndex = at
    const filler = FILLER.exec(folded)?.[0] ?? ''
    const word = /[a-z]/.test(character) ? (/^[a-z'’-]+/.exec(folded.slice(at, to))?.[0] ?? character) : character
    const isKnown = filler !== '' && (HAN.test(character) || filler.length >= word.length)
    if (!isKnown) unknown += 1
    at += isKnown ? filler.length : word.length
  }
  return unknown
}
