// `node scripts/completeLock.mjs`, to be run after packages were added or updated.
//
// A registry may hold the packages of some platforms only. npm then leaves the others out of the lock file,
// and newer ones refuse such a file in `npm ci`. What is left out is optional and pinned by its parent, so it
// is written in by name; npm asks for it only on the platform it is for.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bootstrap/paths.mjs'

const SYSTEMS = { windows: 'win32', win: 'win32', linuxmusl: 'linux' }
const KNOWN_SYSTEMS = ['win32', 'darwin', 'linux', 'android', 'freebsd', 'netbsd', 'openbsd', 'sunos', 'aix']
const KNOWN_PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32']

/** The entry of a platform's package, told by its name. */
export const entryFor = (name, version, dev) => {
  const words = name.split(/[/@-]/)
  const os = words.map((word) => SYSTEMS[word] ?? word).find((word) => KNOWN_SYSTEMS.includes(word))
  const cpu = words.find((word) => KNOWN_PROCESSORS.includes(word))
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev: true }),
    ...(/musl/.test(name) && { libc: ['musl'] }),
    optional: true,
    ...(os && { os: [os] }),
  }
}

/** Writes in what is missing and gives the names. */
export const complete = (lock) => {
  const added = []
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const places = [`node_modules/${name}`, `${path}/node_modules/${name}`]
      if (!/^\d+\.\d+\.\d+/.test(version) || places.some((place) => lock.packages[place])) continue
      lock.packages[places[0]] = entryFor(name, version, dev)
      added.push(name)
    }
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  )
  return added
}

if (import.meta.filename === process.argv[1]) {
  const file = join(ROOT, 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const added = complete(lock)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length ? `Added: ${added.join(', ')}` : 'Nothing was missing.')
}
