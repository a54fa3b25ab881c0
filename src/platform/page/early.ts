/**
 * Runs before anything is painted: colours and language that the address names, and whether it leads elsewhere than to the
 * overview, which the build has put into the page and which is not to be seen then. Where it leads to the page of a
 * county, the script that shows its leading figures is fetched at once.
 */
import { readLanguage } from '../../model/text'

const query = new URLSearchParams(location.search)
const root = document.documentElement
const scheme = query.get('scheme')
root.lang = readLanguage(query.get('lang')) ?? root.lang
root.dataset['scheme'] = scheme === 'light' || scheme === 'dark' ? scheme : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const isElsewhere = [...query.keys()].some((name) => name !== 'lang' && name !== 'scheme') || !/^(?:#(?:claim|finding|headline|main).*)?$/.test(location.hash)
if (isElsewhere) root.dataset['elsewhere'] = ''

if (/^CN-\d{6}$/.test(query.get('place') ?? '')) {
  const script = document.createElement('script')
  Object.assign(script.dataset, document.currentScript?.dataset) // what the build has written beside this script
  script.src = script.dataset['county'] ?? ''
  document.head.append(script)
}
