/** A web host as hosts are: everything gzipped that gains by it, nothing cached by the browser. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8', '.svg': 'image/svg+xml' }

export interface GzipServer {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves the pages made for the bench by their path, and all else from a folder. */
export const serveGzipped = async (folder: string, pages: ReadonlyMap<string, string>): Promise<GzipServer> => {
  const packed = new Map<string, Buffer>() // compressed once: a host does not compress anew for each reader
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    const made = pages.get(path)
    const bytes = packed.get(path) ?? gzipSync(made ?? (await readFile(join(folder, normalize(path.endsWith(sep) ? `${path}index.html` : path)))), { level: 9 })
    packed.set(path, bytes)
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html; charset=utf-8', 'content-encoding': 'gzip', 'content-length': bytes.length, 'cache-control': 'no-store' }).end(bytes)
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    answer(decodeURIComponent(pathname), response).catch(() => response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
