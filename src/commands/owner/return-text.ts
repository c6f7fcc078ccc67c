import { words } from '../../text/language.ts'

export const returnText = words({
  en: {
    examples: ['followups owner return', 'followups owner return Anna'],
    owner: 'person in charge by name, id or number; you unless said',
    backForGood: (name: string, day: string) => `${name} is with us again; that ${day} was the last day is taken back.`,
    stays: (name: string, day: string) => `${name} stays; that ${day} would be the last day is taken back.`,
    ended: (name: string, from: string, until: string | null) =>
      `${name} is back today: the absence from ${from}${until ? ` to ${until}` : ''} has ended.`,
    removed: (name: string, from: string, until: string | null) =>
      `${name} will not be away from ${from}${until ? ` to ${until}` : ' on'}.`,
    nothing: (name: string) => `Nothing to take back: ${name} has not left and is not away.`,
    alone: {
      ended: (from: string, until: string | null) =>
        `You are back today: the absence from ${from}${until ? ` to ${until}` : ''} has ended.`,
      removed: (from: string, until: string | null) =>
        `You will not be away from ${from}${until ? ` to ${until}` : ' on'}.`,
      nothing: 'Nothing to take back: you are not away.',
      stillAway: (from: string, until: string | null) =>
        `You will still be away from ${from}${until ? ` to ${until}` : ' on'}.`,
    },
    inCharge: (name: string, customers: number) =>
      `${name} is in charge of ${customers === 1 ? '1 customer' : `${customers} customers`}.`,
    handedOver: (count: number, from: string, command: string) =>
      `${count === 1 ? '1 customer goes' : `${count} customers go`} to somebody else from ${from} all the same; to keep ${count === 1 ? 'it' : 'them'}: ${command}`,
    given: (count: number, from: string, until: string) =>
      `${count === 1 ? '1 contact comes' : `${count} contacts come`} sooner: ${from === until ? `on ${from}` : `from ${from} to ${until}`}.`,
    stillLeaves: (name: string, day: string, owner: string) =>
      `${day} is still the last day of ${name}; that is taken back by the same command once more: followups owner return ${owner}`,
    stillAway: (name: string, from: string, until: string | null) =>
      `${name} will still be away from ${from}${until ? ` to ${until}` : ' on'}.`,
  },
  de: (you) => ({
    examples: ['followups owner return', 'followups owner return Anna'],
    owner: 'zuständige Person mit Name, Kennung oder Nummer; ohne Angabe man selbst',
    backForGood: (name: string, day: string) =>
      `${name} ist wieder im Haus; dass ${day} der letzte Tag war, ist zurückgenommen.`,
    stays: (name: string, day: string) => `${name} bleibt; dass ${day} der letzte Tag wäre, ist zurückgenommen.`,
    ended: (name: string, from: string, until: string | null) =>
      `${name} ist ab heute wieder da: Die Abwesenheit ${from}${until ? ` bis ${until}` : ''} ist beendet.`,
    removed: (name: string, from: string, until: string | null) =>
      `${name} ist nun doch nicht abwesend (${from}${until ? ` bis ${until}` : ''}).`,
    nothing: (name: string) => `Nichts zurückzunehmen: ${name} ist da.`,
    alone: {
      ended: (from: string, until: string | null) =>
        `${you('Du bist', 'Sie sind')} ab heute wieder da: Die Abwesenheit ${from}${until ? ` bis ${until}` : ''} ist beendet.`,
      removed: (from: string, until: string | null) =>
        `${you('Du bist', 'Sie sind')} nun doch nicht abwesend (${from}${until ? ` bis ${until}` : ''}).`,
      nothing: `Nichts zurückzunehmen: ${you('Du bist', 'Sie sind')} nicht abwesend.`,
      stillAway: (from: string, until: string | null) =>
        `Es bleibt dabei, dass ${you('du abwesend bist', 'Sie abwesend sind')} (${from}${until ? ` bis ${until}` : ''}).`,
    },
    inCharge: (name: string, customers: number) =>
      `${name} ist für ${customers === 1 ? '1 Kunden' : `${customers} Kunden`} zuständig.`,
    handedOver: (count: number, from: string, command: string) =>
      `${count === 1 ? '1 Kunde geht' : `${count} Kunden gehen`} trotzdem ab ${from} an jemand anders; behalten: ${command}`,
    given: (count: number, from: string, until: string) =>
      `${count === 1 ? '1 Kontakt rückt' : `${count} Kontakte rücken`} vor: ${from === until ? `auf ${from}` : `${from} bis ${until}`}.`,
    stillLeaves: (name: string, day: string, owner: string) =>
      `${day} bleibt der letzte Tag von ${name}; auch das nimmt derselbe Befehl zurück: followups owner return ${owner}`,
    stillAway: (name: string, from: string, until: string | null) =>
      `Es bleibt dabei, dass ${name} abwesend ist (${from}${until ? ` bis ${until}` : ''}).`,
  }),
})
