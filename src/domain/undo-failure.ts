/** What can be in the way of taking back a command, or of doing it again: kinds with their facts, as in `failure.ts`. */
export type UndoFailureFacts = {
  /** A number that no command of the journal has, or none at all. */
  'unknown-command-number': { input: string }
  'no-command-number': { input: string }
  'nothing-to-undo': Record<string, never>
  'nothing-to-redo': Record<string, never>
  /** Fewer than were asked for; nothing is done by halves. */
  'fewer-commands': { wanted: number; count: number }
  /** What can never be taken back: that a store was made, or somebody was forgotten. */
  'undo-final': { id: number; isForget: boolean }
  /** A number that is itself of an undo or redo. */
  'undo-of-undo': { id: number }
  'already-undone': { id: number; byId: number }
  /** Another command was built on it, or with `isUndo` took away what it needs: which, where that can be told, and what it did. */
  'built-on': { id: number; byId: number | null; what: string | null; isUndo?: boolean }
}
