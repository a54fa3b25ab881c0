import { problemOf } from '../../charts/query/parameter'
import type { UnfitChoice } from '../../charts/query/unfit'
import type { Language } from '../../model/text'
import { addressWords } from '../../words/address'

/** A value of an address that can be read, and that what is shown does not offer. */
export interface Unoffered extends Omit<UnfitChoice, 'name'> {
  readonly name: string // of the parameter, `netizens.unit`
}

const MOST_ALLOWED = 12

/** What was not used, and the values there are. */
export const unofferedSentence = ({ allowed, ...unoffered }: Unoffered, language: Language): string => {
  const { name, found } = problemOf('value-invalid', unoffered.name, unoffered.found) // cut to a length that can be shown
  const isRange = /(^|\.)(from|to)$/.test(name)
  return addressWords(language).unoffered(name, found, isRange && allowed.length > 0 ? [allowed.join('–')] : [...allowed.slice(0, MOST_ALLOWED), ...(allowed.length > MOST_ALLOWED ? ['…'] : [])])
}

interface UnfitNoticeProps {
  readonly unfits: readonly UnfitChoice[]
  readonly prefix: string // of the names of its parameters in the address
  readonly language: Language
}

/** The choices of an address that a panel does not offer, above what it shows instead. */
const UnfitNotice = ({ unfits, prefix, language }: UnfitNoticeProps) => (
  <output className="panel-unfit">
    {unfits.map(({ name, ...unfit }) => (
      <span key={name}>{unofferedSentence({ ...unfit, name: prefix + name }, language)}</span>
    ))}
  </output>
)

export default UnfitNotice
