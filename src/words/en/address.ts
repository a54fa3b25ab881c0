import type { AddressWords } from '../zh/address'

export const address: AddressWords = {
  heading: (count) => `${count === 1 ? 'One part' : `${count} parts`} of the address could not be used; the default is shown instead:`,
  unknown: (name) => `unknown parameter ${name}`,
  invalid: (name, found, allowed) => `${name}=${found} is not valid${allowed.length > 0 ? `; available: ${allowed.join(', ')}` : ''}`,
  repeated: (name, found) => `${name} is given more than once; the first is used, ${name}=${found} is not`,
  tooMany: (name) => `${name} is beyond the number allowed`,
  more: (count) => `${count} more not listed`,
  close: 'Close',
}
