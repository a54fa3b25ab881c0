import type { ShareProps } from './share-props'

export const CiteTab = ({ compiled }: ShareProps) => <p>{compiled.id}</p>
