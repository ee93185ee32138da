import { defineConfig } from 'vitest/config'

const FOLDERS = '{app,bin,components,lib,scripts,server}'

/** Half of the time these wait for the database: a worker for each processor, where one is left free otherwise. */
const withDatabase = {
  ...{ globalSetup: './scripts/testDatabase.ts', hookTimeout: 30_000 },
  maxWorkers: '100%',
  execArgv: ['--import', './scripts/bootstrap/quickStart.mjs'],
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${FOLDERS}/**/*.test.ts`],
          exclude: ['**/*.db.test.ts', '**/*.long.test.ts'],
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'integration',
          include: [`${FOLDERS}/**/*.db.test.ts`],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...withDatabase,
          name: 'long',
          include: [`${FOLDERS}/**/*.long.test.ts`],
          testTimeout: 10 * 60_000,
        },
      },
    ],
  },
})
