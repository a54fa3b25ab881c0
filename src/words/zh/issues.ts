import type { Effect } from '../../model/issue'
import { listed, plain, say, type IssueWords, type IssueParts } from '../parts/issue-sentence'
import { compareIssues, intakeIssues, storageIssues } from './issues-import'

const list = (names: readonly string[]): string => listed(names, '、')
const near = (nearest: string): string => (nearest === '' ? '' : `，是否应为“${nearest}”？`)
const cell = '此格按缺失处理，其余照常。'
const row = '此行不读，其余照常。'
const file = '依赖此文件的内容不显示，其余照常。'
const formula = '此式不计算，其余照常。'
const panel = '此图位置显示本条说明，其余图照常。'

/** 读不懂的词怎样处理，按列。 */
const TERMS: Readonly<Record<string, string>> = {
  vintage: '照原文保留，自成一个序列。',
  variant: '照原文保留，自成一个序列。',
  evidence: '按“未核实”显示（空心点）。',
  basis: '按空白处理。',
  bound: '不知是确数还是界限值，此数不读。',
}

/** 目录中不能作为文件读取的条目。 */
const ENTRIES: Readonly<Record<string, string>> = {
  'broken-link': '链接指向的文件不存在',
  'outside-link': '链接指向目录之外的文件',
  'linked-folder': '链接指向一个目录',
  folder: '名称为文件名，实为目录',
  special: '是管道、设备或套接字',
  unreadable: '无法读取',
}

/** 公式被拒的原因。 */
const REASONS: Readonly<Record<string, string>> = {
  empty: '是空的',
  'too-long': '超过 1000 个字符',
  syntax: '从此处起无法解析',
  'not-allowed': '含有不允许的写法',
  'function-unknown': '调用了不存在的函数',
  arguments: '函数的参数有误',
  number: '含有无效的数字',
}

const bounds = (min: number | undefined, max: number | undefined, unit: string): string =>
  min !== undefined && max !== undefined
    ? `${plain(min)} 至 ${plain(max)}（${unit}）`
    : min !== undefined
      ? `不小于 ${plain(min)}（${unit}）`
      : `不大于 ${plain(max ?? Number.NaN)}（${unit}）`

const stop = (text: string): string => (/[。？！]$/.test(text) ? text : `${text}。`)

/** An issue without its place, in one line. */
export const issueLine = ({ what, expected, now, todo }: IssueParts): string =>
    [stop(what), expected && stop(`应为：${expected}`), now && stop(now), todo && stop(todo)].join('')

