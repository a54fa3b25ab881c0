/** Fetches the check of texts. A chunk of its own, since the first load would else name each of the many that the check imports. */
import { onRequest } from '../controls/on-request'
import type { CheckTextProps } from './CheckText'

const CheckText = onRequest(() => import('./CheckText'))

const CheckTextPage = (props: CheckTextProps) => <CheckText {...props} />

export default CheckTextPage // what `onRequest` takes
