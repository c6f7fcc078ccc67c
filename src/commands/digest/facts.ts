import { daysAfter, type Day } from '../../domain/day.ts'
import { digestDaysOf, isFirstOfWeek } from '../../domain/digest-days.ts'
import { aheadOf, counted, daysAhead, digestOf, type Digest } from '../../domain/digest.ts'
import { gapOf, type GapKind } from '../../domain/gap.ts'
import { getsOrphans, listedFor, type Staff, type Whose } from '../../domain/in-charge.ts'
import { isDialogue } from '../../domain/interaction.ts'
import type { Owner } from '../../domain/owner.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import type { ListedFollowUp, Manners } from '../follow-up-items.ts'
import { closingsOf } from './closing.ts'
import { worksThisWeek } from './recipients.ts'

/** What the mail of a day is made from. */
export type Facts = {
  staff: Staff
  manners: Manners
  digest: Digest<ListedFollowUp>
  /** Of each line, in the same order. */
  beside: readonly Beside[]
  next: ListedFollowUp | null
  hasCustomers: boolean
  orphans: { orphaned: number; soon: number }
  withoutNext: number
  done: { since: Day; conversations: number; closed: number }
  missedDays: readonly Day[]
  week: { ahead: ReturnType<typeof aheadOf<ListedFollowUp>>; gaps: ReadonlyMap<GapKind, number> } | null
}

/** What a line says beside what every list says: the last dialogue, and how it is closed. */
export type Beside = { last: Dialogue | null; commands: readonly string[] }
type Dialogue = Pick<Awaited<ReturnType<Store['interactions']['latest']>>[number], 'on' | 'channel' | 'text'>

/** For one of ours, or for whoever reads it where nobody is named: then everything. */
export async function factsFor(program: Program, store: Store, owner: Owner | null): Promise<Facts> {
  const { today } = program
  const { followUps, customers, settings, manners, owners, orphans, gaps, digests, digestLines, worked, actor } = store
  const staff = await owners.staff()
  const isAlone = staff.owners.length < 2
  const whose = owner === null || isAlone ? null : listedFor(owner.id, staff, today)
  const theirManners = await manners.all((owner ?? (await actor()))?.id ?? null)
  const due = inWorkingOrder(await open(store, today, whose), today, await settings.all())
  const digest = digestOf(due, owner === null ? [] : await digestLines.of(owner.id), today)
  const since = await lastWorkingDay(store, today)
  const span = { ownerId: owner === null || isAlone ? null : owner.id, from: since, until: daysAfter(today, -1) }
  const hasOrphans = !isAlone && (owner === null || getsOrphans(owner.id, staff, today))
  return {
    ...{ staff, manners: theirManners, digest },
    beside: await besideEach(program, store, digest, theirManners),
    next: due.length === 0 ? await followUps.nextAfter(today, whose) : null,
    hasCustomers: due.length > 0 || (await customers.exists()),
    orphans: hasOrphans ? await orphans.count() : { orphaned: 0, soon: 0 },
    withoutNext: await followUps.withoutNext(),
    done: { since, ...(await worked.during(span)) },
    missedDays: owner === null ? [] : await digests.missedDays(owner.id),
    week: (await beginsWeek(store, owner, staff, today))
      ? {
          ahead: aheadOf(await open(store, daysAfter(today, daysAhead), whose), today),
          gaps: counted((await gaps.all(whose)).map(gapOf)),
        }
      : null,
  }
}

/** In the demo a command is typed behind `followups demo`. */
export function typedName({ name }: Pick<Program, 'name'>): string {
  return name === 'followups' ? 'fu' : name
}

/** All that is open on the list of somebody until a day. */
export function open({ followUps }: Store, until: Day, whose: Whose | null): Promise<ListedFollowUp[]> {
  return followUps.openUntil({ until, whose, stage: null, tag: null, kind: null })
}

async function besideEach(
  program: Program,
  store: Store,
  { lines }: Digest<ListedFollowUp>,
  manners: Manners,
): Promise<Beside[]> {
  const records = await store.followUps.byIds(lines.map(({ item }) => item.id))
  const beside: Beside[] = []
  for (const { item } of lines) {
    const record = records.find(({ id }) => id === item.id)
    beside.push({
      last: await lastDialogue(store, item),
      commands: record ? await closingsOf(program, record, manners) : [],
    })
  }
  return beside
}

/** The words of a complaint are for whoever looks the customer up, not for a mail; those that the reason has are not said twice. */
async function lastDialogue({ interactions }: Store, { customer, cause }: ListedFollowUp): Promise<Dialogue | null> {
  const entries = await interactions.latest(customer.id, recent)
  const last = entries.find(({ contact, ...entry }) => isDialogue({ ...entry, contactId: contact?.id ?? null }))
  if (!last) return null
  return { on: last.on, channel: last.channel, text: last.complaint || last.id === cause?.id ? null : last.text }
}

/** How many entries are looked through; attempts and mailings may stand before the last dialogue. */
const recent = 50

async function lastWorkingDay({ settings }: Store, today: Day): Promise<Day> {
  for (let day = daysAfter(today, -1), tries = 0; tries < 14; day = daysAfter(day, -1), tries++)
    if (await settings.isWorkingDay(day)) return day
  return daysAfter(today, -1)
}

/** On their first day with a mail; where they have none, and for everybody, on the first working day. */
async function beginsWeek(store: Store, owner: Owner | null, staff: Staff, today: Day): Promise<boolean> {
  const works = await worksThisWeek(store, today)
  const hasDays = owner !== null && owner.digestDays !== ''
  return isFirstOfWeek(today, hasDays ? digestDaysOf(owner, staff, works) : works)
}
