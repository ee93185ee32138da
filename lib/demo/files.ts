import { readFile } from 'node:fs/promises'
import type { Db } from '#lib/db/client.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { storeImage } from '#lib/media/storeImage.ts'

/** The demo's files, each stored once, when it is first asked for; they are found by name. */
export const demoFiles = (db: Db) => {
  const image = once((bytes) => storeImage(db, bytes))
  const document = once((bytes) => storeFile(db, bytes, 'application/pdf'))
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

const once = (store: (bytes: Buffer) => Promise<string>) => {
  const stored = new Map<string, Promise<string>>()
  return (name: string) => {
    const known = stored.get(name)
    if (known) return known
    const hash = readFile(new URL(`./files/${name}`, import.meta.url)).then(store)
    stored.set(name, hash)
    return hash
  }
}
