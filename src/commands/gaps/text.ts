import type { Fault, GapKind } from '../../domain/gap.ts'
import type { Stage } from '../../domain/customer.ts'
import { journeyWord } from '../../text/journeys.ts'
import { words } from '../../text/language.ts'
import { stageWord } from '../../text/terms.ts'

/** What a row says of a gap: the title of an agreement, the name of a journey, a number. */
type Facts = { about: string | null; aboutId: number | null; stage: Stage }
type Rows = Record<Fault, (facts: Facts) => string>
type Kinds = Record<GapKind, string>

export const text = words({
  en: {
    examples: ['followups gaps', 'followups gaps --owner Ben', 'followups gaps --exit-code > /dev/null'],
    owner: 'only what this person is in charge of',
    all: 'everybody’s, not only mine',
    exitCode: 'end with 10 when something is missing',
    since: (day: string) => `since ${day}`,
    toDo: {
      'no-next-date': 'Plan one: followups plan CUSTOMER WHEN TEXT',
      'lapsed-journey': 'End it: followups journey end CUSTOMER won|not-now|lost',
      'undecided-agreement': 'Decide: followups agreement renew|end|cancel ID',
      silent: 'Speak with them: followups log CUSTOMER call "…"',
      'no-contact':
        'Add one, or how to reach them: followups contact add|edit … --phone … --email …; who follows: followups contact leave NAME --to NAME',
      'to-decide': 'Keep: followups done NUMBER; else: followups stage CUSTOMER dormant|lost',
      'to-delete': 'Unless there is a reason to keep it: followups forget CUSTOMER',
    } satisfies Kinds,
    row: {
      'no-next-date': () => '',
      'undecided-journey': ({ about }) => `${journeyWord(about!, 'en')} asks for its outcome`,
      'lost-journey': ({ about }) => `${journeyWord(about!, 'en')} no longer exists`,
      'ended-agreement': ({ about, aboutId }) => `a${aboutId} ${about} has ended`,
      'late-agreement': ({ about, aboutId }) => `a${aboutId} ${about}: too late to act`,
      silent: () => '',
      'no-contact': ({ about }) => (about === null ? 'nobody is known' : `nobody is known after ${about}`),
      unreachable: () => 'no phone number, no e-mail address',
      'to-decide': ({ aboutId, stage }) => `${aboutId} ${stageWord(stage, 'en')}`,
      'old-lead': () => 'lead without dialogue',
      'old-loss': () => 'lost',
    } satisfies Rows,
    nothing: 'Nothing is missing: everybody in care has a next date and a person to speak to.',
    empty: 'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME',
  },
  de: (you) => ({
    examples: ['followups gaps', 'followups gaps --owner Ben', 'followups gaps --exit-code > /dev/null'],
    owner: 'nur, wofür diese Person zuständig ist',
    all: 'von allen, nicht nur meins',
    exitCode: 'mit 10 enden, wenn etwas fehlt',
    since: (day: string) => `seit ${day}`,
    toDo: {
      'no-next-date': you(
        'Plane einen: followups plan KUNDE WANN TEXT',
        'Planen Sie einen: followups plan KUNDE WANN TEXT',
      ),
      'lapsed-journey': you(
        'Beende ihn: followups journey end KUNDE gewonnen|später|verloren',
        'Beenden Sie ihn: followups journey end KUNDE gewonnen|später|verloren',
      ),
      'undecided-agreement': you(
        'Entscheide: followups agreement renew|end|cancel NUMMER',
        'Entscheiden Sie: followups agreement renew|end|cancel NUMMER',
      ),
      silent: you('Melde dich: followups log KUNDE anruf "…"', 'Melden Sie sich: followups log KUNDE anruf "…"'),
      'no-contact': you(
        'Trag eine ein, oder wie sie zu erreichen ist: followups contact add|edit … --phone … --email …; wer nachfolgt: followups contact leave NAME --to NAME',
        'Tragen Sie eine ein, oder wie sie zu erreichen ist: followups contact add|edit … --phone … --email …; wer nachfolgt: followups contact leave NAME --to NAME',
      ),
      'to-decide': 'Halten: followups done NUMMER; sonst: followups stage KUNDE ruhend|ehemalig',
      'to-delete': 'Wenn nichts dagegen spricht: followups forget KUNDE',
    },
    row: {
      'no-next-date': () => '',
      'undecided-journey': ({ about }: Facts) => `${journeyWord(about!, 'de')} wartet auf das Ergebnis`,
      'lost-journey': ({ about }: Facts) => `${journeyWord(about!, 'de')} gibt es nicht mehr`,
      'ended-agreement': ({ about, aboutId }: Facts) => `a${aboutId} ${about} ist abgelaufen`,
      'late-agreement': ({ about, aboutId }: Facts) => `a${aboutId} ${about}: zu spät zum Handeln`,
      silent: () => '',
      'no-contact': ({ about }: Facts) => (about === null ? 'niemand bekannt' : `niemand bekannt nach ${about}`),
      unreachable: () => 'keine Telefonnummer, keine E-Mail',
      'to-decide': ({ aboutId, stage }: Facts) => `${aboutId} ${stageWord(stage, 'de')}`,
      'old-lead': () => 'Interessent ohne Gespräch',
      'old-loss': () => 'ehemalig',
    },
    nothing: 'Nichts fehlt: Alle betreuten Kunden haben einen nächsten Termin und eine Ansprechperson.',
    empty: 'Es gibt noch keine Kunden. Los geht es mit: followups import DATEI oder followups customer add NAME',
  }),
})
