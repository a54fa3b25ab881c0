/** One table of a small yearbook: `#` is a number, another one in each place. `says`: of the nth number (from 0), words of its label and unit, its place and its period. */
export interface YearbookTable {
  readonly name: string
  readonly text: string
  readonly says: readonly (readonly [at: number, words: readonly string[], region: string, period: string | null, unit: string])[]
}

const table = (name: string, text: string, ...says: YearbookTable['says']): YearbookTable => ({ name, text: text.trim().replace(/^ {2}\|/gm, ''), says })

/** Tables in the forms of a Chinese yearbook of population, none of them a copy of one. */
export const YEARBOOK: readonly YearbookTable[] = [
  table('ages down, sex across, names in two languages', `
2-3 全国分年龄、性别的人口数,,,
年  龄,人口数 (人),,
Age,合计,男,女
,Total,Male,Female
总计  Total,#,#,#
0-4,#,#,#
0,#,#,#
1,#,#,#
95+,#,#,#`, [4, ['人口数', '0-4', '男'], '', null, '人'], [14, ['人口数', '95+', '女'], '', null, '人']),
  table('ages in words', `
2-4 按年龄分的人口,,
单位：万人,,
年龄,男,女
0-14岁,#,#
15-64岁,#,#
65岁及以上,#,#
100岁及以上,#,#`, [3, ['15-64岁', '女'], '', null, '万人']),
  table('ages down under a blank corner', `
2-5 按年龄分的人口,,
单位：人,,
,城镇,乡村
0-4,#,#
5-9,#,#
10-14,#,#
15+,#,#`, [5, ['10-14', '乡村'], '', null, '人']),
  table('blocks, each headed by a row with its own total', `
3-9 按年龄、性别分的就业人员构成,,
单位：%,,
年  龄,雇  员,雇  主
,Employee,Employer
总计  Total,#,#
16-19,#,#
20-24,#,#
男  Male,#,#
16-19,#,#
20-24,#,#
女  Female,#,#
16-19,#,#
20-24,#,#`, [2, ['雇员', '16-19'], '', null, '%'], [8, ['雇员', '男', '16-19'], '', null, '%'], [17, ['雇主', '女', '20-24'], '', null, '%']),
  table('blocks, each headed by a line', `
3-10 按受教育程度、性别分的就业人员,,
单位：人,,
受教育程度,城镇,乡村
男,,
小学,#,#
初中,#,#
女,,
小学,#,#
初中,#,#`, [1, ['男', '小学', '乡村'], '', null, '人'], [6, ['女', '初中', '城镇'], '', null, '人']),
  table('blocks within blocks', `
3-11 按年龄、性别分的人口,,
单位：人,,
年龄,户籍人口,常住人口
城市,,
合计,#,#
16-19,#,#
男,#,#
16-19,#,#
镇,,
合计,#,#
16-19,#,#
男,#,#
16-19,#,#`, [7, ['常住人口', '城市', '男', '16-19'], '', null, '人'], [10, ['户籍人口', '镇', '16-19'], '', null, '人'], [14, ['户籍人口', '镇', '男', '16-19'], '', null, '人']),
  table('provinces in blocks', `
3-12 各地区分性别的失业人员,,
单位：人,,
地  区,16-24岁,25岁及以上
总计,,
北  京,#,#
天  津,#,#
男,,
北  京,#,#
天  津,#,#`, [0, ['16-24岁', '总计'], '北京', null, '人'], [7, ['25岁及以上', '男'], '天津', null, '人']),
  table('set-in rows with the unit above them', `
1-11 人口普查基本情况,,,
指标,Item,2010,2020
全国人口 (万人),Total Population (10 000 persons),#,#
  男,Male,#,#
  女,Female,#,#
各年龄组人口比重 (%),Percentage by Age Group (%),,
  0-14岁,Aged 0-14,#,#
  65岁及以上,Aged 65 and Over,#,#
平均预期寿命 (岁),Life Expectancy (years),#,#
  男,Male,#,#
  女,Female,#,#`, [2, ['全国人口', '男'], '', '2010', '万人'], [9, ['65岁及以上'], '', '2020', '%'], [12, ['平均预期寿命', '男'], '', '2010', '岁']),
  table('a share repeated under each of several names', `
1-12 民族人口,,
指标,2010,2020
汉族 (万人),#,#
占总人口比重 (%),#,#
少数民族 (万人),#,#
占总人口比重 (%),#,#`, [2, ['占总人口比重', '汉族'], '', '2010', '%'], [7, ['占总人口比重', '少数民族'], '', '2020', '%']),
  table('of which', `
1-13 人口主要数据,,
指标,2022年,2023年
年末总人口(万人),#,#
  其中：城镇,#,#
        乡村,#,#
就业人员(万人),#,#
  其中：城镇,#,#`, [2, ['年末总人口', '城镇'], '', '2022', '万人'], [4, ['年末总人口', '乡村'], '', '2022', '万人'], [9, ['就业人员', '城镇'], '', '2023', '万人']),
  table('a unit under a spanning header', `
2-7 各地区人口年龄构成,,,
地  区,人口数,,
,(人),0-14岁,65岁及以上
,Population,Aged 0-14,Aged 65
,,,and Over
全  国,#,#,#
北  京,#,#,#`, [1, ['人口数', '0-14岁'], '全国', null, '人'], [5, ['人口数', '65岁及以上'], '北京', null, '人']),
  table('ratios beside counts', `
2-8 各地区抚养比,,,
地区,人口数,总抚养比,
,(人),(%),老年抚养比
北京,#,#,#
天津,#,#,#`, [0, ['人口数'], '北京', null, '人'], [2, ['老年抚养比'], '北京', null, '%']),
  table('the unit before the English', `
6-12 面积和人口,,,
项目,Item,2021,2022
户籍登记人口数 (万人),Year-end Population (10 000 persons),#,#
  男,Male,#,#
粗出生率 (‰),Crude Birth Rate,#,#`, [2, ['户籍登记人口数', '男'], '', '2021', '万人'], [5, ['粗出生率'], '', '2022', '‰']),
  table('both languages in one cell', `
6-13 年末人口,,
指标 Item,2021,2022
年末人口 (万人) Year-end Population (10 000 persons),#,#
人均 GDP (元) GDP per Capita (yuan),#,#`, [1, ['年末人口'], '', '2022', '万人'], [2, ['人均 GDP'], '', '2021', '元']),
  table('English in rows of its own', `
2-1 各地区人口自然变动,,,
地  区,Region,出生率,自然增长率
,,Birth Rate,Natural
,,(‰),Growth Rate
,,,(‰)
全  国,National Total,#,#
北  京,Beijing,#,#`, [3, ['自然增长率'], '北京', null, '‰']),
  table('No Schooling', `
2-24 各地区受教育程度,,,,,
单位：人,,,,,
地  区,Region,未上过学,,小  学,
,,No,男,Primary,男
,,Schooling,Male,School,Male
全  国,National Total,#,#,#,#
北  京,Beijing,#,#,#,#`, [0, ['未上过学'], '全国', null, '人'], [5, ['未上过学', '男'], '北京', null, '人'], [7, ['小学', '男'], '北京', null, '人']),
  table('months down, the year in the title', `
1-18 2022年全国城镇调查失业率,,
单位: %,,(%)
月 份,全国城镇,31个大城市
1月,#,#
2月,#,#
12月,#,#`, [0, ['全国城镇'], '', '2022-01', '%'], [5, ['31个大城市'], '', '2022-12', '%']),
  table('months across, the year in the title', `
1-19 2021年各月主要指标,,,
指标,1月,2月,3月
城镇新增就业(万人),#,#,#
登记失业人数(万人),#,#,#`, [4, ['登记失业人数'], '', '2021-02', '万人']),
  table('limited by its title', `
1-1a 各地区户数和人口数(城市),,
单位：户、人,,
地  区,户数,人口数
全  国,#,#
北  京,#,#`, [1, ['人口数', '城市'], '全国', null, '人']),
  table('limited by the first word of its title', `
3-28 城镇按年龄分的就业人员,,
单位：人,,
年龄,雇员,雇主
16-19,#,#
20-24,#,#
25-29,#,#`, [2, ['雇员', '城镇', '20-24'], '', null, '人']),
  table('years down, groups across', `
1-2 人口数及构成,,,,
单位：万人,,,,
年 份,总人口,按性别分,,
,(年末),男,,女
,,人口数,比重(%),人口数
1978,#,#,#,#
1980,#,#,#,#`, [2, ['男', '比重'], '', '1978', '%'], [5, ['男', '人口数'], '', '1980', '万人']),
  table('folded over the page', `
4-1 各市户数,,,,,
市,2019年,2020年,市,2019年,2020年
南京市,#,#,无锡市,#,#
徐州市,#,#,常州市,#,#`, [2, [], '无锡市', '2019', ''], [7, [], '常州市', '2020', '']),
  table('continued below', `
3-1 各市常住人口,,
单位：万人,,
市,2010年,2015年
南京市,#,#
无锡市,#,#
续表,,
市,2010年,2015年
徐州市,#,#
常州市,#,#`, [7, ['常住人口'], '常州市', '2015', '万人']),
  table('a rank beside the values', `
5-1 各地区人口,,,
单位：万人,,,
序号,地区,2019年,2020年
1,北京,#,#
2,天津,#,#
3,河北,#,#`, [5, ['人口'], '河北', '2020', '万人']),
  table('numbered columns', `
5-2 各地区户数和人口,,
地区,户数(户),人口(人)
甲,1,2
北京,#,#
天津,#,#`, [3, ['人口'], '天津', null, '人']),
  table('blank rows between groups', `
5-3 各地区人口,,
单位：万人,,
地区,2019年,2020年

全国,#,#

北京,#,#
天津,#,#

河北,#,#`, [7, ['人口'], '河北', '2020', '万人']),
  table('a block for each year', `
5-4 各地区分性别人口,,
单位：人,,
地区,男,女
2010年,,
北京,#,#
天津,#,#
2020年,,
北京,#,#
天津,#,#`, [1, ['女'], '北京', '2010', '人'], [6, ['男'], '天津', '2020', '人']),
  table('places across, years down', `
5-5 各地区城镇化率,,
单位：%,,
年份,北京,天津
2019,#,#
2020,#,#`, [3, ['城镇化率'], '天津', '2020', '%']),
]
