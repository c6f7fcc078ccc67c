import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups catchup', 'followups catchup Anna --since "1 mar"'],
    owner: 'who was away: a person in charge by name, id or number; you unless said',
    since: 'since a day such as mon or "1 mar", instead of the last absence',
    head: (name: string, from: string, until: string) => `What others did for ${name} from ${from} to ${until}`,
    headAlone: (from: string, until: string) => `What happened from ${from} to ${until}`,
    entry: (who: string) => `by ${who}`,
    stage: 'stage',
    done: 'done',
    dropped: 'dropped',
    promised: { us: (day: string) => `promised by us for ${day}`, them: (day: string) => `promised to us for ${day}` },
    kept: 'kept',
    broken: 'not kept',
    open: 'open',
    isOpen: (count: number) => `and ${count} more`,
    nowWith: (name: string) => `now with ${name}`,
    nothing: (name: string, from: string, until: string) =>
      `Nobody did anything for the customers of ${name} from ${from} to ${until}.`,
    nothingAlone: (from: string, until: string) =>
      `Nothing was written down from ${from} to ${until}. What is to be done: followups due`,
    neverAwayAlone: 'You have not been away. Since a day: followups catchup --since DATE',
    neverAway: (name: string) => `${name} has not been away. Since a day: followups catchup --since DATE`,
  },
  de: (you) => ({
    examples: ['followups catchup', 'followups catchup Anna --since "1.3."'],
    owner: 'wer abwesend war: zuständige Person mit Name, Kennung oder Nummer; ohne Angabe man selbst',
    since: 'ab einem Tag, etwa mo oder "1.3.", statt für die letzte Abwesenheit',
    head: (name: string, from: string, until: string) => `Was andere für ${name} getan haben, ${from} bis ${until}`,
    headAlone: (from: string, until: string) => `Was geschehen ist, ${from} bis ${until}`,
    entry: (who: string) => `von ${who}`,
    stage: 'Stufe',
    done: 'erledigt',
    dropped: 'gestrichen',
    promised: { us: (day: string) => `von uns zugesagt zum ${day}`, them: (day: string) => `uns zugesagt zum ${day}` },
    kept: 'gehalten',
    broken: 'nicht eingehalten',
    open: 'offen',
    isOpen: (count: number) => `und ${count} weitere`,
    nowWith: (name: string) => `jetzt bei ${name}`,
    nothing: (name: string, from: string, until: string) =>
      `Für die Kunden von ${name} hat von ${from} bis ${until} niemand etwas getan.`,
    nothingAlone: (from: string, until: string) =>
      `Von ${from} bis ${until} ist nichts festgehalten. Was zu tun ist: followups due`,
    neverAwayAlone: `${you('Du warst', 'Sie waren')} nicht abwesend. Ab einem Tag: followups catchup --since DATUM`,
    neverAway: (name: string) => `${name} war nicht abwesend. Ab einem Tag: followups catchup --since DATUM`,
  }),
})
