import { widthOf } from '../output/width.ts'
import { wrappedText } from '../output/wrap.ts'
import type { Card, DigestPage, List, Note, Reason } from './digest-page.ts'

/** What every mail program and terminal shows without breaking it anew. */
const width = 72

/** The mail as plain text. */
export function digestText(page: DigestPage): string {
  const parts = [
    between(page.title, page.summary),
    ...page.warnings.map(noteText),
    ...page.cards.map(cardText),
    ...(page.notes.length === 0 ? [] : [page.notes.map(noteText).join('\n')]),
    ...page.lists.map(listText),
  ]
  return `${parts.join('\n\n')}\n`
}

function cardText({ customer, contact, ways, wishes, last, reasons }: Card): string {
  const reach = [...(contact === null ? [] : [contact]), ...ways.map(({ text }) => text)].join(', ')
  const facts = [...(reach === '' ? [] : [reach]), ...(wishes === null ? [] : [wishes]), last]
  const [first, ...others] = reasons.map(reasonText)
  return [
    between(customer, reasons[0]!.when),
    first!,
    ...others.map((text, index) => `${paragraph(`${reasons[index + 1]!.when}:`)}\n${text}`),
    ...facts.map(paragraph),
  ].join('\n')
}

function reasonText({ why, notes, commands }: Reason): string {
  return [paragraph(notes === null ? why : `${why} (${notes})`), ...commands.map((command) => `    ${command}`)].join(
    '\n',
  )
}

function noteText({ text, command }: Note): string {
  return [wrappedText(text, width), ...(command === null ? [] : [`    ${command}`])].join('\n')
}

function listText({ heading, rows, command }: List): string {
  const first = Math.max(...rows.map(([left]) => widthOf(left)))
  const lines = rows.map(([left, right]) => {
    const indent = first + 4
    return `  ${left}${' '.repeat(first - widthOf(left))}  ${wrappedText(right, width - indent, indent)}`
  })
  return [heading, ...lines, `    ${command}`].join('\n')
}

function paragraph(text: string): string {
  return `  ${wrappedText(text, width - 2, 2)}`
}

/** One at the left, one at the right; where they have no room beside one another, one below the other. */
function between(left: string, right: string): string {
  const gap = width - widthOf(left) - widthOf(right)
  return gap < 2 ? `${wrappedText(left, width)}\n${wrappedText(right, width)}` : `${left}${' '.repeat(gap)}${right}`
}
