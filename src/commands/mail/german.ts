import type { Address } from '../../text/language.ts'
import type { LetterTexts } from './templates.ts'

/** What a tactful person would write to somebody addressed by Du (the first wording) or Sie. */
export const germanLetters = (you: Address): LetterTexts => ({
  'check-in': {
    subject: 'Kurz nachgefragt',
    body:
      `ich wollte mich kurz melden und hören, wie es bei ${you('Dir', 'Ihnen')} läuft. Gibt es etwas, das ${you('Dir', 'Ihnen')} fehlt ` +
      `oder das wir besser machen können? Ein kurzes Wort genügt.`,
  },
  birthday: {
    subject: 'Alles Gute zum Geburtstag',
    body:
      `herzlichen Glückwunsch zum Geburtstag! Ich wünsche ${you('Dir', 'Ihnen')} einen schönen Tag und alles Gute für das ` +
      `neue Lebensjahr.`,
  },
  'birthday-belated': {
    subject: 'Nachträglich alles Gute',
    body:
      `ein paar Tage zu spät, aber von Herzen: nachträglich alles Gute zum Geburtstag! Ich hoffe, ` +
      `${you('Du hattest', 'Sie hatten')} einen schönen Tag, und wünsche ${you('Dir', 'Ihnen')} ein gutes neues Lebensjahr.`,
  },
  anniversary: {
    subject: 'Danke für die gute Zusammenarbeit',
    body:
      `seit {Jahre} arbeiten wir nun zusammen. Das ist nicht selbstverständlich, und ich möchte ${you('Dir', 'Ihnen')} dafür ` +
      `danken: für ${you('Dein', 'Ihr')} Vertrauen und für das gute Miteinander.`,
  },
  welcome: {
    subject: 'Willkommen',
    body:
      `schön, dass wir nun zusammenarbeiten. Ich bin für ${you('Dich', 'Sie')} zuständig: Wenn eine Frage auftaucht oder ` +
      `etwas nicht klappt, ${you('melde Dich', 'melden Sie sich')} jederzeit direkt bei mir.`,
  },
  introduction: {
    subject: `Ab jetzt bin ich für ${you('Dich', 'Sie')} da`,
    body:
      `bisher ${you('hast Du', 'haben Sie')} mit {bisherige Person} gesprochen; ab jetzt bin ich für ${you('Dich', 'Sie')} da. Was ` +
      `verabredet und zugesagt ist, gilt weiter. In den nächsten Tagen melde ich mich, um mich vorzustellen; wenn ` +
      `${you('Du', 'Sie')} vorher etwas ${you('brauchst, schreib', 'brauchen, schreiben Sie')} mir gern.`,
  },
  'new-contact': {
    subject: 'Auf gute Zusammenarbeit',
    body:
      `wie ich erfahren habe, ${you('bist Du', 'sind Sie')} nun bei {Kunde} für unsere Zusammenarbeit zuständig. Willkommen! ` +
      `Auf unserer Seite bin ich für ${you('Dich', 'Sie')} da. Gern zeige ich ${you('Dir', 'Ihnen')}, was wir bisher gemeinsam ` +
      `gemacht haben, wann immer es ${you('Dir', 'Ihnen')} passt.`,
  },
  trial: {
    subject: 'Wie läuft der Test?',
    body:
      `ich wollte hören, wie es ${you('Dir', 'Ihnen')} mit dem Test geht. Klappt der Zugang, und ` +
      `${you('findest Du Dich', 'finden Sie sich')} zurecht? Wenn etwas hakt oder fehlt, ${you('sag', 'sagen Sie')} mir bitte ` +
      `Bescheid; ich kümmere mich darum.`,
  },
  'trial-ends': {
    subject: `${you('Dein', 'Ihr')} Test läuft bis zum {Enddatum}`,
    body:
      `${you('Dein', 'Ihr')} Test läuft noch bis zum {Enddatum}. ${you('Hast Du', 'Haben Sie')} gesehen, was ` +
      `${you('Du sehen wolltest', 'Sie sehen wollten')}? Wenn noch etwas offen ist, gehen wir es gern vorher gemeinsam durch. ` +
      `Wie ${you('Du Dich entscheidest, ist ganz Deine', 'Sie sich entscheiden, ist ganz Ihre')} Sache.`,
  },
  'after-trial': {
    subject: 'Nach dem Test',
    body:
      `${you('Dein', 'Ihr')} Test ist nun zu Ende. Danke, dass ${you('Du Dir', 'Sie sich')} die Zeit genommen ` +
      `${you('hast', 'haben')}. Mich interessiert, wie er für ${you('Dich', 'Sie')} war: Was hat gepasst, was nicht? ` +
      `Auch ein Nein hilft mir weiter.`,
  },
  'after-seminar': {
    subject: 'Danke, und eine Frage',
    body:
      `vielen Dank, dass ${you('Du dabei warst', 'Sie dabei waren')}. Wie war ${you('Dein', 'Ihr')} Eindruck? Wenn Fragen ` +
      `offen geblieben sind, beantworte ich sie gern.`,
  },
  offer: {
    subject: 'Zu unserem Angebot',
    body:
      `ich wollte kurz fragen, ob unser Angebot gut bei ${you('Dir', 'Ihnen')} angekommen ist. Wenn etwas unklar ist oder ` +
      `nicht passt, ${you('sag', 'sagen Sie')} es mir bitte; dann klären wir das.`,
  },
  'offer-ends': {
    subject: 'Unser Angebot gilt bis zum {Enddatum}',
    body:
      `unser Angebot gilt noch bis zum {Enddatum}; daran wollte ich kurz erinnern. Wenn ${you('Du', 'Sie')} mehr Zeit ` +
      `${you('brauchst', 'brauchen')} oder etwas offen ist, ${you('sag', 'sagen Sie')} mir bitte Bescheid.`,
  },
  promise: {
    subject: 'Wie versprochen',
    body:
      `wie versprochen: {was zugesagt war}. Wenn ${you('Du', 'Sie')} dazu eine Frage ${you('hast, melde Dich', 'haben, melden Sie sich')} ` +
      `gern.`,
  },
  'win-back': {
    subject: 'Eine offene Frage',
    body:
      `es ist schade, dass wir nicht mehr zusammenarbeiten, und ich würde gern verstehen, woran es lag. Wenn wir etwas falsch ` +
      `gemacht haben, tut es mir leid. Ein paar offene Worte würden mir helfen; und wenn ${you('Du', 'Sie')} lieber nichts ` +
      `mehr von uns hören ${you('möchtest', 'möchten')}, genügt ein kurzer Hinweis.`,
  },
  'win-back-again': {
    subject: 'Was sich bei uns getan hat',
    body:
      `seit wir zuletzt zusammengearbeitet haben, hat sich bei uns etwas getan: {was besser geworden ist}. Wenn es für ` +
      `${you('Dich', 'Sie')} wieder einmal passt, freue ich mich, von ${you('Dir', 'Ihnen')} zu hören. Und wenn nicht: weiterhin alles Gute.`,
  },
  farewell: {
    subject: 'Danke und alles Gute',
    body:
      `ich möchte mich nicht aufdrängen und melde mich deshalb von mir aus nicht mehr. Danke für die Zeit, in der wir ` +
      `zusammengearbeitet haben. Wenn ${you('Du', 'Sie')} eines Tages etwas ${you('brauchst, bist Du', 'brauchen, sind Sie')} ` +
      `jederzeit willkommen. Alles Gute!`,
  },
  blank: { subject: '{worum es geht}', body: '{was zu sagen ist}' },
})
