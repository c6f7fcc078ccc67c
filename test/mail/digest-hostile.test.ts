import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { safeText } from '../../src/output/safe.ts'
import { messageOf } from '../../src/mail/message.ts'
import { cut } from '../../src/output/width.ts'
import { desk } from '../support/desk.ts'
import { hostileStrings } from '../support/hostile.ts'
import { parsedLetters } from '../support/mail-server.ts'
import { withStore } from '../support/stores.ts'

const headers = [
  ...['auto-submitted', 'content-type', 'date', 'from', 'list-id', 'message-id', 'mime-version', 'subject', 'to'],
]

const texts = [
  ...hostileStrings.filter((text) => !text.includes('\0') && text.isWellFormed()),
  ...['x\r\nBcc: eve@evil.example', 'x\n\n<script>alert(1)</script>', '</td></table><img src=https://evil.example>'],
  ...['"; rm -rf ~; "', '$(touch owned)', '=?utf-8?B?QmNjOiBldmU=?=', 'END:VEVENT\r\nBEGIN:VEVENT', 'x'.repeat(10_000)],
]

test('whatever is typed anywhere, the message that leaves is the one that was meant, as others read it', async () => {
  const d = desk({ today: '2026-11-26' })
  for (const setting of ['mail.from firm@example.com', 'smtp.host smtp.example.com'])
    await d.ok(`config set ${setting}`)
  await d.ok('owner add Ben --email ben@example.com')
  const messages: Buffer[] = []
  for (const [index, text] of texts.entries()) {
    await withStore(d.store, '2026-11-26', async ({ customers, followUps, owners }) => {
      await owners.edit(2, { name: text.trim().slice(0, 500) })
      const ofCustomer = { name: text, stage: 'active', importance: 'A', tags: [text], ownerId: 2 } as const
      const { customerId, contactId } = await customers.addWithContact(ofCustomer, {
        ...{ name: text, role: text, birthday: null, emails: [text], phones: [text] },
      })
      await followUps.add({
        ...{ customerId, contactId, rule: 'task', text, every: null, anchorOn: null, causeId: null },
        ...{ dueOn: asDay('2026-11-26'), deadlineOn: asDay('2026-11-26') },
      })
    })
    await d.ok('digest send --owner o2 --again --ics')
    messages.push(await messageOf(d.outbox.at(-1)!, 'win'))
    await d.ok(`customer edit c${index + 1} --owner o1`)
    await withStore(d.store, '2026-11-26', ({ customers }) => customers.remove(index + 1))
  }

  const letters = parsedLetters(messages)
  expect(letters).toHaveLength(texts.length)
  for (const [index, letter] of letters.entries()) {
    expect([index, letter.headers.map(([name]) => name.toLowerCase()).sort()]).toEqual([index, headers])
    expect([index, letter.defects, letter.to.map(([, address]) => address)]).toEqual([index, [], ['ben@example.com']])
    expect(letter.parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html', 'text/calendar'])
    const [plain, page, calendar] = letter.parts.map(({ text }) => text)
    expect(page!.match(/<(?!!doctype|\/?(?:html|head|meta|title|style|body|table|tr|td|h1|h2|p|code|a|span)\b)/g)).toBe(
      null,
    )
    expect(page!.match(/href="(?!tel:\+?\d+"|mailto:[\w%.-]+@[\w.-]+")/g)).toBe(null)
    const events = new ICAL.Component(ICAL.parse(calendar!) as unknown[]).getAllSubcomponents('vevent')
    const [name, what] = [60, 160].map((room) => cut(safeText(texts[index]!).trim(), room))
    expect(events.map((event) => new ICAL.Event(event).summary)).toEqual([`${name}: ${what} (last day)`])
    const commands = [...plain!.matchAll(/^ {4}(.*)$/gm)].map(([, command]) => command)
    for (const command of commands)
      expect(command).toMatch(/^fu (?:done \d+(?: call "…")?|due|orphans|gaps|digest status)$/)
  }
}, 60_000)
