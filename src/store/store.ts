import type { openStore } from './open.ts'

/** All that commands may ask of a store, taken from its first implementation. */
export type Store = Awaited<ReturnType<typeof openStore>>
