import { existsSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { send } from '../../src/mail/send.ts'
import { aLetter } from '../support/letters.ts'
import { workplace } from '../support/process.ts'
import { scriptedServer, type Script } from '../support/scripted-server.ts'

async function sentTo(script: Script, atHandOver: (had: string[]) => Promise<void>) {
  const server = await scriptedServer({ tls: null, ...script })
  const settings = { host: '127.0.0.1', port: server.port, user: null, passwordCommand: null, ca: null }
  const delivery = send(
    aLetter(),
    { transport: 'smtp', ...settings },
    { env: {}, readFile },
    { atHandOver: () => atHandOver([...server.whole, ...server.lines]) },
  )
  return { server, delivery }
}

test('what is noted before a message leaves is waited for, once, when the server has asked for it', async () => {
  const seen: string[][] = []
  const { server, delivery } = await sentTo({}, async (had) => {
    await new Promise((resolve) => setImmediate(resolve))
    seen.push(had)
  })
  expect(await delivery).toMatchObject({ kind: 'accepted' })
  expect(seen).toHaveLength(1)
  expect(seen[0]!.at(-1)).toBe('DATA')
  expect(server.whole).toHaveLength(1)
})

test.each<[string, Script]>([
  ['the greeting', { greeting: '421 busy' }],
  ['the sender', { mail: '550 no' }],
  ['the recipient', { rcpt: '450 later' }],
  ['the message, before it', { data: '451 later' }],
  ['a broken connection', { data: 'cut' }],
])('where %s is in the way nothing is noted', async (_, script) => {
  let noted = 0
  const { delivery } = await sentTo(script, () => {
    noted++
    return Promise.resolve()
  })
  expect((await delivery).kind).not.toBe('accepted')
  expect(noted).toBe(0)
})

test('where it cannot be noted nothing of the message leaves', async () => {
  const { server, delivery } = await sentTo({}, () => Promise.reject(new Error('the disk is full')))
  await expect(delivery).rejects.toThrow('the disk is full')
  expect(server.whole).toEqual([])
})

test('sendmail is started when it is noted, and not at all where it cannot be', async () => {
  const place = workplace()
  const path = place.at('sendmail')
  writeFileSync(path, `#!/bin/sh\ncat > ${place.at('message')}\n`, { mode: 0o755 })
  const sendWith = (atHandOver: () => Promise<void>) =>
    send(
      aLetter(),
      { transport: 'sendmail' },
      { env: { PATH: `${place.folder}:/usr/bin:/bin` }, readFile },
      { atHandOver },
    )
  await expect(sendWith(() => Promise.reject(new Error('the disk is full')))).rejects.toThrow('the disk is full')
  expect(existsSync(place.at('message'))).toBe(false)
  expect(await sendWith(() => Promise.resolve())).toMatchObject({ kind: 'accepted' })
  expect(existsSync(place.at('message'))).toBe(true)
})
