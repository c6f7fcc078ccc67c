import { Failure } from '../../domain/failure.ts'
import { contradictions, mergeFields, type Choices, type MergeField, type Side } from '../../domain/merge.ts'
import { samePeople } from '../../domain/same-person.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceNamed, choiceWord } from '../../text/choices.ts'
import type { Language } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { mergedPersonWords } from '../merged-people.ts'
import { customerMeant, type CustomerRecord } from '../named.ts'
import { each } from '../typed.ts'
import { mergeText } from './merge-text.ts'
import { mergeItem, planBlocks, valueWords } from './merge-view.ts'

type MergeWords = typeof mergeText.en

export default defineCommand({
  text: mergeText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ kept: 'customer', other: 'customer', choice: ['a', 'b'] }),
  line: (line, t) =>
    line
      .argument('<kept>', t.kept)
      .argument('<other>', t.other)
      .option('-k, --keep <choice>', t.keep, each)
      .option('--dry-run', t.dryRun),

  async run(program, t, options, first, second) {
    const said = choicesFrom(options.keep ?? [], program.language)
    const { customer: a } = await customerMeant(program, first)
    const { customer: b } = await customerMeant(program, second)
    if (a.id === b.id) throw new Failure('same-twice', { name: `${a.name} (c${a.id})` })
    const contradicting = contradictions(a, b)
    const dryRun = options.dryRun === true
    const choices = dryRun ? said : await decided(program, t, { a, b, said, contradicting })

    const { merges } = await program.store()
    const undecided = Object.fromEntries(contradicting.map((field) => [field, 'a'])) as Choices
    const plan = await merges.customers(a.id, b.id, { ...undecided, ...choices }, { dryRun: true })
    const people = await peopleWords(program, a, b)
    const about = planBlocks({ ...{ program, t, a, b, contradicting, choices, plan, people } })
    const message = t.ask(nameOf(b), nameOf(a))
    const applied = !dryRun && (await program.ask.confirm({ message, option: '--yes', about }))
    const nextBefore = await nextContactOn(program, a.id)
    const done = applied ? await merges.customers(a.id, b.id, choices, { dryRun: false }) : plan

    const followed = await followedBy(program, a.id, { before: nextBefore })
    program.show({
      rows: {
        ...{ dryRun, applied, ...mergeItem({ a, b, contradicting, choices }, done) },
        ...{ nextContactMoved: applied ? followed.moved : null, ...followed.data },
      },
      csv: [],
      text: applied
        ? sentence(`${t.done(nameOf(b), nameOf(a), done.aliases)} ${followed.sentence}`)
        : dryRun
          ? [...about, ...sentence(t.dry)]
          : sentence(t.nothing),
    })
  },
})

/** `a`, `b` for all that contradicts, `stage=b` for one thing; the later words go first. Throws Failure `no-choice`. */
function choicesFrom(inputs: readonly string[], language: Language): Choices {
  const [all, single] = [inputs.filter((input) => !input.includes('=')), inputs.filter((input) => input.includes('='))]
  const choices: Choices = {}
  for (const input of [...all, ...single]) {
    const parts = /^(?:([\p{L}-]+)\s*=\s*)?([ab])$/iu.exec(input.trim())
    const named = parts?.[1] === undefined ? null : choiceNamed('mergeField', parts[1])
    const fields = named === null ? mergeFields : [named].flatMap((field) => field ?? [])
    if (!parts || fields.length === 0)
      throw new Failure('no-choice', { input, choices: ['a', 'b', ...keptOf(mergeFields, language)] })
    for (const field of fields) choices[field] = parts[2]!.toLowerCase() as Side
  }
  return choices
}

/** How they are typed: `stage=a|b`. */
function keptOf(fields: readonly MergeField[], language: Language): string[] {
  return fields.map((field) => `${choiceWord('mergeField', field, language)}=a|b`)
}

/** A person chooses where the two contradict and nothing is said. Throws Failure `needs-answer`. */
async function decided(
  program: Program,
  t: MergeWords,
  seen: { a: CustomerRecord; b: CustomerRecord; said: Choices; contradicting: readonly MergeField[] },
): Promise<Choices> {
  const { a, b, said, contradicting } = seen
  const open = contradicting.filter((field) => said[field] === undefined)
  const option = `--keep a|b (${keptOf(open, program.language).join(', ')})`
  if (open.length > 0 && !program.ask.canAsk) throw new Failure('needs-answer', { option })
  const choices: Choices = { ...said }
  for (const field of open) {
    choices[field] = await program.ask.choose<Side>({
      message: t.which(t.fields[field]),
      choices: (['a', 'b'] as const).map((side) => ({
        name: t.choice(valueWords(program, t, side === 'a' ? a : b, field), nameOf(side === 'a' ? a : b)),
        value: side,
      })),
      option,
    })
  }
  return choices
}

async function peopleWords(program: Program, a: CustomerRecord, b: CustomerRecord): Promise<string[]> {
  const { contacts } = await program.store()
  const pairs = samePeople(await contacts.ofCustomer(a.id), await contacts.ofCustomer(b.id))
  const words: string[] = []
  for (const [kept, other] of pairs) words.push(await mergedPersonWords(program, kept, other))
  return words
}

function nameOf({ id, name }: CustomerRecord): string {
  return `${name} (c${id})`
}
