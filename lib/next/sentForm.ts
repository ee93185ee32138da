import { headers } from 'next/headers'
import { DomainError } from '#lib/core/errors.ts'
import { FORM_HEADER, fromHeader, type SentForm } from '#lib/core/sentForm.ts'
import { env } from '#lib/env.ts'
import { isOwnOrigin } from './ownOrigin.ts'

/** The form that the page being rendered was sent; undefined where it was only asked for. */
export const sentForm = async (): Promise<SentForm | undefined> => {
  const header = (await headers()).get(FORM_HEADER)
  return header === null ? undefined : fromHeader(header)
}

/** @throws DomainError FORBIDDEN where a form was sent from a page of another site */
export const assertOwnForm = ({ origin }: SentForm): void => {
  if (!isOwnOrigin(origin, env())) throw new DomainError('FORBIDDEN', 'foreign-form')
}
