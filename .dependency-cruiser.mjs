// Who may import whom. What is not listed here is refused (docs/architecture.md shows it as a picture).

/** Domains of lib, each with what it may import besides lib/core. */
const LIB = {
  core: [],
  env: [],
  i18n: ['env'],
  policy: [],
  db: ['env', 'policy'],
  cache: ['db'],
  limits: ['db'],
  audit: ['db', 'env', 'policy'],
  site: ['db', 'policy', 'cache', 'audit'],
  redirects: ['db', 'env', 'policy', 'cache', 'audit'],
  missing: ['db', 'env', 'policy', 'audit', 'redirects'],
  pushes: ['db', 'env', 'policy', 'audit'],
  columns: ['db', 'policy', 'cache', 'audit', 'redirects'],
  media: ['db', 'env', 'policy', 'audit'],
  library: ['db', 'policy', 'audit', 'columns', 'media'],
  word: ['db', 'media'],
  search: ['db', 'env', 'checks'],
  texts: ['db', 'env', 'media', 'word', 'search'],
  checks: [],
  analytics: ['db', 'env', 'policy', 'columns'],
  mail: ['db', 'env', 'policy', 'audit'],
  users: ['db', 'env', 'policy', 'limits', 'audit', 'mail', 'columns'],
  notices: ['db', 'env', 'policy', 'cache', 'audit', 'columns', 'media', 'library', 'checks', 'search'],
  review: [
    ...['db', 'env', 'policy', 'cache', 'audit', 'columns', 'media', 'checks', 'mail', 'users'],
    ...['notices', 'library', 'pushes'],
  ],
  subscriptions: [
    ...['db', 'env', 'policy', 'i18n', 'limits', 'site', 'columns', 'mail', 'users', 'notices', 'review'],
  ],
  imports: [
    'db',
    'env',
    'policy',
    'i18n',
    'audit',
    'columns',
    'media',
    'word',
    'checks',
    'notices',
    'review',
  ],
  reports: ['db', 'env', 'policy', 'i18n', 'limits', 'audit', 'site', 'columns', 'mail'],
  demo: [
    ...['db', 'env', 'policy', 'cache', 'audit', 'columns', 'media', 'users', 'notices', 'review'],
    ...['site', 'search'],
  ],
  public: ['db', 'env', 'policy', 'cache', 'redirects', 'columns', 'notices', 'site', 'media', 'search'],
  jobs: [
    ...[
      'db',
      'env',
      'policy',
      'cache',
      'i18n',
      'mail',
      'users',
      'review',
      'search',
      'texts',
      'pushes',
      'reports',
    ],
    ...['analytics', 'subscriptions'],
  ],

  next: ['db', 'env', 'policy', 'cache', 'i18n', 'media', 'public', 'users'],
}

const within = (domain) => `^lib/${domain}(/|\\.ts$)`
const anyOf = (domains) => domains.map(within).join('|')

/** What the browser may know of a domain: its forms and shapes. */
const SHAPES = '^lib/([a-z]+)/(schema|dto|state|roles|transitions)\\.ts$'
const LIBRARIES = { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'core'] }

const allowed = [
  { from: {}, to: LIBRARIES },
  { from: {}, to: { path: '\\.css$|^messages/' } },
  { from: { path: '^app/' }, to: { path: '^(app|components|lib)/' } },
  { from: { path: '^components/reader/' }, to: { path: '^components/reader/' } },
  {
    from: { path: '^components/(?!reader/)' },
    to: {
      path: `^components/|^lib/core/|^lib/i18n/|${SHAPES}`,
      pathNot: '^components/reader/',
    },
  },
  ...Object.entries(LIB).map(([domain, may]) => ({
    from: { path: within(domain) },
    to: { path: anyOf([domain, 'core', ...may]) },
  })),
  { from: { path: '^lib/.*\\.test\\.ts$' }, to: { path: '^lib/' } },
  { from: { path: '^components/.*\\.test\\.ts$' }, to: { path: '^(components|lib)/' } },
  { from: { path: '^bin/' }, to: { path: '^(bin|lib|scripts/bootstrap)/' } },
  { from: { path: '^server/' }, to: { path: '^server/|^lib/(core|env|i18n|cache|db)(/|\\.ts$)' } },
  { from: { path: '^server/openPageStore\\.ts$' }, to: { path: '^lib/public/isThere\\.ts$' } },
  { from: { path: '^server/main\\.ts$' }, to: { path: '^lib/(jobs|redirects|missing|analytics)/' } },
  { from: { path: '^server/views(\\.long)?(\\.test)?\\.ts$' }, to: { path: '^lib/analytics/' } },
  { from: { path: '^scripts/' }, to: { path: '^(scripts|lib|server|components/reader)/' } },
  { from: { path: '^(e2e|bench)/' }, to: { path: '^(e2e|bench|lib|server|scripts)/|^next\\.config\\.mjs$' } },
  { from: { path: '^[^/]+$' }, to: { path: '^(scripts|lib)/' } },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { pathNot: '^lib/db/schema/' }, to: { circular: true } },
    {
      name: 'next-only-in-lib-next-and-the-desk',
      severity: 'error',
      from: { path: '^(lib/(?!next/)|components/(?!desk/)|bin)' },
      to: { path: '^node_modules/next/' },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  allowed,
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|public)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
