import type { DigestSubject } from '../domain/owner.ts'
import type { Tongue } from '../text/language.ts'
import { digestHtml } from './digest-html.ts'
import { pageOf } from './digest-page.ts'
import type { DigestSaid } from './digest-said.ts'
import { subjectOf } from './digest-subject.ts'
import { digestText } from './digest-text.ts'

/** The daily mail in the words of whoever reads it, as text and as HTML: the same in both. */
export function digestLetter(
  said: DigestSaid,
  tongue: Tongue,
  shows: DigestSubject,
): { subject: string; text: string; html: string } {
  const [page, subject] = [pageOf(said, tongue), subjectOf(said, tongue, shows)]
  return { subject, text: digestText(page), html: digestHtml(page, subject) }
}
