import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

const CLIENT = { OIDC_CLIENT_ID: 'gaoshi', OIDC_CLIENT_SECRET: 'a secret between the two, for tests' }

/**
 * An OpenID provider, as an institution has one for its single sign-on. Whoever gives a name at its sign-in page is
 * that person, with the address `<name>@school.example`, which it has verified unless the name begins so.
 * @param {string} siteUrl address of the site that trusts it
 */
export const startIdentityProvider = async (siteUrl) => {
  const server = createServer((req, res) => handle(req, res))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.OIDC_CLIENT_ID,
        client_secret: CLIENT.OIDC_CLIENT_SECRET,
        redirect_uris: [`${siteUrl}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => claimsOf(id) }),
  })
  const handle = provider.callback()
  return {
    env: { OIDC_ISSUER: issuer, OIDC_NAME: '学校账号', ...CLIENT },
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

const claimsOf = (id) => ({
  sub: id,
  name: id,
  email: `${id}@school.example`,
  email_verified: !id.startsWith('unverified'),
})
