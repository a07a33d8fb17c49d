import type { QuestionSet } from '../../../src/core/model/set.ts'

/** A small set with a question of every kind, and of every way a kind can be asked. */
export const everyKind: QuestionSet = {
  format: 'stet-set/1',
  id: 'every-kind',
  title: 'US, Russia ‘close’ to reaching deal to end war in Syria',
  language: 'en',
  article: {
    title: 'US, Russia ‘close’ to reaching deal to end war in Syria',
    language: 'en',
    blocks: [
      {
        id: 'p1',
        kind: 'paragraph',
        text: '“Today I can say that we achieved clarity on the path forward”, said Kerry.',
      },
      {
        id: 'p2',
        kind: 'paragraph',
        text: 'Despite the apparent incremental progress on Aleppo, U.S. officials are keen to broaden the focus and hammer out a diplomatic initiative that would see greater military co-operation with Russian Federation that could lead to a resumption of talks on a political transition.',
      },
      {
        id: 'p3',
        kind: 'paragraph',
        text: 'The United States and Russian Federation are “close” to reaching an agreement to end the war in Syria, with both nations saying they would try and finalise a deal in the coming days. Turkey’s recent decision to intervene militarily in Syria also highlights the nature of the conflict as a proxy war between regional powers.',
      },
      {
        id: 'p4',
        kind: 'paragraph',
        text: 'While Kerry said this week that technical teams from both sides were close to the end of their discussions, US officials indicated it was too early to say whether a deal was likely.',
      },
      {
        id: 'p5',
        kind: 'paragraph',
        text: 'The US Secretary said Russian and American diplomats were planning to meet in Geneva in the coming days to continue hashing out a deal that would hopefully lead to a sustained truce.',
      },
      {
        id: 'p6',
        kind: 'paragraph',
        text: 'That group has renamed itself Fateh Al-Sham Front after renouncing its status as Al-Qaeda’s Syrian affiliate, but Kerry on Friday stressed that “Nusra is Al-Qaeda, and no name change by Nusra hides what Nusra really is and what it tries to do”.',
      },
      {
        id: 'p7',
        kind: 'paragraph',
        text: 'The two diplomats met on and off for almost 12 hours and were briefly joined by the United Nations envoy for Syria, Staffan de Mistura, who on Thursday voiced hopes the talks would help his drive to revive the stalled negotiations.',
      },
      {
        id: 'p8',
        kind: 'paragraph',
        text: 'When Kerry launched the Syrian cooperation talks in July during a visit to Moscow, the proposal involved Washington and Moscow sharing military intelligence to coordinate air strikes against Islamic State and grounding the Syrian air force to stop it from attacking moderate rebel groups.',
      },
      { id: 'h1', kind: 'heading', text: 'A picture from Moscow' },
      {
        id: 'c1',
        kind: 'caption',
        text: 'Russian President Vladimir Putin, center, shakes hand with Syrian President Bashar Assad as Russian Foreign Minister Sergey Lavrov, right, looks on in the Kremlin in Moscow, Russia, Tuesday, October 20, 2015.',
      },
      {
        id: 'p9',
        kind: 'paragraph',
        text: 'Separately, Syrian rebels and government forces agreed in a deal on Thursday to evacuate all residents and insurgents from the besieged Damascus suburb of Daraya, ending one of the longest standoffs in the five-year conflict.',
      },
    ],
  },
  questions: [
    {
      id: 'choice',
      kind: 'choice',
      process: 'integrate',
      difficulty: 2,
      topic: 'names',
      prompt: 'Which group renamed itself Fateh Al-Sham Front?',
      hint: 'The sentence says “that group”. Who is named at its end?',
      options: [
        { text: 'Nusra', correct: true },
        {
          text: 'The Islamic State group',
          why: {
            reason: 'contradicted',
            note: 'It is named apart, as a target of the air strikes.',
            evidence: [{ block: 'p8', exact: 'air strikes against Islamic State' }],
          },
        },
        {
          text: 'The moderate rebel groups that the Syrian air force was to be stopped from attacking',
          why: { reason: 'notInText', note: 'The story gives them no other name.' },
        },
        {
          text: 'The rebels of Daraya',
          why: { reason: 'notInText', note: 'They agreed to leave the suburb, no more.' },
        },
      ],
      evidence: [
        { block: 'p6', exact: 'That group has renamed itself Fateh Al-Sham Front' },
        { block: 'p6', exact: 'Nusra is Al-Qaeda, and no name change by Nusra' },
      ],
      explanation:
        'The sentence says “that group” and never names it there. Kerry’s quote in the same sentence does: the name change he dismisses is Nusra’s.',
    },
    {
      id: 'several',
      kind: 'choice',
      process: 'integrate',
      difficulty: 2,
      topic: 'claims',
      prompt: 'Which two things did the July proposal involve?',
      options: [
        { text: 'Sharing military intelligence', correct: true },
        { text: 'Grounding the Syrian air force', correct: true },
        {
          text: 'Evacuating Daraya',
          why: { reason: 'otherTime', evidence: [{ block: 'p9', exact: 'in a deal on Thursday' }] },
        },
        {
          text: 'A meeting in Geneva',
          why: { reason: 'otherTime', note: 'That is planned for the coming days.' },
        },
      ],
      evidence: [
        {
          block: 'p8',
          exact:
            'sharing military intelligence to coordinate air strikes against Islamic State and grounding the Syrian air force',
        },
      ],
      explanation:
        'The proposal had two parts: intelligence was to be shared, and Syria’s air force grounded.',
    },
    {
      id: 'verdict',
      kind: 'verdict',
      process: 'evaluate',
      difficulty: 3,
      topic: 'times',
      prompt: 'The story says on which day the diplomats will meet in Geneva.',
      answer: 'notStated',
      why: {
        stands: {
          reason: 'overstated',
          note: '“In the coming days” names no day.',
          evidence: [{ block: 'p5', exact: 'in the coming days' }],
        },
        contradicted: { reason: 'notInText', note: 'Nothing in the story denies it either.' },
      },
      nearest: [
        {
          evidence: { block: 'p5', exact: 'planning to meet in Geneva in the coming days' },
          lacks: 'names the place, not the day.',
        },
      ],
      explanation: 'The story has a place, Geneva, and a vague time. A day it does not have.',
    },
    {
      id: 'match',
      kind: 'match',
      process: 'locate',
      difficulty: 2,
      topic: 'speakers',
      prompt: 'Who said what, according to the story?',
      pairs: [
        {
          item: '“we achieved clarity on the path forward”',
          target: 'Kerry',
          evidence: [{ block: 'p1', exact: 'said Kerry' }],
        },
        {
          item: 'It was too early to say whether a deal was likely.',
          target: 'US officials',
          evidence: [
            {
              block: 'p4',
              exact: 'US officials indicated it was too early to say whether a deal was likely',
            },
          ],
        },
        {
          item: 'The talks may help to revive the stalled negotiations.',
          target: 'Staffan de Mistura',
          evidence: [
            {
              block: 'p7',
              exact: 'Staffan de Mistura, who on Thursday voiced hopes the talks would help his drive',
            },
          ],
        },
      ],
      distractors: [
        {
          text: 'Vladimir Putin',
          why: { reason: 'notInText', note: 'He is in the picture, but isn’t quoted.' },
        },
      ],
      explanation: 'Each of the three is named beside the words.',
    },
    {
      id: 'order',
      kind: 'order',
      process: 'integrate',
      difficulty: 2,
      topic: 'events',
      prompt: 'In which order did these things happen?',
      events: [
        {
          text: 'Putin and Assad shake hands in the Kremlin',
          when: '20 October 2015',
          evidence: [{ block: 'c1', exact: 'Tuesday, October 20, 2015' }],
        },
        {
          text: 'Kerry launches the cooperation talks in Moscow',
          when: 'July',
          evidence: [{ block: 'p8', exact: 'in July during a visit to Moscow' }],
        },
        {
          text: 'The deal to evacuate Daraya',
          when: 'Thursday',
          evidence: [{ block: 'p9', exact: 'in a deal on Thursday' }],
        },
        {
          text: 'Kerry speaks about Nusra’s name',
          when: 'Friday',
          evidence: [{ block: 'p6', exact: 'Kerry on Friday stressed' }],
        },
      ],
      explanation: 'The caption gives a date of the year before; July comes next, then Thursday and Friday.',
    },
    {
      id: 'bank',
      kind: 'gap',
      process: 'locate',
      difficulty: 1,
      topic: 'places',
      prompt: 'Complete the sentence from the story.',
      text: 'In July, during a visit to ___, Kerry launched talks; the next meeting is planned in ___.',
      gaps: [
        { answer: 'Moscow', evidence: [{ block: 'p8', exact: 'during a visit to Moscow' }] },
        { answer: 'Geneva', evidence: [{ block: 'p5', exact: 'meet in Geneva' }] },
      ],
      distractors: [
        { text: 'Daraya', why: { reason: 'contradicted', note: 'Daraya is evacuated; nobody meets there.' } },
        { text: 'Aleppo', why: { reason: 'notInText' } },
      ],
      explanation: 'The talks began in Moscow and go on in Geneva.',
    },
    {
      id: 'typed',
      kind: 'gap',
      process: 'locate',
      difficulty: 2,
      topic: 'numbers',
      prompt: 'Fill in the figures.',
      text: 'The two diplomats met for almost ___ hours; the conflict has lasted ___ years.',
      typed: true,
      gaps: [
        { answer: '12', accept: ['twelve'], evidence: [{ block: 'p7', exact: 'almost 12 hours' }] },
        { answer: 'five', accept: ['5'], evidence: [{ block: 'p9', exact: 'five-year conflict' }] },
      ],
      explanation: 'Both figures stand in the story as they are.',
    },
    {
      id: 'locate',
      kind: 'locate',
      process: 'locate',
      difficulty: 1,
      topic: 'claims',
      prompt: 'US officials were less hopeful than Kerry.',
      evidence: [
        { block: 'p4', exact: 'US officials indicated it was too early to say whether a deal was likely' },
      ],
      explanation: 'Kerry spoke of the end of the discussions; the officials found it too early to say.',
    },
    {
      id: 'short',
      kind: 'short',
      process: 'locate',
      difficulty: 1,
      topic: 'numbers',
      prompt: 'For about how many hours did the two diplomats meet?',
      answers: ['12', 'almost 12'],
      numeric: true,
      evidence: [{ block: 'p7', exact: 'met on and off for almost 12 hours' }],
      explanation: 'They met “on and off for almost 12 hours”.',
    },
  ],
}
