import { copyFileSync, renameSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { DigestNote } from '../../src/domain/digest-note.ts'
import type { Delivery } from '../../src/mail/delivery.ts'
import { routeOf } from '../../src/mail/settings.ts'
import type { Host } from '../../src/program.ts'
import { desk, type Desk } from '../support/desk.ts'

type Row = Record<string, unknown> & { outcome: string; fault: { kind: string; because: string } | null }

/** Thursday. */
const today = '2026-11-26'

/** Somebody who works alone, with something due. */
async function alone(send?: Host['send']): Promise<Desk> {
  const d = await configured(desk({ today, send }))
  await d.ok('config set email anna@example.com')
  return d
}

/** Anna, who runs it, and Ben, each with something due. */
async function together(send?: Host['send'], env: Record<string, string> = {}): Promise<Desk> {
  const d = await configured(desk({ today, send, env }))
  await d.ok('owner add "Ben Ott" --email ben@example.com')
  await d.ok('owner edit Anna --email anna@example.com')
  await d.ok('customer add Birke --owner Ben')
  await d.ok('plan Birke today "send the catalogue"')
  return d
}

async function configured(d: Desk): Promise<Desk> {
  await d.ok('customer add Adler')
  await d.ok('plan Adler today "send the catalogue"')
  await d.ok('config set mail.from firm@example.com')
  await d.ok('config set smtp.host smtp.example.com')
  return d
}

/** What becomes of letters, one after the other; the last for all that follow. */
function ending(...ends: readonly End[]): Host['send'] {
  const left = [...ends]
  return async (letter, settings, atHandOver) => {
    const end = left.length > 1 ? left.shift()! : left[0]!
    const route = routeOf(letter, settings)
    if (end === 'accepted' || end === 'unknown' || end === 'dies handing over') await atHandOver?.()
    if (end.startsWith('dies')) throw new Error('killed')
    if (end === 'accepted') return { kind: 'accepted', route, passed: [], response: '250 OK' }
    const fault = { refused: 'replied', failed: 'connection-refused', unknown: 'closed' } as const
    const at = { refused: 'recipient', failed: 'connect', unknown: 'message' } as const
    const kind = end as 'refused' | 'failed' | 'unknown'
    return { ...{ kind, route, passed: [], at: at[kind], because: fault[kind] }, reply: null, detail: null }
  }
}

type End = Delivery['kind'] | 'dies before' | 'dies handing over'

function notes({ store }: Desk): Pick<DigestNote, 'day' | 'state' | 'tries' | 'doubts' | 'address'>[] {
  const db = new Sqlite(store, { readonly: true })
  try {
    return db
      .prepare<[], DigestNote>(
        `SELECT on_day AS "day", state, tries, doubts, address FROM digest ORDER BY on_day, owner_id`,
      )
      .all()
  } finally {
    db.close()
  }
}

describe('digest send', () => {
  test('sends once a day', async () => {
    const d = await alone()
    expect(await d.ok('digest send')).toMatch(/^sent +anna@example\.com {2}\S/m)
    const again = await d.run('digest send')
    expect(again).toMatchObject({ code: 0, out: '' })
    expect(again.err).toMatch(
      /^Today’s mail was already sent, at \d\d:\d\d to anna@example\.com; --again sends it once more\.\n$/,
    )
    expect(await d.run('digest send --quiet')).toEqual({ code: 0, out: '', err: '' })
    expect(d.outbox).toHaveLength(1)
    expect(d.outbox[0]).toMatchObject({
      from: { name: 'followups', address: 'firm@example.com' },
      to: { name: 'Anna Berg', address: 'anna@example.com' },
      headers: {
        'Message-ID': expect.stringMatching(/^<digest\.2026-11-26\.[\da-f]{20}@example\.com>$/) as string,
        Date: expect.stringMatching(/^2026-11-26T/) as string,
        ...{ 'List-Id': 'followups <followups-digest.example.com>', 'Auto-Submitted': 'auto-generated' },
      },
    })
    d.on('2026-11-27')
    await d.ok('digest send --quiet')
    expect(d.outbox).toHaveLength(2)
    expect(notes(d)).toMatchObject([
      { day: today, state: 'sent', tries: 1, doubts: 0, address: 'anna@example.com' },
      { day: '2026-11-27', state: 'sent' },
    ])
  })

  test('once more is the same mail', async () => {
    const d = await alone()
    await d.ok('digest send')
    await d.ok('digest send --again')
    const [first, second] = d.outbox
    expect(second!.headers).toEqual(first!.headers)
    await d.ok('digest send --again --to other@example.com')
    expect(d.outbox[2]!.headers['Message-ID']).not.toBe(first!.headers['Message-ID'])
    expect(d.outbox[2]!.to.address).toBe('other@example.com')
    expect(notes(d)).toMatchObject([{ state: 'sent', tries: 2, address: 'anna@example.com' }])
  })

  test('what goes to somebody else is a copy: it does not count as theirs', async () => {
    const d = await together()
    await d.ok('digest send --owner Ben --to boss@example.com')
    expect(d.outbox.map(({ to }) => to.address)).toEqual(['boss@example.com'])
    expect(notes(d)).toEqual([])
    await d.ok('digest send --owner Ben')
    expect(d.outbox.map(({ to }) => to.address)).toEqual(['boss@example.com', 'ben@example.com'])
  })

  test('another day than today is shown, not sent', async () => {
    const d = await alone()
    const ran = await d.run('digest send --today mon')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('Only the mail of today is sent.')
    expect(ran.err).toContain('followups digest --for 2026-11-30')
    expect([d.outbox, notes(d)]).toEqual([[], []])
    await d.ok('digest send --today mon --dry-run')
    await d.ok('digest send --today today')
    expect(d.outbox).toHaveLength(1)
  })

  test('once more for all leaves out who wants none, unless they are named', async () => {
    const d = await together()
    await d.ok('owner edit Ben --digest-days never')
    await d.ok('digest send --all --again')
    expect(d.outbox.map(({ to }) => to.address)).toEqual(['anna@example.com'])
    await d.ok('digest send --owner Ben --again')
    expect(d.outbox).toHaveLength(2)
  })

  test('a trial says what would be sent, and writes nothing', async () => {
    const d = await alone()
    expect(await d.ok('digest send --dry-run')).toMatch(
      /^would be sent {2}anna@example\.com {2}.*\n\nNothing was sent\.\n$/m,
    )
    expect(d.outbox).toEqual([])
    expect(notes(d)).toEqual([])
    const [row] = await d.json<Row[]>('digest send --dry-run')
    expect(row).toMatchObject({
      ...{ owner: { id: 1, name: 'Anna Berg' }, outcome: 'would-send', why: null, to: 'anna@example.com' },
      ...{ messageId: null, tries: 0, triedAt: null, fault: null },
    })
  })

  test('with the calendar file where it is wanted', async () => {
    const d = await alone()
    await d.ok('digest send --ics')
    await d.ok('digest send --again')
    expect(d.outbox.map(({ attachments }) => attachments.length)).toEqual([1, 0])
  })

  test.each([
    ['digest send', [], 'Mail still needs mail.from'],
    ['digest send', ['mail.from firm@example.com'], 'Mail still needs smtp.host'],
    ['digest send --to anna', ['email anna@example.com', 'smtp.host localhost'], 'is no e-mail address'],
    ['digest send', ['mail.from firm@example.com', 'smtp.host localhost'], 'There is no address for the morning mail'],
    ['digest send --owner Anna --all', ['email anna@example.com', 'smtp.host localhost'], 'exclude each other'],
  ])('%s with only %j is refused', async (line, settings, sentence) => {
    const d = desk({ today })
    await d.ok('customer add Adler')
    for (const setting of settings) await d.ok(`config set ${setting}`)
    const { code, out, err } = await d.run(line)
    expect({ code, out, sent: d.outbox.length }).toEqual({ code: 2, out: '', sent: 0 })
    expect(err).toContain(sentence)
  })

  test('sends nothing from the demo', async () => {
    const d = await alone()
    expect(await d.run('demo digest send')).toMatchObject({ code: 2, out: '' })
    expect(d.outbox).toEqual([])
  })
})

describe('with nothing due', () => {
  test('a mail comes only on the first day of the week, and the day is over', async () => {
    const d = await alone()
    await d.ok('done 2')
    expect(await d.run('digest send')).toEqual({
      ...{ code: 0, out: '', err: 'Nothing is due today: no mail is sent.\n' },
    })
    await d.ok('plan Adler today "call back"')
    const { err } = await d.run('digest send')
    expect(err).toMatch(/^At \d\d:\d\d nothing was due, so there is no mail today; --again sends one\.\n$/)
    expect(d.outbox).toEqual([])
    expect(notes(d)).toMatchObject([{ state: 'nothing', address: 'anna@example.com' }])
    await d.ok('digest send --again')
    expect(d.outbox).toHaveLength(1)

    const other = await alone()
    await other.ok('done 2')
    other.on('2026-11-30')
    await other.ok('digest send')
    expect(other.outbox).toHaveLength(1)
  })

  test.each([
    ['always', ['2026-11-26', '2026-11-27', '2026-11-30'], 3],
    ['monday', ['2026-11-26', '2026-11-27', '2026-11-30'], 1],
    ['never', ['2026-11-26', '2026-11-27', '2026-11-30'], 0],
  ])('as each wishes: %s', async (wish, days, sent) => {
    const d = await alone()
    await d.ok('done 2')
    await d.ok(`owner edit Anna --digest-empty ${wish}`)
    for (const day of days) {
      d.on(day)
      await d.ok('digest send')
    }
    expect(d.outbox).toHaveLength(sent)
  })
})

describe('a day that is none of theirs', () => {
  test('has no mail unless it is asked for', async () => {
    const d = await alone()
    d.on('2026-11-28')
    expect(await d.run('digest send')).toEqual({
      ...{ code: 0, out: '', err: 'Today is none of your days with a morning mail; --again sends one.\n' },
    })
    expect(await d.run('digest send --quiet')).toEqual({ code: 0, out: '', err: '' })
    expect(notes(d)).toEqual([])
    await d.ok('digest send --again')
    expect(d.outbox).toHaveLength(1)
  })

  test('as each wishes', async () => {
    const d = await alone()
    await d.ok('owner edit Anna --digest-days mon,sat')
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-30']) {
      d.on(day)
      await d.ok('digest send')
    }
    expect(notes(d).map(({ day }) => day)).toEqual(['2026-11-28', '2026-11-30'])
  })
})

