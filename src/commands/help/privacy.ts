import type { TopicWords } from './topic.ts'

export const privacy: TopicWords = {
  en: () => ({
    examples: [
      'followups contact consent "Sabine Koch" email --source "form on our website"',
      'followups contact block "Sabine Koch" call',
      'followups customer export Müller copy.html',
      'followups forget "Sabine Koch" --dry-run',
      'followups forget "Sabine Koch"',
    ],
    parts: [
      { heading: 'Where your data is' },
      'On this machine, in one file that only you can read; no command but those about mail opens a network connection. followups config path says where. Backups hold the same: keep them as carefully.',
      'No password is kept: it comes from a command of yours, or from the environment.',
      { heading: 'What a person allows' },
      'Kept for each person and channel (call, email, post, chat): allowed, blocked or unknown, since when and from where. The list and the drafts say so, and nothing is ever sent to a customer by itself.',
      { heading: 'Somebody asks what you keep about them' },
      'followups customer export writes a copy of everything. Write notes so that they could read them.',
      { heading: 'Somebody wants to be erased' },
      'forget erases them everywhere, in the history and in the file itself, and cannot be undone. Revenue goes with them unless forget.revenue is set to keep. A block stays as a fingerprint, so that no import brings them back. It names the backups that still hold them; restoring one forgets them again.',
      'followups customer remove and followups contact remove only take somebody off the lists: the history, and undo, still have them.',
    ],
  }),
  de: ({ you }) => ({
    examples: [
      'followups contact consent "Sabine Koch" e-mail --source "Formular auf der Website"',
      'followups contact block "Sabine Koch" anruf',
      'followups customer export Müller kopie.html',
      'followups forget "Sabine Koch" --dry-run',
      'followups forget "Sabine Koch"',
    ],
    parts: [
      { heading: you('Wo deine Daten sind', 'Wo Ihre Daten sind') },
      you(
        'Auf diesem Rechner, in einer Datei, die nur du lesen kannst; nur Befehle für Mail öffnen eine Verbindung ins Netz. Wo sie liegt, sagt followups config path. In Sicherungen steht dasselbe: Hüte sie genauso.',
        'Auf diesem Rechner, in einer Datei, die nur Sie lesen können; nur Befehle für Mail öffnen eine Verbindung ins Netz. Wo sie liegt, sagt followups config path. In Sicherungen steht dasselbe: Hüten Sie sie genauso.',
      ),
      'Ein Passwort wird nie gespeichert: Es kommt von einem eigenen Befehl oder aus der Umgebung.',
      { heading: 'Was eine Person erlaubt' },
      'Je Person und Weg (Anruf, E-Mail, Post, Chat): erlaubt, gesperrt oder unbekannt, seit wann und woher. Liste und Entwürfe sagen es, und von selbst geht nie etwas an einen Kunden.',
      { heading: 'Jemand will wissen, was gespeichert ist' },
      `followups customer export schreibt eine Kopie von allem. ${you('Schreib', 'Schreiben Sie')} Notizen so, dass die Betroffenen sie lesen könnten.`,
      { heading: 'Jemand will gelöscht werden' },
      'forget löscht überall, auch im Protokoll und in der Datei selbst, und lässt sich nicht rückgängig machen. Umsätze gehen mit, solange forget.revenue nicht auf „behalten“ steht. Eine Sperre bleibt als Fingerabdruck, damit kein Import die Person zurückbringt. Die Sicherungen, in denen sie noch steht, werden genannt; wird eine zurückgeholt, wird sie wieder vergessen.',
      'followups customer remove und followups contact remove nehmen jemanden nur aus den Listen: Im Protokoll und für undo bleibt alles.',
    ],
  }),
}
