import type { Span } from '../output/view.ts'
import type { Store } from '../store/store.ts'
import type { Language } from '../text/language.ts'

type Entry = Awaited<ReturnType<Store['interactions']['latest']>>[number]

/** What was said with an entry of the history, behind what is to be known of it: from them, not reached, a complaint. */
export function entrySaid(
  { direction, missed, complaint, text: said }: Pick<Entry, 'direction' | 'missed' | 'complaint' | 'text'>,
  language: Language,
): (string | Span)[] {
  const t = text[language]
  const marks = [
    ...(direction === 'in' ? [t.in] : []),
    ...(missed ? [direction === 'in' ? t.missedIn : t.missed] : []),
    ...(complaint ? [t.complaint] : []),
  ]
  return [
    ...(marks.length > 0 ? [{ text: `${marks.join(', ')}${said ? ': ' : ''}`, tone: 'accent' as const }] : []),
    said ?? '',
  ]
}

const text = {
  en: { in: 'from them', missed: 'not reached', missedIn: 'missed', complaint: 'complaint' },
  de: { in: 'vom Kunden', missed: 'nicht erreicht', missedIn: 'verpasst', complaint: 'Reklamation' },
}
