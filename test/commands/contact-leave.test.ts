import { describe, expect, it } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Item = {
  id: number
  kind: string
  reason: string
  dueOn: string
  contact: { name: string } | null
  addressForm: string | null
}

/** Müller with Sabine Koch, whom we say du to, a birthday on 3 December and something to send her. */
async function withMüller(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH" --contact "Sabine Koch" --email koch@mueller.example')
  await d.ok('contact edit p1 --birthday 3.12. --phone "089 1"')
  await d.ok('contact form p1 du')
  await d.ok('plan "Sabine Koch" "27 nov" "send the catalogue"')
  return d
}

async function reasons(d: Desk, within = '60d') {
  const items = await d.json<Item[]>(`due --within ${within}`)
  return items.map(({ reason, contact }) => `${reason} (${contact?.name ?? 'nobody'})`)
}

describe('contact leave: Sabine Koch goes and Jonas Jung follows', () => {
  it('says all of it, in English', async () => {
    const d = await withMüller()
    expect(
      await d.ok('contact leave Sabine --to "Jonas Jung" --email jung@mueller.example --phone "089 2" --on yesterday'),
    ).toBe(
      'Sabine Koch (p1) has left Müller GmbH; the last day was Thu 19 Nov 2026 (2026-11-19). ' +
        'Jonas Jung (p2) follows: jung@mueller.example, 089 2.\n' +
        'Jonas Jung takes over: 4 send the catalogue. ' +
        'Planned for Mon 23 Nov 2026: 5 New contact: Welcome the successor, introduce yourself. ' +
        'No longer planned: 2 Birthday of Sabine Koch on 3 Dec.\n',
    )
  })

  it('says all of it, in German', async () => {
    const d = await withMüller({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    expect(await d.ok('contact leave Sabine --to "Jonas Jung" --on heute')).toBe(
      'Sabine Koch (p1) verlässt Müller GmbH; der letzte Tag ist Fr 20.11.2026 (2026-11-20). Jonas Jung (p2) folgt nach.\n' +
        'Jonas Jung übernimmt: 4 send the catalogue. ' +
        'Geplant für Mo 23.11.2026: 5 Neue Ansprechperson: Willkommen heißen, sich vorstellen. ' +
        'Nicht mehr geplant: 2 Geburtstag von Sabine Koch am 03.12.\n',
    )
  })

  it('speaks to whoever is there on the day: nothing is written when the last day passes', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on "4 dec" --to "Jonas Jung" --email jung@mueller.example')
    expect(await reasons(d)).toContain('send the catalogue (Sabine Koch)')
    expect(await reasons(d)).toContain('Birthday of Sabine Koch on 3 Dec (Sabine Koch)')
    d.on('2026-12-05')
    expect(await reasons(d)).toEqual([
      'send the catalogue (Jonas Jung)',
      'New contact: Welcome the successor, introduce yourself (Jonas Jung)',
    ])
  })

  it('hands on neither the form of address nor what was allowed', async () => {
    const d = await withMüller()
    await d.ok('contact consent p1 call')
    await d.ok('contact leave Sabine --on yesterday --to "Jonas Jung"')
    const { contacts } = await d.json<{ contacts: { name: string; form: string; consents: object[] }[] }>('show Müller')
    expect(contacts.find(({ name }) => name === 'Jonas Jung')).toMatchObject({ form: 'sie', consents: [] })
    const [task] = await d.json<Item[]>('due --within 10d')
    expect(task).toMatchObject({ contact: { name: 'Jonas Jung' }, addressForm: null })
  })

  it('as JSON', async () => {
    const d = await withMüller()
    expect(await d.json('contact leave Sabine --to "Jonas Jung" --on yesterday --went-to "Neue GmbH"')).toMatchObject({
      ...{ id: 1, name: 'Sabine Koch', leftOn: '2026-11-19', wentTo: 'Neue GmbH', diedOn: null, nowAs: null },
      ...{ successor: { id: 2, name: 'Jonas Jung' }, successorAdded: true, journey: 1, handedOn: [4] },
      ...{ planned: [{ id: 5, dueOn: '2026-11-23' }], cameFrom: null },
    })
  })

  it('knows somebody who is there already, and adds to what is known', async () => {
    const d = await withMüller()
    await d.ok('contact add Müller "Jonas Jung" --email jung@mueller.example')
    expect(await d.ok('contact leave Sabine --to jonas --phone 3')).toContain(
      'Jonas Jung (p2) follows: jung@mueller.example, 3.',
    )
    expect(await d.json('contact list Müller')).toHaveLength(2)
  })

  it('goes on from one who follows to the next', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --to "Jonas Jung" --on 2026-11-10')
    await d.ok('contact add Müller "Ada Alt"')
    await d.ok('contact leave Jonas --to "Ida Ott" --on yesterday')
    expect(await reasons(d, '30d')).toEqual([
      'New contact: Welcome the successor, introduce yourself (Ida Ott)',
      'send the catalogue (Ida Ott)',
    ])
    expect(await d.ok('done 4 call "sent" --next 2w')).toContain('Done: 4')
    const { interactions } = await d.json<{ interactions: { contact: { name: string } }[] }>('show Müller')
    expect(interactions[0]!.contact.name).toBe('Ida Ott')
  })
})

