import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../../support/desk.ts'

type Drafted = {
  customer: { id: number }
  followUp: number | null
  to: { id: number; name: string; email: string | null } | null
  language: string
  form: string
  template: string
  subject: string
  body: string
  missing: string[]
  consent: { email: string; letter: string }
  warnings: string[]
  opened: boolean
  eml: string | null
}

async function atWork(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk({ inFolder: true, ...options })
  await it.ok('customer add "Müller GmbH" --contact "Dr. Sabine Koch" --email koch@mueller.example')
  await it.ok('owner edit Anna --email anna@berg.example')
  return it
}

const drafted = (it: Desk, line: string) => it.json<Drafted>(`mail ${line}`)

describe('whom a letter goes to, and how it speaks', () => {
  test('as data', async () => {
    expect(await drafted(await atWork(), 'Müller')).toEqual({
      ...{ customer: { id: 1, name: 'Müller GmbH' }, followUp: null },
      to: { id: 1, name: 'Dr. Sabine Koch', email: 'koch@mueller.example' },
      ...{ language: 'en', form: 'sie', template: 'check-in', subject: 'A quick question' },
      body: expect.stringMatching(/^Dear Dr\. Sabine Koch,\n\n[^]*\n\nKind regards\nAnna Berg$/) as string,
      ...{ missing: [], consent: { email: 'unknown', letter: 'unknown' }, warnings: [], opened: false, eml: null },
    })
  })

  test('in the language that the customer wishes, unless another is said for this letter', async () => {
    const it = await atWork()
    await it.ok('customer wish Müller --language de')
    expect((await drafted(it, 'Müller')).body).toMatch(/^Guten Tag Dr\. Sabine Koch,/)
    expect((await drafted(it, 'Müller --language en')).body).toMatch(/^Dear Dr\. Sabine Koch,/)
    expect((await it.run('--language de mail Müller --language en')).err).toContain('An: Dr. Sabine Koch')
    expect(await it.run('mail Müller --language fr')).toMatchObject({ code: 2, out: '' })
  })

  test('in the form of address of these two persons: nobody inherits the Du of another', async () => {
    const it = await atWork()
    await it.ok('owner add "Ben Ott"')
    await it.ok('contact add Müller "Jan Weiß"')
    await it.ok('contact form Sabine du --as Anna')
    const forms = async (line: string) => (await drafted(it, line)).form
    expect(await forms('Müller --with Sabine --as Anna')).toBe('du')
    expect(await forms('Müller --with Sabine --as Ben')).toBe('sie')
    expect(await forms('Müller --with Jan --as Anna')).toBe('sie')
    const { body } = await drafted(it, 'Müller --with Sabine --as Anna --language de')
    expect(body).toMatch(/^Hallo Sabine,[^]*\nAnna$/)
  })

  test('with several, whom we spoke with last; whoever is named goes before', async () => {
    const it = await atWork()
    await it.ok('contact add Müller "Jan Weiß"')
    expect((await drafted(it, 'Müller')).to!.name).toBe('Dr. Sabine Koch')
    await it.ok('log Müller call "hello" --with Jan')
    expect((await drafted(it, 'Müller')).to!.name).toBe('Jan Weiß')
    expect((await drafted(it, 'Müller --with Sabine')).to!.name).toBe('Dr. Sabine Koch')
    expect((await drafted(it, '"Sabine Koch"')).to!.name).toBe('Dr. Sabine Koch')
  })

  test('a firm of which nobody is known, and a private person', async () => {
    const it = desk()
    await it.ok('customer add "Acme Ltd"')
    const { to, body, warnings } = await drafted(it, 'Acme')
    expect([to, body.split('\n')[0], warnings]).toEqual([null, 'Hello,', ['Nobody at Acme Ltd is known by name.']])
    await it.ok('customer add "Erika Muster" --private')
    expect((await drafted(it, 'Erika')).body).toMatch(/^Dear Erika Muster,/)
  })

  test('nobody writes to somebody who has died', async () => {
    const it = await atWork()
    await it.ok('contact add Müller "Jan Weiß"')
    await it.ok('contact edit Sabine --died yesterday')
    expect(await it.run('mail Müller --with Sabine')).toMatchObject({ code: 4, out: '' })
    expect((await drafted(it, 'Müller')).to!.name).toBe('Jan Weiß')
  })
})

