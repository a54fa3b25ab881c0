/** Made by build/briefing-script-plugin.ts: the script of the file, and its hash for the Content-Security-Policy. */
declare module 'virtual:briefing-script' {
  export const script: string
  export const hash: string // `sha256-…` in base64
}
