import { headers } from 'next/headers'
import type { Language } from '#lib/core/text.ts'

/** Where a request came from. The server's door (`server/visitor.ts`) puts the address there, and nobody else can. */
export const visitorAddress = async (): Promise<string> => (await headers()).get('x-forwarded-for') ?? ''

/** The language that a browser asks for first, of the two that there are. */
export const visitorLanguage = async (): Promise<Language> =>
  /^\s*en/i.test((await headers()).get('accept-language') ?? '') ? 'en' : 'zh'
