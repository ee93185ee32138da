import { headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { DomainError } from '#lib/core/errors.ts'
import { database } from '#lib/db/client.ts'
import { singleSignOn, siteUrl } from '#lib/env.ts'
import { problemWord } from '#lib/i18n/problemWord.ts'
import { endSession } from '#lib/users/endSession.ts'
import { findActor } from '#lib/users/findActor.ts'
import { findUserByIdentity } from '#lib/users/findUserByIdentity.ts'
import { openSession, SESSION_HOURS } from '#lib/users/openSession.ts'
import { serverSecret } from '#lib/users/serverSecret.ts'
import { verifySignIn } from '#lib/users/verifySignIn.ts'
import { logFailure } from './problem.ts'
import { visitorAddress } from './visitor.ts'

/** Who has signed in by password, between the two steps of it. */
interface Verified {
  id: string
  proof: string
}

interface Profile {
  iss: string
  sub: string
  name?: string
  email?: string
  email_verified?: boolean
}

/**
 * How people sign in. The cookie is a signed token that names a session; whether that still holds, and what its
 * person may do, is looked up at each request.
 */
export const authOptions = (): NextAuthOptions => {
  // next-auth takes its own address from the environment only.
  process.env.NEXTAUTH_URL = siteUrl()
  return {
    secret: serverSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 60 * 60 },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/desk' },
    providers: [credentials, ...oidc()],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== 'oidc') return true
        try {
          await identify(profile as Profile)
          return true
        } catch (error) {
          if (error instanceof DomainError) return `/sign-in?error=${encodeURIComponent(problemWord(error))}`
          throw error
        }
      },
      jwt: async ({ token, user, account, profile }) => {
        if (!account) return token
        const isOidc = account.provider === 'oidc'
        const userId = isOidc ? (await identify(profile as Profile)).userId : Number(user.id)
        const { id } = await openSession(at(), {
          userId,
          method: isOidc ? 'oidc' : 'password',
          address: await visitorAddress(),
          userAgent: (await headers()).get('user-agent') ?? '',
          proof: isOidc ? undefined : (user as Verified).proof,
        })
        return { sub: String(userId), sessionId: id }
      },
      session: ({ session, token }) => ({ ...session, user: {}, sessionId: String(token.sessionId ?? '') }),
      // Where to go on is decided by the page that asked, which takes addresses of this site only.
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : `${baseUrl}/desk`),
    },
    events: {
      signOut: async ({ token }) => {
        const id = String(token?.sessionId ?? '')
        const actor = await findActor(database(), id, new Date(), await visitorAddress())
        if (actor) await endSession({ ...at(), actor }, { id })
      },
    },
    logger: {
      // What somebody typed wrong, or sent to try us, is no trouble of the server's.
      error: (code, metadata) => {
        if (!/^(?:CALLBACK_CREDENTIALS|INVALID_CALLBACK_URL)/.test(code))
          process.stderr.write(`next-auth ${code}: ${wordsOf(metadata)}\n`)
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

const at = () => ({ db: database(), now: new Date() })

const credentials = CredentialsProvider({
  credentials: { login: {}, password: {}, code: {} },
  authorize: async (given) => {
    try {
      const { userId, proof } = await verifySignIn(at(), {
        login: given?.login ?? '',
        password: given?.password ?? '',
        code: given?.code || undefined,
        address: await visitorAddress(),
      })
      return { id: String(userId), proof } satisfies Verified
    } catch (error) {
      // next-auth hands the message of an error on to the page.
      throw new Error(error instanceof DomainError ? problemWord(error) : `unexpected ${logFailure(error)}`)
    }
  },
})

const identify = async ({ iss, sub, email, email_verified }: Profile) =>
  findUserByIdentity(at(), {
    issuer: iss,
    subject: sub,
    email,
    emailVerified: email_verified === true,
    address: await visitorAddress(),
  })

const oidc = (): OAuthConfig<Profile>[] => {
  const configured = singleSignOn()
  if (!configured) return []
  const { issuer, clientId, clientSecret, name = 'OpenID Connect' } = configured
  return [
    {
      id: 'oidc',
      name,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      clientId,
      clientSecret,
      profile: ({ sub }) => ({ id: sub }),
    },
  ]
}

const wordsOf = (metadata: unknown): string => {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown })?.error
  return error instanceof Error ? error.message : String(error ?? '')
}
