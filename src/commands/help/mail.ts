import type { TopicWords } from './topic.ts'

export const mail: TopicWords = {
  en: () => ({
    examples: [
      'followups config set smtp.host smtp.example.com',
      'followups config set smtp.user anna@example.com',
      'followups config set smtp.passwordCommand "pass show mail/example"',
      'followups digest test anna@example.com',
      'followups digest schedule',
      'followups mail 14 --open',
    ],
    parts: [
      { heading: 'The morning mail, to yourselves' },
      'Once a day to each of you: the most urgent follow-ups, with the command that closes each. followups digest shows it on the screen. It comes at least once, or you are told: by the exit code, by digest status, and by the next list.',
      'Set up the mail server once (the first lines above); digest test says, step by step, what went well and where it fails. TLS is a must. “mail.transport sendmail” hands letters to the sendmail of this machine.',
      { heading: 'Letters to customers, by you' },
      'followups mail drafts a letter from a template, in their language and with du or Sie; you read it and send it yourself. Nothing is ever sent to a customer by itself. followups mail edit changes the templates.',
      'What they have blocked is said before you write: followups help privacy',
      'All options: followups mail --help, followups digest --help',
    ],
  }),
  de: ({ you }) => ({
    examples: [
      'followups config set smtp.host smtp.example.com',
      'followups config set smtp.user anna@example.com',
      'followups config set smtp.passwordCommand "pass show mail/example"',
      'followups digest test anna@example.com',
      'followups digest schedule',
      'followups mail 14 --open',
    ],
    parts: [
      { heading: 'Die Morgenmail, an die eigenen Leute' },
      `Einmal am Tag an jeden: die dringendsten Wiedervorlagen, jede mit dem Befehl, der sie erledigt. Auf dem Bildschirm zeigt sie followups digest. Sie kommt mindestens einmal an, oder ${you('du erfährst', 'Sie erfahren')} es: durch den Rückgabewert, durch digest status und durch die nächste Liste.`,
      'Der Mailserver wird einmal eingerichtet (die ersten Zeilen oben); digest test sagt Schritt für Schritt, was gelang und woran es hängt. Ohne TLS geht nichts hinaus. Mit „mail.transport sendmail“ übernimmt das sendmail dieses Rechners.',
      { heading: 'Briefe an Kunden, von Hand' },
      you(
        'followups mail entwirft einen Brief nach einer Vorlage, in der Sprache des Kunden und mit Du oder Sie; du liest ihn und sendest ihn selbst. Von selbst geht nie etwas an einen Kunden. Die Vorlagen ändert followups mail edit.',
        'followups mail entwirft einen Brief nach einer Vorlage, in der Sprache des Kunden und mit Du oder Sie; Sie lesen ihn und senden ihn selbst. Von selbst geht nie etwas an einen Kunden. Die Vorlagen ändert followups mail edit.',
      ),
      'Was jemand nicht wünscht, steht dabei, bevor geschrieben wird: followups help datenschutz',
      'Alle Optionen: followups mail --help, followups digest --help',
    ],
  }),
}
