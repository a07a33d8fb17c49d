import { at, indexOf, type QuestionDraft, type SetDraft } from './ferry.ts'

/** A change to the set, and where the rule then speaks up; `null`: it keeps silent. Question ids stand for their indices. */
export type Case = readonly [
  title: string,
  change: (set: SetDraft) => void,
  path: readonly (string | number)[] | null,
]

const why = { reason: 'notInText' } as const

function options(set: SetDraft, prompt: string, key: string, ...wrong: readonly string[]): void {
  const question = at(set, 'why-stop')
  question.prompt = prompt
  question.options = [...wrong.map((text) => ({ text, why })), { text: key, correct: true }]
}

/** As many copies of a question as it takes, with ids of their own. */
function copies(set: SetDraft, id: Parameters<typeof at>[1], number: number): void {
  for (let copy = 1; copy <= number; copy++) {
    const question: QuestionDraft = structuredClone(at(set, id))
    question.id = `${id}-${copy}`
    set.questions.push(question)
  }
}

function proveAllBy(set: SetDraft, exact: string): void {
  for (const question of set.questions) {
    question.evidence = [{ exact }]
    if (question.kind === 'match') question.pairs.forEach((pair) => delete pair.evidence)
    if (question.kind === 'order') question.events.forEach((event) => delete event.evidence)
    if (question.kind === 'gap') question.gaps.forEach((gap) => delete gap.evidence)
  }
}

