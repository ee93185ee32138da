import module from 'node:module'

// drizzle-orm names more than four hundred entries in its package.json. Node reads them anew for each of its files, only to
// learn that it is an ES module: half a second of every start. Here it is told, and where: beside the file that asks.
const FILE = /\/node_modules\/drizzle-orm\/.*\.js$/

module.registerHooks?.({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && FILE.test(context.parentURL ?? '')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
})
