import { absenceOn, chargeOn, hasLeft, type Staff } from '../../domain/in-charge.ts'
import { isOrphaned } from '../../domain/orphan.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { CsvColumn, TextColumn } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { shortDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import type { OwnerItem } from '../in-charge.ts'
import { shortNames } from '../owner-names.ts'
import { ownerItem } from './facts.ts'
import { listText } from './list-text.ts'

type OwnerRecord = Awaited<ReturnType<Store['owners']['list']>>[number]

/** Somebody of ours with what is in their care, and whether they are there to see to it. */
type ListedOwner = ReturnType<typeof ownerItem<OwnerRecord>> & {
  /** Of their customers, those nobody is in charge of today. */
  orphans: number
  /** Of the absence that runs, else of the next one. */
  awayFrom: OwnerRecord['leftOn']
  awayUntil: OwnerRecord['leftOn']
  /** Who stands in today, or on the first day of it. */
  standIn: OwnerItem | null
}

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line) => line,

  async run(program, t) {
    const { owners, orphans } = await program.store()
    const staff = await owners.staff()
    const forsaken = staff.owners.length < 2 ? [] : await orphans.all()
    const orphaned = forsaken.filter((orphan) => isOrphaned(orphan, program.today))
    const list = (await owners.list()).map((owner) => ({
      ...ownerItem(owner, staff.owners),
      orphans: orphaned.filter(({ ownerId }) => ownerId === owner.id).length,
      ...absenceOf(owner, staff, program),
    }))
    list.sort((a, b) => Number(hasLeft(a, program.today)) - Number(hasLeft(b, program.today)))

    program.show({
      rows: list,
      csv,
      text:
        list.length === 0
          ? sentence(t.empty)
          : [
              {
                is: 'table',
                columns: columnsOf(list, t),
                rows: list.map((owner) => lineOf(owner, { t, program, staff })),
              },
            ],
    })
  },
})

const csv: readonly CsvColumn<ListedOwner>[] = [
  { key: 'id', cell: ({ id }) => id },
  { key: 'name', cell: ({ name }) => name },
  { key: 'number', cell: ({ number }) => number },
  { key: 'email', cell: ({ email }) => email },
  { key: 'language', cell: ({ language }) => language },
  { key: 'customers', cell: ({ customers }) => customers },
  { key: 'due', cell: ({ due }) => due },
  { key: 'open', cell: ({ open }) => open },
  { key: 'overdue', cell: ({ overdue }) => overdue },
  { key: 'orphans', cell: ({ orphans }) => orphans },
  { key: 'leftOn', cell: ({ leftOn }) => leftOn },
  { key: 'deputy', cell: ({ deputy }) => deputy?.name ?? null },
  { key: 'awayFrom', cell: ({ awayFrom }) => awayFrom },
  { key: 'awayUntil', cell: ({ awayUntil }) => awayUntil },
  { key: 'standIn', cell: ({ standIn }) => standIn?.name ?? null },
]

/** The absence that runs, else the next one, of somebody who has not left until then. */
function absenceOf({ id, leftOn }: OwnerRecord, staff: Staff, { today }: Program) {
  const next = staff.absences.find((one) => one.ownerId === id && (one.untilOn === null || one.untilOn >= today))
  const absence = absenceOn(id, staff, today) ?? next
  if (!absence || hasLeft({ leftOn }, absence.fromOn < today ? today : absence.fromOn))
    return { awayFrom: null, awayUntil: null, standIn: null }
  const { fromOn, untilOn } = absence
  const { actingId } = chargeOn(id, staff, fromOn < today ? today : fromOn)
  const acting = staff.owners.find((owner) => owner.id === actingId && owner.id !== id)
  return { awayFrom: fromOn, awayUntil: untilOn, standIn: acting ? { id: acting.id, name: acting.name } : null }
}

function hasPresence({ awayFrom, leftOn, deputy }: ListedOwner): boolean {
  return awayFrom !== null || leftOn !== null || deputy !== null
}

function columnsOf(list: readonly ListedOwner[], { headings }: typeof listText.en): TextColumn[] {
  const { id, name, customers, open, due, overdue, orphans, presence, email, number } = headings
  const hasOrphans = list.some((owner) => owner.orphans > 0)
  return [
    { heading: id, align: 'right' },
    { heading: name, shrink: 2, min: 10 },
    { heading: customers, align: 'right' },
    { heading: open, align: 'right' },
    { heading: due, align: 'right' },
    { heading: overdue, align: 'right' },
    { heading: hasOrphans ? orphans : '', align: 'right' },
    { heading: list.some(hasPresence) ? presence : '', shrink: 3, min: 16, lines: Infinity },
    { heading: list.some((owner) => owner.number !== null) ? number : '', shrink: 1, min: 6, from: 100 },
    { heading: list.some((owner) => owner.email !== null) ? email : '', shrink: 2, min: 10, from: 100 },
  ]
}

function lineOf(owner: ListedOwner, { t, program, staff }: { t: typeof listText.en; program: Program; staff: Staff }) {
  const isGone = hasLeft(owner, program.today)
  return [
    `o${owner.id}`,
    { text: owner.name, tone: isGone ? ('quiet' as const) : ('strong' as const) },
    String(owner.customers),
    String(owner.open),
    String(owner.due),
    String(owner.overdue),
    owner.orphans === 0 ? '' : { text: String(owner.orphans), tone: 'late' as const },
    presenceOf(owner, { t, program, staff }),
    owner.number ?? '',
    owner.email ?? '',
  ]
}

/** Whether they are there, and who is instead. */
function presenceOf(
  { leftOn, awayFrom, awayUntil, standIn, deputy }: ListedOwner,
  { t, program: { today, language }, staff }: { t: typeof listText.en; program: Program; staff: Staff },
): string {
  const short = shortNames(staff.owners)
  const day = (on: typeof today) => shortDay(on, today, language)
  if (leftOn !== null && leftOn < today) return t.left(day(leftOn))
  const isAlone = staff.owners.length === 1
  const until = awayUntil && day(awayUntil)
  return [
    ...(awayFrom === null ? [] : [awayFrom <= today ? t.away(until) : t.willBeAway(day(awayFrom), until)]),
    ...(awayFrom === null || isAlone ? [] : [standIn ? t.standsIn(short(standIn.name)) : t.nobody]),
    ...(leftOn === null ? [] : [t.leaves(day(leftOn))]),
    ...(deputy === null || deputy.id === standIn?.id ? [] : [t.deputy(short(deputy.name))]),
  ].join(', ')
}