describe('when it fails', () => {
  test.each([
    ['failed', 75, 'failed', 0, /^The morning mail to anna@example\.com was not sent: Nobody answers on port 587/],
    ['refused', 69, 'failed', 0, /^The morning mail to anna@example\.com was not sent: The recipient anna@/],
    ['unknown', 75, 'unknown', 1, /the answer was lost.*The next run sends it once more, as the same mail\.$/m],
  ] as const)('%s: exit %i, noted as %s, and tried by the next run', async (end, code, state, doubts, sentence) => {
    const d = await alone(ending(end, 'accepted'))
    for (const [line, out] of [
      ['digest send --quiet', ''],
      ['digest send --quiet', ''],
    ]) {
      const ran = await d.run(line!)
      if (d.outbox.length === 1) {
        expect(ran).toMatchObject({ code, out })
        expect(ran.err).toMatch(sentence)
        expect(ran.err.match(/\n/g)).toHaveLength(1)
        expect(notes(d)).toMatchObject([{ state, doubts, tries: 1 }])
      } else expect(ran).toEqual({ code: 0, out: '', err: '' })
    }
    expect(d.outbox).toHaveLength(2)
    expect(d.outbox[1]!.headers).toEqual(d.outbox[0]!.headers)
    expect(notes(d)).toMatchObject([{ state: 'sent', doubts, tries: 2 }])
  })

  test('the row says why', async () => {
    const d = await alone(ending('failed'))
    const { out, code } = await d.run('digest send --json')
    expect(code).toBe(75)
    expect((JSON.parse(out) as Row[])[0]).toMatchObject({
      outcome: 'failed',
      fault: { kind: 'failed', at: 'connect', because: 'connection-refused', reply: null, detail: null },
    })
  })

  test('an answer that is lost twice ends it, until somebody asks', async () => {
    const d = await alone(ending('unknown', 'unknown', 'accepted'))
    await d.run('digest send')
    for (let run = 0; run < 3; run++) {
      const { code, err } = await d.run('digest send --quiet')
      expect(code).toBe(75)
      expect(err).toMatch(
        /was handed over twice.*twice or not at all, and is not sent again by itself.*“followups digest send --again”/,
      )
    }
    expect(d.outbox).toHaveLength(2)
    expect(notes(d)).toMatchObject([{ state: 'gave-up', doubts: 2, tries: 2 }])
    await d.ok('digest send --again')
    expect(d.outbox).toHaveLength(3)
    expect(notes(d)).toMatchObject([{ state: 'sent', tries: 3 }])
    d.on('2026-11-27')
    await d.ok('digest send')
    expect(d.outbox).toHaveLength(4)
  })

  test.each([
    ['before the message left', 'dies before', 'sending', 0],
    ['while it left', 'dies handing over', 'handed-over', 1],
  ] as const)('a run that died %s is followed by another', async (_, end, state, doubts) => {
    const d = await alone(ending(end, 'accepted'))
    expect((await d.run('digest send')).code).toBe(70)
    expect(notes(d)).toMatchObject([{ state, tries: 1 }])
    await d.ok('digest send')
    expect(notes(d)).toMatchObject([{ state: 'sent', tries: 2, doubts }])
    expect(d.outbox[1]!.headers).toEqual(d.outbox[0]!.headers)
  })

  test('two that died while it left are not followed by a third', async () => {
    const d = await alone(ending('dies handing over'))
    for (let run = 0; run < 2; run++) expect((await d.run('digest send')).code).toBe(70)
    expect((await d.run('digest send')).code).toBe(75)
    expect((await d.run('digest send')).code).toBe(75)
    expect(d.outbox).toHaveLength(2)
    expect(notes(d)).toMatchObject([{ state: 'gave-up', doubts: 2, tries: 2 }])
  })

  test('what was asked for and failed is not tried by itself where it might be the third', async () => {
    const d = await alone(ending('unknown', 'unknown', 'failed'))
    for (const line of ['digest send', 'digest send', 'digest send --again', 'digest send'])
      expect((await d.run(line)).code).toBe(75)
    expect(d.outbox).toHaveLength(3)
    expect(notes(d)).toMatchObject([{ state: 'gave-up', doubts: 2 }])
  })
})

