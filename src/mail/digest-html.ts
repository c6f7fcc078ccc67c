import { escapeHtml } from '../output/html.ts'
import type { Card, DigestPage, List, Note, Reason, Way } from './digest-page.ts'

/**
 * The mail as HTML that mail programs show alike: tables, styles in each place, one style sheet for dark screens and
 * narrow ones. Nothing is fetched, nothing runs; links lead to the phone and to a new mail.
 */
export function digestHtml(page: DigestPage, subject: string): string {
  const { language, title, summary, warnings, cards, notes, lists } = page
  const rows = [
    row(
      `<h1 style="${style.title}">${escapeHtml(summary)}</h1><p class="quiet" style="${style.day}">${escapeHtml(title)}</p>`,
    ),
    ...warnings.map(noteHtml),
    ...cards.map(cardHtml),
    ...notes.map(noteHtml),
    ...lists.map(listHtml),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escapeHtml(subject)}</title>
<style>
${sheet}</style>
</head>
<body class="ground" style="margin: 0; padding: 0; background: ${colours.ground}">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" border="0" style="background: ${colours.ground}">
<tr><td align="center" class="around" style="padding: 24px 12px">
<table role="presentation" lang="${language}" width="100%" cellpadding="0" cellspacing="0" border="0" style="${style.page}">
${rows.join('\n')}
</table>
</td></tr>
</table>
</body>
</html>
`
}

function cardHtml({ customer, contact, ways, wishes, last, reasons }: Card): string {
  const reach = [...(contact === null ? [] : [escapeHtml(contact)]), ...ways.map(wayHtml)]
  const whom = [
    ...(reach.length === 0 ? [] : [reach.join(' &#183; ')]),
    ...(wishes === null ? [] : [escapeHtml(wishes)]),
  ]
  return row(
    [
      `<h2 style="${style.customer}">${escapeHtml(customer)}</h2>`,
      ...whom.map((words) => `<p style="${style.whom}">${words}</p>`),
      ...reasons.map(reasonHtml),
      `<p class="quiet" style="${style.last}">${escapeHtml(last)}</p>`,
    ].join('\n'),
    'card',
  )
}

function reasonHtml({ when, isLate, notes, why, commands }: Reason): string {
  const known = [
    `<span class="${isLate ? 'late' : 'accent'}" style="color: ${isLate ? colours.late : colours.accent}">${escapeHtml(when)}</span>`,
    ...(notes === null ? [] : [`<span class="accent" style="color: ${colours.accent}">${escapeHtml(notes)}</span>`]),
  ]
  return [
    `<p style="${style.when}">${known.join(' &#183; ')}</p>`,
    `<p style="${style.why}">${escapeHtml(why)}</p>`,
    ...commands.map(commandHtml),
  ].join('\n')
}

function wayHtml({ text, href }: Way): string {
  if (href === null) return escapeHtml(text)
  const whole = href.startsWith('tel:') ? '; white-space: nowrap' : ''
  return `<a class="accent" href="${escapeHtml(href)}" style="${style.link}${whole}">${escapeHtml(text)}</a>`
}

function noteHtml({ text, command, isAlarm }: Note): string {
  const words = isAlarm
    ? `<span class="late" style="color: ${colours.late}">${escapeHtml(text)}</span>`
    : escapeHtml(text)
  return row(`<p style="${style.note}">${words}</p>${command === null ? '' : commandHtml(command)}`)
}

function listHtml({ heading, rows, command }: List): string {
  const lines = rows.map(
    ([left, right]) =>
      `<tr><td class="quiet" valign="top" style="${style.left}">${escapeHtml(left)}</td><td valign="top" style="${style.right}">${escapeHtml(right)}</td></tr>`,
  )
  return row(
    `<h2 style="${style.customer}">${escapeHtml(heading)}</h2>
<table role="presentation" cellpadding="0" cellspacing="0" border="0">
${lines.join('\n')}
</table>
${commandHtml(command)}`,
    'card',
  )
}

/** A tap marks all of it. */
function commandHtml(command: string): string {
  return `<p style="${style.line}"><code class="command" style="${style.command}">${escapeHtml(command)}</code></p>`
}

function row(content: string, kind: 'card' | 'plain' = 'plain'): string {
  const box = kind === 'card' ? `class="card" style="${style.card}"` : `class="plain" style="${style.plain}"`
  return `<tr><td ${box}>${content}</td></tr>
<tr><td height="12" style="height: 12px; line-height: 12px; font-size: 0">&#160;</td></tr>`
}

const colours = {
  ground: '#f2f4f7',
  soft: '#e6e9ee',
  paper: '#ffffff',
  ink: '#1c1e21',
  quiet: '#5b6068',
  line: '#d9dce1',
  accent: '#1f5fa8',
  late: '#b3261e',
} as const

const font = `font-family: -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif`
const broken = 'overflow-wrap: anywhere; word-break: break-word'

const style = {
  page: `width: 100%; max-width: 600px; ${font}; color: ${colours.ink}`,
  plain: `padding: 0 4px; ${font}; font-size: 16px; line-height: 1.45; color: ${colours.ink}; ${broken}`,
  card: `padding: 14px 16px; background: ${colours.paper}; border: 1px solid ${colours.line}; border-radius: 8px; ${font}; font-size: 16px; line-height: 1.45; color: ${colours.ink}; ${broken}`,
  title: 'margin: 0; font-size: 22px; line-height: 1.25; font-weight: 600',
  day: `margin: 2px 0 0; color: ${colours.quiet}`,
  customer: 'margin: 0 0 2px; font-size: 18px; line-height: 1.3; font-weight: 600',
  when: 'margin: 10px 0 0; font-size: 14px',
  why: 'margin: 0',
  whom: 'margin: 0; font-size: 15px',
  last: `margin: 10px 0 0; font-size: 15px; color: ${colours.quiet}`,
  note: 'margin: 0',
  line: 'margin: 4px 0 0',
  command: `display: inline-block; padding: 2px 6px; border-radius: 4px; background: ${colours.soft}; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 14px; color: ${colours.ink}; -webkit-user-select: all; user-select: all; ${broken}`,
  link: `color: ${colours.accent}; text-decoration: underline`,
  left: `padding: 2px 14px 2px 0; white-space: nowrap; font-size: 15px; color: ${colours.quiet}`,
  right: `padding: 2px 0; font-size: 15px; ${broken}`,
} as const

/** What stands in each place is for a light screen; who reads in the dark, or on a phone, gets this. */
const sheet = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { -webkit-text-size-adjust: 100%; }
@media (prefers-color-scheme: dark) {
  .ground { background: #16181b !important; }
  .plain, .card, .command { color: #e7e9ec !important; }
  .card { background: #22262b !important; border-color: #3a3f46 !important; }
  .command { background: #30353c !important; }
  .quiet { color: #a3a9b3 !important; }
  .accent { color: #7ab2f2 !important; }
  .late { color: #ff8a80 !important; }
}
@media (max-width: 420px) {
  .around { padding: 14px 8px !important; }
  .card { padding: 12px !important; }
  h1 { font-size: 20px !important; }
}
`
