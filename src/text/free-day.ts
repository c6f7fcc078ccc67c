import { words } from './language.ts'

/** The remark behind a date that a person typed and on which nobody works: it stays. */
export const freeDayText = words({
  en: { freeDay: 'That is no working day; it stays as typed.' },
  de: { freeDay: 'Das ist kein Arbeitstag; es bleibt wie eingegeben.' },
})
