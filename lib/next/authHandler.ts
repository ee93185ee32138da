import NextAuth from 'next-auth'
import { env } from '#lib/env.ts'
import { authOptions } from './authOptions.ts'
import { isOwnOrigin } from './ownOrigin.ts'

/**
 * Signs people in and out. What changes something has to come from a page of this site, beside the token against
 * forgery that next-auth asks for.
 */
export const authHandler = async (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> => {
  if (request.method !== 'GET' && !isOwnOrigin(request.headers.get('origin'), env()))
    return new Response('Forbidden', { status: 403 })
  return NextAuth(request as never, context as never, authOptions())
}
