import { keep, readKept } from '../../../platform/storage'
import { readPaper, type Paper } from './paper'

const KEY = 'sanhua.paper'
let chosen: Paper | undefined // where the browser keeps nothing, until the page is left

/** The paper chosen last. */
export const currentPaper = (): Paper => chosen ?? readPaper(readKept(KEY))

/** Chooses a paper for this and the next time. */
export const choosePaper = (paper: Paper): void => {
  chosen = paper
  keep(KEY, paper)
}
