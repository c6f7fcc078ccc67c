import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

type Known = { id: number; kind: string; text: string; learnedOn: string }

async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await it.ok('customer add Adler --contact "Jonas Jung"')
  return it
}

const known = async (it: Desk) => (await it.json<{ knowledge: Known[] }>('show Adler')).knowledge

test('keeps what we learned, a need unless said', async () => {
  const it = await begun()
  expect(await it.ok('know Adler plans a second shop')).toBe('Noted about Adler (need): plans a second shop.\n')
  it.on('2026-11-21')
  expect(await it.ok('know Jonas "short calls!" --kind like')).toBe('Noted about Adler (like): short calls!\n')
  expect(await known(it)).toEqual([
    { id: 2, kind: 'like', text: 'short calls!', learnedOn: '2026-11-21' },
    { id: 1, kind: 'need', text: 'plans a second shop', learnedOn: '2026-11-20' },
  ])
  expect(await it.ok('show Adler')).toContain(
    ['What we know', '  Sat 21 Nov 2026  like  short calls!', '  Fri 20 Nov 2026  need  plans a second shop', ''].join(
      '\n',
    ),
  )
})

test.each([
  ['Bedarf', 'need', 'Bedarf'],
  ['neuigkeit', 'news', 'Neuigkeit'],
  ['mag', 'like', 'mag'],
  ['"mag nicht"', 'dislike', 'mag nicht'],
  ['rueckmeldung', 'feedback', 'Rückmeldung'],
])('speaks German: %s', async (typed, kind, word) => {
  const it = await begun({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
  expect(await it.ok(`know Adler "kurze Anrufe" --kind ${typed}`)).toContain(
    `Festgehalten zu Adler (${word}): kurze Anrufe.`,
  )
  expect(await known(it)).toMatchObject([{ kind }])
  expect(await it.ok('show Adler')).toContain(`Was wir wissen\n  Fr 20.11.2026  ${word}  kurze Anrufe\n`)
})

test('news says how to plan a congratulation, or plans it at once', async () => {
  const it = await begun()
  expect(await it.ok('know Adler won the award --kind news')).toBe(
    'Noted about Adler (news): won the award. To congratulate: followups plan c1 tomorrow "congratulate"\n',
  )
  expect(await it.ok('know Jonas won the award --congratulate mon')).toBe(
    'Noted about Adler (news): won the award. ' +
      'Follow-up 2 on Mon 23 Nov 2026 (2026-11-23) reminds you to congratulate.\n',
  )
  expect(await it.json('know Jonas won again --congratulate tomorrow')).toEqual({
    ...{ id: 3, customer: { id: 1, name: 'Adler' }, kind: 'news', text: 'won again', learnedOn: '2026-11-20' },
    ...{ followUp: 3, dueOn: '2026-11-21' },
  })
  const { followUps } = await it.json<{ followUps: object[] }>('show Adler')
  expect(followUps.slice(0, 2)).toMatchObject([
    { id: 3, kind: 'manual', dueOn: '2026-11-21', reason: 'Congratulate: won again', contact: { name: 'Jonas Jung' } },
    { id: 2, kind: 'manual', dueOn: '2026-11-23', reason: 'Congratulate: won the award' },
  ])
  expect(agendaFaults(it.store)).toEqual([])
})

test('on a terminal it asks when, on working days only', async () => {
  const answers = ['Mon 23 Nov']
  const it = await begun({ answers })
  expect(await it.ok('know Adler won the award --kind news')).toContain('Follow-up 2 on Mon 23 Nov 2026')
  answers.push('not at all')
  expect(await it.ok('know Adler moves --kind news')).toBe('Noted about Adler (news): moves.\n')
  expect(await it.ok('know Adler a faster printer')).toBe('Noted about Adler (need): a faster printer.\n')
  expect(await it.ok('know Adler grows --kind news --no-input')).toContain('To congratulate: followups plan c1')
})

test('congratulating somebody who wishes no contact warns, and plans', async () => {
  const it = await begun()
  await it.ok('customer wish Adler --cadence none --why "they call us"')
  expect(await it.run('know Adler won the award --congratulate mon')).toMatchObject({
    ...{ code: 0, err: 'Adler wishes no contact: they call us. It is planned all the same.\n' },
  })
})

test.each([
  ['Adler', 2, 'TEXT is missing; --help shows how the command is used.'],
  ['Adler ""', 2, 'TEXT is missing; --help shows how the command is used.'],
  ['Adler x --kind rumour', 2, '“rumour” is none of these: need, news, like, dislike, feedback.'],
  ['Adler x --kind like --congratulate mon', 2, '--congratulate goes with --kind news only.'],
  ['Adler x --congratulate yesterday', 2, 'which is past'],
  ['Nobody x', 3, 'No customer or contact is called “Nobody”.'],
])('refuses %s', async (typed, code, sentence) => {
  const it = await begun()
  const ran = await it.run(`know ${typed}`)
  expect(ran).toMatchObject({ code, out: '' })
  expect(ran.err).toContain(sentence)
  expect(await known(it)).toEqual([])
})

test('goes with the customer', async () => {
  const it = await begun()
  await it.ok('know Adler plans a second shop')
  await it.ok('customer remove Adler --yes')
  expect(await it.run('show Adler')).toMatchObject({ code: 3 })
})

test('help says that the customer may read it', async () => {
  const it = await begun()
  expect((await it.ok('know --help')).replace(/\s+/g, ' ')).toContain('in words that the customer could read')
})
