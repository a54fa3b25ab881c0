import type { Language } from '../model/text'
import { embeddingEn } from './embedding.en'
import { embeddingZh, type EmbeddingWords } from './embedding.zh'

/** Words of embedding. */
export const embeddingWords = (language: Language): EmbeddingWords => ({ zh: embeddingZh, en: embeddingEn })[language]
