/** Memory of this machine in GiB as the browser tells it, rounded and at most 8; 0 where it does not. */
export const deviceMemory = (): number => (navigator as { readonly deviceMemory?: number }).deviceMemory ?? 0
