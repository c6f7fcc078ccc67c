import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Line = { id: number; reason: string; commands: string[] }

type Scenario = {
  made: readonly string[]
  on: string
  /** The beginning of the reason. */
  reason: string
  commands: readonly string[]
  german?: readonly string[]
}

const firm = [
  'customer add Adler --since 2024-11-27 --contact "Sabine Koch" --phone "+49 89 1234" --email koch@adler.example',
]

/** What each kind of follow-up takes; # is its number. */
const scenarios: Readonly<Record<string, Scenario>> = {
  'a task': {
    made: ['plan Adler mon "Send the catalogue"'],
    ...{ on: '2026-11-23', reason: 'Send the catalogue', commands: ['done #'] },
  },
  'an agreed date with somebody who wishes mail': {
    made: ['customer wish Adler --channel email', 'log Adler call "fine" --next mon'],
    ...{ on: '2026-11-23', reason: 'Next contact', commands: ['done # email "…"'], german: ['done # email "…"'] },
  },
  'somebody who wants no calls': {
    made: ['contact block Sabine call', 'log Adler visit "fine" --next mon'],
    ...{ on: '2026-11-23', reason: 'Next contact', commands: ['done # email "…"'] },
  },
  'somebody who wants neither calls nor mails': {
    made: ['contact block Sabine call', 'contact block Sabine email', 'log Adler visit "fine" --next mon'],
    ...{ on: '2026-11-23', reason: 'Next contact', commands: ['done # letter "…"'], german: ['done # brief "…"'] },
  },
  'somebody who wants nothing': {
    made: [...['call', 'email', 'letter'].map((one) => `contact block Sabine ${one}`), 'plan Adler mon "Send it"'],
    ...{ on: '2026-11-23', reason: 'Send it', commands: ['done #'] },
  },
  'a mail that came in': {
    made: ['log Adler email "asks for a quote" --in --with Sabine'],
    ...{ on: '2026-11-23', reason: 'Answer', commands: ['done # email "…"'] },
  },
  'a call that was missed': {
    made: ['log Adler call "asks for a quote" --in --missed --with Sabine'],
    ...{ on: '2026-11-23', reason: 'Call back', commands: ['done # call "…"'] },
  },
  'a complaint': {
    made: ['log Adler call "the copier hisses" --complaint'],
    ...{ on: '2026-11-23', reason: 'Complaint', commands: ['done # call "…"'] },
  },
  'a complaint of somebody who wants no calls': {
    made: ['contact block Sabine call', 'log Adler email "the copier hisses" --in --complaint --with Sabine'],
    ...{ on: '2026-11-23', reason: 'Complaint', commands: ['done # email "…" --in'] },
  },
  'our promise': {
    made: ['promise Adler 2026-11-26 quote'],
    ...{ on: '2026-11-25', reason: 'Promised: quote', commands: ['keep #'] },
  },
  'their promise': {
    made: ['promise Adler 2026-11-24 "the contract" --by them'],
    ...{ on: '2026-11-25', reason: 'They promised', commands: ['keep #'] },
  },
  'an agreement, long before': {
    made: ['agreement add Adler Copier --kind lease --until 2027-12-31 --notice 3m'],
    ...{ on: '2027-04-05', reason: 'Copier', commands: ['done # call "…"'] },
  },
  'an agreement, at last': {
    made: ['agreement add Adler Copier --kind lease --until 2027-12-31 --notice 3m --lead 30d'],
    ...{ on: '2027-09-10', reason: 'Copier', commands: ['agreement renew # --for 12m', 'agreement end #'] },
  },
  'an agreement whose end has passed': {
    made: ['agreement add Adler Copier --kind lease --until 2026-12-31'],
    ...{ on: '2027-02-01', reason: 'Ended without', commands: ['agreement renew # --for 12m', 'agreement end #'] },
  },
  'an agreement that would renew itself': {
    made: ['agreement add Adler Care -k contract --until 2027-12-31 --notice 3m --renews 12m --lead 30d'],
    ...{ on: '2027-09-10', reason: 'Care', commands: ['agreement renew #', 'agreement end #'] },
  },
  'an agreement that renewed itself': {
    made: ['agreement add Adler Care -k contract --until 2026-12-31 --notice 1m --renews 12m'],
    ...{ on: '2026-12-01', reason: 'Care (contract) renews', commands: ['done #'] },
  },
  'an agreement without an end': {
    made: ['agreement add Adler Care -k contract --open-ended'],
    ...{ on: '2027-11-22', reason: 'Care', commands: ['done # call "…"'] },
  },
  'a step': {
    made: ['journey start Adler onboarding'],
    ...{ on: '2026-11-23', reason: 'Onboarding', commands: ['done # call "…"'] },
  },
  'a journey that asks for its outcome': {
    made: ['agreement add Adler Test --kind trial --until 2026-11-24'],
    ...{ on: 'untilAsked', reason: 'Decide', commands: ['journey end c1 won', 'journey end c1 not-now --until 3m'] },
    german: ['journey end c1 gewonnen', 'journey end c1 später --until 3m'],
  },
  'somebody to find': {
    made: ['contact leave Sabine'],
    ...{ on: '2026-11-30', reason: 'Find out', commands: ['done # call "…"'] },
  },
  'the reason of a loss': {
    made: ['stage Adler lost --reason price'],
    ...{ on: '2026-11-27', reason: 'Ask why', commands: ['done # call "…"'] },
  },
  'a win-back': {
    made: ['stage Adler lost --reason price --said-by customer'],
    ...{ on: '2027-11-22', reason: 'Win-back', commands: ['done # letter "…"'], german: ['done # brief "…"'] },
  },
  'a birthday': {
    made: ['contact edit Sabine --birthday 24.11.'],
    ...{ on: '2026-11-24', reason: 'Birthday', commands: ['done # call "…"'] },
  },
  'a rhythm': {
    made: ['customer edit Adler --cadence 2w', 'log Adler call hello'],
    ...{ on: '2026-12-04', reason: 'Every 2 weeks', commands: ['done # call "…"'] },
  },
  'the end of a pause': {
    made: ['customer pause Adler --until 2026-12-01'],
    ...{ on: '2026-12-01', reason: 'The pause', commands: ['done # call "…"'] },
  },
  'somebody who is left in peace': {
    made: ['log Adler call hello', 'customer edit Adler --cadence none --why "calls us"'],
    ...{ on: '2027-11-22', reason: 'Yearly check', commands: ['done #'] },
  },
  'a lead that does not answer': {
    made: ['customer edit Adler --stage lead'],
    ...{ on: 'untilAsked', reason: 'No dialogue', commands: ['done #', 'stage c1 dormant'] },
    german: ['done #', 'stage c1 ruhend'],
  },
}

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  test.each(['en', 'de'] as const)('is closed by each of its commands as it stands (%s)', async (language) => {
    const line = await lineOf(await made(scenario, language), scenario)
    const wanted = (language === 'de' ? (scenario.german ?? scenario.commands.map(inGerman)) : scenario.commands).map(
      (command) => `fu ${command.replace('#', String(line.id))}`,
    )
    expect(line.commands).toEqual(wanted)
    for (const command of line.commands) {
      const d = await made(scenario, language)
      await d.ok(command.replace(/^fu /, ''))
      expect((await d.json<Line[]>('due')).filter(({ id }) => id === line.id)).toEqual([])
    }
  })
})

function inGerman(command: string): string {
  return command.replace(' call ', ' anruf ')
}

/** Where no day is said, mails are sent about whatever is due, until what the scenario is about asks for it. */
async function made({ made: lines, on, reason }: Scenario, language: 'en' | 'de'): Promise<Desk> {
  const d = desk({ today: '2026-11-20', env: { FOLLOWUPS_LANGUAGE: language } })
  for (const line of [...firm, ...lines]) await d.ok(line)
  if (on !== 'untilAsked') d.on(on)
  for (let day = 21; on === 'untilAsked' && day < 400; day++) {
    d.on(new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10))
    const due = await d.json<Line[]>('due')
    if (due.some((one) => one.reason.startsWith(reason))) break
    for (const { id } of due) await d.ok(`done ${id} email "…"`)
  }
  return d
}

async function lineOf(d: Desk, { reason }: Scenario): Promise<Line> {
  const { lines } = await d.json<{ lines: Line[] }>('digest')
  const line = lines.find((one) => one.reason.startsWith(reason))
  if (!line) throw new Error(`nothing like ${reason}: ${lines.map((one) => one.reason).join(' | ')}`)
  return line
}
