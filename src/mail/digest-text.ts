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
    ...page.notes.map(noteText),
    ...page.lists.map(listText),
  ]
  return `${parts.join('\n\n')}\n`
}

function cardText({ customer, contact, ways, wishes, last, reasons }: Card): string {
  const reach = [...(contact === null ? [] : [contact]), ...ways.map(({ text }) => text)].join(', ')
  const whom = [...(reach === '' ? [] : [reach]), ...(wishes === null ? [] : [wishes])]
  return [wrappedText(customer, width), ...whom.map(paragraph), ...reasons.map(reasonText), paragraph(last)].join('\n')
}

/** How late it is stands at the right, where there is room for it. */
function reasonText({ when, why, notes, commands }: Reason): string {
  const words = notes === null ? why : `${why} (${notes})`
  const gap = width - 2 - widthOf(words) - widthOf(when)
  return [
    gap < 2 ? paragraph(`${words}, ${when}`) : `  ${words}${' '.repeat(gap)}${when}`,
    ...commands.map((command) => `    ${command}`),
  ].join('\n')
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