/** By code, at least one case that trips the rule and one that doesn’t. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  answerNotNumber: [
    [
      'an answer in words that are no number',
      (set) => void at(set, 'price').answers.push('a lot'),
      ['price', 'answers', 2],
    ],
    ['two numbers', (set) => void at(set, 'price').answers.push('3 or 4'), ['price', 'answers', 2]],
    [
      'a number in words',
      (set) => void at(set, 'price').answers.push('two hundred and forty thousand'),
      null,
    ],
    [
      'words where no number is asked for',
      (set) => Object.assign(at(set, 'price'), { numeric: false, answers: ['a lot'] }),
      null,
    ],
  ],
  articleLink: [
    ['a script', (set) => void (set.article.url = 'javascript:alert(1)'), ['article', 'url']],
    [
      'an address without its scheme',
      (set) => void (set.article.url = 'www.example.org/a'),
      ['article', 'url'],
    ],
    ['a web address', (set) => void (set.article.url = 'https://example.org/a?b#c'), null],
  ],
  evidenceAbsent: [
    [
      'a proof that isn’t there',
      (set) => void (at(set, 'bridge').evidence![0]!.exact = 'takes three hours'),
      ['bridge', 'evidence', 0],
    ],
    [
      'another proof',
      (set) => void (at(set, 'bridge').alsoProvedBy = [{ exact: 'a boring road' }]),
      ['bridge', 'alsoProvedBy', 0],
    ],
    [
      'a reason’s excerpt',
      (set) => void (at(set, 'why-stop').options[0]!.why!.evidence![0]!.exact = 'nobody'),
      ['why-stop', 'options', 0, 'why', 'evidence', 0],
    ],
    [
      'a verdict’s reason',
      (set) => void (at(set, 'money').why!.stands!.evidence = [{ exact: 'nobody' }]),
      ['money', 'why', 'stands', 'evidence', 0],
    ],
    [
      'the nearest sentence',
      (set) => void (at(set, 'votes').nearest![0]!.evidence.exact = 'girls'),
      ['votes', 'nearest', 0, 'evidence'],
    ],
    [
      'a pair’s',
      (set) => void (at(set, 'who-said').pairs[1]!.evidence![0]!.exact = 'a blow to Marrow'),
      ['who-said', 'pairs', 1, 'evidence', 0],
    ],
    [
      'an event’s',
      (set) => void (at(set, 'summer').events[2]!.evidence![0]!.exact = 'sank'),
      ['summer', 'events', 2, 'evidence', 0],
    ],
    [
      'a gap’s',
      (set) => void (at(set, 'old-name').gaps[0]!.evidence![0]!.exact = 'sank'),
      ['old-name', 'gaps', 0, 'evidence', 0],
    ],
    [
      'a distractor’s',
      (set) => void (at(set, 'price').distractors![0]!.why!.evidence = [{ exact: 'sank' }]),
      ['price', 'distractors', 0, 'why', 'evidence', 0],
    ],
    [
      'words that stand in another block',
      (set) => void (at(set, 'no-date').evidence![0]!.block = 'p1'),
      ['no-date', 'evidence', 0],
    ],
    [
      'other quotation marks and spaces',
      (set) => void (at(set, 'why-stop').evidence![0]!.exact = "We can't  pay\nfor"),
      null,
    ],
  ],
  evidenceAmbiguous: [
    [
      'a word that occurs often',
      (set) => void (at(set, 'bridge').evidence![0]!.exact = 'Marrow'),
      ['bridge', 'evidence', 0],
    ],
    [
      'one whose prefix tells it apart',
      (set) => void (at(set, 'bridge').evidence![0] = { exact: 'Marrow', prefix: 'shopkeepers in ' }),
      null,
    ],
    [
      'one whose block tells it apart',
      (set) => void (at(set, 'bridge').evidence![0] = { exact: 'Marrow', block: 'c1' }),
      null,
    ],
  ],
  evidenceBlock: [
    [
      'a block that isn’t there',
      (set) => void (at(set, 'no-date').evidence![0]!.block = 'p70'),
      ['no-date', 'evidence', 0, 'block'],
    ],
    ['a caption', (set) => void (at(set, 'no-date').evidence = [{ block: 'c1', exact: 'on Sunday' }]), null],
  ],
  everyOptionCorrect: [
    [
      'nothing wrong to choose',
      (set) =>
        at(set, 'carried').options.forEach((option) =>
          Object.assign(option, { correct: true, why: undefined }),
        ),
      ['carried', 'options'],
    ],
    [
      'one wrong left',
      (set) => void (at(set, 'carried').options[1] = { text: 'To market', correct: true }),
      null,
    ],
  ],
  gapCount: [
    ['a blank too many', (set) => void (at(set, 'old-name').text += ' ___'), ['old-name', 'text']],
    ['a blank too few', (set) => void (at(set, 'old-name').text = 'Once the ___.'), ['old-name', 'text']],
    [
      'no gap at all',
      (set) => Object.assign(at(set, 'old-name'), { text: 'Once.', gaps: [] }),
      ['old-name', 'text'],
    ],
    ['a longer blank', (set) => void (at(set, 'old-name').text = 'Once the _____, now the ___.'), null],
  ],
  idTwice: [
    ['two questions', (set) => void (at(set, 'money').id = 'bridge'), ['money', 'id']],
    ['two blocks', (set) => void (set.article.blocks[1]!.id = 'p1'), ['article', 'blocks', 1, 'id']],
    ['two names', (set) => void (set.names![2]!.id = 'lund'), ['names', 2, 'id']],
    ['a question and a block', (set) => void (at(set, 'money').id = 'p1'), null],
  ],
  keyWithoutEvidence: [
    ['a choice', (set) => void delete at(set, 'why-stop').evidence, ['why-stop']],
    ['an empty list', (set) => void (at(set, 'no-date').evidence = []), ['no-date']],
    ['a verdict', (set) => void delete at(set, 'money').evidence, ['money']],
    [
      'a match with a pair unproved',
      (set) => void delete at(set, 'who-said').pairs[1]!.evidence,
      ['who-said'],
    ],
    [
      'an order with an event unproved',
      (set) => void delete at(set, 'summer').events[0]!.evidence,
      ['summer'],
    ],
    ['a gap unproved', (set) => void (at(set, 'old-name').gaps[1]!.evidence = []), ['old-name']],
    [
      'a match proved as a whole',
      (set) => {
        at(set, 'who-said').pairs.forEach((pair) => delete pair.evidence)
        at(set, 'who-said').evidence = [
          { exact: 'said Ada Lund, who runs the line' },
          { exact: 'Rosen called' },
          { exact: 'Ilse Brandt' },
        ]
      },
      null,
    ],
  ],
  languageTag: [
    ['a name in place of a tag', (set) => void (set.language = 'English!'), ['language']],
    ['the story’s', (set) => void (set.article.language = 'e'), ['article', 'language']],
    ['a translation’s', (set) => void (set.translations!['a_r'] = {}), ['translations', 'a_r']],
    ['a tag with a region', (set) => void (set.language = 'en-GB'), null],
  ],
  nearestElsewhere: [
    [
      'beside a proof',
      (set) => void (at(set, 'money').nearest = at(set, 'votes').nearest),
      ['money', 'nearest'],
    ],
    ['an empty list', (set) => void (at(set, 'money').nearest = []), null],
  ],
  noKey: [
    [
      'no option marked',
      (set) => void delete at(set, 'why-stop').options[1]!.correct,
      ['why-stop', 'options'],
    ],
    [
      'marked as not correct',
      (set) => void (at(set, 'why-stop').options[1]!.correct = false),
      ['why-stop', 'options'],
    ],
    ['no answer', (set) => void (at(set, 'price').answers = []), ['price', 'answers']],
    [
      'another one marked',
      (set) => void at(set, 'why-stop').options.unshift(at(set, 'why-stop').options.pop()!),
      null,
    ],
  ],
  notStatedWithProof: [
    [
      'evidence',
      (set) => void (at(set, 'votes').evidence = [{ exact: 'after a vote' }]),
      ['votes', 'evidence'],
    ],
    [
      'another proof',
      (set) => void (at(set, 'votes').alsoProvedBy = [{ exact: 'after a vote' }]),
      ['votes', 'alsoProvedBy'],
    ],
    ['an empty list', (set) => void (at(set, 'votes').evidence = []), null],
  ],
  notStatedWithoutNearest: [
    ['none', (set) => void delete at(set, 'votes').nearest, ['votes']],
    ['an empty list', (set) => void (at(set, 'votes').nearest = []), ['votes']],
    ['a verdict with proof', (set) => void delete at(set, 'money').nearest, null],
  ],
  orderTie: [
    [
      'the same time',
      (set) => void (at(set, 'summer').events[2]!.when = 'may '),
      ['summer', 'events', 2, 'when'],
    ],
    ['no times at all', (set) => at(set, 'summer').events.forEach((event) => delete event.when), null],
  ],
  sameOptions: [
    [
      'two options',
      (set) => void (at(set, 'why-stop').options[2]!.text = 'A MACHINE costs too much.'),
      ['why-stop', 'options', 2, 'text'],
    ],
    [
      'two items',
      (set) => void (at(set, 'who-said').pairs[2]!.item = 'This hits the island hard!'),
      ['who-said', 'pairs', 2, 'item'],
    ],
    [
      'a distractor that is a target',
      (set) => void (at(set, 'who-said').distractors![0]!.text = 'Rosen'),
      ['who-said', 'distractors', 0, 'text'],
    ],
    [
      'two events',
      (set) => void (at(set, 'summer').events[1]!.text = 'the engine fails'),
      ['summer', 'events', 2, 'text'],
    ],
    [
      'a bank word that is right',
      (set) => void (at(set, 'old-name').distractors![0]!.text = 'swift'),
      ['old-name', 'distractors', 0, 'text'],
    ],
    [
      'an expected wrong answer that is right',
      (set) => void (at(set, 'price').distractors![0]!.text = '240 000'),
      ['price', 'distractors', 0, 'text'],
    ],
    ['two targets, which may repeat', (set) => void (at(set, 'who-said').pairs[2]!.target = 'Rosen'), null],
    [
      'options of signs',
      (set) => ['+', '−', '×'].forEach((sign, index) => (at(set, 'why-stop').options[index]!.text = sign)),
      null,
    ],
  ],
  setEmpty: [
    ['no question', (set) => void (set.questions = []), ['questions']],
    ['no block', (set) => void (set.article.blocks = []), ['article', 'blocks']],
    [
      'captions only',
      (set) => set.article.blocks.forEach((block) => (block.kind = 'caption')),
      ['article', 'blocks'],
    ],
    ['one question', (set) => void (set.questions.length = 1), null],
  ],
  speakerUnknown: [
    [
      'a key that nobody names',
      (set) => void (at(set, 'warned').options[2]!.text = 'Carl Berg'),
      ['warned', 'options', 2, 'text'],
    ],
    [
      'a target that nobody names',
      (set) => void (at(set, 'who-said').pairs[2]!.target = 'Berg'),
      ['who-said', 'pairs', 2, 'target'],
    ],
    [
      'a short answer',
      (set) => Object.assign(at(set, 'price'), { topic: 'speakers', numeric: false, answers: ['Berg'] }),
      ['price', 'answers', 0],
    ],
    [
      'a gap',
      (set) => (Object.assign(at(set, 'old-name'), { topic: 'speakers' }).gaps[0]!.answer = 'Berg'),
      ['old-name', 'gaps', 0, 'answer'],
    ],
    [
      'a claim by nobody',
      (set) => Object.assign(at(set, 'warned').options[2]!, { text: 'That bread will be dear this year' }),
      ['warned', 'options', 2, 'text'],
    ],
    [
      'a name in the evidence',
      (set) =>
        delete set.names &&
        void (at(set, 'warned').evidence = [{ exact: 'Mayor Piet Rosen called the decision' }]),
      null,
    ],
    [
      'a name in names',
      (set) => void (at(set, 'warned').evidence = [{ exact: 'for a whole year without a boat' }]),
      null,
    ],
    ['a role in names', (set) => void (at(set, 'warned').options[2]!.text = 'The mayor'), null],
    [
      'an alias of two words in names, among other words',
      (set) => {
        set.names![0]!.alsoKnownAs = [{ name: 'Karla Moor' }, { name: 'Carl Berg' }]
        at(set, 'warned').options[2]!.text = 'The fisher Carl Berg'
      },
      null,
    ],
    [
      'one word of an alias',
      (set) => {
        set.names![0]!.alsoKnownAs = [{ name: 'Carl Berg' }]
        at(set, 'warned').options[2]!.text = 'Carl Moor'
      },
      ['warned', 'options', 2, 'text'],
    ],
    [
      'a claim, with its speaker in the prompt',
      (set) =>
        (Object.assign(at(set, 'warned'), { prompt: 'What did Rosen warn of?' }).options[2]!.text =
          'That islanders would go twelve months alone'),
      null,
    ],
    [
      'another topic',
      (set) => (Object.assign(at(set, 'warned'), { topic: 'claims' }).options[2]!.text = 'Carl Berg'),
      null,
    ],
  ],
  textEmpty: [
    [
      'a meaning',
      (set) => void (set.glossary = [{ term: 'berth', meaning: ' ' }]),
      ['glossary', 0, 'meaning'],
    ],
    ['a prompt', (set) => void (at(set, 'money').prompt = ' '), ['money', 'prompt']],
    [
      'a quotation',
      (set) => void (at(set, 'money').evidence![0]!.exact = ''),
      ['money', 'evidence', 0, 'exact'],
    ],
    ['an answer', (set) => void (at(set, 'price').answers[1] = '\n'), ['price', 'answers', 1]],
    ['a block', (set) => void (set.article.blocks[0]!.text = ''), ['article', 'blocks', 0, 'text']],
    ['a sign', (set) => void (at(set, 'money').prompt = '?'), null],
  ],
  tooFewEvents: [
    ['two', (set) => void (at(set, 'summer').events.length = 2), ['summer', 'events']],
    [
      'four',
      (set) =>
        void at(set, 'summer').events.push({ text: 'Snow falls', evidence: [{ exact: 'after a vote' }] }),
      null,
    ],
  ],
  tooFewPairs: [
    ['one', (set) => void (at(set, 'who-said').pairs.length = 1), ['who-said', 'pairs']],
    ['two', (set) => void (at(set, 'who-said').pairs.length = 2), null],
  ],
  translationLength: [
    [
      'an option too few',
      (set) => void (set.translations!['ar']!['warned']!.options = ['آدا لوند']),
      ['translations', 'ar', 'warned', 'options'],
    ],
    [
      'events',
      (set) => void (set.translations!['ar']!['summer'] = { options: ['أول'] }),
      ['translations', 'ar', 'summer', 'options'],
    ],
    ['none translated', (set) => void delete set.translations!['ar']!['warned']!.options, null],
  ],
  translationUnknown: [
    [
      'a question that isn’t there',
      (set) => void (set.translations!['ar']!['gone'] = { prompt: 'أين؟' }),
      ['translations', 'ar', 'gone'],
    ],
    [
      'one whose name every object has',
      (set) => void (set.translations!['ar']!['constructor'] = { prompt: 'أين؟' }),
      ['translations', 'ar', 'constructor'],
    ],
    ['another question', (set) => void (set.translations!['ar']!['money'] = { prompt: 'أين؟' }), null],
  ],
  whyOnKey: [
    [
      'a right option',
      (set) => void (at(set, 'why-stop').options[1]!.why = why),
      ['why-stop', 'options', 1, 'why'],
    ],
    [
      'the right verdict',
      (set) => void (at(set, 'money').why!.contradicted = why),
      ['money', 'why', 'contradicted'],
    ],
    ['a wrong verdict', (set) => void (at(set, 'money').why!.notStated = why), null],
  ],

  absolutesOnlyWrong: [
    [
      '“never”',
      (set) => options(set, 'Why?', 'A machine costs a lot', 'Nobody travels', 'Its crew never rests'),
      ['why-stop', 'options', 0, 'text'],
    ],
    [
      'two words',
      (set) => options(set, 'Why?', 'A machine costs a lot', 'No one travels', 'Its crew is ill'),
      ['why-stop', 'options', 0, 'text'],
    ],
    [
      'in the key too',
      (set) => options(set, 'Why?', 'Nobody pays the price', 'Nobody travels', 'Its crew is ill'),
      null,
    ],
    [
      'the story’s own “every working day”',
      (set) => options(set, 'When?', 'In the cold months', 'On every working day', 'On a Sunday'),
      null,
    ],
    [
      'part of a word',
      (set) => options(set, 'Why?', 'A machine costs a lot', 'It is nonetheless old', 'Its crew is ill'),
      null,
    ],
    [
      'in Arabic',
      (set) => {
        set.language = 'ar'
        options(set, 'لماذا؟', 'ثمن المحرك مرتفع', 'لا يسافر أحد أبدًا', 'الطاقم مريض')
      },
      ['why-stop', 'options', 0, 'text'],
    ],
    [
      'in a language nobody taught the rules',
      (set) => {
        set.language = 'sv'
        options(set, 'Why?', 'A machine costs a lot', 'Nobody travels', 'Its crew never rests')
      },
      null,
    ],
  ],
  evidenceInFirstThird: [
    [
      'nothing after the first paragraphs',
      (set) => proveAllBy(set, 'will stop on 3 November'),
      ['questions'],
    ],
    ['nothing after the middle', (set) => proveAllBy(set, 'which takes almost two hours'), null],
    ['two items only', (set) => void (set.questions = set.questions.slice(0, 1)), null],
  ],
  explanationRepeatsKey: [
    [
      'the key and nothing else',
      (set) => void (at(set, 'why-stop').explanation = 'A machine costs too much.'),
      ['why-stop', 'explanation'],
    ],
    [
      'the key dressed up',
      (set) =>
        void (at(set, 'why-stop').explanation =
          'The right answer is that a machine costs too much, as the text says.'),
      ['why-stop', 'explanation'],
    ],
    [
      'the statement again',
      (set) => void (at(set, 'no-date').explanation = 'The owner leaves this open.'),
      ['no-date', 'explanation'],
    ],
    [
      'a word that leads to the story',
      (set) => void (at(set, 'why-stop').explanation = 'A machine costs too much for Lund.'),
      null,
    ],
  ],
  grammarFitsKey: [
    [
      '“an” before the only vowel',
      (set) => options(set, 'The line lacks an', 'engine', 'sailor', 'pier'),
      ['why-stop', 'prompt'],
    ],
    [
      '“a” before the only consonant',
      (set) => options(set, 'The line lacks a ___.', 'motor', 'owner', 'island'),
      ['why-stop', 'prompt'],
    ],
    [
      'a gap with its bank',
      (set) =>
        Object.assign(at(set, 'old-name'), {
          text: 'It lacks an ___ in ___.',
          gaps: [{ answer: 'engine' }, { answer: 'June' }],
          distractors: [{ text: 'sailor', why }],
        }),
      ['old-name', 'text'],
    ],
    [
      'a wrong option that fits too',
      (set) => options(set, 'The line lacks an', 'engine', 'owner', 'pier'),
      null,
    ],
    ['both articles offered', (set) => options(set, 'The line lacks a/an', 'engine', 'sailor', 'pier'), null],
    [
      'the ear, not the eye',
      (set) => options(set, 'The trip lasts an', 'hour', 'afternoon', 'evening'),
      null,
    ],
    [
      'a typed gap',
      (set) =>
        Object.assign(at(set, 'old-name'), {
          typed: true,
          text: 'It lacks an ___ in ___.',
          gaps: [{ answer: 'engine' }, { answer: 'June' }],
          distractors: [{ text: 'sailor', why }],
        }),
      null,
    ],
  ],
  itemGivesAway: [
    [
      'a prompt that tells it',
      (set) =>
        void (at(set, 'no-date').prompt = 'Piet Rosen warned the islanders of twelve months without a boat.'),
      ['warned'],
    ],
    [
      'a long key on its own',
      (set) =>
        Object.assign(at(set, 'warned').options[2]!, {
          text: 'the refused summer request for county money',
        }) && void (at(set, 'summer').prompt = 'When did the refused summer request for county money come?'),
      ['warned'],
    ],
    [
      'an event that tells it',
      (set) => void (at(set, 'summer').events[1]!.text = 'Until June the boat is the Swift'),
      ['old-name'],
    ],
    [
      'three of the four words it asks with',
      (set) => void (at(set, 'no-date').prompt = 'Piet Rosen warned the islanders of twelve hard days.'),
      ['warned'],
    ],
    [
      'two of the four words it asks with',
      (set) => void (at(set, 'no-date').prompt = 'Piet Rosen warned the islanders of hard days.'),
      null,
    ],
    [
      'the only word it asks with',
      (set) => {
        at(set, 'warned').prompt = 'Who warned them?'
        at(set, 'no-date').prompt = 'Piet Rosen warned that she would return.'
      },
      null,
    ],
    ['a key named in passing', (set) => void (at(set, 'no-date').prompt = 'Piet Rosen is a mayor.'), null],
    [
      'a statement to be judged',
      (set) =>
        void (at(set, 'money').prompt = 'Piet Rosen warned the islanders of twelve months without a boat.'),
      null,
    ],
  ],
  keyAloneQualified: [
    [
      '“probably”',
      (set) => options(set, 'Why?', 'A machine is probably dear', 'Nets are torn', 'Its crew is ill'),
      ['why-stop', 'options', 2, 'text'],
    ],
    [
      'a phrase',
      (set) => options(set, 'Why?', 'A machine is dear, at least', 'Nets are torn', 'Its crew is ill'),
      ['why-stop', 'options', 2, 'text'],
    ],
    [
      'a wrong option too',
      (set) => options(set, 'Why?', 'A machine is probably dear', 'Nets may be torn', 'Its crew is ill'),
      null,
    ],
  ],
  keyCopied: [
    [
      'the story’s words',
      (set) =>
        options(
          set,
          'Who?',
          'who sells bread beside the pier',
          'who bakes cakes in town',
          'who has lots of money',
        ),
      ['why-stop', 'options', 2, 'text'],
    ],
    [
      'wrong ones copied too',
      (set) =>
        options(set, 'Who?', 'who sells bread beside the pier', 'who runs the line', 'who has lots of money'),
      null,
    ],
    ['a name', (set) => options(set, 'Who?', 'Mayor Piet Rosen', 'Carl Berg', 'Nils Holm'), null],
  ],
  keyLongest: [
    [
      'far longer',
      (set) =>
        options(
          set,
          'Why?',
          'A machine has become too dear for its owner',
          'Nets are torn',
          'Its crew is ill',
        ),
      ['why-stop', 'options', 2, 'text'],
    ],
    ['just under 1.3 times', (set) => options(set, 'Why?', 'a bb cc ddd1', 'aaaaaaaaaa', 'b'), null],
    [
      'just 1.3 times',
      (set) => options(set, 'Why?', 'a bb cc ddd12', 'aaaaaaaaaa', 'b'),
      ['why-stop', 'options', 2, 'text'],
    ],
    ['a long name', (set) => options(set, 'Who?', 'Bartholomew Featherstonehaugh', 'Al', 'Bo'), null],
    [
      'a wrong one longest',
      (set) =>
        options(
          set,
          'Why?',
          'Its crew is ill',
          'A machine has become too dear for its owner',
          'Nets are torn',
        ),
      null,
    ],
  ],
  keySharesRareWord: [
    [
      'a rare word',
      (set) => options(set, 'What was the subject of the vote?', 'A vote on a name', 'A tax', 'A race'),
      ['why-stop', 'options', 2, 'text'],
    ],
    [
      'one in a wrong option too',
      (set) =>
        options(set, 'What was the subject of the vote?', 'A vote on a name', 'A vote on a tax', 'A race'),
      null,
    ],
    [
      'a word that the story uses often',
      (set) => options(set, 'What of the islanders?', 'The islanders drive', 'A tax', 'A race'),
      null,
    ],
    [
      'a name the set lists',
      (set) => options(set, 'What did Rosen do?', 'Rosen made a promise', 'Slept', 'Sang'),
      null,
    ],
    [
      'grammar',
      (set) => options(set, 'Which would they rather have?', 'They would sail', 'A tax', 'A race'),
      null,
    ],
  ],
  keysAtOnePlace: [
    ['eight of ten', (set) => copies(set, 'why-stop', 8), ['questions']],
    ['seven of eight', (set) => copies(set, 'why-stop', 6), ['questions']],
    ['seven in all', (set) => copies(set, 'why-stop', 5), null],
    ['half', (set) => (copies(set, 'why-stop', 4), copies(set, 'warned', 4)), null],
  ],
  mostlyLocating: [
    [
      'two thirds',
      (set) =>
        set.questions.forEach((question, index) => (question.process = index % 3 ? 'locate' : 'infer')),
      ['questions'],
    ],
    [
      '60 per cent exactly',
      (set) => (
        set.questions.pop(),
        set.questions.forEach((question, index) => (question.process = index < 6 ? 'locate' : 'infer'))
      ),
      null,
    ],
    [
      'four questions',
      (set) => {
        set.questions.length = 4
        set.questions.forEach((question) => (question.process = 'locate'))
      },
      null,
    ],
  ],
  negativePrompt: [
    ...(
      [
        ['Which of these is NOT said?', true],
        ['Which trip does the line not serve?', true],
        ['Why didn’t the county pay?', true],
        ['Who never takes the boat?', true],
        ['Everyone takes the boat except whom?', true],
        ['Which of the following did Rosen say will not help?', true],
        ['What did Lund say she could not pay for?', false],
        ['Who said “We can’t pay for a new engine”?', false],
        ['What is the notice about?', false],
      ] as const
    ).map(([prompt, negative]): Case => [
      prompt,
      (set) => void (at(set, 'why-stop').prompt = prompt),
      negative ? ['why-stop', 'prompt'] : null,
    ]),
    ...(
      [
        ['أي مما يلي لم يحدث؟', true],
        ['أيّ هذه الرحلات ليست للعبّارة؟', true],
        ['جميعهم سافروا باستثناء من؟', true],
        ['لماذا توقفت العبّارة؟', false],
        ['من قال «لا نستطيع الدفع»؟', false],
      ] as const
    ).map(([prompt, negative]): Case => [
      prompt,
      (set) => {
        set.language = 'ar'
        at(set, 'why-stop').prompt = prompt
      },
      negative ? ['why-stop', 'prompt'] : null,
    ]),
    [
      'a statement that denies',
      (set) => void (at(set, 'money').prompt = 'Who did not pay is not told.'),
      null,
    ],
  ],
  notInStory: [
    [
      'a year',
      (set) => void (at(set, 'why-stop').explanation = 'Lund had to pay in 1999.'),
      ['why-stop', 'explanation'],
    ],
    [
      'a number word',
      (set) => void (at(set, 'why-stop').explanation = 'Lund lacks seven parts.'),
      ['why-stop', 'explanation'],
    ],
    [
      'a name',
      (set) => void (at(set, 'why-stop').explanation = 'Her rival Berg sold it.'),
      ['why-stop', 'explanation'],
    ],
    [
      'a name in the key',
      (set) => void (at(set, 'summer').events[1]!.text = 'The boat visits Oslo'),
      ['summer', 'events', 1, 'text'],
    ],
    [
      'the same number otherwise written',
      (set) => void (at(set, 'why-stop').explanation = 'Lund needs 240000 crowns, “about ninety” say.'),
      null,
    ],
    [
      'a name in another form',
      (set) => void (at(set, 'why-stop').explanation = 'The Novembers are cold; Rosen’s words hold.'),
      null,
    ],
    [
      'a paragraph’s number',
      (set) => void (at(set, 'why-stop').explanation = 'See ¶7 and ¶ 9 for more.'),
      null,
    ],
    ['“one” and “two”', (set) => void (at(set, 'why-stop').explanation = 'Of the two, one sails.'), null],
    [
      'a name that opens a sentence',
      (set) => void (at(set, 'why-stop').explanation = 'It is so. Engines cost money.'),
      null,
    ],
    [
      'a name from its own wrong option',
      (set) => {
        at(set, 'why-stop').options[0]!.text = 'The mayor of Oslo'
        at(set, 'why-stop').explanation = 'Nobody here comes from Oslo.'
      },
      null,
    ],
  ],
  numbersOutOfOrder: [
    ['hours', (set) => options(set, 'How long?', '2 hours', '3 hours', '1 hour'), ['why-stop', 'options']],
    ['words', (set) => options(set, 'How many?', 'two', 'three', 'one'), ['why-stop', 'options']],
    ['months', (set) => options(set, 'When?', 'in May', 'June', 'April'), null],
    ['dates', (set) => options(set, 'When?', '3 May', '4 June', '2 April'), ['why-stop', 'options']],
    ['falling', (set) => options(set, 'How long?', '1 hour', '3 hours', '2 hours'), null],
    ['units that differ', (set) => options(set, 'How long?', '2 hours', '3 days', '1 week'), null],
  ],
  optionCount: [
    ['two', (set) => void (at(set, 'why-stop').options.length = 2), ['why-stop', 'options']],
    ['five for one key', (set) => options(set, 'Why?', 'a', 'b', 'c', 'd', 'e'), ['why-stop', 'options']],
    [
      'seven for two keys',
      (set) => void at(set, 'carried').options.push({ text: 'x' }, { text: 'y' }, { text: 'z' }),
      ['carried', 'options'],
    ],
    ['six for two keys', (set) => void at(set, 'carried').options.push({ text: 'x' }, { text: 'y' }), null],
    ['four for one key', (set) => options(set, 'Why?', 'a', 'b', 'c', 'd'), null],
  ],
  optionsDifferInForm: [
    [
      'a full stop',
      (set) => options(set, 'Why?', 'A net is torn.', 'A crew is ill', 'A pier is old'),
      ['why-stop', 'options'],
    ],
    [
      'quotation marks',
      (set) => options(set, 'What?', '“A net”', 'A crew', 'A pier'),
      ['why-stop', 'options'],
    ],
    ['a number', (set) => options(set, 'What?', '90', 'A crew', 'A pier'), ['why-stop', 'options']],
    ['a capital', (set) => options(set, 'What?', 'The net', 'a crew', 'a pier'), ['why-stop', 'options']],
    ['names beside words', (set) => options(set, 'Who?', 'Rosen', 'the county', 'Oslo'), null],
    [
      'an acronym’s last dot',
      (set) => options(set, 'Where?', 'In the U.S.', 'In the north', 'In a port'),
      null,
    ],
    ['numbers in figures and in words', (set) => options(set, 'How many?', '90', 'twelve', '240,000'), null],
  ],
  pointsToOtherOptions: [
    ...['All of the above', 'none of these', 'Both of the above.', 'None of the other options'].map(
      (text): Case => [
        text,
        (set) => void (at(set, 'why-stop').options[0]!.text = text),
        ['why-stop', 'options', 0, 'text'],
      ],
    ),
    ...['All of the islanders', 'None of these boats sail', 'Both'].map((text): Case => [
      text,
      (set) => void (at(set, 'why-stop').options[0]!.text = text),
      null,
    ]),
    ...['جميع ما سبق', 'كل ما ذُكر', 'لا شيء مما سبق', 'جميع الإجابات صحيحة'].map((text): Case => [
      text,
      (set) => {
        set.language = 'ar'
        at(set, 'why-stop').options[0]!.text = text
      },
      ['why-stop', 'options', 0, 'text'],
    ]),
    [
      'جميع سكان الجزيرة',
      (set) => {
        set.language = 'ar'
        at(set, 'why-stop').options[0]!.text = 'جميع سكان الجزيرة'
      },
      null,
    ],
  ],
  sameSpan: [
    [
      'the same quotation',
      (set) => void (at(set, 'money').evidence = at(set, 'bridge').evidence),
      ['money', 'evidence'],
    ],
    [
      'the same but for a word',
      (set) => void (at(set, 'money').evidence = [{ exact: 'which takes almost two hours.' }]),
      ['money', 'evidence'],
    ],
    [
      'the same words in two parts',
      (set) =>
        void (at(set, 'money').evidence = [
          { exact: 'which takes almost' },
          { exact: 'takes almost two hours' },
        ]),
      ['money', 'evidence'],
    ],
    ['a part of it', (set) => void (at(set, 'money').evidence = [{ exact: 'almost two hours' }]), null],
    [
      'the same and more',
      (set) =>
        void (at(set, 'money').evidence = [
          ...at(set, 'bridge').evidence!,
          { exact: 'In May', block: 'p4' },
          { exact: 'refused a similar request' },
        ]),
      null,
    ],
  ],
  termNotInStory: [
    [
      'a word that only the headline has',
      (set) => void (set.glossary = [{ term: 'winter', meaning: 'The cold part of the year.' }]),
      ['glossary', 0, 'term'],
    ],
    [
      'a word that the story has within another',
      (set) =>
        void (set.glossary = [
          { term: 'island', meaning: 'Land in water.' },
          { term: 'shop', meaning: 'A place to buy.' },
        ]),
      ['glossary', 1, 'term'],
    ],
    [
      'a word at the beginning of a sentence',
      (set) => void (set.glossary = [{ term: 'mayor', meaning: 'The head of a town.' }]),
      null,
    ],
    [
      'a word in the form that the story has',
      (set) =>
        void (set.glossary = [{ term: 'shopkeeper', forms: ['shopkeepers'], meaning: 'Who has a shop.' }]),
      null,
    ],
    [
      'several words, across a line break',
      (set) => void (set.glossary = [{ term: 'a\nwhole year', meaning: 'Twelve months.' }]),
      null,
    ],
  ],
  termTwice: [
    [
      'the same word in capitals',
      (set) =>
        void (set.glossary = [
          { term: 'berth', meaning: 'Where a ship lies.' },
          { term: 'Berth', meaning: 'A place for a ship.' },
        ]),
      ['glossary', 1, 'term'],
    ],
    [
      'a form of an earlier word',
      (set) =>
        void (set.glossary = [
          { term: 'customer', forms: ['customers'], meaning: 'Who buys.' },
          { term: 'buyer', forms: ['buyers', 'customers'], meaning: 'Who buys.' },
        ]),
      ['glossary', 1, 'forms', 1],
    ],
    [
      'a word and its own form',
      (set) => void (set.glossary = [{ term: 'berth', forms: ['Berth'], meaning: 'Where a ship lies.' }]),
      null,
    ],
  ],
  textUnseen: [
    [
      'letters turned round',
      (set) => void (at(set, 'bridge').prompt += '\u202Eegdirb\u202C'),
      ['bridge', 'prompt'],
    ],
    [
      'words in tags',
      (set) => void (at(set, 'why-stop').options[1]!.text += '\u{E0073}\u{E006F}'),
      ['why-stop', 'options', 1, 'text'],
    ],
    [
      'a joiner of nothing, in the story',
      (set) => void (set.article.blocks[0]!.text += '\u2060'),
      ['article', 'blocks', 0, 'text'],
    ],
    ['a half of a pair', (set) => void (set.title += '\uD83D'), ['title']],
    [
      'a flag, a family, a soft hyphen, a joiner and a mark of direction',
      (set) =>
        void (set.title +=
          ' \u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} \u{1F468}\u200D\u{1F469} Zu\u00ADsatz \u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u200F'),
      null,
    ],
  ],
  verdictsOutOfBalance: [
    [
      'half of ten, the others in their bounds',
      (set) => (copies(set, 'bridge', 4), copies(set, 'money', 2), copies(set, 'votes', 1)),
      ['questions'],
    ],
    [
      '45 per cent exactly',
      (set) => (copies(set, 'bridge', 8), copies(set, 'money', 6), copies(set, 'votes', 3)),
      null,
    ],
    [
      'none of one',
      (set) => (
        copies(set, 'bridge', 2),
        copies(set, 'money', 2),
        set.questions.splice(indexOf(set, 'votes'), 1)
      ),
      ['questions'],
    ],
    [
      'three alike',
      (set) => (
        set.questions.splice(indexOf(set, 'votes'), 1),
        set.questions.splice(indexOf(set, 'money'), 1),
        copies(set, 'bridge', 2)
      ),
      ['questions'],
    ],
    ['two, two and one', (set) => (copies(set, 'bridge', 1), copies(set, 'money', 1)), null],
  ],
  wrongWithoutReason: [
    ['an option', (set) => void delete at(set, 'why-stop').options[2]!.why, ['why-stop', 'options', 2]],
    [
      'a target',
      (set) => void delete at(set, 'who-said').distractors![0]!.why,
      ['who-said', 'distractors', 0],
    ],
    [
      'a bank word',
      (set) => void delete at(set, 'old-name').distractors![0]!.why,
      ['old-name', 'distractors', 0],
    ],
    [
      'an expected answer',
      (set) => void delete at(set, 'price').distractors![0]!.why,
      ['price', 'distractors', 0],
    ],
    ['no wrong ones at all', (set) => void delete at(set, 'who-said').distractors, null],
  ],
}
