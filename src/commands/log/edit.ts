import { Failure } from '../../domain/failure.ts'
import { isSpoken, isWritten } from '../../domain/interaction.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { channelFrom } from '../../text/terms.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { agreementsAfter } from '../settling.ts'
import { contactMeant, type CustomerRecord } from '../named.ts'
import { pastDay, said, textFrom } from '../typed.ts'
import { editText } from './corrections-text.ts'
import { entryMeant, sayEntry, type Entry } from './entry.ts'

type EntryChanges = Parameters<Store['interactions']['edit']>[1]

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<entry>', t.entry)
      .option('--on <date>', t.on)
      .option('-c, --channel <channel>', t.channel)
      .option('--text <text>', t.text)
      .option('-w, --with <contact>', t.with)
      .option('-i, --in', t.in)
      .option('--out', t.out)
      .option('-m, --missed', t.missed)
      .option('--reached', t.reached)
      .option('--answered', t.answered)
      .option('--no-answered', t.notAnswered)
      .option('--complaint', t.complaint)
      .option('--no-complaint', t.noComplaint),

  async run(program, t, options, which) {
    if (Object.keys(options).length === 0)
      throw new Failure('option-needed', { option: '--on, --channel, --text, --with, …', because: 'changes' })
    const facts = factsFrom(program, options)
    const { entry: before, customer } = await entryMeant(program, which)
    const contactId = await contactWanted(program, options.with, customer)
    const typed = contactId === undefined ? facts : { ...facts, contactId }
    const changes = changesIn(before, { ...typed, ...consequences(before, facts) })

    const { interactions } = await program.store()
    const nextBefore = await nextContactOn(program, customer.id)
    const hasChanged = Object.keys(changes).length > 0
    if (hasChanged) {
      const was = { ...before, contactId: before.contact?.id ?? null }
      await interactions.edit(before.id, changes, await agreementsAfter(program, was, { ...was, ...changes }))
    }

    const after = (await interactions.byId(before.id))!
    const followed = await followedBy(program, customer.id, { before: nextBefore })
    const { id, customerId: _, ...rest } = after
    const words = sayEntry(program, after, customer)
    program.show({
      rows: {
        ...{ entry: id, customer: { id: customer.id, name: customer.name }, ...rest },
        changed: Object.keys(changes).map((field) => (field === 'contactId' ? 'contact' : field)),
        nextContactMoved: followed.moved,
        ...followed.data,
      },
      csv: [],
      text: sentence(
        hasChanged ? `${t.corrected(`e${id}`, words)} ${followed.sentence}` : t.unchanged(`e${id}`, words),
      ),
    })
  },
})

type Options = {
  on?: string
  channel?: string
  text?: string
  in?: true
  out?: true
  missed?: true
  reached?: true
  answered?: boolean
  complaint?: boolean
}

function factsFrom(program: Program, options: Options): EntryChanges {
  const { answered, complaint } = options
  if (options.in && options.out) throw new Failure('not-together', { options: ['--in', '--out'] })
  if (options.missed && options.reached) throw new Failure('not-together', { options: ['--missed', '--reached'] })
  return {
    ...said('on', options.on, (input) => pastDay(program, input)),
    ...said('channel', options.channel, channelFrom),
    ...said('text', options.text, (input) => textFrom(input) || null),
    ...(options.in || options.out ? { direction: options.in ? 'in' : 'out' } : {}),
    ...(options.missed || options.reached ? { missed: options.missed === true } : {}),
    ...(answered === undefined ? {} : { answered }),
    ...(complaint === undefined ? {} : { complaint }),
  }
}

/** What no longer fits is taken back where it was not typed: a letter is not missed, and what we sent waits for nobody. */
function consequences(before: Entry, typed: EntryChanges): EntryChanges {
  const { channel, direction, missed } = { ...before, ...typed }
  if (typed.missed && !isSpoken(channel)) throw new Failure('not-of-channel', { option: '--missed', channel })
  const hasDirection = isSpoken(channel) || isWritten(channel)
  if (typed.direction === 'in' && !hasDirection) throw new Failure('not-of-channel', { option: '--in', channel })
  const directionNow = hasDirection ? direction : 'out'
  if (typed.answered && directionNow === 'out') throw new Failure('goes-with', { option: '--answered', needs: '--in' })
  return {
    ...(missed && !isSpoken(channel) ? { missed: false } : {}),
    ...(directionNow === direction ? {} : { direction: directionNow }),
    ...(directionNow === 'out' ? { answered: false } : {}),
  }
}

/** Nobody where the name is empty; undefined where none was typed. */
async function contactWanted(program: Program, input: string | undefined, customer: CustomerRecord) {
  if (input === undefined) return undefined
  return input.trim() === '' ? null : (await contactMeant(program, input, customer)).id
}

/** Of what was said, only what is not so already. */
function changesIn(before: Entry, changes: EntryChanges): EntryChanges {
  const now: EntryChanges = { ...before, contactId: before.contact?.id ?? null }
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => now[field as keyof EntryChanges] !== value),
  )
}
