import { test, expect } from 'vitest'
import { desk } from '../support/desk.ts'
test('x', async () => {
  const d = desk()
  for (const l of ['customer add Adler', 'plan Adler today "send the catalogue"', 'config set mail.from firm@example.com', 'config set smtp.host smtp.example.com', 'digest send', 'config set email anna@example.com', 'digest send --dry-run', 'digest send', 'digest send', 'digest send --json --again', 'digest send --help']) {
    console.log(l, await d.run(l))
  }
  console.log(d.outbox)
})
