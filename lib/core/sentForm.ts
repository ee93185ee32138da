/** A form that a reader sent to a page. */
export interface SentForm {
  fields: URLSearchParams
  /** Which page it says that it was sent from. */
  origin: string | null
  /** Where it came from, as an IP address. */
  address: string
}

/**
 * The header in which the server hands a form on to the page. What a reader sends under this name never gets there: the
 * requests for pages are the server's own.
 */
export const FORM_HEADER = 'x-sent-form'

/** A field that nobody sees: what fills it in is a program. */
export const TRAP = 'website'

/** A header holds a form in the letters that it may have. */
export const toHeader = (form: SentForm): string =>
  Buffer.from(JSON.stringify({ ...form, fields: form.fields.toString() })).toString('base64url')

/** @param header what `toHeader` made */
export const fromHeader = (header: string): SentForm => {
  const form = JSON.parse(Buffer.from(header, 'base64url').toString())
  return { ...form, fields: new URLSearchParams(form.fields) }
}