export const issues: IssueWords = {
  'file-missing': ({ reason }) => say(reason === 'absent' ? '没有这个文件' : `文件无法取得${reason && `（${reason}）`}`, '数据目录中可读取的文件', file, '补上文件，或从 datapackage.json 中删去它'),
  'file-empty': () => say('文件是空的', '一行表头和若干行数据', file, '重新导出该文件'),
  'file-too-large': ({ bytes, limit }) => say(`文件有 ${plain(bytes)} 字节`, `不超过 ${plain(limit)} 字节`, file, '拆成几个文件'),
  'file-irregular': ({ kind, reason }) => say(`${ENTRIES[kind] ?? kind}${reason && `（${reason}）`}`, '数据目录中可读的普通文件', file, '换成普通文件，或移走'),
  'file-binary': ({ offset }) => say(`第 ${plain(offset)} 字节处有文本中不会出现的内容`, 'CSV 文本', file, '若是 Excel 工作簿，请另存为“CSV UTF-8”'),
  'encoding-guessed': ({ encoding, confidence }) => say(`文件不是 UTF-8，按 ${encoding} 读取（可信度 ${Math.round(confidence * 100)}%）`, 'UTF-8', `文字按 ${encoding} 显示`, '核对文字；另存为 UTF-8 更稳妥'),
  'encoding-unknown': () => say('无法识别文件编码', 'UTF-8 或 GB18030', file, '另存为“CSV UTF-8”'),
  'json-invalid': ({ path, expected }, found) => say(`JSON 内容有误${path && `，在 ${path}`}${found && `：“${found}”`}`, expected, '该内容不用，其余照常。', '改正后重新载入'),

  'header-only': () => say('只有表头，没有数据', '至少一行数据', file, '补上数据行'),
  'column-missing': ({ name, expected }) => say(`缺少“${name}”列`, `各列为 ${list(expected)}`, name === 'source' ? '各数值按“未核实”显示（空心点）。' : file, `在表头加上 ${name}`),
  'column-duplicate': ({ name, first }) => say(`“${name}”列出现两次`, '每列只出现一次', `用第 ${first} 列，本列不读。`, '删去或改名'),
  'column-unknown': ({ name, nearest }) => say(`未知列“${name}”${near(nearest)}`, '数据格式说明中的列名', '此列不读，其余照常。', '改正列名，或删去此列'),
  'column-unsafe': ({ name }) => say(`列名“${name}”不可用`, '普通列名', '此列不读，其余照常。', '给此列改名'),
  'row-length': ({ found, expected }) => say(`此行有 ${found} 格`, `${expected} 格，与表头一致`, row, '检查是否多了或少了逗号；含逗号的文字要加双引号'),
  'row-duplicate': ({ key, firstLine }) => say(`与第 ${firstLine} 行重复：${key}`, '同一指标、地区、时期只有一行', `用第 ${firstLine} 行，此行不读。`, '删去其中一行'),
  'quote-unclosed': () => say('双引号没有闭合', '成对的双引号', '此行不读，从下一行继续读取。', '补上双引号'),
  'quote-malformed': () => say('双引号位置有误', '整格加引号，格内引号写两个', '此行按读到的内容保留，可能有误。', '改正引号'),

  'value-unreadable': ({ expected, suggestion }, found) => say(`“${found}”不是有效数字`, `形如 ${expected} 的数字`, cell, suggestion === '' ? '改正此格；缺失请留空' : `是否应为 ${suggestion}？`),
  'value-out-of-bounds': ({ value, min, max, unit }, found) => say(`${plain(value)} 超出范围${found && `（${found}）`}`, bounds(min, max, unit), '数值照样显示并作标记。', '核对数值和单位'),
  'period-unreadable': ({ expected }, found) => say(`无法识别时期“${found}”`, expected, row, '写成 2023 或 2023-06'),
  'unit-unknown': ({ nearest }, found) => say(`未知单位“${found}”${near(nearest)}`, '数据格式说明中的单位', '用此单位的数值不读。', '改正单位'),
  'unit-mismatch': ({ indicator, expected }, found) => say(`“${found}”与 ${indicator} 的单位不是同一种`, expected, '不换算，也不显示这一数值。', '改正单位，或改正 indicators.csv'),
  'indicator-unknown': ({ nearest }, found) => say(`未知指标“${found}”${near(nearest)}`, 'indicators.csv 中的 id', '用到它的内容不读。', '改正写法，或在 indicators.csv 中加上它'),
  'region-unknown': ({ nearest }, found) => say(`未知地区“${found}”${near(nearest)}`, 'regions.csv 中的 id', '用到它的内容不读。', '改正写法，或在 regions.csv 中加上它'),
  'source-unknown': ({ nearest }, found) => say(`未知来源“${found}”${near(nearest)}`, 'sources.csv 中的 id', '数值照样显示，来源显示为原文。', '改正写法，或在 sources.csv 中加上它'),
  'evidence-single': ({ sources }) => say(`证据标为“两处来源”，但只列出 ${sources} 个来源`, 'sources.csv 中两个不同的 id，以 ; 相连', '数值按“单一来源”显示。', '填上另一种出版物的 id，或把证据改为 one-source'),
  'evidence-unconfirmed': ({ indicator }, found) => say(`${indicator ? `“${found}”` : '年龄组'}的证据标为“identity”，但没有恒等式印证这个数`, 'identities.csv 中有一条用到这个数、不含推算数并且成立的恒等式', '数值照样显示。', '把证据改为 one-source，或在 identities.csv 中加上恒等式'),
  'source-missing': () => say('没有来源', 'sources.csv 中的 id', '数值按“未核实”显示（空心点）。', '填上来源'),
  'characters-hidden': ({ codes }, found) => say(`单元格“${found}”含有不可见字符（${codes.join('、')}）`, '只含可见文字', '这些字符以标记显示，其余照常读取。', '在编辑器里删去这些字符'),
  'term-unknown': ({ column, allowed }, found) => say(`${column} 的值“${found}”无效`, list(allowed.map((term) => (term === '' ? '（空）' : term))) || '不含特殊符号的词', TERMS[column] ?? row, '改成可用的词'),
  'id-duplicate': ({ firstLine }, found) => say(`“${found}”与第 ${firstLine} 行重复`, 'id 不重复', `用第 ${firstLine} 行，此行不读。`, '改名或删去'),

  'county-code': ({ reason }, found) => say(`代码“${found}”${{ form: '无效', file: '与文件的省份或普查不符', index: '在索引、汇总表和各省的表中不一致' }[reason]}`, '六位行政区划代码，各表一致', reason === 'form' ? row : '照样显示。', '核对代码和地名'),
  'county-sum': ({ of, name, year, sum, total, parts }) =>
    say(`${name}（${year}年）${{ sexes: '男女相加', men: '男性分年龄相加', women: '女性分年龄相加', counties: '所辖各县相加', census: '分县资料合计' }[of]}为 ${plain(sum)}，${of === 'census' ? '普查人口' : '所列合计'}为 ${plain(total)}，相差 ${plain(total - sum)}${parts.length > 0 ? `；来自${list(parts)}` : ''}`, of === 'counties' ? '相等；不设区县的市、未列出的区域除外' : '相等', '照所列显示，页面注明。', '对照原书核对'),
  'county-summary': ({ column, found, expected }, code) => say(`${code} 的 ${column} 在汇总表中为 ${plain(found)}`, `与分省的表相同，即 ${plain(expected)}`, '照样显示。', '改正汇总表'),

  'map-entry': ({ part }, found) =>
    say({ form: 'sanhua:map 不是一个对象', path: `sanhua:map 的 path“${found}”无效`, approval: found ? `审图号“${found}”格式不对` : '没有审图号', source: '没有注明地图来源' }[part], { form: '含 path、approval、source 的对象', path: '数据目录内的路径', approval: '如 GS(2024)0650号', source: 'source 的 zh 和 en' }[part], '不画地图，仍用方格图。', '按 docs/data-format.md 填写'),
  'map-geometry': ({ reason, feature }) =>
    say({ size: '地图文件过大', json: '地图文件不是 UTF-8 编码的 JSON', collection: '地图文件不是 FeatureCollection', geometry: `第 ${feature} 个要素不是以经纬度表示的面或线` }[reason], { size: '不超过 8 MB', json: 'GeoJSON（RFC 7946）', collection: 'GeoJSON 的 FeatureCollection', geometry: 'Polygon、MultiPolygon、LineString 或 MultiLineString，经纬度以度计' }[reason], '不画地图，仍用方格图。', '换上审定的原文件'),
  'map-places': ({ missing, property }) => say(`地图上没有${list(missing)}`, `每个省级行政区都有一个要素，其 ${property} 为行政区划代码`, '不画地图，仍用方格图。', '换上完整的地图，或在 property 中写明代码所在的字段'),

  'periods-gap': ({ indicator, region, from, to }) => say(`${indicator}（${region}）在 ${from} 与 ${to} 之间没有数据`, '时期连续', '此处不连线。', '有数据则补上'),
  'indicator-unobserved': ({ indicator }) => say(`指标 ${indicator} 没有数据`, '至少一个数值，或能算出的公式', '目录中列出，不作图。', '补上数据，或删去该指标'),

  'formula-invalid': ({ reason }, found) => say(`公式${REASONS[reason] ?? `不成立（${reason}）`}${found && `：“${found}”`}`, '由指标 id、数字、+ - * / ( ) 和 prev、at、sum、first、region 组成', formula, '改正公式'),
  'formula-cycle': ({ ids }) => say(`公式互相引用成环：${ids.join(' → ')}`, '公式不引用自身', formula, '改正其中一个公式'),
  'identity-broken': ({ id, region, period, left, right, residual, tolerance, slip }, found) =>
    say(`恒等式 ${id} 在 ${region} ${period} 不成立：左边 ${plain(left)}，右边 ${plain(right)}，相差 ${plain(residual)}`, `相差不超过 ${plain(tolerance)}`, '有关数值照样显示并作标记。', slip === 1 ? '核对有关数值' : `${found} 若按 ${slip === 1e4 ? '10⁴' : '10⁸'} 换算则成立：检查人、万人、亿人是否混用`),
  'identity-unchecked': ({ id }, found) => say(`恒等式 ${id} 没有可核对的时期${found && `：${found}`}`, '两边同时有数的时期', '不核对。', '补上数据，或删去该恒等式'),
  'claim-false': ({ id, expected, found: value, unit }) => say(`表述 ${id} 与数据不符：数据得出 ${plain(value)}${unit}`, `${plain(expected)}${unit}`, '页面上标为不符。', '核对数据和表述'),
  'claim-uncheckable': ({ id }, found) => say(`表述 ${id} 无法核对${found && `：${found}`}`, '式中各指标在该时期都有数', '页面上标为无法核对。', '补上数据，或改正式子'),

  'panel-invalid': ({ panel: id, path, expected }, found) => say(`图 ${id} 的 ${path || '内容'} 有误${found && `：“${found}”`}`, expected, panel, '改正 panels.json'),
  'panel-type-unknown': ({ panel: id, type, allowed }) => say(`图 ${id} 的类型“${type}”不存在`, list(allowed), panel, '改正 type'),
  'section-unknown': ({ panel: id, allowed }, found) => say(found ? `图 ${id} 所属的节“${found}”不在本章` : `图 ${id} 没有写明属于哪一节`, list(allowed), '这幅图排在本章最后。', '改正 section'),
  'panel-indicator-missing': ({ panel: id, indicator }) => say(`图 ${id} 用到的指标 ${indicator} 不存在或没有数据`, 'indicators.csv 中有数据的指标', '图中缺这一指标。', '改正写法，或补上数据'),
  'panel-annotation-unknown': ({ panel: id, period, source, indicator }) => say(`图 ${id} 对 ${period} 的注记所引来源 ${source}${indicator ? `或指标 ${indicator}` : ''} 不存在`, 'sources.csv 中的来源、indicators.csv 中的指标', '不画这条注记，其余照常。', '改正写法，或补上来源'),
  'panel-unknown': ({ nearest }, found) => say(`没有图“${found}”${near(nearest)}`, 'panels.json 中的图', '不列出这幅图，其余照常。', '改正写法，或补上这幅图'),
  'panel-focus-unknown': ({ panel: id, focus, keys }) => say(`图 ${id} 中没有可突出显示的“${focus}”`, keys.length > 0 ? `其中之一：${list(keys)}` : '', '不突出显示任何一项，其余照常。', '在图中点选，或改正地址中的 focus='),
  'panel-unit-mixed': ({ panel: id, units }) => say(`图 ${id} 把不同单位放在一根轴上：${list(units)}`, '每根轴一种单位', panel, '分成两图，或用两根轴'),
  'panel-empty': ({ panel: id }) => say(`图 ${id} 在所选范围内没有数据`, '至少一个数值', panel, '放宽年份或换一个地区'),
  'finding-invalid': ({ finding: id, path, expected }, found) => say(`总览的发现 ${id} 的 ${path || '内容'} 有误${found && `：“${found}”`}`, expected, '总览在其位置列出本条，其余照常。', '改正 panels.json'),
  'finding-unsaid': ({ finding: id }) => say(`总览的发现 ${id} 没有一句能由数据写出`, '至少一句的数据齐全', '总览在其位置列出本条，其余照常。', '补上数据，或在 panels.json 中添一句所需数据较少的句子'),
  'issues-capped': ({ of, hidden }) => say(`“${of}”还有 ${plain(hidden)} 条未列出`, '', '只列出前几条。', '先改正已列出的'),
  ...intakeIssues,
  ...compareIssues,
  ...storageIssues,
}

/** 写入文件的数值时，有问题的数如何处理。 */
export const effects: Readonly<Record<Effect, string>> = { held: '这个数不写入。', marked: '按您的选择写入，标为未核实，并在备注中写明。' }