describe('what it is about', () => {
  test('a birthday, on the day, before it and after it', async () => {
    const it = await atWork()
    await it.ok('contact edit Sabine --birthday --11-24')
    const [birthday] = await it.json<{ id: number }[]>('due --within 2w --kind occasion')
    const early = await drafted(it, String(birthday!.id))
    expect([early.template, early.followUp]).toEqual(['birthday', birthday!.id])
    expect(early.warnings).toEqual(['The birthday is on Tue 24 Nov 2026; it should not arrive before.'])
    it.on('2026-11-24')
    expect((await drafted(it, String(birthday!.id))).warnings).toEqual([])
    it.on('2026-11-26')
    expect((await drafted(it, String(birthday!.id))).template).toBe('birthday-belated')
    await it.ok('customer wish Müller --no-occasions')
    expect((await drafted(it, 'Müller --template birthday')).warnings).toEqual([
      'Müller GmbH wishes no birthdays, no anniversaries.',
    ])
  })

  test('an anniversary says the years, a trial its own end and never that of another journey', async () => {
    const it = await atWork()
    await it.ok('customer edit Müller --since 2021-12-01')
    expect((await drafted(it, 'Müller --template anniversary')).body).toContain('for five years now')
    await it.ok('agreement add Müller "Offer 4711" --kind offer --until "18 dec"')
    expect(await drafted(it, 'Müller --template trial-ends')).toMatchObject({
      subject: 'Your trial runs until [end date]',
      missing: ['end date'],
      warnings: ['Still to be filled in: [end date].'],
    })
    await it.ok('agreement add Müller Test --kind trial --until "8 jan"')
    expect((await drafted(it, 'Müller --template trial-ends')).subject).toBe('Your trial runs until 8 January 2027')
    expect((await drafted(it, 'Müller --template offer-ends')).subject).toBe('Our offer is valid until 18 December')
  })

  test('who spoke with this person before is named, who only spoke with others is not', async () => {
    const it = await atWork()
    await it.ok('owner add "Ben Ott"')
    await it.ok('contact add Müller "Jan Weiß"')
    await it.ok('log Müller call "hello" --with Sabine --as Ben')
    expect((await drafted(it, 'Müller --with Sabine --template introduction')).body).toContain('with Ben Ott;')
    expect((await drafted(it, 'Müller --with Jan --template introduction')).missing).toEqual(['previous person'])
  })

  test('a complaint is nothing that a template answers, and makes others a question', async () => {
    const it = await atWork()
    await it.ok('log Müller call "broken" --complaint --with Sabine')
    const [complaint] = await it.json<{ id: number }[]>('due --within 1w --kind complaint')
    expect((await drafted(it, String(complaint!.id))).template).toBe('blank')
    expect((await drafted(it, 'Müller')).warnings).toEqual(['A complaint is open: is this the time for such a letter?'])
  })

  test('a template that nobody knows is refused with those that there are', async () => {
    const it = await atWork()
    const { code, err } = await it.run('mail Müller --template birthdya')
    expect([code, err]).toEqual([3, expect.stringContaining('there are check-in, birthday,')])
    expect(await it.run('mail Müller --template ../config')).toMatchObject({ code: 2, out: '' })
    expect(await it.run('mail 99')).toMatchObject({ code: 3, out: '' })
  })
})

describe('what stands beside it', () => {
  test('is said on stderr: why, form, consent, wishes, the last dialogue and what is promised', async () => {
    const it = await atWork()
    await it.ok('customer wish Müller --channel letter --best-time mornings')
    await it.ok('log Müller call "asks for the drawing" --promise "send the drawing" --by-date 4d')
    const [, promise] = await it.json<{ id: number; kind: string }[]>('due --within 3m')
    const { err } = await it.run('mail Müller')
    expect(err.split('\n')).toEqual([
      '',
      'To: Dr. Sabine Koch <koch@mueller.example>, Müller GmbH',
      'Form of address: Sie, in English',
      'Consent: e-mail unknown, a letter is safe',
      'Wishes: by letter; best time: mornings',
      'Last dialogue: call on Fri 20 Nov 2026: asks for the drawing',
      'Promised by us, by Tue 24 Nov 2026: send the drawing',
      'When it is sent: followups log c1 letter "A quick question" --with p1',
      '',
    ])
    expect(promise).toBeDefined()
  })

  test('who wants no e-mail gets none: only the draft for the post', async () => {
    const it = await atWork()
    await it.ok('contact block Sabine email')
    for (const line of ['mail Müller --open', 'mail Müller --eml letter.eml', 'mail Müller --eml -']) {
      expect(await it.run(line)).toMatchObject({ code: 4, out: '' })
    }
    expect([it.opened, existsSync(join(it.folder, 'letter.eml'))]).toEqual([[], false])
    const { consent, warnings } = await drafted(it, 'Müller --print')
    expect([consent.email, warnings]).toEqual([
      'blocked',
      ['Dr. Sabine Koch wants no e-mail: this can only go by post.'],
    ])
    expect((await it.run('mail Müller')).err).toContain('followups log c1 letter')
    await it.ok('contact block Sabine letter')
    expect((await drafted(it, 'Müller')).warnings).toEqual(['Dr. Sabine Koch wants neither e-mail nor post.'])
  })

  test('who is to be left in peace', async () => {
    const it = await atWork()
    await it.ok('customer pause Müller --until "in 6 weeks"')
    expect((await drafted(it, 'Müller')).warnings).toEqual(['Müller GmbH is left in peace until Fri 1 Jan 2027.'])
    await it.ok('customer resume Müller')
    await it.ok('customer wish Müller --cadence none --why "they call us"')
    expect((await drafted(it, 'Müller')).warnings).toEqual(['Müller GmbH wishes no contact: they call us.'])
  })
})

