import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { commands, groups } from '../../src/commands/index.ts'
import type { FailureKind } from '../../src/domain/failure.ts'
import { exitCodes } from '../../src/exit-codes.ts'
import { main } from '../../src/main.ts'
import { german as deliveriesInGerman } from '../../src/text/deliveries-german.ts'
import { inTongue, type Form } from '../../src/text/language.ts'
import { promptWords } from '../../src/text/prompts.ts'
import { topics } from '../../src/text/topics.ts'
import { manualPage } from '../../src/manual/page.ts'
import { commandLines, customersCsv } from '../support/command-lines.ts'
import { desk } from '../support/desk.ts'
import { deliveries, learnEnglish, sentences, strangers, typedIn, wordsLearnt } from '../support/english.ts'

describe('the words of a screen', () => {
  test('are found where they are English', async () => {
    await learnEnglish()
    expect(wordsLearnt()).toBeGreaterThan(1000)
    expect(strangers('Der Kunde ist not found; Press <enter> to proceed')).toEqual([
      'not',
      'found',
      'press',
      'enter',
      'to',
    ])
    expect(strangers('Den Befehl gibt es nicht. --help, followups customer list')).toEqual([])
  })
})

describe.each(['du', 'sie'] as const)('nothing is English in German (%s)', (form) => {
  test('help of every command, group and topic', async () => {
    await learnEnglish()
    const d = await german(form)
    const found: [string, string[]][] = []
    for (const name of ['', ...Object.keys(groups), ...commands.map(({ name }) => name)]) {
      const line = `${name} --help`.trim()
      found.push([line, strangers(await d.ok(line))])
    }
    for (const topic of topics) {
      const said = (await d.ok(`help ${topic}`)).replace(/Auch auf Englisch[^]*?\n\n/, '')
      found.push([topic, strangers(said)])
    }
    expect(found.filter(([, words]) => words.length > 0)).toEqual([])
  })

  test('every failure', async () => {
    await learnEnglish()
    const found = sentences({ language: 'de', form }).map(([kind, sentence]) => [kind, ...strangers(sentence)])
    expect(found.filter(([, word]) => word !== undefined)).toEqual([])
  })

  test('what a letter on its way can meet, and what stands around a question', async () => {
    await learnEnglish()
    const said = [...deliveries(deliveriesInGerman((du, sie) => (form === 'du' ? du : sie)))]
    expect(said.length).toBeGreaterThan(50)
    expect([...said].filter((sentence) => strangers(sentence).length > 0)).toEqual([])
    for (const words of Object.values(inTongue(promptWords, { language: 'de', form }))) {
      expect(strangers(words)).toEqual([])
    }
  })

  test('what every command answers', async () => {
    await learnEnglish()
    const d = await german(form)
    const file = join(d.folder, 'customers.csv')
    writeFileSync(file, customersCsv)
    const typed = typedIn(file)
    const all: [string, string[]][] = []
    for (const { command, line } of commandLines(file)) {
      const { out, err } = await d.run(line)
      // The demo has many names, help is tried above, and what a shell reads is no language of people.
      if (
        ['help', 'demo', 'completion'].includes(command) ||
        /^\s*[<{]|^[A-Z][\w-]+: /.test(out) ||
        /--eml|^export/.test(line)
      )
        continue
      const found = strangers(`${out}\n${err}`.replaceAll(d.folder, '')).filter((word) => !typed.has(word))
      all.push([line, found])
    }
    expect(all.filter(([, words]) => words.length > 0)).toEqual([])
  })
})

test.each([
  ["UPDATE customer SET importance = 'Z'", 'verstoßen gegen eine Regel'],
  ['DELETE FROM customer', 'zu etwas, das es nicht mehr gibt'],
  ['DELETE FROM customer', '1 Zeile fehlt, ohne dass ein Befehl sie gelöscht hätte (Kunden)'],
  ['DROP INDEX follow_up_open_by_day', 'fehlt ein Teil, der sich neu anlegen lässt'],
  ['DELETE FROM agenda', 'Tagesliste'],
])('what doctor finds after “%s” is German', async (sql, said) => {
  await learnEnglish()
  const d = await german('sie')
  await d.ok('customer add Adler --stage Interessent --contact "Jonas Jung"')
  const db = new Sqlite(d.store)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.exec(sql)
  db.close()
  const { out } = await d.run('doctor')
  expect(out).toContain(said)
  expect(strangers(out.replaceAll(d.folder, ''))).toEqual([])
})

test('the German manual page is German', async () => {
  await learnEnglish()
  const page = (await manualPage('de', { version: '1', day: '2026-11-20' }))
    .replaceAll('\\-', '-')
    .replace(/\.SS Auch auf Englisch[^]*?(?=\n\.SS)/, '')
    .replace(/^(\.SS followups|\.TH|\.PP|\.RS|\.RE|\.TP|\.nf|\.fi|'\\"|In English).*$/gm, '')
    .replace(/^\.S[HS] |\\f[BR]|\\\(aq|\\e/gm, ' ')
  expect(strangers(page)).toEqual([])
})

describe('every error says what to type next', () => {
  /**
   * What no command or option answers: the value itself must be another one, and the sentence says which would be accepted;
   * or something outside the program is to be done, which it says.
   */
  const answeredByItself: readonly FailureKind[] = [
    ...(['impossible-date', 'ambiguous-date', 'wrong-direction', 'not-ahead', 'until-before', 'end-before'] as const),
    ...(['no-choice', 'no-count', 'no-agreement-kind', 'no-date', 'no-duration', 'no-weekdays', 'no-time'] as const),
    ...(['no-stage', 'no-channel', 'no-kind', 'no-importance', 'no-cadence', 'no-email', 'no-birthday'] as const),
    ...(['no-phone', 'no-language', 'no-notice', 'no-reason', 'no-money', 'no-currency', 'no-ids'] as const),
    ...(['bad-journey', 'unknown-journey', 'stage-already', 'unreadable-text', 'empty-name', 'too-long'] as const),
    ...(['own-stand-in', 'unknown-file', 'is-folder', 'not-of-channel', 'tag-missing', 'option-needed'] as const),
    ...(['unknown-folder'] as const),
    ...(['ambiguous-name', 'name-taken', 'gone-meanwhile', 'same-twice', 'number-taken', 'deadline-before'] as const),
    ...([
      'entry-needs-letter',
      'bad-setting',
      'bad-config',
      'broken-config',
      'config-key-twice',
      'not-in-demo',
      'unknown-zone',
    ] as const),
    ...(['not-for-cron', 'scheduler-failed', 'file-exists', 'unreadable-file', 'unknown-region'] as const),
    ...(['store-busy', 'store-newer', 'store-unreadable', 'store-folder-closed', 'store-read-only'] as const),
    ...(['store-outdated', 'store-replaced', 'store-in-use', 'restore-itself', 'backup-failed', 'disk-full'] as const),
    ...(['empty-file', 'not-csv', 'no-name-column', 'no-revenue-columns', 'export-newer', 'broken-export'] as const),
    ...(['bad-row', 'doubled-columns', 'unknown-template', 'bad-template', 'no-template-name'] as const),
    ...(['no-word', 'broken-card'] as const),
    ...(['contact-died', 'digest-busy', 'nothing-to-undo', 'nothing-to-redo', 'undo-final', 'built-on'] as const),
    ...(['unknown-option', 'owner-unavailable'] as const),
  ]

  test.each(['en', 'de'] as const)('%s', (language) => {
    const unanswered = sentences({ language, form: 'sie' })
      .filter(([kind]) => !answeredByItself.includes(kind))
      .filter(
        ([, sentence]) =>
          !/followups [a-z-]|--[a-z]|Did you mean|Gemeint vielleicht|there is: |dort gibt es: /.test(sentence),
      )
    expect(unanswered).toEqual([])
  })

  test('and is one line unless it lists what could be meant', () => {
    for (const [kind, sentence] of sentences({ language: 'de', form: 'sie' })) {
      if (!['ambiguous-name', 'no-scheduler'].includes(kind)) expect(sentence).not.toContain('\n')
      expect(sentence).toMatch(/[.?!)"”“…]$|[a-z0-9-]$|[A-ZÄÖÜ]$/i)
    }
  })
})

test('a bug is confessed in German', async () => {
  const written: string[] = []
  const output = {
    write: (text: string) => void written.push(text),
    finished: () => Promise.resolve('written' as const),
  }
  const code = await main({
    ...{ argv: ['due'], env: { LANG: 'de_DE.UTF-8' }, version: '1', stdout: output, stderr: output },
    terminal: { stdin: false, stdout: false, stderr: false },
    platform: 'linux',
  } as never)
  expect(code).toBe(exitCodes.bug)
  expect(written.join('')).toMatch(/^followups: Das ist ein Fehler in followups 1: /)
})

async function german(form: Form) {
  const d = desk({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
  await d.ok(`config set form ${form}`)
  return d
}
