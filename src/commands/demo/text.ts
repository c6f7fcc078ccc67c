import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups demo',
      'followups demo due --within 7d --explain',
      'followups demo show bakery',
      'followups demo log Hale call "hall 3 in spring" --next "in 2 weeks"',
      'followups demo customer list --stage prospect',
      'followups demo --today "next monday"',
    ],
    command: 'any command with its options; due unless named. What it changes is thrown away',
  },
  de: {
    examples: [
      'followups demo',
      'followups demo due --within 7d --explain',
      'followups demo show bäckerei',
      'followups demo log Wolf anruf "Halle 3 im Frühjahr" --next "in 2 wochen"',
      'followups demo customer list --stage "im gespräch"',
      'followups demo --today "nächsten montag"',
    ],
    command: 'ein Befehl mit seinen Optionen; ohne Angabe due. Was er ändert, wird weggeworfen',
  },
})
