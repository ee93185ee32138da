import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { signedIn } from './people.ts'

/** Where the body is written. */
export const bodyField = (page: Page): Locator => page.getByRole('textbox', { name: '正文', exact: true })

/** A browser in which somebody begins a notice. */
export const openEditor = async (browser: Browser, lang: 'zh' | 'en' = 'zh') => {
  const writer = await signedIn(browser, ['writer'])
  await writer.page.goto('/desk/notices/new')
  await expect(bodyField(writer.page)).toBeVisible()
  return { ...writer, lang }
}

/** Pastes as a person would, with what other programs put on the clipboard. */
export const paste = (
  field: Locator,
  data: { html?: string; text?: string; files?: string[] },
): Promise<void> =>
  field.evaluate((element, { html, text, files = [] }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    for (const name of files) clipboardData.items.add(new File(['x'], name, { type: 'image/png' }))
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)

interface EditorElement extends HTMLElement {
  editor: {
    commands: { setContent: (html: string) => void; clearContent: () => void }
    getHTML: () => string
  }
}

/** Puts HTML into the editor as it is, past what the desk does with it before, and takes out what it became. */
export const throughEditor = (field: Locator, htmls: readonly string[]): Promise<string[]> =>
  field.evaluate(
    (element, given) =>
      given.map((html) => {
        const { editor } = element as EditorElement
        try {
          editor.commands.setContent(html)
        } catch {
          // Elements that are named after what a parser looks for can make it fail, and then leave nothing.
          editor.commands.clearContent()
        }
        return editor.getHTML()
      }),
    htmls,
  )

/** What the editor holds. */
export const htmlIn = (field: Locator): Promise<string> =>
  field.evaluate((element) => (element as EditorElement).editor.getHTML())

/** Empties the editor. */
export const empty = (field: Locator): Promise<void> =>
  field.evaluate((element) => (element as EditorElement).editor.commands.clearContent())

/** Pastes each of them into the empty editor, and takes out what it became. */
export const pasteAll = (field: Locator, htmls: readonly string[]): Promise<string[]> =>
  field.evaluate(
    (element, given) =>
      given.map((html) => {
        const { editor } = element as EditorElement
        editor.commands.clearContent()
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', html)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        return editor.getHTML()
      }),
    htmls,
  )

/** Writes a body in the place of what is there, each line a paragraph. */
export const writeBody = async (page: Page, text: string): Promise<void> => {
  const field = bodyField(page)
  await field.press('ControlOrMeta+a')
  await paste(field, { text })
}