describe('days without a mail', () => {
  test('are told in the next one, and none from before the first', async () => {
    const d = await alone()
    await d.ok('digest send')
    expect(d.outbox[0]!.text).not.toContain('no mail on')
    d.on('2026-12-02')
    await d.ok('digest send')
    expect(d.outbox[1]!.text).toContain('There was no mail on Fri 27 Nov, Mon 30 Nov and Tue 1 Dec.')
    d.on('2026-12-03')
    await d.ok('digest send')
    expect(d.outbox[2]!.text).not.toContain('no mail on')
  })

  test('are told after a day with nothing due as well, which is none of them', async () => {
    const d = await alone()
    await d.ok('digest send')
    d.on('2026-12-01')
    await d.ok('done 2')
    await d.ok('digest send')
    d.on('2026-12-02')
    await d.ok('plan Adler today "call back"')
    await d.ok('digest send')
    expect(d.outbox).toHaveLength(2)
    expect(d.outbox[1]!.text).toContain('There was no mail on Fri 27 Nov and Mon 30 Nov.')
  })

  test('that failed are told as well', async () => {
    const d = await alone(ending('failed', 'accepted'))
    await d.run('digest send')
    d.on('2026-11-27')
    await d.ok('digest send')
    expect(d.outbox[1]!.text).toContain('There was no mail on Thu 26 Nov.')
  })
})

