import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { SERVER_CORE } from './load.ts'

/** A server under measurement. */
export interface Running {
  address: string
  pid: number
  stop: () => Promise<void>
}

/** The same build under plain Next.js, whose own cache begins empty. */
export const startPlain = async (databaseUrl: string, dataDir: string): Promise<Running> => {
  const script = join(import.meta.dirname, 'plainNext.ts')
  await rm('.next/server/route-cache', { recursive: true, force: true })
  const [command = '', ...before] = SERVER_CORE
  const child = spawn(command, [...before, process.execPath, script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
  })
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      const found = /http:\S+/.exec(String(chunk))
      if (found) resolve(found[0])
    })
  })
  return { address, pid: child.pid ?? 0, stop: () => end(child) }
}

/** nginx on files: the documents as our server has them, each beside its gzip and brotli. */
export const startNginx = async (documents: Map<string, Buffer>): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'gaoshi-nginx-'))
  for (const [path, document] of documents) {
    const file = join(folder, 'html', path, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, document)
    await writeFile(`${file}.gz`, gzipSync(document, { level: 9 }))
    await writeFile(
      `${file}.br`,
      brotliCompressSync(document, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    )
  }
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const file = join(folder, 'nginx.conf')
  await writeFile(file, configuration(folder, port))
  const [command = '', ...before] = SERVER_CORE
  const child = spawn(command, [...before, 'nginx', '-c', file, '-p', folder], { stdio: 'inherit' })
  const address = `http://127.0.0.1:${port}`
  while (!(await fetch(address).catch(() => undefined))) await pause(50)
  const stop = async () => {
    await end(child, 'SIGTERM')
    await rm(folder, { recursive: true })
  }
  return { address, pid: child.pid ?? 0, stop }
}

const configuration = (folder: string, port: number) => `
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off;
  sendfile on;
  open_file_cache max=20000 inactive=1h;
  keepalive_requests 10000000;
  gzip_static on;
  brotli_static on;
  server { listen 127.0.0.1:${port}; root ${folder}/html; index index.html;
    location / { try_files $uri/index.html =404; add_header Cache-Control no-cache; add_header Vary Accept-Encoding; } }
}`

const end = async (child: ChildProcess, signal?: NodeJS.Signals) => {
  const gone = once(child, 'exit')
  if (signal) child.kill(signal)
  else child.stdin?.end()
  await gone
}

/** Resolves when a process has nothing more to do: what it does behind the readers' backs is not measured. */
export const idle = async (pid: number): Promise<void> => {
  for (let before = -1, now = 0; now - before > 2; await pause(500)) {
    before = now
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
    now = Number(fields[11]) + Number(fields[12])
  }
}

/** Memory that a process has, in MiB. */
export const residentMiB = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
}
