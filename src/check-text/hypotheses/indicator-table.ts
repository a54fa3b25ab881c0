import type { Unit } from '../../model/unit'

/** Indicators of a subject as a count (or ratio) and as a share of its whole; those at year-end before those of the census. */
export interface Measures {
  readonly count?: string // ids, separated by blanks
  readonly share?: string
  readonly whole?: string // key of the subject that it is a part of
  readonly others?: string // keys of subjects often mistaken for it
  readonly isRate?: boolean // `count` holds a rate, share or ratio, so that a figure in its unit is a level
}

const AGED = '60+ 65+'

const pop = (tag: string, count: string, share: string, others = ''): readonly [string, Measures] => [`pop ${tag}`, { count, share, whole: 'pop', ...(others ? { others } : {}) }]
const rate = (key: string, count: string, others = ''): readonly [string, Measures] => [key, { count, isRate: true, ...(others ? { others } : {}) }]

/** Subject keys (`keyOf`) and their indicators. */
const MEASURES: ReadonlyMap<string, Measures> = new Map<string, Measures>([
  ['pop', { count: 'pop_total census_pop_total pop_yearend pop_census', share: 'pop_share_national', others: 'survey_pop_total un_pop_total SP.POP.TOTL' }],
  ['pop hukou', { count: 'hukou_pop' }],
  pop('urban', 'pop_urban census_pop_urban urban_pop', 'urbanisation_rate census_urban_share urban_rate urban_rate_census', 'pop_rural survey_pop_urban survey_urban_share hukou_urbanisation_rate SP.URB.TOTL.IN.ZS'),
  pop('rural', 'pop_rural census_pop_rural rural_pop', '', 'pop_urban'),
  pop('male', 'pop_male census_pop_male', '', 'pop_female survey_pop_male'),
  pop('female', 'pop_female census_pop_female', '', 'pop_male survey_pop_female'),
  pop('60+', 'pop_60plus census_pop_60plus age_60plus', 'share_60plus census_share_60plus age_60plus_share', 'pop_65plus share_65plus age_65plus age_65plus_share un_pop_60plus sample_pop_60plus survey_share_60plus'),
  pop('65+', 'pop_65plus census_pop_65plus age_65plus', 'share_65plus census_share_65plus age_65plus_share_survey age_65plus_share', 'pop_60plus share_60plus age_60plus age_60plus_share un_pop_65plus un_share_65plus survey_pop_65plus survey_share_65plus SP.POP.65UP.TO.ZS'),
  pop('80+', 'census_pop_80plus age_80plus', 'age_80plus_share', 'un_pop_80plus'),
  pop('60-69', 'census_pop_60_69', ''), pop('70-79', 'census_pop_70_79', ''),
  pop('0-14', 'pop_0_14 census_pop_0_14 age_0_14', 'share_0_14 census_share_0_14 age_0_14_share', 'pop_0_15 survey_pop_0_14 un_pop_0_14'),
  pop('0-15', 'pop_0_15', '', 'pop_0_14'),
  pop('15-59', 'census_pop_15_59 age_15_59 pop_15_59', 'age_15_59_share', 'pop_16_59 pop_15_64'),
  pop('16-59', 'pop_16_59', '', 'pop_15_59 pop_15_64 census_pop_15_59'),
  pop('15-64', 'pop_15_64 age_15_64', 'share_15_64 census_share_15_64 age_15_64_share', 'pop_16_59 un_pop_15_64 SP.POP.1564.TO.ZS'),
  ['pop 60+ rural', { share: 'census_share_60plus_rural', whole: 'pop rural' }], ['pop 60+ urban', { share: 'census_share_60plus_urban', whole: 'pop urban' }],
  ['pop 65+ rural', { share: 'census_share_65plus_rural', whole: 'pop rural' }], ['pop 65+ urban', { share: 'census_share_65plus_urban', whole: 'pop urban' }],
  rate('urbanisation', 'urbanisation_rate census_urban_share urban_rate urban_rate_census', 'hukou_urbanisation_rate survey_urban_share SP.URB.TOTL.IN.ZS'),
  rate('urbanisation hukou', 'hukou_urbanisation_rate non_agricultural_share', 'urbanisation_rate'),
  rate('gapurban', 'urbanisation_gap'),
  ['births', { count: 'births', others: 'un_births' }], ['deaths', { count: 'deaths', others: 'un_deaths' }], ['natural', { count: 'natural_increase_abs' }],
  rate('birthrate', 'birth_rate birth_rate_census'), rate('deathrate', 'death_rate'), rate('naturalrate', 'natural_rate natural_increase natural_increase_census'),
  ['floating', { count: 'floating_pop', share: 'floating_share', whole: 'pop', others: 'hukou_separated migrant_workers floating_interprovincial' }],
  ['floating inter', { count: 'floating_interprovincial floating_interprov', share: 'floating_interprov_share', whole: 'floating', others: 'floating_intraprovincial floating_pop' }],
  ['floating intra', { count: 'floating_intraprovincial', whole: 'floating', others: 'floating_interprovincial floating_pop' }],
  ['separated', { count: 'hukou_separated hukou_elsewhere', share: 'hukou_elsewhere_share hukou_elsewhere_nation_share', whole: 'pop', others: 'floating_pop hukou_separated_survey' }],
  ['separated intracity', { count: 'hukou_separated_intracity hukou_elsewhere_same_city_district', whole: 'separated', others: 'floating_pop' }],
  ['migrant', { count: 'migrant_workers', others: 'migrant_workers_outgoing floating_pop' }],
  ['migrant out', { count: 'migrant_workers_outgoing', whole: 'migrant', others: 'migrant_workers_local migrant_workers' }],
  ['migrant local', { count: 'migrant_workers_local', whole: 'migrant', others: 'migrant_workers_outgoing migrant_workers' }],
  ['migrant inter', { count: 'migrant_workers_interprovincial', share: 'migrant_workers_interprovincial_share', whole: 'migrant out', others: 'migrant_workers_intraprovincial' }],
  ['migrant intra', { count: 'migrant_workers_intraprovincial (migrant_workers_outgoing-migrant_workers_interprovincial)', whole: 'migrant out', others: 'migrant_workers_interprovincial' }],
  ['migrant towns', { count: 'migrant_workers_in_towns', whole: 'migrant' }],
  ['migrant male', { share: 'migrant_workers_male_share', whole: 'migrant' }],
  ['migrant 50+', { share: 'migrant_workers_over_50_share', whole: 'migrant' }],
  rate('meanage', 'migrant_workers_avg_age'),
  ['netizens', { count: 'netizens', share: 'internet_penetration', whole: 'pop', others: 'mobile_netizens' }],
  ['netizens rural', { count: 'netizens_rural', share: 'netizens_rural_share netizens_rural_share_derived', whole: 'netizens', others: 'netizens_urban' }],
  ['netizens urban', { count: 'netizens_urban', whole: 'netizens', others: 'netizens_rural' }],
  ['netizens mobile', { count: 'mobile_netizens', share: 'mobile_netizens_share', whole: 'netizens', others: 'netizens' }],
  ['netizens 60+', { count: 'netizens_60plus', share: 'netizens_share_60plus', whole: 'netizens' }],
  ['netizens 50+', { share: 'netizens_share_50plus', whole: 'netizens' }],
  ['nonnetizens', { count: 'non_netizens', whole: 'pop', others: 'non_netizens_derived' }],
  ['nonnetizens rural', { share: 'non_netizens_rural_share', whole: 'nonnetizens' }],
  ['nonnetizens 60+', { share: 'non_netizens_60plus_share', whole: 'nonnetizens' }],
  rate('penetration', 'internet_penetration', 'internet_penetration_rural internet_penetration_urban IT.NET.USER.ZS'),
  rate('penetration rural', 'internet_penetration_rural', 'internet_penetration internet_penetration_urban'),
  rate('penetration urban', 'internet_penetration_urban', 'internet_penetration internet_penetration_rural'),
  rate('penetration 60+', 'internet_penetration_60plus', 'internet_penetration'),
  ['egov', { count: 'egov_users', share: 'egov_share', whole: 'netizens' }], ['epay', { count: 'epay_users', share: 'epay_share', whole: 'netizens' }],
  ['im', { count: 'im_users', share: 'im_share', whole: 'netizens' }], ['emed', { count: 'emed_users', share: 'emed_share', whole: 'netizens' }],
  ['genai', { count: 'genai_users', share: 'genai_share' }],
  ['5g', { count: 'base_stations_5g' }], ['5gusers', { count: 'mobile_5g_subscribers' }],
  ['broadband', { count: 'broadband_subscribers' }], ['broadband rural', { count: 'broadband_subscribers_rural', share: 'broadband_rural_share', whole: 'broadband' }], ['broadband urban', { count: 'broadband_subscribers_urban', whole: 'broadband' }],
  rate('mobilephones', 'mobile_phones_per_100'),
  rate('pervillage', 'rural_per_village_committee'), rate('percommunity', 'urban_per_residents_committee'),
  ['villagecommittee', { count: 'village_committees', others: 'village_committees_rural_survey residents_committees' }], ['residentscommittee', { count: 'residents_committees', others: 'village_committees' }],
  ['townunits', { count: 'township_level_units' }], ['zhen', { count: 'towns_zhen', whole: 'townunits', others: 'towns_zhen_rural_survey townships_xiang' }],
  ['xiang', { count: 'townships_xiang', whole: 'townunits', others: 'towns_zhen' }], ['subdistrict', { count: 'subdistricts', whole: 'townunits' }],
  rate('hhsize', 'avg_household_size household_size avg_household_size_sample'),
  ['oneperson', { count: 'one_person_households', share: 'one_person_share one_person_hh_share', whole: 'families' }],
  ['twoperson', { count: 'two_person_households', share: 'two_person_share', whole: 'families' }],
  ['familypop', { count: 'family_household_pop' }],
  ['collective', { count: 'collective_households' }], ['families', { count: 'family_households households family_households_final' }],
  rate('life', 'life_expectancy', 'life_expectancy_male life_expectancy_female un_e0 SP.DYN.LE00.IN'), rate('life male', 'life_expectancy_male'), rate('life female', 'life_expectancy_female'),
  rate('tfr', 'total_fertility_rate', 'un_tfr SP.DYN.TFRT.IN total_fertility_rate_yearbook'), rate('srb', 'sex_ratio_at_birth'), rate('sexratio', 'census_sex_ratio sex_ratio pop_male/pop_female*100', 'sex_ratio_at_birth'),
  rate('college', 'college_per_100k'), rate('illiteracy', 'illiteracy_rate_total illiteracy_rate_15plus'), ['illiterate', { count: 'illiterate_15plus' }],
  rate('schooling', 'mean_years_schooling_15plus'), rate('schooling 15+', 'mean_years_schooling_15plus'), rate('schooling 6+', 'mean_years_schooling_6plus'),
  rate('deptotal', 'dep_total'), rate('depchild', 'dep_child'), rate('depold', 'dep_old old_dependency'),
  ['marriages', { count: 'marriages' }], ['divorces', { count: 'divorces' }], ['employed', { count: 'employed_total' }], ['employed urban', { count: 'employed_urban' }], ['employed rural', { count: 'employed_rural' }],
  ['party', { count: 'party_members' }], ['minority', { share: 'ethnic_minority_share', whole: 'pop' }],
  ['world', { count: 'un_pop_total@UN-WLD' }],
])

