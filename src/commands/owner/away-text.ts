import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

type Said = { from: string; until: string | null }

export const awayText = words({
  en: {
    examples: [
      'followups owner away Anna --from mon --until "18 dec" --stand-in Ben',
      'followups owner away Anna --from today',
      'followups owner away --from "20 dec" --until "6 jan"',
    ],
    owner: 'person in charge by name, id or number; you unless said',
    from: 'the first day away, such as today, mon, "7 dec"',
    until: 'the last day away, such as fri, "in 2 weeks", "18 dec"; without it until further notice',
    standIn: 'who stands in; where nobody is named the deputy does',
    away: (name: string, from: string, until: string | null) => `${name} is away from ${from} ${untilEn(until)}.`,
    awayAlone: (from: string, until: string | null) => `You are away from ${from} ${untilEn(until)}.`,
    changedAlone: (from: string, until: string | null) => `You are now away from ${from} ${untilEn(until)}.`,
    changed: (name: string, from: string, until: string | null) =>
      `${name} is now away from ${from} ${untilEn(until)}.`,
    standsIn: (name: string, owner: string) => `${name} stands in for ${owner}.`,
    standsInFrom: (name: string, { from, until }: Said) => `${name} stands in from ${from} ${untilEn(until)}.`,
    nobody: 'Nobody stands in.',
    nobodyFrom: ({ from, until }: Said) => `Nobody stands in from ${from} ${untilEn(until)}.`,
    nothingDue: (until: string | null) => (until === null ? 'Nothing is open.' : `Nothing is due by ${until}.`),
    dueMeanwhile: (count: number, names: readonly string[], until: string | null) =>
      `${count === 1 ? '1 customer has' : `${count} customers have`} something ${until === null ? 'open' : `due by ${until}`}: ${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''}.`,
    nameOne: (command: string) => `Somebody to stand in: ${command}`,
    nameDeputy: (owner: string) => `Somebody else for those days: followups owner edit ${owner} --deputy NAME`,
    forsakes: (name: string, other: string, { from, until }: Said) =>
      `${name} stands in for ${other}, who has nobody from ${from} ${untilEn(until)} now.`,
    daysOff: 'These are days off: nothing is planned for them, and what has a deadline then comes before.',
    spread: (count: number, from: string, until: string, perDay: number) =>
      `${count === 1 ? '1 contact moves' : `${count} contacts move`} to ${from === until ? from : `the days from ${from} to ${until}`}, at most ${perDay} a day.`,
    above: (capacity: number) => `Your capacity of ${capacity} a day is not enough for that.`,
    staying: (followUps: readonly Told[]) => `Typed dates in that time stay: ${told(followUps)}`,
    backOn: (day: string) => `Everything goes on from ${day}.`,
  },
  de: (you) => ({
    examples: [
      'followups owner away Anna --from mo --until "18.12." --stand-in Ben',
      'followups owner away Anna --from heute',
      'followups owner away --from "20.12." --until "6.1."',
    ],
    owner: 'zuständige Person mit Name, Kennung oder Nummer; ohne Angabe man selbst',
    from: 'der erste Tag der Abwesenheit, etwa heute, mo, "7.12."',
    until: 'der letzte Tag, etwa fr, "in 2 Wochen", "18.12."; ohne Angabe bis auf Weiteres',
    standIn: 'wer vertritt; ohne Angabe die Stellvertretung',
    away: (name: string, from: string, until: string | null) => `${name} ist ${timeDe(from, until)} abwesend.`,
    awayAlone: (from: string, until: string | null) => `${you('Du bist', 'Sie sind')} ${timeDe(from, until)} abwesend.`,
    changedAlone: (from: string, until: string | null) =>
      `${you('Du bist', 'Sie sind')} jetzt ${timeDe(from, until)} abwesend.`,
    changed: (name: string, from: string, until: string | null) => `${name} ist jetzt ${timeDe(from, until)} abwesend.`,
    standsIn: (name: string, owner: string) => `${name} vertritt ${owner}.`,
    standsInFrom: (name: string, { from, until }: Said) => `${name} vertritt ${timeDe(from, until)}.`,
    nobody: 'Eine Vertretung gibt es nicht.',
    nobodyFrom: ({ from, until }: Said) => `Keine Vertretung gibt es ${timeDe(from, until)}.`,
    nothingDue: (until: string | null) => (until === null ? 'Es ist nichts offen.' : `Bis ${until} ist nichts fällig.`),
    dueMeanwhile: (count: number, names: readonly string[], until: string | null) =>
      `${until === null ? `Bei ${count} Kunden ist etwas offen` : `Bis ${until} ist bei ${count} Kunden etwas fällig`}: ${names.join(', ')}${count > names.length ? ` und ${count - names.length} weiteren` : ''}.`,
    nameOne: (command: string) => `Eine Vertretung benennen: ${command}`,
    nameDeputy: (owner: string) => `Jemand anders für diese Tage: followups owner edit ${owner} --deputy NAME`,
    forsakes: (name: string, other: string, { from, until }: Said) =>
      `${name} vertritt ${other}; für ${other} ist ${timeDe(from, until)} jetzt niemand da.`,
    daysOff: 'Das sind freie Tage: Für sie wird nichts geplant, und was dann eine Frist hat, kommt vorher.',
    spread: (count: number, from: string, until: string, perDay: number) =>
      `${count === 1 ? '1 Kontakt rückt' : `${count} Kontakte rücken`} auf ${from === until ? from : `die Tage ${from} bis ${until}`}, höchstens ${perDay} am Tag.`,
    above: (capacity: number) => `${you('Dein', 'Ihr')} Tagespensum von ${capacity} reicht dafür nicht.`,
    staying: (followUps: readonly Told[]) => `Von Hand eingetragene Termine in dieser Zeit bleiben: ${told(followUps)}`,
    backOn: (day: string) => `Ab ${day} geht alles weiter.`,
  }),
})

function untilEn(until: string | null): string {
  return until === null ? 'until further notice' : `to ${until}`
}

function timeDe(from: string, until: string | null): string {
  return until === null ? `ab ${from} bis auf Weiteres` : `von ${from} bis ${until}`
}
