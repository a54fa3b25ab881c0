import type { ExportJob, PictureWish } from '../export-job'
import type { Stamp } from '../stamp/stamp'

/** `netizens-slide-7K3QX.png`: panel, preset, language where it is not the first, scheme where it is dark, first half of the code. */
export const pictureName = ({ panel, code }: Stamp, job: ExportJob, { preset }: Pick<PictureWish, 'preset'>, extension: string): string =>
  [panel, preset, ...(job.view.language === 'zh' ? [] : [job.view.language]), ...(job.scheme === 'light' ? [] : [job.scheme]), code.slice(0, 5)].join('-') + `.${extension}`