/** Tags of ages for which a projection exists. */
export const PROJECTED: Readonly<Record<string, { readonly count: string; readonly share?: string }>> = {
  'pop': { count: 'un_pop_total' }, 'pop 60+': { count: 'un_pop_60plus', share: 'un_pop_60plus/un_pop_total*100' }, 'pop 65+': { count: 'un_pop_65plus', share: 'un_share_65plus' }, 'pop 80+': { count: 'un_pop_80plus' }, tfr: { count: 'un_tfr' }, births: { count: 'un_births' }, life: { count: 'un_e0' },
}

/** Keys that need an age to be judged: 老年人 alone may be 60+ or 65+. */
export const AGES_OF_OLD = AGED.split(' ')

/** Indicators of a subject that no entry of the table knows: a name of the catalogue, `#id`. */
export const measuresOf = (key: string, unitOf: (id: string) => Unit | undefined): Measures | undefined => {
  const known = MEASURES.get(key)
  if (known) return known
  if (!key.startsWith('#')) return undefined
  const id = key.slice(1)
  const unit = unitOf(id)
  return unit && (unit.kind === 'count' ? { count: id } : { count: id, isRate: true })
}

export const idsIn = (list: string | undefined): readonly string[] => (list ?? '').split(' ').filter(Boolean)

const TABLED: ReadonlySet<string> = new Set([...MEASURES.values()].flatMap(({ count, share, others }) => [count, share, others].flatMap(idsIn)))

/** Whether the table names an indicator; names of others are read from the catalogue. */
export const isInTable = (id: string): boolean => TABLED.has(id)
