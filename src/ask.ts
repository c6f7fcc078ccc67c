import type { Block } from './output/view.ts'
import type { PromptWords } from './text/prompts.ts'

/** Questions to a person; without a terminal they are refused (Failure `needs-answer`), naming the option that answers. */
export type Ask = {
  canAsk: boolean
  choose: <Value>(question: {
    message: string
    choices: readonly { name: string; value: Value }[]
    option: string
  }) => Promise<Value>
  several: <Value>(question: {
    message: string
    choices: readonly { name: string; value: Value }[]
    option: string
  }) => Promise<Value[]>
  text: (question: TextQuestion) => Promise<string>
  /** The same, which may be left with Escape: null then. */
  textUnlessLeft: (question: TextQuestion) => Promise<string | null>
  /**
   * With a single key, Enter for the `usual` answer; null where it was left with Escape or the end of the input. What is no
   * key does nothing, and so do several at once and those pressed before it is seen. What it is about is shown above it, on
   * a screen of its own, and again when the window changes.
   */
  key: <Value>(question: KeyQuestion<Value>) => Promise<Value | null>
  /** A longer text in the editor of the person. */
  editor: (question: { message: string; usual: string; option: string }) => Promise<string>
  /** --yes answers it. What it is about is shown before, as text: in the place of data on stdout, beside it on stderr. */
  confirm: (question: { message: string; option: string; about?: readonly Block[] }) => Promise<boolean>
}

/** `refusal` says what is wrong with what was typed, which is then there to be mended; null where nothing is. */
export type TextQuestion = {
  message: string
  usual: string
  option: string
  refusal?: (typed: string) => string | null
  /** What the tab key makes of what was typed so far. */
  completed?: (typed: string) => Promise<Completed>
}

/** What the beginning of a word goes on with, and all that is possible there. */
export type Completed = { text: string; names: readonly string[] }

/** `key` of a choice is a letter, a digit or a sign. Escape leaves it unless said. */
export type KeyQuestion<Value> = {
  message: string
  keys: readonly { key: string; name: string; value: Value }[]
  usual?: Value
  canLeave?: boolean
  about?: readonly Block[]
  option: string
}

/** How a person is asked: in colour only where the environment allows it as well; `columns` is the terminal's width. */
export type PromptSettings = { inColour: boolean; columns: number; words: PromptWords }

/** One of the keys, or what else can happen meanwhile: Escape or the end of the input, and another size of the window. */
export type Pressed = { key: string } | 'left' | 'resized'

/** A key to be pressed. */
export type OneKeyQuestion = {
  message: string
  keys: readonly { key: string; name: string; isUsual: boolean }[]
  canLeave: boolean
}

/** A line to be typed. */
export type LineQuestion = {
  message: string
  usual: string
  canLeave: boolean
  refusal: (typed: string) => string | null
  completed: ((typed: string) => Promise<Completed>) | null
}

/** What a host can ask a person; texts arrive here safe for a terminal. */
export type Prompts = {
  select: <Value>(message: string, choices: readonly { name: string; value: Value }[]) => Promise<Value>
  checkbox: <Value>(message: string, choices: readonly { name: string; value: Value }[]) => Promise<Value[]>
  /** Null where it was left with Escape, if it can be. */
  input: (question: LineQuestion) => Promise<string | null>
  key: (question: OneKeyQuestion) => Promise<Pressed>
  /** In the editor that the environment names (VISUAL, EDITOR). */
  editor: (message: string, usual: string) => Promise<string>
  confirm: (message: string) => Promise<boolean>
}