describe('with several owners', () => {
  const tos = ({ outbox }: Desk) => outbox.map(({ to }) => to.address)

  test('everybody gets theirs', async () => {
    const d = await together()
    expect(await d.ok('digest send')).toMatch(/^Anna Berg {2}sent .*\nBen Ott {4}sent /m)
    expect(tos(d)).toEqual(['anna@example.com', 'ben@example.com'])
    expect(d.outbox.map(({ text }) => text)).toEqual([
      expect.stringContaining('Adler'),
      expect.stringContaining('Birke'),
    ])
  })

  test.each([
    ['digest send', 'Ben', ['ben@example.com']],
    ['digest send --all', 'Ben', ['anna@example.com', 'ben@example.com']],
    ['digest send --owner Anna', 'Ben', ['anna@example.com']],
    ['digest send --to other@example.com', 'Ben', ['other@example.com']],
    ['digest send --to other@example.com --owner Anna', null, ['other@example.com']],
  ])('%s as %s goes to %j', async (line, me, expected) => {
    const d = await together()
    if (me !== null) await d.ok(`config set me ${me}`)
    await d.ok(line)
    expect(tos(d)).toEqual(expected)
  })

  test('one address for all of them is refused', async () => {
    const d = await together()
    expect(await d.run('digest send --to other@example.com')).toMatchObject({ code: 4, out: '' })
    expect(d.outbox).toEqual([])
  })

  test('whoever is away, has left, or has no address gets none, and it is said', async () => {
    const d = await together()
    for (const name of ['Cleo', 'Dora', 'Emil']) await d.ok(`owner add ${name}`)
    await d.ok('owner edit Dora --email dora@example.com')
    await d.ok('owner edit Dora --digest-days mon')
    await d.ok('owner away Ben --from today --until "in 2 weeks"')
    await d.ok('owner leave Cleo --on yesterday')
    const ran = await d.run('digest send')
    expect(ran.code).toBe(0)
    expect(ran.err.split('\n')).toEqual([
      'Ben Ott is away and gets no mail.',
      'Today is no day on which Dora gets a mail; --again sends one.',
      'Emil has no address and gets no mail: followups owner edit Emil --email anna@example.com',
      '',
    ])
    expect(tos(d)).toEqual(['anna@example.com'])
    expect((await d.run('digest send --quiet')).err).toBe('')
    expect((await d.run('digest send --owner Cleo')).err).toBe('Cleo has left and gets no mail.\n')
    expect(await d.run('digest send --owner Emil')).toMatchObject({
      ...{ code: 2, err: expect.stringContaining('followups owner edit Emil --email') as string },
    })
    const rows = await d.json<Row[]>('digest send')
    expect(rows.map(({ outcome, why }) => [outcome, why])).toEqual([
      ['left-out', 'away'],
      ['left-out', 'not-today'],
      ['left-out', 'no-address'],
      ['already', null],
    ])
  })

  test('an address to which no letter can go is a fault, and the others get theirs', async () => {
    const d = await together()
    await d.ok('owner edit Ben --email "bén@example.com"')
    const { code, err } = await d.run('digest send --quiet')
    expect(code).toBe(69)
    expect(err).toBe(
      'The morning mail for Ben Ott was not sent: no letter can go to “bén@example.com”. Mend it: followups owner edit Ben --email anna@example.com\n',
    )
    expect(tos(d)).toEqual(['anna@example.com'])
  })

  test('one that fails does not keep the others from theirs, and what may pass comes before what may not', async () => {
    const d = await together(ending('refused', 'accepted'))
    expect((await d.run('digest send')).code).toBe(69)
    expect(tos(d)).toHaveLength(2)
    const other = await together(ending('refused', 'failed', 'accepted'))
    expect((await other.run('digest send')).code).toBe(75)
    expect(await other.run('digest send --quiet')).toEqual({ code: 0, out: '', err: '' })
    expect(tos(other)).toHaveLength(4)
  })

  test('everybody reads theirs in their own language, whatever that of whoever runs it', async () => {
    const d = await together()
    await d.ok('owner edit Ben --language de')
    await d.ok('digest send')
    const [anna, ben] = d.outbox.map(({ text, html }) => `${text}${html}`)
    expect(anna).toMatch(/1 today[^]*<html lang="en"/)
    expect(ben).toMatch(/1 heute[^]*<html lang="de"/)
  })

  test('German is spoken to whoever runs it', async () => {
    const d = await together(ending('unknown'), { FOLLOWUPS_LANGUAGE: 'de' })
    await d.ok('config set form du')
    const first = await d.run('digest send --owner Ben')
    expect(first.err).toContain('Die Morgenmail für Ben Ott an ben@example.com ging nicht hinaus:')
    const second = await d.run('digest send --owner Ben')
    expect(second.err).toContain('Sieh bitte im Postfach nach; „followups digest send --owner Ben --again“')
  })
})

