import type { ShareProps } from './share-props'

export const EmbedTab = ({ compiled }: ShareProps) => <p>{compiled.id}</p>
