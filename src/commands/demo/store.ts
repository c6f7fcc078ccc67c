import type { Day } from '../../domain/day.ts'
import type { Store } from '../../store/store.ts'
import type { Language } from '../../text/language.ts'

/** A realistic store in memory, around today, in the user's language. */
export async function demoStore(
  open: (userName: string) => Promise<Store>,
  _today: Day,
  language: Language,
): Promise<Store> {
  return open(language === 'de' ? 'Anna Berg' : 'Anna Hill')
}
