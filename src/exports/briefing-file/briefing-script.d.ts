/** Made by build/briefing-script-plugin.ts: the script that the file carries, and its hash for the policy. */
declare module 'virtual:briefing-script' {
  export const script: string
  export const hash: string // `sha256-…` in base64
}
