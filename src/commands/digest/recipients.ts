import { daysAfter, weekdayOf, type Day } from '../../domain/day.ts'
import { digestDaysOf, wantsEmptyMail } from '../../domain/digest-days.ts'
import { Failure } from '../../domain/failure.ts'
import { hasLeft, isPresent, type Staff } from '../../domain/in-charge.ts'
import { isPostal } from '../../domain/mailbox.ts'
import { actingOwner, type Owner } from '../../domain/owner.ts'
import type { WorkingDays } from '../../domain/working-days.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { ownerWanted } from '../in-charge.ts'
import { emailFrom } from '../typed.ts'

/** Why somebody gets no mail. */
export type LeftOut = {
  owner: Owner
  why: 'left' | 'away' | 'not-today' | 'no-address' | 'bad-address'
  address: string | null
}

/**
 * `wantsEmpty`: whether a mail goes although nothing is due; `isCopy`: it goes somewhere else than to them, and does not count
 * as theirs.
 */
export type Recipient = { owner: Owner; to: string; wantsEmpty: boolean; isCopy: boolean }

export type Wanted = { to?: string; owner?: string; all?: true; again?: true }

export type Mails = { staff: Staff; recipients: Recipient[]; leftOut: LeftOut[] }

/**
 * Who gets the morning mail today, and who does not. Throws Failure `not-together`, `no-email`, `needs-answer`,
 * `unknown-owner`, `ambiguous-name`, or `digest-no-address` where that is all that stands in the way.
 */
export async function recipientsOf(program: Program, store: Store, wanted: Wanted): Promise<Mails> {
  const mails = await mailsToday(program, store, wanted)
  const { staff, recipients, leftOut } = mails
  const nowhere = leftOut.filter(({ why }) => why === 'no-address').map(({ owner }) => owner.name)
  if (recipients.length === 0 && nowhere.length > 0)
    throw new Failure('digest-no-address', { names: nowhere, isAlone: staff.owners.length === 1 })
  return mails
}

/**
 * The same where nobody need get one: whoever is named, else mine where there are several and I am named, else everybody.
 * With `again` it goes on other days than theirs as well.
 */
export async function mailsToday(program: Program, store: Store, wanted: Wanted): Promise<Mails> {
  if (wanted.owner !== undefined && wanted.all) throw new Failure('not-together', { options: ['--owner', '--all'] })
  const { today } = program
  const to = wanted.to === undefined ? null : addressFrom(wanted.to)
  const staff = await store.owners.staff()
  const owners = await ownersWanted(program, staff, wanted)
  if (to !== null && owners.length > 1) throw new Failure('needs-answer', { option: '--owner' })
  const works = await worksThisWeek(store, today)

  const recipients: Recipient[] = []
  const leftOut: LeftOut[] = []
  for (const owner of owners) {
    const isTheirs = digestDaysOf(owner, staff, works)
    const own = addressOf(owner, staff, program)
    const address = to ?? own
    const isCopy = own !== null && address !== own
    const isWished = isCopy || (wanted.again === true && (owner.digestDays !== '' || wanted.owner !== undefined))
    const why = whyNot(owner, { today, staff, address, isToday: isWished || isTheirs(today) })
    if (why !== null) leftOut.push({ owner, why, address })
    else
      recipients.push({
        owner,
        to: address!,
        wantsEmpty: isWished || wantsEmptyMail(owner, today, isTheirs),
        isCopy,
      })
  }
  return { staff, recipients, leftOut }
}

/** Whoever has left is spoken of only where they are named. */
async function ownersWanted(program: Program, staff: Staff, wanted: Wanted): Promise<Owner[]> {
  const id = await ownerWanted(program, wanted, staff)
  return staff.owners.filter((owner) => (id === null ? !hasLeft(owner, program.today) : owner.id === id))
}

/** An address that a letter may go to. Throws Failure `no-email`. */
export function addressFrom(input: string): string {
  const address = emailFrom(input)
  if (!isPostal(address)) throw new Failure('no-email', { input })
  return address
}

/** Their own, else that in my settings where it is me. */
export function addressOf(owner: Owner, { owners }: Staff, { config, me }: Program): string | null {
  const isMe = owners.length === 1 || (me !== null && actingOwner(owners, me)?.id === owner.id)
  return owner.email ?? (isMe ? config.email : null)
}

function whyNot(
  owner: Owner,
  { today, staff, address, isToday }: { today: Day; staff: Staff; address: string | null; isToday: boolean },
): LeftOut['why'] | null {
  if (hasLeft(owner, today)) return 'left'
  if (!isPresent(owner, staff, today)) return 'away'
  if (!isToday) return 'not-today'
  if (address === null) return 'no-address'
  return isPostal(address) ? null : 'bad-address'
}

/** Knows the days of this week up to today. */
export async function worksThisWeek({ settings }: Store, today: Day): Promise<WorkingDays> {
  const working = new Set<Day>()
  for (let back = weekdayOf(today) - 1; back >= 0; back--) {
    const day = daysAfter(today, -back)
    if (await settings.isWorkingDay(day)) working.add(day)
  }
  return (day) => working.has(day)
}
