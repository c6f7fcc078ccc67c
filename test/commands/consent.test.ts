import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'
import { factsIn, journalLength, reverse } from '../support/reversal.ts'

type Person = {
  id: number
  role: string | null
  form: string
  diedOn: string | null
  emails: string[]
  consents: { channel: string; state: string; sinceOn: string; source: string | null }[]
}

async function withMüller(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH" --contact "Sabine Koch" --email koch@mueller.example')
  return d
}

const people = async (d: Desk, as = '') => (await d.json<{ contacts: Person[] }>(`show Müller ${as}`)).contacts

describe('contact form', () => {
  it('is kept per owner and person; a new person starts with Sie', async () => {
    const d = await withMüller()
    expect((await people(d))[0]).toMatchObject({ form: 'sie' })
    expect(await d.ok('show Müller')).not.toContain('Sie')
    expect(await d.ok('contact form Sabine du')).toBe('You say du to Sabine Koch (p1) at Müller GmbH.\n')
    expect(await d.ok('contact form Sabine first-name')).toBe(
      'You call Sabine Koch (p1) at Müller GmbH by the first name, with Sie (was du).\n',
    )
    await d.ok('owner add "Ben Ott"')
    expect(await d.ok('contact form Sabine du --for Ben')).toBe('Ben Ott says du to Sabine Koch (p1) at Müller GmbH.\n')
    expect((await people(d))[0]).toMatchObject({ form: 'first-name' })
    expect((await people(d, '--as Ben'))[0]).toMatchObject({ form: 'du' })
    expect(await d.ok('show Müller --as Ben')).toContain('  Sabine Koch: du\n')
  })

  it.each([
    ['sie', 'Sie sind', 'Sie sprechen'],
    ['du', 'Du bist', 'Du sprichst'],
  ])('addresses the user as configured (%s)', async (form, are, speak) => {
    const d = await withMüller({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    await d.ok(`config set form ${form}`)
    expect(await d.ok('contact form Sabine duzen')).toBe(`${are} mit Sabine Koch (p1) von Müller GmbH per Du.\n`)
    expect(await d.ok('contact form Sabine "mit Vornamen"')).toBe(
      `${speak} Sabine Koch (p1) von Müller GmbH mit Vornamen und Sie an (vorher per Du).\n`,
    )
    expect(await d.ok('show Müller')).toContain('  Sabine Koch: mit Vornamen und Sie\n')
  })

  it('as data says who and what was before', async () => {
    const d = await withMüller()
    expect(await d.json('contact form Sabine du')).toMatchObject({
      ...{ id: 1, name: 'Sabine Koch', owner: { id: 1, name: 'Anna Berg' }, form: 'du', formBefore: null },
    })
    expect(await d.json('contact form Sabine du')).toMatchObject({ form: 'du', formBefore: 'du' })
    expect(await d.ok('contact form Sabine du')).toBe('Nothing changes: Sabine Koch (p1) is so already.\n')
  })

  it.each([
    ['Sabine you', 2, '“you” is none of these: du, sie, first-name.'],
    ['Nobody du', 3, 'No contact is called “Nobody”. followups contact list shows all.'],
    ['Sabine du --for Nobody', 3, 'Nobody of ours is called “Nobody”.'],
    ['Sabine du --as Nobody', 3, 'Nobody of ours is called “Nobody”.'],
    ['Sabine du --at Nobody', 3, 'No customer or contact is called “Nobody”.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const d = await withMüller()
    const ran = await d.run(`contact form ${typed}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(sentence)
    expect((await people(d))[0]).toMatchObject({ form: 'sie' })
  })
})

describe('contact consent and block', () => {
  it('keep since when and from where', async () => {
    const d = await withMüller()
    expect((await people(d))[0]!.consents).toEqual([])
    expect(await d.ok('contact consent Sabine telefon --on "3 days ago" --source "said so at the fair"')).toBe(
      'Sabine Koch (p1) at Müller GmbH: may be called since Tue 17 Nov 2026 (2026-11-17) (said so at the fair).\n',
    )
    expect(await d.ok('contact block Sabine e-mail')).toBe(
      'Sabine Koch (p1) at Müller GmbH: no e-mail since Fri 20 Nov 2026 (2026-11-20).\n',
    )
    expect((await people(d))[0]!.consents).toEqual([
      { channel: 'call', state: 'allowed', sinceOn: '2026-11-17', source: 'said so at the fair' },
      { channel: 'email', state: 'blocked', sinceOn: '2026-11-20', source: null },
    ])
    expect(await d.ok('show Müller')).toContain(
      '  Sabine Koch: may be called since Tue 17 Nov 2026 (said so at the fair) · no e-mail since Fri 20 Nov 2026\n',
    )
    expect(await d.ok('show Müller --language de')).toContain(
      '  Sabine Koch: Anrufe erlaubt seit Di 17.11.2026 (said so at the fair) · keine E-Mails seit Fr 20.11.2026\n',
    )
  })

  it('who says the same again keeps the first day; who says the opposite begins anew', async () => {
    const d = await withMüller()
    await d.ok('contact consent Sabine post --on "10 nov" --source "form"')
    d.on('2026-11-25')
    expect(await d.ok('contact consent Sabine post')).toBe('Nothing changes: Sabine Koch (p1) is so already.\n')
    await d.ok('contact consent Sabine post --source "new form"')
    expect((await people(d))[0]!.consents).toMatchObject([{ sinceOn: '2026-11-10', source: 'new form' }])
    await d.ok('contact block Sabine brief')
    expect((await people(d))[0]!.consents).toEqual([
      { channel: 'letter', state: 'blocked', sinceOn: '2026-11-25', source: null },
    ])
  })

  it('all channels at once', async () => {
    const d = await withMüller()
    await d.ok('contact block Sabine chat --on yesterday')
    expect(await d.json('contact block Sabine all --source letter')).toMatchObject({
      changed: ['call', 'email', 'letter', 'chat'],
    })
    expect(await d.ok('contact block Sabine alle --language de')).toContain('Nichts zu ändern')
    expect(await d.ok('show Müller')).toContain(
      'no calls, no e-mail, no post since Fri 20 Nov 2026 (letter) · no chat messages since Thu 19 Nov 2026 (letter)\n',
    )
  })

  it.each([
    ['consent Sabine visit', 2, '“visit” is none of these: call, email, letter, chat.'],
    ['consent Sabine all', 2, '“all” is none of these: call, email, letter, chat.'],
    ['consent Sabine fax --language de', 2, '„fax“ gehört nicht dazu; möglich sind: Anruf, E-Mail, Brief, Chat.'],
    ['block Sabine mailing', 2, '“mailing” is none of these: call, email, letter, chat, all.'],
    ['block Sabine call --on tomorrow', 2, 'which is still to come'],
    ['block Nobody call', 3, 'No contact is called “Nobody”. followups contact list shows all.'],
    ['consent Sabine', 2, 'CHANNEL is missing'],
  ])('refuses %s', async (typed, code, sentence) => {
    const d = await withMüller()
    const ran = await d.run(`contact ${typed}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(sentence)
    expect((await people(d))[0]!.consents).toEqual([])
  })

  it('an entry over a blocked channel warns, and is made; what comes from them does not', async () => {
    const d = await withMüller()
    await d.ok('contact block Sabine email --source "on the phone"')
    const warning = 'Sabine Koch: no e-mail since Fri 20 Nov 2026 (on the phone). It is written down all the same.\n'
    expect(await d.run('log Müller email "the list"')).toMatchObject({ code: 0, err: warning })
    expect(await d.run('log Müller call hello')).toMatchObject({ code: 0, err: '' })
    expect(await d.run('log Müller email "a question" --in')).toMatchObject({ code: 0, err: '' })
    expect((await d.run('log Müller email "the other list" --language de')).err).toBe(
      'Sabine Koch: keine E-Mails seit Fr 20.11.2026 (on the phone). Es ist trotzdem festgehalten.\n',
    )
    await d.ok('plan Müller today "send it" --with Sabine')
    const { followUps } = await d.json<{ followUps: { id: number; reason: string }[] }>('show Müller')
    const { id } = followUps.find(({ reason }) => reason === 'send it')!
    expect(await d.run(`done ${id} email sent`)).toMatchObject({ code: 0, err: warning })
  })
})

describe('who is blocked', () => {
  it('stays so when the same file is imported again, and when it says something new', async () => {
    const d = desk()
    const file = join(d.folder, 'customers.csv')
    const header = 'company;name;email;role\n'
    writeFileSync(file, `${header}Müller GmbH;Sabine Koch;koch@mueller.example;buyer\n`)
    await d.ok(`import ${file}`)
    await d.ok('contact block Sabine all --on yesterday --source "letter"')
    await d.ok('contact form Sabine du')
    await d.ok('contact edit Sabine --died yesterday --greeting card')
    const [before] = await people(d)

    await d.ok(`import ${file}`)
    expect(await people(d)).toEqual([before])

    writeFileSync(file, `${header}Müller GmbH;Sabine Koch;koch@mueller.example;head buyer\n`)
    await d.ok(`import ${file}`)
    expect(await people(d)).toEqual([{ ...before, role: 'head buyer' }])

    const other = join(d.folder, 'list.csv')
    writeFileSync(other, 'company;name;email;phone\nMüller GmbH;S. Koch;Koch@Mueller.example;089 1\n')
    await d.ok(`import ${other}`)
    const { consents, form, diedOn } = before!
    expect(await people(d)).toMatchObject([{ id: 1, name: 'S. Koch', phones: ['089 1'], consents, form, diedOn }])
  })

  it('goes whole when the person is removed, and the journal gives it back', async () => {
    const d = await withMüller()
    await d.ok('contact block Sabine all')
    await d.ok('contact form Sabine du')
    const [facts, { commands }] = [factsIn(d.store), journalLength(d.store)]
    await d.ok('contact remove Sabine')
    expect(factsIn(d.store)).toMatchObject({ contact: [], consent: [], address_form: [] })
    reverse(d.store, commands)
    expect(factsIn(d.store)).toEqual(facts)
  })
})