describe('contact leave, and nobody follows yet', () => {
  it('asks who does, from the next working day on, until somebody is named', async () => {
    const d = await withMüller()
    expect(await d.ok('contact leave Sabine')).toBe(
      'Sabine Koch (p1) leaves Müller GmbH; the last day is Fri 20 Nov 2026 (2026-11-20).\n' +
        'Planned for Mon 23 Nov 2026: 5 Find out who follows Sabine Koch. ' +
        'Ask Sabine Koch before then, and say it with --to. ' +
        'No longer planned: 2 Birthday of Sabine Koch on 3 Dec.\n',
    )
    d.on('2026-11-23')
    expect(await reasons(d, '4d')).toEqual(['Find out who follows Sabine Koch (nobody)', 'send the catalogue (nobody)'])
    expect(await d.ok('due --language de')).toContain('Klären, wer auf Sabine Koch folgt')
    expect(await d.ok('contact add Müller "Jonas Jung"')).toBe(
      'Jonas Jung is p2 at Müller GmbH.\nDoes Jonas Jung follow Sabine Koch? Then: followups contact leave p1 --to p2\n',
    )
    expect(await d.ok('contact leave p1 --to p2')).toBe(
      'Sabine Koch (p1) has left Müller GmbH; the last day was Fri 20 Nov 2026 (2026-11-20). Jonas Jung (p2) follows.\n' +
        'Jonas Jung takes over: 4 send the catalogue. ' +
        'Planned for Wed 25 Nov 2026: 6 New contact: Welcome the successor, introduce yourself. ' +
        'No longer open: 5 Find out who follows Sabine Koch.\n',
    )
  })

  it('stays done once it is done, and an attempt moves it', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on yesterday')
    d.on('2026-11-23')
    await d.ok('log Müller call --missed')
    expect(await d.json<Item[]>('due --within 10d')).toContainEqual(
      expect.objectContaining({ kind: 'handover', dueOn: '2026-11-25' }),
    )
    await d.ok('done 5')
    await d.ok('log Müller note "x"')
    expect(await reasons(d, '10d')).toEqual(['send the catalogue (nobody)'])
  })

  it('leaves a gap where nobody is left, in both languages', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on "4 dec"')
    expect(await d.json('gaps')).toEqual([])
    d.on('2026-12-05')
    expect(await d.json('gaps')).toMatchObject([
      { gap: 'no-contact', since: '2026-12-04', detail: 'There is no contact person after Sabine Koch.' },
    ])
    expect(await d.ok('gaps')).toContain('nobody is known after Sabine Koch  since 4 Dec')
    expect(await d.ok('gaps --language de')).toContain('niemand bekannt nach Sabine Koch  seit 04.12.')
  })

  it('asks nothing of a lost customer', async () => {
    const d = await withMüller()
    await d.ok('stage Müller lost --reason price')
    await d.ok('contact leave Sabine --on yesterday')
    expect(await reasons(d)).not.toContain('Find out who follows Sabine Koch (nobody)')
  })

  it('never speaks for somebody who is not named: an entry is not the colleague’s', async () => {
    const d = await withMüller()
    await d.ok('contact add Müller "Ada Alt"')
    await d.ok('contact add Müller "Bea Alt"')
    await d.ok('contact leave Sabine --on yesterday')
    expect(await reasons(d, '10d')).toContain('send the catalogue (Ada Alt)')
    await d.ok('done 4 call "sent"')
    const { interactions } = await d.json<{ interactions: { contact: object | null }[] }>('show Müller')
    expect(interactions[0]!.contact).toBeNull()
  })

  it('takes the only one who was there on the day', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on 2026-11-10 --to "Jonas Jung"')
    expect(await d.ok('log Müller call "x"')).toContain('Call with Jonas Jung')
    expect(await d.ok('log Müller call "y" --on 2026-11-09')).toContain('Call with Müller GmbH')
    expect(await d.ok('log Müller call "z" --with Sabine')).toContain('Call with Sabine Koch')
  })
})

