import { connect } from 'node:net'
import { expect } from '@playwright/test'
import { translator } from '#lib/i18n/translator.ts'
import type { Uploaded } from '#lib/library/dto.ts'
import { LIMITS, NAME_HEADER } from '#lib/media/schema.ts'
import { somePdf } from '#lib/media/testFiles.ts'
import { badUploads } from '../badUploads.ts'
import type { Caller } from '../callers.ts'
import { keepingAll } from '../databaseDigest.ts'
import { FROM_ELSEWHERE } from '../elsewhere.ts'
import { test } from '../ownServer.ts'
import { answered, filesOnDisk, problemIn, somePng, upload } from '../uploads.ts'

const t = translator('zh')
const SENTENCE = expect.stringMatching(/\p{Script=Han}.*。$/u)

test('what the library does not take is refused by a clear sentence, and nothing of it is stored', async ({
  site,
  office,
}) => {
  test.setTimeout(120_000)
  const [keeping, before] = [await keepingAll(site.db), filesOnDisk()]
  for (const { reason, ...file } of await badUploads()) {
    const answer = await keeping(file.name, () => upload(office.writer, file, { origin: site.url }))
    expect.soft(answer.status(), file.name).toBe(422)
    expect
      .soft(await problemIn(answer), file.name)
      .toMatchObject({ code: 'INVALID', reason, message: SENTENCE })
  }
  expect(filesOnDisk()).toEqual(before)
})

test('a name that is not UTF-8, none, and a file that is too large are refused', async ({ site, office }) => {
  const [keeping, before] = [await keepingAll(site.db), filesOnDisk()]
  const reasonOf = async (bytes: Buffer, encoded: string) => {
    const sent = () => upload(office.writer, { name: '', bytes }, { origin: site.url, encoded })
    return (await problemIn(await keeping(encoded, sent))).reason
  }
  expect(await reasonOf(somePdf(), '%B8%BD%BC%FE.pdf')).toBe('media.name-unreadable')
  expect(await reasonOf(somePdf(), '')).toBe('media.no-name')
  const huge = Buffer.concat([somePdf(), Buffer.alloc(LIMITS.documentBytes)])
  expect(await reasonOf(huge, 'huge.pdf')).toBe('media.too-large')
  const image = Buffer.concat([await somePng(), Buffer.alloc(LIMITS.imageBytes)])
  expect(await reasonOf(image, 'huge.png')).toBe('media.too-large')
  expect(filesOnDisk()).toEqual(before)
})

/** Sends the head of a request and a part of its body, and goes. */
const sendHalf = async (site: string, { request }: Caller, body: Buffer) => {
  const { cookies } = await request.storageState()
  const { hostname, port, host } = new URL(site)
  const socket = connect(Number(port), hostname)
  const head = [
    'POST /api/desk/media HTTP/1.1',
    `host: ${host}`,
    `origin: ${site}`,
    `cookie: ${cookies.map(({ name, value }) => `${name}=${value}`).join('; ')}`,
    `${NAME_HEADER}: half.pdf`,
    `content-length: ${body.length * 2}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  socket.write(body)
  await expect.poll(() => filesOnDisk().filter((name) => name.startsWith('uploads/')).length).toBe(1)
  socket.destroy()
}

test('an upload that is cut off half-way leaves nothing behind', async ({ site, office }) => {
  const [keeping, before] = [await keepingAll(site.db), filesOnDisk()]
  await keeping('half', async () => {
    await sendHalf(site.url, office.writer, Buffer.concat([somePdf(), Buffer.alloc(200_000)]))
    await expect.poll(filesOnDisk).toEqual(before)
  })
  // The server goes on.
  expect(
    (await upload(office.writer, { name: 'a.pdf', bytes: somePdf('after') }, { origin: site.url })).status(),
  ).toBe(200)
})

test('only who may upload does, from a page of this site', async ({ site, office }) => {
  const file = { name: 'a.pdf', bytes: somePdf('who') }
  const [keeping, before] = [await keepingAll(site.db), filesOnDisk()]
  for (const to of ['/api/desk/media', '/api/desk/word']) {
    for (const [from, headers] of Object.entries(FROM_ELSEWHERE)) {
      const sent = () =>
        office.writer.request.post(to, {
          data: file.bytes,
          headers: { ...headers, [NAME_HEADER]: file.name },
        })
      const answer = await keeping(from, sent)
      expect(answer.status(), from).toBe(403)
      expect((await problemIn(answer)).message, from).toBe(t('errors.foreign-origin'))
    }
    for (const [who, sentence] of [
      ['signedOut', t('errors.signed-out')],
      ['auditor', t('errors.forbidden')],
      ['reviewer', t('errors.forbidden')],
      ['nobody', t('errors.forbidden')],
    ] as const) {
      const answer = await keeping(who, () => upload(office[who], file, { origin: site.url, to }))
      expect(answer.status(), who).toBe(403)
      expect((await problemIn(answer)).message, who).toBe(sentence)
    }
  }
  expect(filesOnDisk()).toEqual(before)
})

test('one file that comes many times at once is stored once', async ({ site, office }) => {
  const bytes = await somePng()
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      upload(office.writer, { name: `${n}.png`, bytes }, { origin: site.url }),
    ),
  )
  const uploaded = await Promise.all(answers.map((answer) => answered<Uploaded>(answer)))
  expect(uploaded.filter(({ wasThere }) => !wasThere)).toHaveLength(1)
  expect(new Set(uploaded.map(({ item }) => item.sha256)).size).toBe(1)
  const publishers = await answered<Uploaded>(
    await upload(office.publisher, { name: '别名.png', bytes }, { origin: site.url }),
  )
  expect(publishers).toMatchObject({ wasThere: true, item: { isMine: false, mayChange: false } })
})
