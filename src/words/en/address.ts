import type { AddressWords } from '../zh/address'

export const address: AddressWords = {
  label: 'Parts of the address that were not used',
  heading: (count) => `${count === 1 ? 'One part of the address was' : `${count} parts of the address were`} not used:`,
  unknown: (name) => `unknown parameter ${name}, ignored`,
  invalid: (name, found, allowed) => `${name}=${found} is not valid, the default is shown${allowed.length > 0 ? `; available: ${allowed.join(', ')}` : ''}`,
  unoffered: (name, found, allowed) => `${name}=${found} is not offered by what is shown, and was not used${allowed.length > 0 ? `; available: ${allowed.join(', ')}` : ''}`,
  repeated: (name, found) => `${name} is given more than once; the first is used, ${name}=${found} is not`,
  tooMany: (name) => `${name} is beyond the number allowed`,
  more: (count) => `${count} more not listed`,
  close: 'Close',
}
