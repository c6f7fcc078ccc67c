import { channels } from '../../domain/interaction.ts'
import { stages } from '../../domain/customer.ts'
import { kinds } from '../../domain/follow-up.ts'
import { channelWord, kindWord, stageWord } from '../../text/terms.ts'
import type { TopicWords } from './topic.ts'

export const wordsMeant: TopicWords = {
  en: () => ({
    examples: ['followups customer list --stage dormant', 'followups due --kind promise', 'followups due --explain'],
    parts: [
      { heading: 'What the words mean' },
      {
        lines: [
          ['customer', 'the firm or person we do business with; in care until lost'],
          ['contact', 'a person at the customer'],
          ['owner', 'our person in charge of a customer; alone you never see the word'],
          ['follow-up', 'something to do about a customer, with a date and a reason'],
          ['due, overdue', 'due is today or earlier; overdue is earlier than today'],
          ['deadline', 'the last day on which acting still helps'],
          ['dialogue', 'a conversation in both directions; only it sets the rhythm anew'],
          ['attempt', 'one way only: a mail sent, a call that nobody took; it defers'],
          ['rhythm', 'how often a customer hears from us: followups help cadence'],
          ['promise', 'what we said we would do, or they did, with a date'],
          ['agreement', 'anything with an end: followups help agreements'],
          ['journey', 'dated steps around a trial, seminar, offer, beginning or loss'],
          ['orphan', 'a customer nobody is in charge of'],
          ['occasion', 'a birthday, or an anniversary of the relationship'],
        ],
      },
      { heading: 'What can be typed for them' },
      `Stages: ${stages.map((stage) => stageWord(stage, 'en')).join(', ')}.`,
      `Channels: ${channels.map((channel) => channelWord(channel, 'en')).join(', ')}.`,
      `Kinds: ${kinds.map((kind) => kindWord(kind, 'en')).join(', ')}.`,
      'German words are understood as well. A customer or contact is named by name, by its beginning, by e-mail, by your own customer number, or by its id (c14, p7); a bare number is always a follow-up.',
    ],
  }),
  de: () => ({
    examples: ['followups customer list --stage ruhend', 'followups due --kind zusage', 'followups due --explain'],
    parts: [
      { heading: 'Was die Wörter heißen' },
      {
        lines: [
          ['Kunde', 'die Firma oder Person, mit der wir zu tun haben; betreut, bis sie verloren ist'],
          ['Ansprechperson', 'eine Person beim Kunden'],
          ['zuständig', 'wer von uns sich um einen Kunden kümmert; allein kommt das Wort nicht vor'],
          ['Wiedervorlage', 'was für einen Kunden zu tun ist, mit Termin und Grund'],
          ['fällig, überfällig', 'fällig ist heute oder früher, überfällig früher als heute'],
          ['Frist', 'der letzte Tag, an dem Handeln noch hilft (handeln bis)'],
          ['Gespräch', 'etwas in beide Richtungen; nur damit beginnt der Rhythmus neu'],
          ['Kontaktversuch', 'in eine Richtung: eine E-Mail, ein Anruf ohne Antwort; er schiebt auf'],
          ['Rhythmus', 'wie oft ein Kunde von uns hört: followups help rhythmus'],
          ['Zusage', 'was wir oder sie versprochen haben, mit Datum'],
          ['Vereinbarung', 'alles mit einem Ende: followups help vereinbarungen'],
          ['Fahrplan', 'Schritte mit Datum um Test, Seminar, Angebot, Anfang oder Verlust'],
          ['niemand zuständig', 'ein Kunde, um den sich niemand kümmert: followups orphans'],
          ['Anlass', 'ein Geburtstag, oder ein Jahrestag der Beziehung'],
        ],
      },
      { heading: 'Was man dafür eingibt' },
      `Stufen: ${stages.map((stage) => stageWord(stage, 'de')).join(', ')}.`,
      `Kanäle: ${channels.map((channel) => channelWord(channel, 'de')).join(', ')}.`,
      `Arten: ${kinds.map((kind) => kindWord(kind, 'de')).join(', ')}.`,
      'Die englischen Wörter gelten ebenso. Kunden und Ansprechpersonen werden mit Namen genannt, mit dessen Anfang, mit E-Mail, eigener Kundennummer oder Kennung (c14, p7); eine bloße Nummer ist immer eine Wiedervorlage.',
    ],
  }),
}
