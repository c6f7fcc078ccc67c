import { Failure } from '../../domain/failure.ts'
import type { Channel } from '../../domain/interaction.ts'
import type { Program } from '../../program.ts'
import { channelFrom, channelNamed } from '../../text/terms.ts'

/**
 * The channel that was typed behind the customer. Where the channel came first, it says so: Failure `customer-first`, or
 * `option-needed` for a mailing without a tag; else `no-channel`.
 */
export async function channelSaid(program: Program, who: string, typed: string | undefined): Promise<Channel> {
  const channel = typed === undefined ? undefined : channelNamed(typed)
  if (channel) return channel
  const first = channelNamed(who)
  if (first === 'mailing') throw new Failure('option-needed', { option: '--tag', because: 'mailing' })
  if (typed === undefined) throw new Failure('option-needed', { option: 'CHANNEL', because: 'channel' })
  if (first && (await isSomebody(program, typed)))
    throw new Failure('customer-first', { customer: typed, channel: who })
  return channelFrom(typed)
}

async function isSomebody(program: Program, name: string): Promise<boolean> {
  const { names } = await program.store()
  return (await names.beginning(name)).length > 0
}
