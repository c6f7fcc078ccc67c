import Sqlite from 'better-sqlite3'
import type { DigestNote } from '../../src/domain/digest-note.ts'
import { workplace, type Workplace } from './process.ts'
import { scriptedServer, type Script, type ScriptedServer } from './scripted-server.ts'

/** Somebody who works alone, has something due every day, and sends mail to a server on this machine. */
export async function withMail(script: Script = { tls: null }): Promise<{ place: Workplace; server: ScriptedServer }> {
  const place = workplace()
  const server = await scriptedServer(script)
  await place.ok(['customer', 'add', 'Adler'])
  await place.ok(['plan', 'Adler', 'today', 'send the catalogue'])
  for (const [key, value] of [
    ['email', 'anna@example.com'],
    ['mail.from', 'firm@example.com'],
    ['smtp.host', '127.0.0.1'],
    ['smtp.port', String(server.port)],
  ])
    await place.ok(['config', 'set', key!, value!])
  return { place, server }
}

/** What is noted of the morning mails in a store, by day. */
export function notesIn(store: string): DigestNote[] {
  const db = new Sqlite(store, { readonly: true })
  try {
    const notes = db.prepare<[], DigestNote>(
      'SELECT on_day AS "day", state, tries, doubts, address, message_id AS "messageId", fault FROM digest ORDER BY on_day',
    )
    return notes.all()
  } finally {
    db.close()
  }
}

/** The Message-IDs of messages, as they came. */
export function idsOf(messages: readonly string[]): string[] {
  return messages.map((message) => /^Message-ID: (.*)\r$/im.exec(message)?.[1] ?? '')
}
