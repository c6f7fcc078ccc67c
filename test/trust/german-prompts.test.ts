import { chmodSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { learnEnglish, strangers } from '../support/english.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { session, type Session } from '../support/session.ts'

const german = { LANG: 'de_DE.UTF-8' }
const [ctrlC, escape, up, down] = ['\u0003', '\u001b', '\u001b[A', '\u001b[B']

/** Everything that was ever on the screen, in the order in which it was drawn. */
function said(written: string): string {
  return written.replace(/\u001b\[[\d;?]*[A-Za-z]/g, ' ')
}

describe('nothing is English around a question', () => {
  const asks = (place: Workplace, args: readonly string[], env: Record<string, string> = {}) =>
    session(place, args, { env: { ...german, ...env } })

  /** Ends as expected, and no word of a library was seen in between; what is typed is drawn letter by letter. */
  async function endsGerman(it: Session, code: number, typed: readonly string[] = []) {
    const end = await it.end()
    await learnEnglish()
    const found = strangers(said(end.written)).filter((word) => !typed.some((whole) => whole.startsWith(word)))
    expect({ code: end.code, found }).toEqual({ code, found: [] })
  }

  test('that offers some to choose from', async () => {
    const place = await withNamesakes(12)
    const it = asks(place, ['show', 'Zwilling'])
    await it.sees('Zwilling GmbH 1', '↑↓ wählen · ⏎ übernehmen')
    await it.type(up, 'Zwilling GmbH 12')
    await it.type('x')
    await it.type('9')
    await it.type(down)
    await it.type('\r')
    await endsGerman(it, 0)
    const left = asks(place, ['show', 'Zwilling'])
    await left.sees('↑↓ wählen')
    await left.type(ctrlC)
    await endsGerman(left, 130)
  })

  test('that lets several be ticked', async () => {
    const place = await withNamesakes(1)
    const due = ['Muster schicken', 'Angebot erneuern'].map((text) => place.ok(['plan', 'c1', 'today', text]))
    await Promise.all(due)
    const it = asks(place, ['log', 'c1', 'anruf', 'Muster sind da'])
    await it.sees('Muster schicken', 'Angebot erneuern', 'Leertaste')
    await it.type(' ', '◉')
    await it.type('a')
    await it.type('i')
    await it.type('a')
    await it.type('\r')
    await endsGerman(it, 0)
    await place.ok(['plan', 'c1', 'today', 'Rechnung besprechen'])
    for (const [key, code] of [
      ['\r', 0],
      [ctrlC, 130],
    ] as const) {
      const none = asks(place, ['log', 'c1', 'anruf', `Gespräch ${code}`])
      await none.sees('Rechnung besprechen', 'Leertaste')
      await none.type(key)
      await endsGerman(none, code)
    }
  })

  test('of yes or no', async () => {
    const place = await withNamesakes(1)
    const it = asks(place, ['customer', 'remove', 'c1'])
    await it.sees('(j/N)')
    await it.type('vielleicht\r', 'Bitte mit j oder n antworten.')
    await it.type('\u0015n\r')
    await endsGerman(it, 0, ['vielleicht'])
    const left = asks(place, ['customer', 'remove', 'c1'])
    await left.sees('(j/N)')
    await left.type(ctrlC)
    await endsGerman(left, 130)
  })

  test('that is answered with words, in the wizard', async () => {
    const place = workplace()
    const it = asks(place, ['init', '--language', 'de', '--form', 'du', '--no-digest', '--no-backup'])
    await it.sees('Dein Name')
    await it.type('\u0015  \r', 'Deine E-Mail-Adresse')
    await it.type('nirgends\r', 'keine E-Mail-Adresse')
    await it.type('\r', 'Region')
    await it.type('Bayern\r', 'keine Feiertage bekannt')
    await it.type('DE-BY\r', 'Deine Arbeitstage')
    await it.type('nie\r', 'passt hier nicht')
    await it.type('\r', 'Wie viele')
    await it.type('\t', '8')
    await it.type('\r', 'Wo stehen')
    await it.type('\r', 'Die Datei')
    await it.type('fehlt.csv\r', 'gibt es nicht')
    await it.type('\r')
    await endsGerman(it, 0, ['nirgends', 'bayern', 'nie', 'fehlt'])
  })

  test('that a key answers, in the review, and the words that it asks for', async () => {
    const place = await withNamesakes(2)
    for (const customer of ['c1', 'c2']) await place.ok(['plan', customer, 'today', 'Muster schicken'])
    const it = asks(place, ['review'])
    await it.sees('1 von 2', 'q beenden')
    await it.type('v', 'Bis wann?')
    await it.type('d', 'An welchem Tag?')
    await it.type('\r', 'q beenden')
    await it.type('v', 'Bis wann?')
    await it.type('d', 'An welchem Tag?')
    await it.type('demnächst\r', 'kein Datum')
    await it.type('\u0015morgen\r', '2 von 2', 'q beenden')
    await it.type('f', 'Was war?', 'z zurück')
    await it.type(escape, 'q beenden')
    await it.type('q')
    await endsGerman(it, 0, ['demnächst', 'morgen'])
    const left = asks(place, ['review'])
    await left.sees('q beenden')
    await left.type('?', 'nur eine dieser Tasten')
    await left.type(ctrlC)
    await endsGerman(left, 130)
  })

  test('that an editor answers', async () => {
    const place = await withNamesakes(1)
    const editor = place.at('editor')
    writeFileSync(editor, '#!/bin/sh\nprintf "Unsinn\\n" > "$1"\n')
    chmodSync(editor, 0o700)
    const it = asks(place, ['journey', 'edit', 'trial'], { EDITOR: editor, VISUAL: '' })
    await endsGerman(it, 2)
    for (const missing of ['/fehlt/schreibprogramm', place.folder]) {
      const left = asks(place, ['journey', 'edit', 'trial'], { EDITOR: missing, VISUAL: missing })
      await left.sees('nicht starten')
      await left.type('\r')
      await left.type(ctrlC)
      await endsGerman(left, 130)
    }
    const failing = asks(place, ['journey', 'edit', 'trial'], { EDITOR: '/bin/false', VISUAL: '' })
    await endsGerman(failing, 0)
  })

  test('after settings that cannot be read', async () => {
    const place = await withNamesakes(1)
    const [config, editor] = [place.at('einstellungen.toml'), place.at('editor')]
    writeFileSync(config, 'name = "Anna"\n')
    writeFileSync(editor, '#!/bin/sh\nprintf "name = Anna\\n" > "$1"\n')
    chmodSync(editor, 0o700)
    const it = asks(place, ['config', 'edit', '--config', config], { EDITOR: editor, VISUAL: '' })
    await it.sees('nicht lesbar', '↑↓ wählen')
    await it.type(down)
    await it.type('\r')
    await endsGerman(it, 0)
  })
})

test('the keys of a question stay together where the window is narrow', async () => {
  const place = await withNamesakes(1)
  const env = { ...german, EDITOR: '/fehlt/schreibprogramm', VISUAL: '' }
  const it = session(place, ['journey', 'edit', 'trial'], { columns: 40, env })
  await it.sees('⏎ Schreibprogramm öffnen', 'nicht\nstarten')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await place.ok(['plan', 'c1', 'today', 'Muster schicken'])
  const ticks = session(place, ['log', 'c1', 'anruf', 'Muster sind da'], { columns: 40, env })
  await ticks.sees('Leertaste ankreuzen', '⏎ übernehmen')
  expect(ticks.screen()).toMatchObject({ wrapped: false })
  const wizard = session(workplace(), ['init', '--language', 'de', '--form', 'du'], { columns: 40, env: german })
  for (const question of ['Dein Name', 'E-Mail', 'Region', 'Arbeitstage', 'Wie viele']) {
    await wizard.sees(question)
    await wizard.type('\r')
  }
  await wizard.sees('in einer Tabelle', 'noch nirgends', '⏎ übernehmen')
  expect(wizard.screen()).toMatchObject({ wrapped: false })
  for (const each of [it, ticks, wizard]) {
    await each.type(ctrlC)
    expect(await each.end()).toMatchObject({ code: 130 })
  }
})

/** Customers who share the beginning of their names. */
async function withNamesakes(count: number): Promise<Workplace> {
  const place = workplace()
  const names = Array.from({ length: count }, (_, index) => `Zwilling GmbH ${index + 1}`)
  writeFileSync(place.at('kunden.csv'), ['Firma', ...names].join('\n'))
  await place.ok(['import', 'kunden.csv', '--today', '2026-11-20'])
  return place
}
