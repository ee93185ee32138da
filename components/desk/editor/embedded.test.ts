import { expect, it } from 'vitest'
import { embeddedImages, fileOf } from './embedded.ts'

it('finds the images that HTML carries in itself, and makes files of them', async () => {
  const html = `<img src="data:image/png;base64,aGk="><img src='data:image/gif;base64,x'><img src=data:image/png;base64,aGk=><img src="/x">`
  expect(embeddedImages(html)).toEqual(['data:image/png;base64,aGk=', 'data:image/gif;base64,x'])
  const file = fileOf('data:image/png;base64,aGk=', '1.png')
  expect([file?.type, await file?.text()]).toEqual(['image/png', 'hi'])
  expect(fileOf('data:image/png;base64,***', '1.png')).toBeUndefined()
  expect(fileOf('data:image/svg+xml,<svg>', '1.svg')).toBeUndefined()
})