describe('where it goes', () => {
  test('--open opens it in the mail program, and says that nothing was sent', async () => {
    const it = await atWork()
    const { code, out, err } = await it.run('mail Müller --open')
    expect([code, out]).toEqual([0, expect.stringMatching(/^Subject: A quick question\n\nDear /)])
    expect(err).toContain('nothing has been sent')
    expect(it.opened).toEqual([
      expect.stringMatching(
        /^mailto:koch@mueller\.example\?subject=A%20quick%20question&body=Dear%20Dr\.%20Sabine%20Koch%2C%0D%0A%0D%0AI%20/,
      ),
    ])
  })

  test('without a mail program it is refused with what else there is; in the demo none is opened', async () => {
    const it = await atWork({ cannotOpen: true })
    const { code, out, err } = await it.run('mail Müller --open')
    expect([code, out, err]).toEqual([4, '', expect.stringMatching(/\(ENOENT\); --eml FILE/)])
    const demo = desk()
    const [customer] = await demo.json<{ id: number }[]>('demo customer list')
    expect((await demo.run(`demo mail c${customer!.id} --open`)).err).toContain(
      'In the demo no mail program is opened.',
    )
    expect(demo.opened).toEqual([])
  })

  test('--eml writes a file, and never over one that is there', async () => {
    const it = await atWork()
    const path = join(it.folder, 'letter.eml')
    const { code, err } = await it.run(`mail Müller --eml ${path}`)
    expect([code, err]).toEqual([0, expect.stringContaining(`The draft is in ${path}; nothing has been sent.`)])
    const written = readFileSync(path, 'utf8')
    expect(written).toContain(
      'From: "Anna Berg" <anna@berg.example>\r\nTo: "Dr. Sabine Koch" <koch@mueller.example>\r\n',
    )
    expect(await it.run(`mail Müller --eml ${path}`)).toMatchObject({ code: 4, out: '' })
    expect(readFileSync(path, 'utf8')).toBe(written)
    expect(await it.run('mail Müller --eml -')).toMatchObject({ code: 0, out: written })
  })

  test('only one of them', async () => {
    const it = await atWork()
    for (const line of ['--open --print', '--eml a.eml --open', '--eml ""']) {
      expect(await it.run(`mail Müller ${line}`)).toMatchObject({ code: 2, out: '' })
    }
  })

  test('a template too long for an address is not cut', async () => {
    const it = await atWork()
    writeFileSync(join(it.folder, 'long.txt'), `Subject: Hello\n\n${'word '.repeat(600)}`)
    await it.ok(`mail edit long --file long.txt`)
    expect(await it.run('mail Müller --template long --open')).toMatchObject({ code: 4, out: '' })
    expect(it.opened).toEqual([])
  })
})

describe('writing down that it was sent', () => {
  test('is asked where somebody can be, and is an attempt', async () => {
    const it = await atWork({ answers: [true] })
    const { err } = await it.run('mail Müller --open')
    expect(err).toContain('Written down: sent to Dr. Sabine Koch. Next contact')
    const shown = await it.json<{ attempts: number; lastContact: null; interactions: object[] }>('show Müller')
    expect(shown).toMatchObject({ attempts: 1, lastContact: null })
    expect(shown.interactions).toMatchObject([{ channel: 'email', direction: 'out', text: 'A quick question' }])
  })

  test('no is no, and printing alone asks nothing', async () => {
    const it = await atWork({ answers: [false] })
    await it.ok('mail Müller --print')
    await it.ok('mail Müller --open')
    expect((await it.json<{ attempts: number }>('show Müller')).attempts).toBe(0)
  })

  test('closes a congratulation; the command that does so can be copied', async () => {
    const it = await atWork({ answers: [true], today: '2026-11-24' })
    await it.ok('contact edit Sabine --birthday --11-24')
    const open = async () => it.json<{ id: number }[]>('due --kind occasion')
    const [{ id } = { id: 0 }] = await open()
    expect((await it.run(`mail ${id}`)).err).toContain(
      `When it is sent: followups done ${id} email "Happy birthday" --with p1`,
    )
    await it.ok(`mail ${id} --open`)
    expect(await open()).toEqual([])
  })
})
