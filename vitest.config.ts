import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: '100%',
    globalSetup: 'test/support/built.ts',
    setupFiles: 'test/support/chance.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
