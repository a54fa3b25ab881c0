/** Numbers that are no figures: of lists, notes, documents, pages, editions, telephones, slogans, families and things counted one by one. */
const FORMS: readonly RegExp[] = [
  /第 ?[\d一二三四五六七八九十百]+(?!位)(?:[个本批次章节条款项点页期届号卷册辑轮站层类档步步])?/g,
  /共 ?\d+ ?页/g,
  /\d+[%‰](?:的)?(?:全国)?(?:人口)?(?:变动)?(?:情况)?抽样/g,
  /\d+ ?(?:%|percent|per cent|per mille|‰) (?:national |population )*(?:sample|survey)/g,
  /\b(?:every|per|each) \d[\d,]*(?: (?:people|persons|women|men|inhabitants|births))?/g,
  /每 ?\d+(?:\.\d+)?(?:万|亿)?(?:个|名|位)?(?=人|户|女|男|个|老|居|婴|名)/g,
  /\[\d+(?:[-,]\d+)*\]/g,
  /[^\s\d]{1,4}\[(?:19|20)\d\d\] ?(?:第 ?)?\d+ ?号/g,
  /(?:^|\n)[ #*>]*(?:\d{1,3}(?:\.\d{1,3})*[.、)] ?(?!\d)|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})* (?=\p{Script=Han}|[a-z]))/gu,
  /\b(?:box|table|figure|fig\.|chart|note|notes|chapter|section|page|pp?\.|no\.|vol\.|annex|appendix|article|part|step|issue|version|v) ?\d+(?:\.\d+)*/g,
  /(?:图|表|注|附件|专栏|附表|附录|版本|编号|文号|序号) ?\d+(?:[.-]\d+)*/g,
  /\b\d{1,3}(?:st|nd|rd|th)\b/g,
  /(?:^|\D)(?:1[3-9]\d{9}(?!\d)|0\d{2,3}-\d{7,8}(?!\d)|\d{3,4}-\d{3,4}-\d{3,4}(?!\d)|\d{7,8}(?=\(?(?:传真|电话)))|(?:电话|传真|邮编|tel|phone|fax)[:. ]*\d[\d -]{6,}/g,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/g,
  /https?:\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+\.[\w.]+/g,
  /\b[a-z]+[-_]?\d(?:[\w.-]*[a-fh-z\d_])?\b/g,
  /(?:一家|全家|家里|家中|家庭)\d{1,2}口/g,
  /(?:约?为|每|满)?\d+(?:个)?(?:工作日|小时|分钟|岁时|年级|年制)/g,
  /以[男女]性?(?:人口)?为 ?100|(?:fe)?males? ?= ?100/g,
  /\d+\+\d+/g,
  /"[^"\n]{0,4}(?:\d+|[零〇一二两三四五六七八九十百]+)[^"\n%‰]{0,10}"/g,
]

/** Places of a folded text that are no figures. */
export const notFiguresIn = (folded: string): (readonly [number, number])[] => FORMS.flatMap((form) => [...folded.matchAll(form)].map((found) => [found.index, found.index + found[0].length] as const))