test('a clock set back over midnight sends nothing twice', async () => {
  const d = await alone()
  for (const day of ['2026-11-26', '2026-11-27', '2026-11-26', '2026-11-27', '2026-11-26']) {
    d.on(day)
    await d.ok('digest send')
  }
  expect(d.outbox.map(({ headers }) => headers['Message-ID']!.slice(8, 18))).toEqual(['2026-11-26', '2026-11-27'])
})

test('what is noted is no command to be undone', async () => {
  const d = await alone()
  await d.ok('digest send')
  const db = new Sqlite(d.store, { readonly: true })
  const recorded = db.prepare("SELECT count(*) FROM command WHERE name LIKE 'digest%'").pluck().get()
  const changed = db.prepare("SELECT count(*) FROM change WHERE table_name LIKE 'digest%'").pluck().get()
  db.close()
  expect({ recorded, changed }).toEqual({ recorded: 0, changed: 0 })
})

test('a backup brought back while the mail leaves does not lose the note', async () => {
  const files: { store?: string } = {}
  const d = await alone(async (letter, settings, atHandOver) => {
    copyFileSync(`${files.store}.backup`, files.store!)
    await atHandOver?.()
    copyFileSync(`${files.store}.backup`, files.store!)
    return { kind: 'accepted', route: routeOf(letter, settings), passed: [], response: '250 OK' }
  })
  files.store = d.store
  copyFileSync(d.store, `${d.store}.backup`)
  await d.ok('digest send')
  expect(notes(d)).toMatchObject([{ day: today, state: 'sent', tries: 1, address: 'anna@example.com' }])
})

test('where the note cannot be written nothing of the message leaves, and the store is named', async () => {
  const left: string[] = []
  const d = await alone(async (letter, settings, atHandOver) => {
    renameSync(d.store, `${d.store}.away`)
    await atHandOver?.()
    left.push(letter.subject)
    return { kind: 'accepted', route: routeOf(letter, settings), passed: [], response: '250 OK' }
  })
  expect(await d.run('digest send')).toMatchObject({ code: 5, out: '' })
  expect(left).toEqual([])
  renameSync(`${d.store}.away`, d.store)
  expect(notes(d)).toMatchObject([{ state: 'sending' }])
})
