import type { Role } from './story.ts'

/**
 * Who plays a role, and the words for what happens to it. All of it is invented; the telephone numbers are such as the
 * authorities keep free for films, the addresses end in .example.
 */
export type Actor = {
  name: string
  city: string
  tags?: readonly string[]
  people: readonly Person[]
  /** One for each thing that happens, in its order; empty where there is nothing to say. */
  said: readonly string[]
  /** What the agreed contact or the task is about. */
  ahead?: string
  /** Why nobody shall call, or why a date was moved. */
  why?: string
  notes?: string
}

export type Person = { name: string; role?: string; phone?: string; email?: string; birthday?: string }

export type Cast = { user: string; parts: Record<Role, Actor> }
