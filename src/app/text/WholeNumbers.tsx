import { WHOLE_NUMBER } from '../../words/whole-number'

/** A text whose lines do not break within a number and its unit. */
export const WholeNumbers = ({ text }: { readonly text: string }) => <>{text.split(WHOLE_NUMBER).map((part, at) => (at % 2 ? <span key={at} className="whole">{part}</span> : part))}</>
