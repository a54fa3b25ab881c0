import type { ShareProps } from './share-props'

export const DownloadTab = ({ compiled }: ShareProps) => <p>{compiled.id}</p>
