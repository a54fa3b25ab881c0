import { itSurvives } from './spoiled-files'

itSurvives(1000, 2000)
