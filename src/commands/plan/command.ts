import { durationText } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { echoedDay, everyWords } from '../../text/dates.ts'
import { freeDayText } from '../../text/free-day.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { contactMeant, customerMeant } from '../named.ts'
import { dueDay, wordsFrom } from '../typed.ts'
import { warnOfNoContact } from '../warnings.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<when>', t.when)
      .argument('<text...>', t.words)
      .option('-d, --deadline <date>', t.deadline)
      .option('-w, --with <contact>', t.with)
      .option('-e, --every <duration>', t.every)
      .option('--contact', t.contact),

  async run(program, t, options, who, when, rest) {
    const dueOn = dueDay(program, when)
    const deadlineOn = options.deadline === undefined ? null : dueDay(program, options.deadline)
    if (deadlineOn !== null && deadlineOn < dueOn) {
      throw new Failure('deadline-before', { deadline: echoedDay(deadlineOn, program.language) })
    }
    const every = options.every === undefined ? null : durationFromPhrase(options.every)
    const words = wordsFrom(rest)
    const named = await customerMeant(program, who, { contact: options.contact === true })
    const { customer } = named
    const contact = options.with === undefined ? named.contact : await contactMeant(program, options.with, customer)

    const { followUps, settings } = await program.store()
    const id = await followUps.add({
      ...{ customerId: customer.id, contactId: contact?.id ?? null, rule: 'task', text: words, dueOn, deadlineOn },
      ...{ every: every && durationText(every), anchorOn: every && dueOn, causeId: null },
    })

    warnOfNoContact(program, customer)
    const isFree = !(await settings.isWorkingDay(dueOn))
    const sentences = [
      t.planned(id, customer.name, echoedDay(dueOn, program.language)),
      ...(isFree ? [inTongue(freeDayText, program.tongue).freeDay] : []),
      ...(deadlineOn ? [t.until(echoedDay(deadlineOn, program.language))] : []),
      ...(every ? [t.repeats(everyWords(every, program.language))] : []),
    ]
    program.show({
      rows: {
        id,
        customer: { id: customer.id, name: customer.name },
        reason: words,
        dueOn,
        deadlineOn,
        every: every && durationText(every),
      },
      csv: [],
      text: sentence(sentences.join(' ')),
    })
  },
})
