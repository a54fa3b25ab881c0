const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
    middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—', minus: '−', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
    laquo: '«', raquo: '»', times: '×', deg: '°', permil: '‰', euro: '€', pound: '£', yen: '¥', cent: '¢', sect: '§', para: '¶',
    copy: '©', reg: '®', plusmn: '±', sup1: '¹', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾', micro: 'µ', szlig: 'ß',
    aacute: 'á', agrave: 'à', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', eacute: 'é', egrave: 'è',
    ecirc: 'ê', euml: 'ë', iacute: 'í', igrave: 'ì', icirc: 'î', iuml: 'ï', ntilde: 'ñ', oacute: 'ó', ograve: 'ò', ocirc: 'ô',
    otilde: 'õ', ouml: 'ö', oslash: 'ø', uacute: 'ú', ugrave: 'ù', ucirc: 'û', uuml: 'ü', yacute: 'ý', thorn: 'þ', eth: 'ð',
    Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', Eacute: 'É', Ccedil: 'Ç', Oslash: 'Ø', AElig: 'Æ', Thorn: 'Þ', ETH: 'Ð', Ntilde: 'Ñ',
  }),
)

const numbered = (code: number): string => (code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd')

const entity = (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string => {
  if (hex !== undefined) return numbered(Number.parseInt(hex, 16))
  if (decimal !== undefined) return numbered(Number(decimal))
  return NAMED.get(name ?? '') ?? whole
}

/** The text of a piece of HTML between two tags: entities told, white space as a browser shows it. */
export const htmlText = (raw: string): string =>
  raw.replace(/[ \t\r\n\f]+/g, ' ').replace(/&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]\w{1,9}));?/g, entity)
