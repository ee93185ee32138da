import { readFile } from 'node:fs/promises'
import type { Ctx } from '#lib/db/ctx.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { storeImage } from '#lib/media/storeImage.ts'

/** The demo's files, each stored once, when it is first asked for; they are found by name. */
export const demoFiles = (ctx: Ctx) => {
  const image = once((file) => storeImage(ctx, file))
  const document = once((file) => storeFile(ctx, { ...file, mediaType: 'application/pdf' }))
  /** A body with its `demo:<file name>` addresses made real. */
  const withImages = async (bodyHtml: string) => {
    let html = bodyHtml
    for (const [address, name] of bodyHtml.matchAll(/demo:([\w.-]+)/g)) {
      if (name) html = html.replaceAll(address, `/images/${await image(name)}`)
    }
    return html
  }
  return { image, document, withImages }
}

const once = (store: (file: { name: string; bytes: Buffer }) => Promise<{ sha256: string }>) => {
  const stored = new Map<string, Promise<string>>()
  return (name: string) => {
    const known = stored.get(name)
    if (known) return known
    const hash = readFile(new URL(`./files/${name}`, import.meta.url)).then(
      async (bytes) => (await store({ name, bytes })).sha256,
    )
    stored.set(name, hash)
    return hash
  }
}
