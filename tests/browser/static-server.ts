import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

export interface StaticServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

const answer = async (root: string, url: string, response: ServerResponse): Promise<void> => {
  const path = normalize(decodeURIComponent(new URL(url, 'http://host').pathname))
  const file = join(root, path.endsWith(sep) ? join(path, 'index.html') : path)
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) {
    const page = await readFile(join(root, '404.html')).catch(() => undefined) // as most web hosts do
    response.writeHead(404, { 'content-type': page ? TYPES['.html'] : 'text/plain' }).end(page ?? 'not found')
    return
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' })
  createReadStream(file).pipe(response)
}

/** Serves a folder as a plain web host does, on 127.0.0.1 at a free port; nothing is cached, nothing rewritten. */
export const serveFolder = async (root: string): Promise<StaticServer> => {
  const server = createServer((request, response) => void answer(root, request.url ?? '/', response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { origin: `http://127.0.0.1:${port}`, close }
}
