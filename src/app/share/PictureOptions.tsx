import { PRESET_NAMES } from '../../exports/picture/presets'
import type { Scheme } from '../../charts/query/panel-view'
import type { PictureSettings } from '../../exports/export-job'
import type { Language } from '../../model/text'
import { downloadWords } from '../../words/share'
import { pictureWords } from '../../words/files'
import { Choice } from '../Choice'

/** What a reader chose for the picture. */
export interface PictureChoice extends PictureSettings {
  readonly scheme: Scheme
}

interface PictureOptionsProps {
  readonly choice: PictureChoice
  readonly language: Language
  readonly onChange: (patch: Partial<PictureChoice>) => void
}

const SCALES: Readonly<Record<string, PictureSettings['scale']>> = { '1': 1, '2': 2, '3': 3, '4': 4 }

/** Size, sharpness, background and colours of the picture. */
export const PictureOptions = ({ choice, language, onChange }: PictureOptionsProps) => {
  const words = downloadWords(language)
  const { presets } = pictureWords(language)
  return (
    <div className="picture-options">
      <label>
        <span>{words.preset}</span>
        <select value={choice.preset} onChange={(event) => onChange({ preset: event.currentTarget.value })}>
          {PRESET_NAMES.map((name) => (
            <option key={name} value={name}>
              {presets[name]}
            </option>
          ))}
        </select>
      </label>
      <Choice label={words.scale} value={String(choice.scale)} options={Object.keys(SCALES).map((value, at) => ({ value, label: words.scales[at] ?? value }))} onChange={(value) => onChange({ scale: SCALES[value] ?? 1 })} />
      <Choice
        label={words.background}
        value={choice.paper ? 'paper' : 'transparent'}
        options={(['paper', 'transparent'] as const).map((value) => ({ value, label: words.backgrounds[value] }))}
        onChange={(value) => onChange({ paper: value === 'paper' })}
      />
      <Choice label={words.scheme} value={choice.scheme} options={(['light', 'dark'] as const).map((value) => ({ value, label: words.schemes[value] }))} onChange={(scheme) => onChange({ scheme })} />
    </div>
  )
}
