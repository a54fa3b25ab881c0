import { formatPeriod, formatValue } from '../format/index'
import type { Language } from '../model/text'
import type { Loaded } from '../platform/load-dataset'
import { uiWords } from '../words/index'
import { ScrollRegion } from './ScrollRegion'

/** Every identity with how often it was checked and its largest residual beside the tolerance. */
export const IdentityTable = ({ loaded, language }: { readonly loaded: Loaded; readonly language: Language }) => {
  const { identityColumns: columns, identities } = uiWords(language).page
  const given = new Map(loaded.dataset.identities.map((identity) => [identity.id, identity]))
  const figure = (value: number): string => formatValue(value, Number.isInteger(value) ? 0 : 3, language)
  return (
    <div className="identities">
      <ScrollRegion label={identities}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.checked}</th>
              <th scope="col">{columns.worst}</th>
              <th scope="col">{columns.tolerance}</th>
              <th scope="col">{columns.note}</th>
            </tr>
          </thead>
          <tbody>
            {loaded.identities.map(({ id, checked, worst, worstAt, region, tolerance, residuals }) => (
              <tr key={id} data-holds={residuals.every(({ holds }) => holds)}>
                <th scope="row">
                  <code>
                    {given.get(id)?.left} = {given.get(id)?.right}
                  </code>
                </th>
                <td className="number">{checked}</td>
                <td className="number">
                  {checked > 0 ? figure(worst) : '—'} {worst !== 0 && worstAt !== undefined ? `(${formatPeriod(worstAt, language)}${region ? `, ${loaded.dataset.regions.get(region)?.short[language] ?? region}` : ''})` : ''}
                </td>
                <td className="number">{tolerance.kind === 'relative' ? `${figure(tolerance.value * 100)}%` : figure(tolerance.value)}</td>
                <td>{given.get(id)?.note[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  )
}
