import type { Importance, Stage } from '../../domain/customer.ts'
import { Failure } from '../../domain/failure.ts'
import type { Day } from '../../domain/day.ts'
import { absentFormers } from '../../domain/handover.ts'
import { folded } from '../../domain/name.ts'
import { awayUntil } from '../../domain/orphan.ts'
import { handoverDay, planReassignment, type Candidate } from '../../domain/reassignment.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceFrom, choiceWords } from '../../text/choices.ts'
import { placeholder } from '../../text/placeholders.ts'
import { importanceFrom, stageFrom } from '../../text/terms.ts'
import { callsSentence, refuseAbsent, togetherAfter, type Reassigned } from '../changing-hands.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant, ownerMeant, type OwnerRecord } from '../named.ts'
import { refuseUnknownTag } from '../tags.ts'
import { dueDay, lineFrom } from '../typed.ts'
import { text } from './text.ts'
import { leftOverLines, planItem, planText } from './view.ts'

type Options = { from?: string; orphans?: true }
type Filter = { tag: string | null; stage: Stage | null; importance: Importance | null }

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ name: 'owner', how: choiceWords('sharing', language) }),
  line: (line, t) =>
    line
      .argument('[customer...]', t.customer)
      .option('--from <name>', t.from)
      .option('--orphans', t.orphans)
      .requiredOption('--to <name>', t.to)
      .option('--by <how>', t.by)
      .option('--tag <tag>', t.tag)
      .option('--stage <stage>', t.stage)
      .option('--importance <importance>', t.importance)
      .option('--on <date>', t.on)
      .option('-r, --reason <text>', t.reason)
      .option('--keep-stand-in', t.keepStandIn)
      .option('--dry-run', t.dryRun),

  async run(program, t, options, names) {
    refuseContradictions(program, options, names)
    const { today } = program
    const filter = {
      tag: options.tag === undefined ? null : folded(options.tag),
      stage: options.stage === undefined ? null : stageFrom(options.stage),
      importance: options.importance === undefined ? null : importanceFrom(options.importance),
    }
    const by = choiceFrom('sharing', options.by ?? 'load', program.language)
    const on = options.on === undefined ? null : dueDay(program, options.on)
    const reason = options.reason === undefined ? null : lineFrom(options.reason)
    const { owners, reassignments, settings } = await program.store()
    if (options.tag !== undefined) await refuseUnknownTag(program, options.tag)
    const receivers = await ownersMeant(program, options.to)
    const candidates = (await selected(program, options, names)).filter((candidate) => fits(candidate, filter))
    const staff = await owners.staff()

    const keepStandIn = options.keepStandIn === true
    const plan = planReassignment(candidates, {
      ...{ to: await reassignments.receivers(receivers.map(({ id }) => id)), by, staff, anew: names.length > 0 },
      awayUntil: options.orphans ? await returning(program) : new Map(),
      dayFor: (ownerId) => handoverDay(ownerId, { staff, today, on, keepStandIn }),
    })
    refuseAbsent(receivers, plan, staff, on ?? today)

    const absent = absentFormers(plan.moves, staff, today, (await settings.all()).works)
    const planned = planItem(plan, staff, absent)
    const about = planText(planned, t, program)
    const isAsked = plan.moves.length > 0 && !options.dryRun
    const message = t.ask(plan.moves.length)
    const isWanted = isAsked && (await program.ask.confirm({ message, option: '--yes', about }))
    const done = isWanted ? await reassignments.run(plan.moves, reason) : null
    program.show({
      rows: { dryRun: options.dryRun === true, applied: done !== null, ...planned, ...done },
      csv: [],
      text:
        plan.moves.length === 0
          ? [...sentence(nothing(t, options, candidates)), ...leftOverLines(planned.leftOver, t, program)]
          : done
            ? sentence(doneWords(program, t, planned, done, await togetherAfter(program, planned.moves)))
            : options.dryRun
              ? [...about, ...sentence(t.dry)]
              : sentence(t.kept),
    })
  },
})

function refuseContradictions({ language }: Program, { from, orphans }: Options, names: readonly string[]): void {
  const customer = placeholder('customer', language).toUpperCase()
  const said = [names.length > 0 ? customer : [], from !== undefined ? '--from' : [], orphans ? '--orphans' : []].flat()
  if (said.length === 0)
    throw new Failure('option-needed', { option: `${customer}, --from NAME, --orphans`, because: 'whom' })
  if (said.length > 1) throw new Failure('not-together', { options: said })
}

/** Each once, in the order in which they are named. */
async function ownersMeant(program: Program, input: string): Promise<OwnerRecord[]> {
  const found = new Map<number, OwnerRecord>()
  for (const name of input.split(',').map((part) => part.trim())) {
    if (name === '') continue
    const owner = await ownerMeant(program, name)
    found.set(owner.id, owner)
  }
  if (found.size === 0) throw new Failure('missing-value', { option: '--to' })
  return [...found.values()]
}

async function selected(program: Program, { from, orphans: ofOrphans }: Options, names: readonly string[]) {
  const { reassignments, orphans } = await program.store()
  if (from !== undefined) return reassignments.candidates({ ownerId: (await ownerMeant(program, from)).id })
  const ids = new Set<number>()
  for (const name of names) ids.add((await customerMeant(program, name)).customer.id)
  if (ofOrphans) for (const { customer } of await orphans.all()) ids.add(customer.id)
  return reassignments.candidates({ ids: [...ids] })
}

/** Until when those are away who come back: an absence gives nobody's customers away for good. */
async function returning(program: Program): Promise<Map<number, Day>> {
  const { orphans, owners } = await program.store()
  const staff = await owners.staff()
  return new Map(
    (await orphans.all()).flatMap((orphan): [number, Day][] => {
      const until = awayUntil(orphan, staff, program.today)
      return until === null ? [] : [[orphan.customer.id, until]]
    }),
  )
}

function fits({ customer, tags }: Candidate, { tag, stage, importance }: Filter): boolean {
  return (
    (stage === null || customer.stage === stage) &&
    (importance === null || customer.importance === importance) &&
    (tag === null || tags.some((own) => folded(own) === tag))
  )
}

function nothing(
  t: typeof text.en,
  options: Readonly<Record<string, unknown>>,
  candidates: readonly Candidate[],
): string {
  if (candidates.length > 0) return t.nothing
  if (['tag', 'stage', 'importance'].some((name) => options[name] !== undefined)) return t.noneFits
  return options['orphans'] ? t.noOrphans : t.nothing
}

function doneWords(
  program: Program,
  t: typeof text.en,
  { moves, totals, absent }: ReturnType<typeof planItem>,
  done: Reassigned,
  together: Awaited<ReturnType<typeof togetherAfter>>,
): string {
  const shares = totals.filter((total) => total.moves > 0).map((total) => t.share(total.moves, total.owner.name))
  return [
    t.done(moves.length, shares.join(', ')),
    ...absent.map(({ name }) => t.absent(name)),
    callsSentence(program, done, together),
  ]
    .join(' ')
    .trim()
}
