import { Failure } from '../domain/failure.ts'
import { folded } from '../domain/name.ts'
import type { Program } from '../program.ts'

/** A tag that nobody has is a slip of the finger rather than a quiet day. Throws Failure `unknown-tag`. */
export async function refuseUnknownTag(program: Program, tag: string): Promise<void> {
  const { customers } = await program.store()
  const all = { stage: null, importance: null, ownerId: null, withoutNext: false }
  if ((await customers.list({ ...all, tag: folded(tag) })).length === 0)
    throw new Failure('unknown-tag', { input: tag })
}
