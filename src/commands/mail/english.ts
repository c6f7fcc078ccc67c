import type { LetterTexts } from './templates.ts'

/** What a tactful person would write; English knows no Du and Sie. */
export const englishLetters: LetterTexts = {
  'check-in': {
    subject: 'A quick question',
    body:
      'I just wanted to ask how things are going for you. Is there anything you need, or anything we could do better? ' +
      'A short reply is enough.',
  },
  birthday: {
    subject: 'Happy birthday',
    body: 'Happy birthday! I wish you a lovely day and all the best for the year ahead.',
  },
  'birthday-belated': {
    subject: 'Belated birthday wishes',
    body:
      'A few days late, but from the heart: happy birthday! I hope you had a lovely day, and wish you all the best for ' +
      'the year ahead.',
  },
  anniversary: {
    subject: 'Thank you for working with us',
    body:
      'We have been working together for {years} now. I do not take that for granted, and would like to thank you for your ' +
      'trust and for the way we work together.',
  },
  welcome: {
    subject: 'Welcome',
    body:
      'It is good to be working with you. I am your contact here: if a question comes up or something ' +
      'does not work, please write to me directly at any time.',
  },
  introduction: {
    subject: 'Your new contact',
    body:
      'So far you have spoken with {previous person}; from now on I am here for you. Everything that was agreed and promised still holds. ' +
      'I shall be in touch in the next few days to introduce myself; if you need anything before, please write to me.',
  },
  'new-contact': {
    subject: 'Looking forward to working with you',
    body:
      'I hear that our work with {customer} is in your hands now. Welcome! On our side I am here for you. I would be glad to show ' +
      'you what we have done together so far, whenever it suits you.',
  },
  trial: {
    subject: 'How is the trial going?',
    body:
      'I wanted to hear how you are getting on with the trial. Does access work, and do you find your way around? If ' +
      'anything is stuck or missing, please tell me; I shall see to it.',
  },
  'trial-ends': {
    subject: 'Your trial runs until {end date}',
    body:
      'Your trial runs until {end date}. Have you seen what you wanted to see? If anything is still open, we can go through it ' +
      'together before then. What you decide is entirely up to you.',
  },
  'after-trial': {
    subject: 'After the trial',
    body:
      'Your trial has come to its end. Thank you for taking the time. I would like to hear how it was for you: what ' +
      'suited you, and what did not? A no is helpful, too.',
  },
  'after-seminar': {
    subject: 'Thank you, and a question',
    body:
      'Thank you very much for taking part. What was your impression? If any questions were left open, I am glad to answer ' +
      'them.',
  },
  offer: {
    subject: 'Our offer',
    body:
      'I just wanted to ask whether our offer has reached you safely. If anything is unclear or does not suit you, please ' +
      'tell me, and we shall sort it out.',
  },
  'offer-ends': {
    subject: 'Our offer is valid until {end date}',
    body:
      'Our offer is valid until {end date}; I only wanted to mention it. If you need more time or anything is open, please let ' +
      'me know.',
  },
  promise: {
    subject: 'As promised',
    body: 'As promised: {what was promised}. If you have a question about it, please let me know.',
  },
  'win-back': {
    subject: 'An open question',
    body:
      'I am sorry that we no longer work together, and would like to understand why. If we did something wrong, I apologise. ' +
      'A few frank words would help me; and if you would rather not hear from us any more, a short note is enough.',
  },
  'win-back-again': {
    subject: 'What has changed here',
    body:
      'Since we last worked together, something has changed here: {what has become better}. If it suits you some day, I ' +
      'would be glad to hear from you. And if not, all the best.',
  },
  farewell: {
    subject: 'Thank you and all the best',
    body:
      'I do not want to be a nuisance, so I shall not write again of my own accord. Thank you for the time in which we worked ' +
      'together. If you need anything some day, you are always welcome. All the best!',
  },
  blank: { subject: '{what it is about}', body: '{what there is to say}' },
}