describe('contact leave --died', () => {
  it('is matter-of-fact, and never says left', async () => {
    const d = await withMüller()
    const said = await d.ok('contact leave Sabine --died --on yesterday')
    expect(said).toContain('Sabine Koch (p1) of Müller GmbH died on Thu 19 Nov 2026 (2026-11-19).\n')
    expect(said).toContain('No longer planned: 2 Birthday')
    const all = said + (await d.ok('show Müller')) + (await d.ok('contact list'))
    expect(all).not.toMatch(/\bleft\b|leaves/)
    expect(await d.json('contact list')).toMatchObject([{ diedOn: '2026-11-19', leftOn: '2026-11-19' }])
    expect(await d.run('contact leave Sabine --language de')).toMatchObject({
      code: 4,
      err:
        'followups: Sabine Koch (p1) ist verstorben, letzter Tag Do 19.11.2026 (2026-11-19). ' +
        'Mit --to lässt sich sagen, wer nachfolgt.\n',
    })
  })

  it('lets ten working days go by before it is asked who follows', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --died --on yesterday')
    const found = await d.json<{ reason: string; dueOn: string }[]>('due --within 60d')
    const asked = found.filter(({ reason }) => reason.includes('who follows'))
    expect(asked.map(({ dueOn }) => dueOn)).toEqual(['2026-12-03'])
  })

  it('in German', async () => {
    const d = await withMüller()
    expect(await d.ok('contact leave Sabine --died --language de')).toContain(
      'Sabine Koch (p1) von Müller GmbH ist am Fr 20.11.2026 (2026-11-20) verstorben.\n',
    )
  })
})

describe('contact leave --as-lead', () => {
  it('follows a person to the new firm, with du and what is blocked, without the old mail', async () => {
    const d = await withMüller()
    await d.ok('contact block p1 chat')
    await d.ok('contact consent p1 email')
    const said = await d.ok('contact leave Sabine --on yesterday --to Jonas --went-to "Neue GmbH" --as-lead')
    expect(said).toContain(
      '\nNeue GmbH is c2, a lead; Sabine Koch is p3 there. Next contact Fri 4 Dec 2026, every 2 weeks.',
    )
    expect(await d.json('show Neue')).toMatchObject({
      stage: 'lead',
      contacts: [
        {
          ...{ name: 'Sabine Koch', emails: [], phones: [], birthday: '--12-03', form: 'du' },
          consents: [{ channel: 'chat', state: 'blocked' }],
          cameFrom: { id: 1, customer: { id: 1, name: 'Müller GmbH' } },
        },
      ],
    })
    expect(await d.ok('show Neue')).toContain('Sabine Koch: came from Müller GmbH (c1) · du · no chat messages')
    expect(await d.ok('show Müller')).toContain(
      'Sabine Koch: left, last day Thu 19 Nov 2026 · now at Neue GmbH (c2) · Jonas follows',
    )
    expect(await d.ok('show Müller --language de')).toContain(
      'Sabine Koch: nicht mehr da, letzter Tag Do 19.11.2026 · jetzt bei Neue GmbH (c2) · Nachfolge: Jonas',
    )
    // Who is still somewhere is meant before who left.
    expect(await d.ok('log "Sabine Koch" call "how is it there?"')).toContain('Call with Sabine Koch')
    expect(await d.json('show Neue')).toMatchObject({ interactionCount: 1 })
  })

  it('takes a customer that is known, and names nobody twice', async () => {
    const d = await withMüller()
    await d.ok('customer add "Neue GmbH"')
    expect(await d.ok('contact leave p1 --went-to "neue gmbh" --as-lead --language de')).toContain(
      'Sabine Koch ist p2 bei Neue GmbH (c2).',
    )
    expect(await d.json('customer list')).toHaveLength(2)
    expect(await d.run('contact leave p1 --went-to "neue gmbh" --as-lead')).toMatchObject({ code: 4 })
    expect(await d.json('contact list Neue')).toHaveLength(1)
  })
})

