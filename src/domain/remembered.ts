/** A reckoning that is made once for each question: for long lists in which the same is asked over and over. */
export function remembered<Question, Answer>(reckon: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<Question, Answer>()
  return (question) => {
    const before = known.get(question)
    if (before !== undefined) return before
    const answer = reckon(question)
    known.set(question, answer)
    return answer
  }
}
