import { safeText } from './safe.ts'

/**
 * Text as it may stand in a line of Markdown: it went through the gate, and nothing of it becomes markup, HTML or a link.
 * What programs would turn into a link by themselves is shown as code, where none of them does.
 */
export function escapeMarkdown(text: string): string {
  return safeText(text)
    .trim()
    .replace(/ {2,}/g, ' ')
    .split(linkLike)
    .map((piece, index) => (index % 2 === 1 ? `\`${piece}\`` : escaped(piece)))
    .join('')
    .replace(/^(?:[-+=:]|\d+(?=[.)]))/, (beginning) => (/\d/.test(beginning) ? `${beginning}\\` : `\\${beginning}`))
}

/** Addresses of mail and web; without what would end code or a cell. */
const linkLike = /([^\s`|]*(?:@|\/\/|www\.|(?:mailto|xmpp|tel|javascript|data):)[^\s`|]*)/i

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]{}#|~$^]/g, '\\$&')
}
