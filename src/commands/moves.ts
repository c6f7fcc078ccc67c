import type { Store } from '../store/store.ts'

/** A person with a customer, as another one's list names it. */
export type ContactPlace = { id: number; customer: { id: number; name: string } }

/** Where else the same person is, or was before. */
export type Places = { nowAs: ContactPlace | null; cameFrom: ContactPlace | null }

type Moves = Awaited<ReturnType<Store['contacts']['moves']>>

export function placesOf({ id }: { id: number }, moves: Moves): Places {
  return {
    nowAs: moves.find(({ from }) => from.id === id)?.to ?? null,
    cameFrom: moves.find(({ to }) => to.id === id)?.from ?? null,
  }
}
