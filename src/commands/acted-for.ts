import type { Program } from '../program.ts'
import { inTongue, words } from '../text/language.ts'

const text = words({
  en: { actedFor: (name: string) => `It is written down as done for ${name}.` },
  de: { actedFor: (name: string) => `Festgehalten als Vertretung für ${name}.` },
})

/** The sentence that says for whom whoever acted stood in with an entry; none where they acted for themselves. */
export async function actedFor(program: Program, entryId: number | undefined): Promise<string[]> {
  if (entryId === undefined) return []
  const { interactions } = await program.store()
  const forOwner = (await interactions.byId(entryId))?.forOwner ?? null
  return forOwner ? [inTongue(text, program.tongue).actedFor(forOwner.name)] : []
}
