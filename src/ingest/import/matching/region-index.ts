import type { Region } from '../../../model/region'
import { partsOf, plainName, withoutPublisher } from './plain-name'

/** Further names of regions in files, in the form of `plainName`. */
const REGION_ALIASES: readonly (readonly [string, readonly string[]])[] = [
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

/** ISO 3166-1: alpha-3 and alpha-2, in alphabetical order of the first. */
const PAIRS =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW'

/** Alpha-2 → alpha-3, with the two forms that Eurostat writes in place of GB and GR. */
export const ALPHA3: ReadonlyMap<string, string> = new Map([
  ...PAIRS.split(' ').map((pair): [string, string] => [pair.slice(3), pair.slice(0, 3)]),
  ['UK', 'GBR'],
  ['EL', 'GRC'],
])

const put = (map: Map<string, Set<string>>, key: string, id: string): void => {
  if (key === '') return
  const ids = map.get(key)
  if (ids) ids.add(id)
  else map.set(key, new Set([id]))
}

interface NameParts {
  readonly parts: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

const PROVINCE_CODE = /^\d{2}0000$/

/** Index of regions by the names and codes that files print. */
export class RegionIndex {
  private readonly names = new Map<string, Set<string>>()
  private readonly bare = new Map<string, Set<string>>()
  private readonly codes = new Map<string, Set<string>>()
  private parts: readonly NameParts[] | undefined
  private readonly divisions = new Map<string, string>() // GB/T 2260, two and six digits

  constructor(readonly regions: ReadonlyMap<string, Region>) {
    for (const region of regions.values()) this.add(region)
    for (const [id, names] of REGION_ALIASES) if (regions.has(id)) for (const name of names) put(this.names, plainName(name), id)
  }

  private add(region: Region): void {
    const { id, code, kind, name, short } = region
    put(this.codes, id.toUpperCase(), id)
    if (kind === 'country' || kind === 'aggregate') put(this.codes, code.toUpperCase(), id)
    if (kind === 'nation') for (const own of ['CHN', '156']) put(this.codes, own, id)
    if (/^\d{6}$/.test(code) && (kind === 'province' || !this.divisions.has(code))) this.divisions.set(code, id)
    if (kind === 'province' && PROVINCE_CODE.test(code)) this.divisions.set(code.slice(0, 2), id)
    for (const text of [name.zh, name.en, short.zh, short.en]) {
      const plain = plainName(withoutPublisher(text))
      put(this.names, plain, id)
      put(this.bare, bareRegion(plain), id)
    }
  }

  /** By a name, whole or without 省, Province and the like. */
  byName(plain: string): readonly string[] {
    return [...(this.names.get(plain) ?? this.bare.get(bareRegion(plain)) ?? [])]
  }

  /** By an id of the package, ISO 3166-1 alpha-3 or -2, ISO 3166-2, or the number or letters of a statistical office. */
  byCode(code: string): readonly string[] {
    const upper = code.trim().toUpperCase()
    const alpha3 = ALPHA3.get(upper)
    return [...(this.codes.get(upper) ?? (alpha3 === undefined ? undefined : this.codes.get(alpha3)) ?? [])]
  }

  /** By GB/T 2260, `440000` or `44`. */
  byDivision(code: string): string | undefined {
    return this.divisions.get(code)
  }

  /** An id of the package, exactly as it is written there. */
  ownId(text: string): string | undefined {
    const id = text.trim()
    return this.regions.has(id) ? id : undefined
  }

  /** Every name in parts with its regions, for similarity. */
  entries(): readonly NameParts[] {
    return (this.parts ??= [...this.names].map(([name, ids]) => ({ parts: partsOf(bareRegion(name)), ids })))
  }
}
