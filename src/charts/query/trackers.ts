const TRACKER = /^(?:utm_\w+|fbclid|gclid|msclkid|spm|scene|clicktime|enterid|isappinstalled|nsukey|share_token)$/
const SHARED_FROM = /^(?:singlemessage|groupmessage|timeline)$/ // the value of `from` in a link shared by WeChat

/** Whether a parameter is none of ours: other sites and messengers append it to links. */
export const isTracker = (name: string, text: string): boolean => TRACKER.test(name) || (name === 'from' && SHARED_FROM.test(text))
