import type { SentencesOf, UndoFailure } from './failure-sentences.ts'
import { words } from './language.ts'

export const undoFailures = words<SentencesOf<UndoFailure>>({
  en: {
    'unknown-command-number': ({ input }) =>
      `There is no command ${input} in the history; followups history lists them.`,
    'no-command-number': ({ input }) =>
      `“${input}” is no number of a command, such as 412; followups history shows them.`,
    'nothing-to-undo': () => 'There is nothing to undo.',
    'nothing-to-redo': () => 'There is nothing to redo: nothing was undone, or another command came after it.',
    'fewer-commands': ({ wanted, count }) =>
      `There ${count === 1 ? 'is only 1 command' : `are only ${count} commands`}, not ${wanted}; nothing was done. followups history lists them.`,
    'undo-final': ({ id, isForget }) =>
      isForget
        ? `Command ${id} forgot somebody, and that cannot be taken back; what came before it can, by its number: followups history.`
        : `With command ${id} the store was made; that cannot be taken back.`,
    'undo-of-undo': ({ id }) =>
      `Command ${id} took something back itself; followups redo and followups undo go on from there.`,
    'already-undone': ({ id, byId }) =>
      `Command ${id} is taken back already, by ${byId}; followups history shows both.`,
    'built-on': ({ id, byId, what, isUndo }) =>
      byId === null
        ? `Command ${id} cannot be taken back any more: something else has its place now. Nothing was done.`
        : isUndo
          ? `Command ${id} cannot be taken back: what it needs is gone since ${byId}${what === null ? '' : ` (${what})`}. First: followups redo`
          : `Command ${id} cannot be taken back: ${byId} was built on it${what === null ? '' : ` (${what})`}. Take that back first: followups undo ${byId}`,
  },
  de: {
    'unknown-command-number': ({ input }) =>
      `Einen Befehl ${input} gibt es im Protokoll nicht; followups history zeigt alle.`,
    'no-command-number': ({ input }) => `„${input}“ ist keine Befehlsnummer wie 412; followups history zeigt sie.`,
    'nothing-to-undo': () => 'Es gibt nichts rückgängig zu machen.',
    'nothing-to-redo': () =>
      'Es gibt nichts wiederherzustellen: Nichts wurde rückgängig gemacht, oder danach kam ein anderer Befehl.',
    'fewer-commands': ({ wanted, count }) =>
      `Es ${count === 1 ? 'ist nur 1 Befehl' : `sind nur ${count} Befehle`}, nicht ${wanted}; es wurde nichts geändert. Alle zeigt: followups history`,
    'undo-final': ({ id, isForget }) =>
      isForget
        ? `Befehl ${id} hat jemanden endgültig gelöscht, und das lässt sich nicht rückgängig machen; was davor kam, schon, mit seiner Nummer: followups history.`
        : `Mit Befehl ${id} wurde die Kundendatei angelegt; das lässt sich nicht rückgängig machen.`,
    'undo-of-undo': ({ id }) =>
      `Befehl ${id} hat selbst etwas rückgängig gemacht; weiter geht es mit followups redo und followups undo.`,
    'already-undone': ({ id, byId }) =>
      `Befehl ${id} ist schon rückgängig gemacht, mit ${byId}; beides zeigt: followups history`,
    'built-on': ({ id, byId, what, isUndo }) =>
      byId === null
        ? `Befehl ${id} lässt sich nicht mehr rückgängig machen: Seinen Platz hat inzwischen etwas anderes. Es wurde nichts geändert.`
        : isUndo
          ? `Befehl ${id} lässt sich nicht rückgängig machen: Was dazu nötig ist, fehlt seit ${byId}${what === null ? '' : ` (${what})`}. Erst: followups redo`
          : `Befehl ${id} lässt sich nicht rückgängig machen: ${byId} baut darauf auf${what === null ? '' : ` (${what})`}. Erst das rückgängig machen: followups undo ${byId}`,
  },
})
