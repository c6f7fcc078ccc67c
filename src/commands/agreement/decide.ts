import type { Program } from '../../program.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { textFrom } from '../typed.ts'
import { agreementItem } from '../agreement-items.ts'
import { openAgreementMeant } from './meant.ts'

/** Ends or cancels an agreement, with the journey that it started, and says what is next with the customer. */
export async function decideAgreement(
  program: Program,
  what: string,
  {
    decision,
    why,
    said,
  }: { decision: 'ended' | 'cancelled'; why: string | undefined; said: (title: string, customer: string) => string },
): Promise<void> {
  const agreement = await openAgreementMeant(program, what)
  const { agreements, settings } = await program.store()
  const because = why === undefined ? null : textFrom(why)
  const before = await nextContactOn(program, agreement.customer.id)
  await agreements.decide(agreement, { decision, why: because }, { outcome: 'over', untilOn: null, why: because })
  const item = agreementItem((await agreements.byId(agreement.id))!, program.today, await settings.all())
  const followed = await followedBy(program, agreement.customer.id, { before })
  program.show({
    rows: { ...item, ...followed.data },
    csv: [],
    text: sentence(`${said(item.title, item.customer.name)} ${followed.sentence}`),
  })
}
