import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailServer, missingForMailServer, parsedLetters, type MailServer } from '../support/mail-server.ts'
import { workplace, type Workplace } from '../support/process.ts'

const northwind = '../shared/data/northwind'
const missing = [...missingForMailServer(), ...(existsSync(northwind) ? [] : [northwind])]

/** A Monday, when there are a look ahead and the gaps as well. */
const today = '1998-05-11'

describe.skipIf(missing.length > 0)(`the mail of a firm (without: ${missing.join(', ') || 'nothing'})`, () => {
  let server: MailServer
  beforeAll(async () => {
    server = await mailServer()
  })
  afterAll(() => {
    server.stop()
  })

  /** The customers of Northwind, by turns Anna's and Bob's, spoken with on the day of their last order. */
  async function aFirm(): Promise<Workplace> {
    const place = workplace()
    place.env['FOLLOWUPS_TODAY'] = today
    const settings = {
      ...{ me: 'Anna Berg', 'mail.from': 'firm@example.com' },
      ...{ 'smtp.host': 'localhost', 'smtp.port': String(server.port), 'smtp.user': server.user },
      ...{ 'smtp.passwordCommand': `echo ${server.password}`, 'smtp.ca': server.certificate },
    }
    for (const [key, value] of Object.entries(settings)) await place.ok(['config', 'set', key, value])
    await place.ok(['init', '--name', 'Anna Berg'])
    await place.ok(['owner', 'edit', 'Anna', '--email', 'anna@example.com'])
    await place.ok(['owner', 'add', 'Bob Böhm', '--email', 'bob@example.com', '--language', 'de'])
    writeFileSync(place.at('customers.csv'), withOwners())
    await place.ok(['import', place.at('customers.csv')])
    for (const customer of ['c1', 'c2']) await place.ok(['promise', customer, '1998-05-12', 'send the price list'])
    return place
  }

  test('is read back from two mailboxes as the preview says it, in both languages', async () => {
    const place = await aFirm()
    const preview = async (owner: string) => {
      const page = place.at(`${owner}.html`)
      await place.ok(['digest', '--owner', owner, '--html', page])
      return { text: await place.ok(['digest', '--owner', owner, '--text']), page: readFileSync(page, 'utf8') }
    }
    const previews = [await preview('Anna'), await preview('Bob')]
    expect(JSON.parse(await place.ok(['digest', 'send', '--all', '--ics', '--json']))).toMatchObject([
      { owner: { name: 'Anna Berg' }, outcome: 'sent', to: 'anna@example.com' },
      { owner: { name: 'Bob Böhm' }, outcome: 'sent', to: 'bob@example.com' },
    ])
    expect(await place.ok(['digest', 'send', '--all', '--quiet'])).toBe('')

    for (const [index, mailbox] of ['anna', 'bob'].entries()) {
      const raw = await server.letters(mailbox, 1)
      expect(raw).toHaveLength(1)
      expect(raw[0]!.length).toBeLessThan(100_000)
      expect(String(raw[0])).toContain('(TLS1.3)')
      const [letter] = parsedLetters(raw)
      expect(letter!.defects).toEqual([])
      expect(letter!.subject).toMatch(index === 0 ? /^\d+ .*overdue/ : /überfällig/)
      const [text, html, calendar] = letter!.parts.map((part) => part.text.replaceAll('\r\n', '\n'))
      const { text: shown, page } = previews[index]!
      expect(text!.trimEnd()).toBe(shown.trimEnd())
      expect(html!.trimEnd()).toBe(page.trimEnd())
      expect(calendar).toContain('DTSTART;VALUE=DATE:19980512')
      const due = JSON.parse(await place.ok(['due', '--owner', index === 0 ? 'Anna' : 'Bob', '--json'])) as Due[]
      expect(due.length).toBeGreaterThan(7)
      for (const { customer } of due.slice(0, 7)) expect(text!.replaceAll(/\s+/g, ' ')).toContain(customer.name)
    }
  })
})

type Due = { customer: { name: string } }

function withOwners(): string {
  const [header, ...lines] = linesOf('customers.csv')
  const lastOrders = new Map<string, string>()
  for (const line of linesOf('orders.csv').slice(1)) {
    const [, customer, , on] = line.split(',')
    if ((lastOrders.get(customer!) ?? '') < on!) lastOrders.set(customer!, on!)
  }
  const owned = lines.map((line, index) => {
    const last = lastOrders.get(line.split(',')[0]!) ?? ''
    return `${line},${index % 2 === 0 ? 'Anna Berg' : 'Bob Böhm'},${last}`
  })
  return [`${header!},owner,last contact`, ...owned].join('\n')
}

function linesOf(name: string): string[] {
  return readFileSync(`${northwind}/${name}`, 'utf8').trimEnd().split(/\r?\n/)
}
