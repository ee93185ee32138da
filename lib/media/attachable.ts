import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

interface File {
  sha256: string
  name: string
}

/**
 * Files as a notice may carry them. What came of an image stays on the desk, since a photo says where and by whom it
 * was taken: as an attachment it goes out as its widest JPEG, under a name that says so. What was made so once stays as
 * it is, so that whoever asks for it twice gets the same.
 */
export const attachable = async <F extends File>(db: Db, files: F[]): Promise<F[]> => {
  if (files.length === 0) return files
  const { rows } = await db.execute<{ image_sha256: string; sha256: string }>(sql`
    select distinct on (image_sha256) image_sha256, sha256 from image_variant v
    where format = 'jpg' and image_sha256 = any(${sql.param(files.map(({ sha256 }) => sha256))}::char(64)[])
      and not exists (select from image_variant made where made.sha256 = v.image_sha256)
    order by image_sha256, width desc`)
  const shown = new Map(rows.map((row) => [row.image_sha256, row.sha256]))
  return files.map((file) => {
    const sha256 = shown.get(file.sha256)
    return sha256 ? { ...file, sha256, name: asJpeg(file.name) } : file
  })
}

const LONGEST = 196

const asJpeg = (name: string): string =>
  /\.jpe?g$/i.test(name) ? name : `${name.replace(/\.[a-z0-9]{1,5}$/i, '').slice(0, LONGEST)}.jpg`
