import type { Config } from '../../config.ts'
import { Failure } from '../../domain/failure.ts'
import { mailSettingsOf, mayBePlain, senderOf, type MailSettings } from '../../mail/settings.ts'
import type { TableRow, View } from '../../output/view.ts'
import type { text } from './test-text.ts'

type Words = typeof text.en

type Missing = { key: string; example: string }

type Plan = {
  dryRun: true
  from: string | null
  to: string
  transport: string | null
  host: string | null
  port: number | null
  user: string | null
  /** `from-start`, `starttls` or `none`; null where the transport sees to it. */
  encryption: string | null
  /** The settings that are needed and not there. */
  missing: readonly string[]
}

/** How a letter would be sent, and what is missing for it. */
export function planView(config: Config, to: string, t: Words): View<Plan> {
  const [from, noSender] = known(() => senderOf(config))
  const [settings, noServer] = known(() => mailSettingsOf(config))
  const missing = [noSender, noServer].filter((one) => one !== null)
  const smtp = settings?.transport === 'smtp' ? settings : null
  const rows = {
    ...{ dryRun: true as const, from, to, transport: settings?.transport ?? null },
    ...{ host: smtp?.host ?? null, port: smtp?.port ?? null, user: smtp?.user ?? null },
    ...{ encryption: settings && encryptionOf(settings), missing: missing.map(({ key }) => key) },
  }
  return {
    rows,
    csv: (['from', 'to', 'transport', 'host', 'port', 'user', 'encryption'] as const).map((key) => ({
      key,
      cell: (plan) => plan[key],
    })),
    text: [
      {
        is: 'table',
        columns: [{}, { shrink: 1, min: 20, lines: Infinity }],
        rows: [
          ...(from === null ? [] : [[t.plan.sender, from]]),
          [t.plan.recipient, to],
          ...(settings ? wayOf(settings, t) : []),
          ...missing.map(({ key, example }): TableRow => [{ text: t.missing, tone: 'late' }, t.plan.set(key, example)]),
        ],
      },
      { is: 'blank' },
      { is: 'paragraph', text: t.plan.nothing },
    ],
  }
}

function wayOf(settings: MailSettings, { plan }: Words): TableRow[] {
  if (settings.transport === 'sendmail') return [[plan.over, plan.sendmail]]
  const { host, port, user, ca } = settings
  const encryption = encryptionOf(settings)
  return [
    [plan.over, `${host}, ${port}`],
    [plan.encryption, encryption === 'none' ? plan.plain : encryption === 'starttls' ? plan.startTls : plan.tlsFirst],
    ...(encryption === 'none' ? [] : [[plan.certificate, ca === null ? plan.usualCertificates : plan.by(ca)]]),
    [plan.login, user ?? plan.noLogin],
  ]
}

function encryptionOf(settings: MailSettings): 'from-start' | 'starttls' | 'none' | null {
  if (settings.transport === 'sendmail') return null
  if (settings.port === 465) return 'from-start'
  return mayBePlain(settings) ? 'none' : 'starttls'
}

function known<Value>(value: () => Value): [Value, null] | [null, Missing] {
  try {
    return [value(), null]
  } catch (error) {
    if (!(error instanceof Failure && error.kind === 'mail-unset')) throw error
    return [null, (error as Failure<'mail-unset'>).facts]
  }
}
