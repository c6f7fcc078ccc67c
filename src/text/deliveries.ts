import type { Delivery, Step, Undelivered } from '../mail/delivery.ts'
import { english } from './deliveries-english.ts'
import { german } from './deliveries-german.ts'
import { inTongue, words, type Tongue } from './language.ts'

const deliveryWords = words({ en: english, de: german })

/** Why a letter did not arrive, in one line: what went wrong, what to change, and what the server said. */
export function faultSentence(fault: Undelivered, tongue: Tongue): string {
  const t = inTongue(deliveryWords, tongue)
  const sentence =
    fault.kind === 'unknown'
      ? t.unknown(fault)
      : fault.because === 'replied'
        ? t.replied[fault.at](fault)
        : fault.because === 'timeout'
          ? t.timedOut[fault.at](fault)
          : t.faults[fault.because](fault)
  return fault.reply === null ? sentence : `${sentence} ${t.said(fault.reply)}`
}

/** The steps of a letter's way, each with whether it went well. */
export function stepsOf(delivery: Delivery, tongue: Tongue): { step: Step; isPassed: boolean; words: string }[] {
  const { passed, tried } = inTongue(deliveryWords, tongue)
  const { route } = delivery
  return [
    ...delivery.passed.map((step) => ({ step, isPassed: true, words: passed[step](route) })),
    ...(delivery.kind === 'accepted' ? [] : [{ step: delivery.at, isPassed: false, words: tried[delivery.at](route) }]),
  ]
}
