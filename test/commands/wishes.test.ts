import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

type Shown = {
  cadence: string
  cadenceFrom: string
  cadenceWhy: string | null
  wishes: { channel: string | null; language: string | null; bestTime: string | null; occasions: boolean }
}

async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await it.ok('customer add Adler --contact "Jonas Jung" --email jung@adler.example')
  return it
}

const wishesOf = async (it: Desk) => (await it.json<Shown>('show Adler')).wishes

test('says what is kept and how the next contact moves', async () => {
  const it = await begun()
  expect(await it.ok('customer wish Adler --cadence 3w --channel E-Mail --best-time "Tuesday mornings"')).toBe(
    'Adler (c1): rhythm every 3 weeks (was as usual); by e-mail; best time: Tuesday mornings. ' +
      'Next contact moved from Fri 15 Jan 2027 to Fri 11 Dec 2026, every 3 weeks.\n',
  )
  expect(await it.json('show Adler')).toMatchObject({
    ...{ cadence: '3w', cadenceFrom: 'customer', nextDueOn: '2026-12-11' },
    wishes: { channel: 'email', language: null, bestTime: 'Tuesday mornings', occasions: true },
  })
  expect(agendaFaults(it.store)).toEqual([])
})

test('speaks German', async () => {
  const it = await begun({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
  expect(await it.ok('customer wish Adler --cadence 3w --channel anruf --best-time vormittags --no-occasions')).toBe(
    'Adler (c1): Rhythmus alle 3 Wochen (vorher wie üblich); telefonisch; beste Zeit: vormittags; keine Glückwünsche. ' +
      'Nächster Kontakt jetzt Fr 11.12.2026 statt Fr 15.01.2027, alle 3 Wochen.\n',
  )
  expect(await it.ok('show Adler')).toContain('  Wünsche: telefonisch; beste Zeit: vormittags; keine Glückwünsche\n')
})

test('the language is that of the customer, not of the answer', async () => {
  const it = await begun()
  expect(await it.ok('customer wish Adler --language Deutsch')).toContain('Adler (c1): in German. Next contact')
  expect(await it.ok('--language de customer wish Adler --language en')).toContain(
    'Adler (c1): auf Englisch (vorher auf Deutsch). Nächster',
  )
  expect(await wishesOf(it)).toMatchObject({ language: 'en' })
})

test('an empty value takes a wish out, and the others stay', async () => {
  const it = await begun()
  await it.ok('customer wish Adler --cadence 3w --channel email --language de --best-time mornings --no-occasions')
  expect(await it.ok('customer wish Adler --channel "" --best-time evenings')).toContain(
    'Adler (c1): no longer: by e-mail; best time: evenings (was mornings). Next contact Fri 11 Dec 2026',
  )
  expect(await wishesOf(it)).toEqual({ channel: null, language: 'de', bestTime: 'evenings', occasions: false })
  expect(await it.ok('customer wish Adler --cadence "" --language "" --best-time "" --occasions')).toBe(
    'Adler (c1): rhythm as usual (was every 3 weeks); no longer: in German; no longer: best time: evenings; ' +
      'birthdays and anniversaries are welcome. Next contact moved from Fri 11 Dec 2026 to Fri 15 Jan 2027, every 8 weeks.\n',
  )
  expect(await wishesOf(it)).toEqual({ channel: null, language: null, bestTime: null, occasions: true })
  expect(await it.ok('customer wish Adler --occasions --cadence default')).toBe(
    'Nothing changes: Adler (c1) is so already.\n',
  )
})

test('as data it says what changed', async () => {
  const it = await begun()
  expect(await it.json('customer wish Adler --cadence 3w --best-time mornings')).toMatchObject({
    ...{ id: 1, cadence: '3w', changed: ['cadence', 'bestTime'], nextDueOn: '2026-12-11' },
    ...{ nextContactMoved: { from: '2027-01-15', to: '2026-12-11' }, openFollowUps: [1] },
  })
  expect(await it.json('customer wish Adler --cadence 3w')).toMatchObject({ changed: [], nextContactMoved: null })
})

test.each([
  ['--cadence none', 'A cadence of none needs a reason: add --why "wishes no calls".'],
  ['--why "they call us"', '--why goes with --cadence none only.'],
  ['--cadence often', '“often” is no cadence; try 6w, 3m or none.'],
  ['--channel pigeon', '“pigeon” is none of these: call, visit, meeting, video, email, letter, chat.'],
  ['--channel mailing', '“mailing” is none of these: call, visit, meeting, video, email, letter, chat.'],
  ['--language fr', '“fr” is no language; there are de (Deutsch) and en (English).'],
  ['', 'Say what to change: --cadence, --channel, --language, --best-time, --no-occasions.'],
])('refuses %j', async (typed, sentence) => {
  const it = await begun()
  expect(await it.run(`customer wish Adler ${typed}`)).toEqual({ out: '', code: 2, err: `followups: ${sentence}\n` })
  expect(await wishesOf(it)).toEqual({ channel: null, language: null, bestTime: null, occasions: true })
})

test('an unknown customer is refused, also with a channel in German', async () => {
  const it = await begun()
  expect(await it.run('customer wish Nobody --channel email')).toMatchObject({ code: 3, out: '' })
  expect((await it.run('customer wish Adler --channel taube --language de')).err).toContain('“taube” is none')
  expect((await it.run('--language de customer wish Adler --channel taube')).err).toBe(
    'followups: „taube“ gehört nicht dazu; möglich sind: Anruf, Besuch, Besprechung, Videogespräch, E-Mail, Brief, Chat.\n',
  )
})

test('planning for somebody who wishes no contact warns, and plans', async () => {
  const it = await begun()
  await it.ok('customer wish Adler --cadence none --why "they call us"')
  const planned = await it.run('plan Adler "1 dec" "send the list"')
  expect(planned).toMatchObject({
    ...{ code: 0, err: 'Adler wishes no contact: they call us. It is planned all the same.\n' },
  })
  expect(planned.out).toContain('Follow-up 3 for Adler on Tue 1 Dec 2026')
  expect((await it.run('plan Adler "1 dec" x --language de')).err).toBe(
    'Adler möchte keinen Kontakt: they call us. Es ist trotzdem geplant.\n',
  )
})

test('log says how to go on; where nothing was wished it does not', async () => {
  const it = await begun()
  expect(await it.ok('log Adler call hello')).toBe(
    'Call with Jonas Jung on Fri 20 Nov 2026. Next contact Fri 15 Jan 2027, every 8 weeks.\n',
  )
  await it.ok('customer wish Adler --cadence 3w --channel email --best-time mornings --no-occasions')
  await it.ok('contact form Jonas du')
  expect(await it.ok('log Adler call again')).toBe(
    'Call with Jonas Jung on Fri 20 Nov 2026. Next contact Fri 11 Dec 2026, every 3 weeks. ' +
      'Next time: by e-mail; best time: mornings; du with Jonas Jung.\n',
  )
  expect(await it.ok('log Adler call "and again" --language de')).toContain(
    ' Beim nächsten Mal: per E-Mail; beste Zeit: mornings; per Du mit Jonas Jung.\n',
  )
})

test('says which occasions are no longer planned, and which are again', async () => {
  const it = await begun()
  await it.ok('contact edit Jonas --birthday 20.3.')
  expect(await it.ok('customer wish Adler --no-occasions')).toBe(
    'Adler (c1): no birthdays, no anniversaries. No longer planned: 2 Birthday of Jonas Jung on 20 Mar. ' +
      'Next contact Fri 15 Jan 2027, every 8 weeks.\n',
  )
  expect((await it.json<{ followUps: object[] }>('show Adler')).followUps).toHaveLength(1)
  expect(await it.ok('customer wish Adler --occasions')).toContain('Planned for Mon 22 Mar 2027: ')
  expect(agendaFaults(it.store)).toEqual([])
})