describe('contact leave, said again and taken back', () => {
  it('corrects the day and who follows, and moves the steps along', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --to Jonas --on "27 nov"')
    await d.ok('contact leave Sabine --on "4 dec"')
    const handovers = async () => (await d.json<Item[]>('due --within 60d')).filter(({ kind }) => kind === 'handover')
    expect(await handovers()).toMatchObject([{ dueOn: '2026-12-07', contact: { name: 'Jonas' } }])
    expect(await d.ok('contact leave Sabine --to Ida')).toContain('No longer open: 5 New contact')
    expect(await handovers()).toMatchObject([{ dueOn: '2026-12-07', contact: { name: 'Ida' } }])
  })

  it('contact edit --returned takes it back', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on yesterday --went-to "Neue GmbH"')
    expect(await d.ok('contact edit p1 --returned --role boss')).toBe(
      'Sabine Koch (p1) is at Müller GmbH again. ' +
        'Sabine Koch is now p1 at Müller GmbH: boss, birthday 3 Dec, koch@mueller.example, 089 1. ' +
        'No longer open: 5 Find out who follows Sabine Koch. ' +
        'Planned for Thu 3 Dec 2026: 2 Birthday of Sabine Koch on 3 Dec.\n',
    )
    expect(await d.json('contact list')).toMatchObject([{ leftOn: null, wentTo: null, successor: null }])
    expect(await d.ok('contact edit p1 --returned --language de')).toBe(
      'Nichts zu ändern: Sabine Koch (p1) ist schon so.\n',
    )
  })

  it.each([
    ['Sabine', 4, 'Sabine Koch (p1) has left already, last day Thu 19 Nov 2026 (2026-11-19); Jonas follows.'],
    ['Sabine --to Jonas', 4, 'has left already'],
    ['Sabine --to p1', 4, 'Sabine Koch cannot follow themselves'],
    ['Jonas --to "Sabine Koch"', 4, 'Sabine Koch is not there any more either'],
    ['Sabine --to p9', 3, 'No contact is called “p9”. Did you mean “Jonas”?'],
    ['Sabine --email x@example.com', 2, '--email goes with --to only.'],
    ['Sabine --as-lead', 2, '--as-lead goes with --went-to only.'],
    ['Sabine --died --went-to x', 2, '--died and --went-to exclude each other'],
    ['Sabine --died --on tomorrow', 2, 'is still to come'],
    ['Sabine --on 31.2.', 2, 'does not exist in the calendar'],
    ['Sabine --to Ida --email jonas@example.com', 4, '“jonas@example.com” exists already as p2 (Jonas)'],
    ['Sabine --went-to "Müller GmbH" --as-lead', 4, 'Müller GmbH is the customer they leave'],
    ['Nobody', 3, 'No contact is called “Nobody”. followups contact list shows all.'],
  ])('refuses %s', async (typed, code, words) => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on yesterday --to Jonas --email jonas@example.com')
    const before = await d.ok('contact list --json')
    const ran = await d.run(`contact leave ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(words)
    expect(await d.ok('contact list --json')).toBe(before)
  })
})

describe('contact list', () => {
  it('hides nobody, and puts who left quietly at the end', async () => {
    const d = await withMüller()
    await d.ok('contact leave Sabine --on yesterday --to Jonas')
    await d.ok('customer add Adler --contact "Ada Alt"')
    const items = await d.json<{ name: string }[]>('contact list')
    expect(items.map(({ name }) => name)).toEqual(['Ada Alt', 'Jonas', 'Sabine Koch'])
    expect(await d.ok('contact list Müller')).toContain('left, last day Thu 19 Nov 2026; Jonas follows')
    expect(await d.ok('contact list Müller --language de')).toContain(
      'nicht mehr da, letzter Tag Do 19.11.2026; Nachfolge: Jonas',
    )
    expect(await d.ok('contact list --csv')).toContain('"2026-11-19","","Jonas"')
  })
})

it('whoever follows can be removed, and then it is asked again', async () => {
  const d = await withMüller()
  await d.ok('contact leave Sabine --on yesterday --to Jonas')
  await d.ok('contact remove Jonas')
  expect(await reasons(d, '10d')).toContain('Find out who follows Sabine Koch (nobody)')
  await d.ok('customer remove Müller --yes')
})
