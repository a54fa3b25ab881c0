import { fileStem } from '../../model/local-version'
import { DEFAULT_LANGUAGE } from '../../model/text'
import type { ExportJob, PictureSettings } from '../export-job'
import type { Stamp } from '../stamp/stamp'

/** `netizens-slide-7K3QX.png`: panel, preset, language where it is not the first, scheme where it is dark, `local` where the data are not published, first half of the code. */
export const pictureName = ({ panel, code, version }: Stamp, job: ExportJob, { preset }: Pick<PictureSettings, 'preset'>, extension: string): string =>
  [fileStem([panel, preset, ...(job.view.language === DEFAULT_LANGUAGE ? [] : [job.view.language]), ...(job.scheme === 'light' ? [] : [job.scheme])].join('-'), version), code.slice(0, 5)].join('-') + `.${extension}`
