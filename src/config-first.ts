import { words } from './text/language.ts'

/** A first file, with every key explained. */
export const emptyConfig = words({
  en: `# Settings of this person and machine for followups. Those of the business are in the store:
# see “followups config list”. Lines that begin with # are comments.

# Your name, for the first person in charge
# name = "Anna Berg"
# email = "anna@example.com"

# Which person in charge you are, where there are several
# me = "Anna Berg"

# en, de; and du or sie, how the program speaks German to you
# language = "de"
# form = "sie"

# The machine’s own unless said
# timezone = "Europe/Berlin"

# dmy, mdy: how 03/04/2026 is meant
# dates = "dmy"

# The days offered when something is snoozed
# snooze = ["tomorrow", "next week", "in a month"]

# Where the customers are kept
# store = "/path/to/followups.db"

# What shows lists longer than the screen, run by the shell; none: they are printed as they are.
# $PAGER unless said, else less
# pager = "less -S"

# Mail, for the digest: the sender; smtp, or sendmail where this machine has one
# mail.from = "anna@example.com"
# mail.transport = "smtp"

# The mail server, as the provider says: 465 speaks TLS from the start, all others after STARTTLS
# smtp.host = "smtp.example.com"
# smtp.port = 587
# smtp.user = "anna@example.com"

# What prints the password, run by the shell; the password itself belongs in no file
# smtp.passwordCommand = "pass show mail"

# A certificate of one’s own that the server is checked against
# smtp.ca = "/path/to/certificate.pem"

# words, count: what a lock screen shows of the daily mail
# digest.subject = "words"
`,
  de: (
    you,
  ) => `# Einstellungen dieser Person und dieses Rechners für followups. Die des Betriebs stehen bei den Kundendaten:
# siehe „followups config list“. Zeilen, die mit # beginnen, sind Kommentare.

# ${you('Dein', 'Ihr')} Name, für die erste zuständige Person
# name = "Anna Berg"
# email = "anna@example.com"

# Welche zuständige Person ${you('du bist', 'Sie sind')}, wo es mehrere gibt
# me = "Anna Berg"

# Die Sprache: de oder en; und die Anrede: du oder sie
# language = "de"
# form = "sie"

# Die Zeitzone, wenn es nicht die des Rechners ist
# timezone = "Europe/Berlin"

# Wie 03/04/2026 gemeint ist: erst der Tag (dmy) oder erst der Monat (mdy)
# dates = "dmy"

# Die Tage, die beim Verschieben angeboten werden
# snooze = ["morgen", "nächste Woche", "in einem Monat"]

# Wo die Kundendaten liegen
# store = "/pfad/zu/followups.db"

# Was Listen zeigt, die länger als der Bildschirm sind, von der Shell ausgeführt; cat: sie erscheinen am Stück.
# $PAGER, wenn nichts gesagt ist, sonst less
# pager = "less -S"

# Mail, für die Morgenmail: der Absender; smtp, oder sendmail, wo dieser Rechner es hat
# mail.from = "anna@example.com"
# mail.transport = "smtp"

# Der Mailserver, wie ihn der Anbieter nennt: 465 spricht von Anfang an TLS, alle anderen nach STARTTLS
# smtp.host = "smtp.example.com"
# smtp.port = 587
# smtp.user = "anna@example.com"

# Was das Passwort ausgibt, von der Shell ausgeführt; das Passwort selbst gehört in keine Datei
# smtp.passwordCommand = "pass show mail"

# Ein eigenes Zertifikat, gegen das der Server geprüft wird
# smtp.ca = "/pfad/zu/zertifikat.pem"

# Was ein Sperrbildschirm von der Morgenmail zeigt: Worte (words) oder nur die Anzahl (count)
# digest.subject = "words"
`,
})
