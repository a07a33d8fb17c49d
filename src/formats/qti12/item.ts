import type { Distractor, Why } from '../../core/model/set.ts'
import { blank, gapQuestion, type Blank } from '../exchange/blanks.ts'
import { base } from '../exchange/imported.ts'
import { middleOf, numbersWithin, plainNumber } from '../exchange/numbers.ts'
import type { Outcome } from '../exchange/reading.ts'
import { allOf, childOf, childrenOf, textIn, type XmlElement } from '../exchange/xml.ts'
import { limits } from '../stet/limits.ts'
import { materialText, pictureText } from './material.ts'
import { conditionsOf, isCalledRight, literalsOf, scoreOf, type Condition, type Literal } from './scoring.ts'

/** One answer of a response. */
interface Label {
  readonly ident: string
  readonly text: string
  readonly element: XmlElement
}

interface Response {
  readonly ident: string
  /** Of its element: `response_lid`, `response_str`, … */
  readonly name: string
  readonly cardinality: string
  /** Whether it is typed. */
  readonly typed: boolean
  readonly labels: readonly Label[]
  /** What stands within it beside its answers: the item of a match, the name of a blank. */
  readonly said: string
  readonly element: XmlElement
}

const responses = new Set([
  'response_lid',
  'response_str',
  'response_num',
  'response_grp',
  'response_xy',
  'response_na',
  'response_extension',
])
const renders = [
  'render_choice',
  'render_fib',
  'render_extension',
  'render_hotspot',
  'render_slider',
  'ims_render_object',
]

/** An item of QTI 1.2 while it is read. */
export class Item {
  readonly losses = new Set<string>()
  readonly name: string
  readonly fields: ReadonlyMap<string, string>
  /** The question's words; `blank` where an answer is typed within them. */
  readonly stem: string
  readonly responses: readonly Response[]
  readonly conditions: readonly Condition[]
  private readonly several: ReadonlySet<string>
  private readonly feedback: ReadonlyMap<string, string>
  private readonly hint: string
  readonly element: XmlElement
  readonly id: string

  constructor(element: XmlElement, id: string) {
    this.element = element
    this.id = id
    this.name = (element.attributes.get('title') ?? '').replace(/\s+/g, ' ').trim()
    this.fields = fieldsOf(element)
    const presentation = childOf(element, 'presentation')
    const found: Response[] = []
    const parts: string[] = []
    if (presentation) this.walk(presentation, parts, found)
    this.stem = parts
      .join('')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n')
    this.responses = found
    this.conditions = conditionsOf(element)
    this.several = new Set(
      found.filter(({ cardinality }) => cardinality !== 'single').map(({ ident }) => ident),
    )
    const solutions: string[] = []
    const hints: string[] = []
    const answers = new Set(found.flatMap(({ labels }) => labels.map(({ ident }) => ident)))
    this.feedback = new Map(
      childrenOf(element, 'itemfeedback').map((each) => {
        const ident = each.attributes.get('ident') ?? ''
        const hint = childOf(each, 'hint')
        // Blackboard calls what it says to one answer a solution.
        const solution = answers.has(ident) ? null : childOf(each, 'solution')
        if (hint) hints.push(materialText(hint, this.losses))
        if (solution) solutions.push(materialText(solution, this.losses))
        const own = hint || solution ? '' : materialText(each, this.losses)
        return [ident, own]
      }),
    )
    this.hint = hints.find((each) => each !== '') ?? ''
    const solution = solutions.find((each) => each !== '')
    if (solution !== undefined) this.feedback = new Map([...this.feedback, ['solution', solution]])
  }

  /** Takes the words and responses out of a presentation, in their order. */
  private walk(element: XmlElement, parts: string[], found: Response[]): void {
    for (const child of childrenOf(element)) {
      if (responses.has(child.name)) {
        const response = this.responseOf(child)
        found.push(response)
        if (response.typed) parts.push(` ${blank} `)
      } else if (child.name === 'material') {
        const text = materialText(child, this.losses)
        // Words around a typed answer go on in the same line.
        parts.push(isBreak(child) || parts.at(-1)?.includes(blank) !== true ? `\n${text}` : text)
      } else if (child.name.startsWith('flow') || child.name === 'render_fib') this.walk(child, parts, found)
    }
  }

  private responseOf(element: XmlElement): Response {
    const render = allOf(element, ...renders)[0] ?? null
    const labels = allOf(element, 'response_label').map((label) => ({
      ident: (label.attributes.get('ident') ?? '').trim(),
      text: materialText(label, this.losses) || pictureText(label),
      element: label,
    }))
    const said = childrenOf(element, 'material').map((material) => materialText(material, this.losses))
    return {
      ident: (element.attributes.get('ident') ?? '').trim(),
      name: element.name,
      cardinality: (element.attributes.get('rcardinality') ?? 'Single').toLowerCase(),
      typed:
        render?.name === 'render_fib' ||
        (render?.name !== 'render_choice' &&
          (element.name === 'response_str' || element.name === 'response_num')),
      labels,
      said: said.join('\n'),
      element,
    }
  }

  get prompt(): string {
    return this.stem.replaceAll(blank, '').replace(/[ ]+/g, ' ').trim() || this.name
  }

  base(prompt: string, explanation: string): ReturnType<typeof base> & { readonly hint?: string } {
    const fields = base(this.id, prompt, explanation)
    return this.hint === '' ? fields : { ...fields, hint: this.hint }
  }

  score(response: Response, values: readonly string[]): number {
    return scoreOf(this.conditions, new Map([[response.ident, values]]), this.several)
  }

  /** Values that conditions name for a response, with what they are worth. */
  literals(response: Response, right = true): readonly Literal[] {
    return this.conditions
      .filter((condition) => !right || isCalledRight(condition))
      .flatMap(({ test }) => (test ? literalsOf(test) : []))
      .filter(({ respident, negated }) => respident === response.ident && !negated)
  }

  /** What is said to who answers so and nothing else. */
  private saidTo(response: Response, value: string): string {
    const own = this.conditions.filter(({ test }) => {
      const named = test ? literalsOf(test) : []
      return (
        named.length === 1 &&
        named[0]!.respident === response.ident &&
        named[0]!.value === value &&
        !named[0]!.negated
      )
    })
    const texts = own.flatMap(({ feedback, points }) => (points !== null && points > 0 ? [] : feedback))
    const told = texts.map((ident) => this.feedback.get(ident) ?? '').find((text) => text !== '')
    return told ?? (response.typed ? '' : (this.feedback.get(value) ?? ''))
  }

  /** What is said to everybody, else to who is right. Notes what is said beside it. */
  explanation(right: readonly string[] = []): string {
    const called = (pattern: RegExp) =>
      [...this.feedback].find(([ident, text]) => pattern.test(ident) && text !== '')?.[1] ?? ''
    const shownWhenRight =
      this.conditions
        .filter((condition) => isCalledRight(condition))
        .flatMap(({ feedback }) => feedback.map((ident) => this.feedback.get(ident) ?? ''))
        .find((text) => text !== '') ?? ''
    const all = [
      called(/^solution$/),
      called(/^general_fb$/),
      called(/^(?:general_)?correct/i) || shownWhenRight,
      ...right,
    ].filter((text) => text !== '')
    const said = all[0] ?? ''
    const others = all.some((text) => text !== said) || called(/^(?:general_)?incorrect/i) !== ''
    if (others) this.losses.add('feedback')
    return said
  }

  note(response: Response, value: string): { readonly why?: Why } {
    const note = this.saidTo(response, value)
    return note === '' ? {} : { why: { reason: 'contradicted', note } }
  }

  told(response: Response, value: string): string {
    return this.saidTo(response, value)
  }
}

function isBreak(material: XmlElement): boolean {
  return allOf(material, 'mattext').some((text) => /<(?:p|div|br|li)[\s/>]/i.test(textIn(text)))
}

/** The fields of an item's metadata, whatever tool wrote them, by their name in small letters. */
function fieldsOf(item: XmlElement): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const field of allOf(item, 'qtimetadatafield')) {
    const label = childOf(field, 'fieldlabel')
    const entry = childOf(field, 'fieldentry')
    if (label && entry) fields.set(textIn(label).trim().toLowerCase(), textIn(entry).trim())
  }
  for (const metadata of childrenOf(item, 'itemmetadata')) {
    for (const child of childrenOf(metadata)) {
      if (child.name.startsWith('qtimetadata')) continue
      fields.set(child.name.toLowerCase(), textIn(child).trim())
    }
  }
  return fields
}

/** What tools call the kinds of their questions, folded to a few. */
function sortOf(item: Item): string {
  const { fields } = item
  const said = [
    fields.get('question_type'),
    fields.get('bbmd_questiontype'),
    fields.get('cc_profile'),
    fields.get('qmd_questiontype'),
    fields.get('qmd_itemtype'),
  ].find((each) => each !== undefined && each !== '')
  return (said ?? '')
    .toLowerCase()
    .replace(/^cc\.|\.v0p1$|_question$/g, '')
    .replace(/[\s_/-]+/g, ' ')
    .trim()
}

/** Conditions of an item beyond which no tool writes one. */
const mostConditions = 5_000

export function outcomeOf(item: Item): Outcome {
  const sort = sortOf(item)
  const [first] = item.responses
  if (/^(?:essay|long answer|short response|written response)$/.test(sort)) return { skip: 'essay' }
  if (/^file upload$/.test(sort)) return { skip: 'upload' }
  if (/^(?:calculated|formula|arithmetic)$/.test(sort)) return { skip: 'calculated' }
  if (/^(?:hot ?spot)$/.test(sort) || item.responses.some(({ name }) => name === 'response_xy'))
    return { skip: 'imageQuestion' }
  if (
    /^(?:text only|text information|description|stimulus)$/.test(sort) ||
    (!first && item.conditions.length === 0)
  ) {
    if (item.stem === '') return { skip: item.losses.has('media') ? 'mediaOnly' : 'questionEmpty' }
    return { story: item.stem }
  }
  // Each is weighed by every condition.
  const labels = item.responses.reduce((most, each) => Math.max(most, each.labels.length), 0)
  if (labels > limits.list || item.conditions.length > mostConditions) return { skip: 'tooManyParts' }
  if (!first) return { skip: 'unknownType', params: { type: sort.slice(0, 40) || '?' } }
  if (item.prompt === '') return { skip: item.losses.has('media') ? 'mediaOnly' : 'questionEmpty' }
  if (item.responses.every(({ typed }) => typed)) return typedOf(item, sort)
  if (sort === 'categorization') return categoriesOf(item)
  const ordered = orderOf(item, sort)
  if (ordered) return ordered
  const named = item.responses.some((response) => response.ident !== '' && nameIn(item, response) !== null)
  if (named) return blanksOf(item, sort)
  if (
    sort.includes('matching') ||
    (item.responses.length > 1 && item.responses.every(({ said }) => said !== ''))
  )
    return matchOf(item)
  if (item.responses.length > 1 && !/choice|answer/.test(sort)) {
    const matched = matchOf(item)
    if (!('skip' in matched)) return matched
  }
  if (item.responses.length > 1) return { skip: 'severalParts' }
  return first.said === '' ? choiceOf(item, first, sort) : oneRowOf(item, first, first.said, sort)
}

/** The right labels of a response: of all that conditions name together, and of those right each alone, what scores most. */
function rightOf(item: Item, response: Response): ReadonlySet<string> {
  const idents = response.labels.map(({ ident }) => ident)
  const known = new Set(idents)
  const alone = idents.map((ident) => ({ ident, score: item.score(response, [ident]) }))
  const most = Math.max(0, ...alone.map(({ score }) => score))
  if (response.cardinality === 'single') {
    if (alone.some(({ score }) => score > 0 && score < most)) item.losses.add('partialCredit')
    if (most > 0) return new Set(alone.filter(({ score }) => score === most).map(({ ident }) => ident))
    // Right only together with the answers to others.
    return new Set(
      item
        .literals(response)
        .filter(({ name, value }) => name === 'varequal' && known.has(value))
        .map(({ value }) => value),
    )
  }
  const candidates = [
    ...item.conditions.flatMap((condition) => {
      if (!condition.test || !isCalledRight(condition)) return []
      const literals = literalsOf(condition.test).filter(({ respident }) => respident === response.ident)
      const own = literals
        .filter(({ negated, value }) => !negated && known.has(value))
        .map(({ value }) => value)
      return own.length > 0 ? [own] : []
    }),
    alone.filter(({ score }) => score > 0).map(({ ident }) => ident),
  ]
  let best: readonly string[] = []
  let bestScore = 0
  for (const candidate of candidates.slice(0, 500)) {
    const score = item.score(response, candidate)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return new Set(best)
}

const yes = new Set(
  'true t yes richtig wahr vrai verdadero verdad верно правда истина doğru 正确 对 是 صحيح صح vero verdadeiro waar'.split(
    ' ',
  ),
)
const no = new Set('false f no falsch faux falso неверно ложь yanlış 错误 错 否 خطأ خاطئ onwaar'.split(' '))

function choiceOf(item: Item, response: Response, sort: string): Outcome {
  const labels = response.labels.filter(({ text }) => text !== '')
  if (labels.length < 2) {
    const asked = response.labels.length > 0 || item.conditions.length > 0
    return {
      skip: item.losses.has('media') ? 'mediaOnly' : asked ? 'tooFewOptions' : 'unknownType',
      ...(asked ? {} : { params: { type: sort.slice(0, 40) || '?' } }),
    }
  }
  const right = rightOf(item, response)
  const keys = labels.filter(({ ident }) => right.has(ident))
  if (keys.length === 0) return { skip: 'noKey' }
  const isVerdict = /^(?:true false|boolean|either or)/.test(sort)
  const fold = ({ text, ident }: Label) => [text.toLowerCase(), ident.toLowerCase().split('.')[0] ?? '']
  const positive = labels.find((label) => fold(label).some((each) => yes.has(each)))
  const negative = labels.find((label) => fold(label).some((each) => no.has(each)))
  if (labels.length === 2 && keys.length === 1 && ((positive && negative && isWords(labels)) || isVerdict)) {
    const stands = positive ? keys[0] === positive : keys[0] === labels[0]
    const wrong = labels.find((label) => label !== keys[0])!
    const { why } = item.note(response, wrong.ident)
    return {
      question: {
        ...item.base(item.prompt, item.explanation([item.told(response, keys[0]!.ident)])),
        kind: 'verdict',
        answer: stands ? 'stands' : 'contradicted',
        ...(why ? { why: stands ? { contradicted: why } : { stands: why } } : {}),
      },
    }
  }
  if (keys.length === labels.length) return { skip: 'allCorrect' }
  if (response.cardinality === 'single' && keys.length > 1) item.losses.add('severalCorrect')
  const render = allOf(response.element, 'render_choice')[0]
  const shuffle = render?.attributes.get('shuffle')
  const explanation = item.explanation(keys.map(({ ident }) => item.told(response, ident)))
  return {
    question: {
      ...item.base(item.prompt, explanation),
      kind: 'choice',
      options: labels.map(({ ident, text }) =>
        right.has(ident) ? { text, correct: true } : { text, ...item.note(response, ident) },
      ),
      ...(shuffle !== undefined &&
      /^no$/i.test(shuffle) &&
      labels.some(({ element }) => /^no$/i.test(element.attributes.get('rshuffle') ?? ''))
        ? { keepOrder: true }
        : {}),
    },
  }
}

/** Whether labels are the words true and false and not sentences. */
function isWords(labels: readonly Label[]): boolean {
  return labels.every(({ text }) => yes.has(text.toLowerCase()) || no.has(text.toLowerCase()))
}

/** Right answers of what is typed, the best first; null with the code of why there are none. */
function typedAnswers(
  item: Item,
  response: Response,
  number: boolean,
): readonly string[] | { readonly skip: string } {
  const named = item.literals(response)
  const literals = named.length > 0 ? named : item.literals(response, false)
  const equal = literals.filter(({ name }) => name === 'varequal' && name.length > 0)
  if (number) return numbersOf(item, literals)
  const scored = [...new Set(equal.map(({ value }) => value))]
    .filter((value) => value !== '')
    .map((value) => ({ value, score: item.score(response, [value]) }))
  const most = Math.max(0, ...scored.map(({ score }) => score))
  if (scored.some(({ score }) => score < most && score > 0)) item.losses.add('partialCredit')
  const parts = literals.filter(({ name, value }) => name === 'varsubstring' && value !== '')
  if (parts.length > 0) item.losses.add('wildcard')
  const right = scored.filter(({ score }) => score === most || most === 0).map(({ value }) => value)
  const answers = [...new Set([...right, ...(right.length === 0 ? parts.map(({ value }) => value) : [])])]
  return answers.length === 0 ? { skip: 'noKey' } : answers
}

function numbersOf(item: Item, literals: readonly Literal[]): readonly string[] | { readonly skip: string } {
  const equal = literals.filter(({ name }) => name === 'varequal').map(({ value }) => plainNumber(value))
  const low = literals.find(({ name }) => name === 'vargte' || name === 'vargt')
  const high = literals.find(({ name }) => name === 'varlte' || name === 'varlt')
  if (equal.includes(null)) return { skip: 'numberBroken' }
  const from = low && plainNumber(low.value)
  const to = high && plainNumber(high.value)
  if (from && to && from !== to) item.losses.add('tolerance')
  if (equal.length === 0 && (!from || !to)) return { skip: low || high ? 'numberBroken' : 'noKey' }
  const values = equal.length > 0 ? [...new Set(equal.map((value) => value!))] : [middleOf(from!, to!)]
  if (values.length !== 1 || !from || !to) return values
  return numbersWithin(values[0]!, Number(from), Number(to))
}

function typedOf(item: Item, sort: string): Outcome {
  const isNumber = ({ element, name }: Response) =>
    sort.startsWith('numeric') ||
    name === 'response_num' ||
    allOf(element, 'render_fib').some((fib) =>
      /integer|decimal|scientific/i.test(fib.attributes.get('fibtype') ?? ''),
    )
  const sorted = item.responses.map((response) => ({ response, number: isNumber(response) }))
  const found = sorted.map(({ response, number }) => typedAnswers(item, response, number))
  const answered = found.filter((each) => !('skip' in each))
  if (answered.length === 0) {
    const fault = found.find((each) => 'skip' in each)
    // A field without an answer is one to write in.
    return {
      skip: item.conditions.some(isCalledRight) && fault && fault.skip !== 'noKey' ? fault.skip : 'essay',
    }
  }
  if (answered.length < found.length) return { skip: 'noKey' }
  const blanks: readonly Blank[] = found.map((each) => ({ answers: each as readonly string[], wrong: null }))
  const told = item.responses.flatMap((response, index) =>
    blanks[index]!.answers.map((answer) => item.told(response, answer)),
  )
  const named = namedGaps(item)
  if (named !== null) return gapOf(item, named, blanks, told)
  const [before = '', after = ''] = item.stem.split(blank)
  const single = blanks.length === 1
  if (
    single &&
    (after.trim() === '' || before.trim() === '' || sorted[0]!.number || !/[\p{L}\p{N}]/u.test(after))
  ) {
    return {
      question: {
        ...item.base(item.prompt, item.explanation(told)),
        kind: 'short',
        answers: blanks[0]!.answers,
        ...(sorted[0]!.number ? { numeric: true } : {}),
      },
    }
  }
  return gapOf(item, item.stem, blanks, told)
}

function gapOf(item: Item, stem: string, blanks: readonly Blank[], told: readonly string[]): Outcome {
  const { question, losses } = gapQuestion(item.id, stem, item.name, blanks, item.explanation(told))
  for (const code of losses) item.losses.add(code)
  return { question: { ...question, ...item.base(question.prompt, question.explanation) } }
}

/** The text with its blanks where Blackboard has the names of the responses in brackets; null where they aren't all there, in their order. */
function namedGaps({ stem, responses: fields }: Item): string | null {
  const text = stem.replaceAll(blank, '')
  const parts: string[] = []
  let from = 0
  for (const { ident } of fields) {
    const name = `[${ident}]`
    const at = text.indexOf(name, from)
    if (at === -1) return null
    parts.push(text.slice(from, at))
    from = at + name.length
  }
  return [...parts, text.slice(from)].join(blank).trim()
}

/** The name in brackets that a response has in the text; null where it has none. */
function nameIn(item: Item, { ident, said }: Response): string | null {
  const names = [ident.replace(/^response_/, ''), said, ident].filter((name) => name !== '')
  return names.find((name) => item.stem.includes(`[${name}]`)) ?? null
}

/** Canvas: each blank has a name in brackets and a response of its own. */
function blanksOf(item: Item, sort: string): Outcome {
  const told: string[] = []
  const places: { readonly at: number; readonly length: number; readonly one: Blank }[] = []
  for (const response of item.responses) {
    const name = nameIn(item, response)
    if (name === null) return { skip: 'gapBroken' }
    const one = blankOf(item, response, sort)
    if ('skip' in one) return one
    told.push(...response.labels.map(({ ident }) => item.told(response, ident)))
    places.push({ at: item.stem.indexOf(`[${name}]`), length: name.length + 2, one })
  }
  const sorted = places.toSorted((a, b) => a.at - b.at)
  const parts: string[] = []
  let from = 0
  for (const { at, length } of sorted) {
    if (at < from) return { skip: 'gapBroken' }
    parts.push(item.stem.slice(from, at))
    from = at + length
  }
  parts.push(item.stem.slice(from))
  const notes = told.filter((text) => text !== '')
  if (notes.length > 0) item.losses.add('feedback')
  return gapOf(
    item,
    parts.join(blank),
    sorted.map(({ one }) => one),
    [],
  )
}

function blankOf(item: Item, response: Response, sort: string): Blank | { readonly skip: string } {
  const labels = response.labels.filter(({ text }) => text !== '')
  const attribute = (name: string) => labels[0]?.element.attributes.get(name) ?? ''
  const type = attribute('answer_type').toLowerCase()
  const typed = type === '' ? sort.includes('blank') : type === 'openentry'
  const right = rightOf(item, response)
  const keys = labels.filter(({ ident }) => right.has(ident))
  if (!typed) {
    const [key] = keys
    if (!key) return { skip: 'noKey' }
    const wrong = labels.filter((label) => label !== key && label.text !== key.text)
    return { answers: [key.text], wrong: wrong.map(({ text }): Distractor => ({ text })) }
  }
  // Each label of a blank that is typed is a right answer, whatever conditions say.
  const texts = [...new Set([...keys, ...labels].map(({ text }) => text))]
  const scoring = attribute('scoring_algorithm').toLowerCase()
  if (scoring === 'textregex') {
    item.losses.add('wildcard')
    const plain = texts
      .map((text) => text.replace(/^\^|\$$/g, ''))
      .filter((text) => !/[\\^$.*+?()[\]{}|]/.test(text))
    return plain.length === 0 ? { skip: 'patternAnswer' } : { answers: plain, wrong: null }
  }
  if (scoring === 'textcontainsanswer') item.losses.add('wildcard')
  return texts.length === 0 ? { skip: 'noKey' } : { answers: texts, wrong: null }
}

function matchOf(item: Item): Outcome {
  const block = rightBlockOf(item)
  const rows = item.responses.map((response) => {
    const labels = response.labels.map((label, index) => ({
      ...label,
      text: label.text || (block[index] ?? ''),
    }))
    const right = rightOf(item, response)
    const key = labels.find(({ ident, text }) => right.has(ident) && text !== '')
    return { item: response.said || saidBefore(item, response), target: key?.text ?? '', labels }
  })
  const pairs = rows.filter((row) => row.item !== '' && row.target !== '')
  const [pair] = pairs
  if (pair && rows.length === 1) return oneRowOf(item, item.responses[0]!, pair.item)
  if (pairs.length < 2) return { skip: item.losses.has('media') ? 'mediaOnly' : 'matchBroken' }
  if (rows.some((row) => (row.item === '') !== (row.target === ''))) item.losses.add('matchPart')
  const targets = new Set(pairs.map(({ target }) => target))
  const spare = new Set(pairs.flatMap(({ labels }) => labels.map(({ text }) => text)))
  const distractors = [...spare].filter((text) => text !== '' && !targets.has(text)).map((text) => ({ text }))
  const prompt = block.length > 0 ? questionBlock(item) || item.prompt : item.prompt
  return {
    question: {
      ...item.base(prompt, item.explanation()),
      kind: 'match',
      pairs: pairs.map(({ item: left, target }) => ({ item: left, target })),
      ...(distractors.length > 0 ? { distractors } : {}),
    },
  }
}

/** A match of one row is a choice among its right sides. */
function oneRowOf(item: Item, response: Response, row: string, sort = ''): Outcome {
  const chosen = choiceOf(item, response, sort)
  if (!('question' in chosen) || item.prompt.includes(row)) return chosen
  return { question: { ...chosen.question, prompt: `${item.prompt}\n${row}` } }
}

/** Blackboard writes the right sides of a match apart, in their order. */
function rightBlockOf({ element }: Item): readonly string[] {
  const block = allOf(element, 'flow').find((flow) => flow.attributes.get('class') === 'RIGHT_MATCH_BLOCK')
  return block ? childrenOf(block, 'flow').map((flow) => materialText(flow, new Set())) : []
}

function questionBlock({ element }: Item): string {
  const block = allOf(element, 'flow').find((flow) => flow.attributes.get('class') === 'QUESTION_BLOCK')
  return block ? materialText(block, new Set()) : ''
}

/** Blackboard has the left side of a match in the flow around its response. */
function saidBefore({ element }: Item, response: Response): string {
  const flow = allOf(element, 'flow').findLast((each) => childrenOf(each).includes(response.element))
  if (!flow) return ''
  const words = childrenOf(flow).filter((child) => child.name.startsWith('flow') || child.name === 'material')
  return words
    .map((child) => materialText(child, new Set()))
    .join('\n')
    .trim()
}

/** New Quizzes: each response is a category with the labels that belong to it. */
function categoriesOf(item: Item): Outcome {
  const pairs = item.responses.flatMap((response) => {
    const right = rightOf(item, response)
    return response.labels
      .filter(({ ident, text }) => right.has(ident) && text !== '')
      .map(({ text }) => ({ item: text, target: response.said }))
  })
  if (pairs.length < 2 || pairs.some(({ target }) => target === '')) return { skip: 'matchBroken' }
  const used = new Set(pairs.map((pair) => pair.item))
  if (item.responses.some(({ labels }) => labels.some(({ text }) => !used.has(text))))
    item.losses.add('spareItems')
  return { question: { ...item.base(item.prompt, item.explanation()), kind: 'match', pairs } }
}

function orderOf(item: Item, sort: string): Outcome | null {
  const response = item.responses.find(({ cardinality }) => cardinality === 'ordered')
  if (!response && !sort.startsWith('order')) return null
  const labels = (response ? [response] : item.responses).flatMap((each) => each.labels)
  const texts = new Map(labels.map(({ ident, text }) => [ident, text]))
  const lists = item.conditions
    .filter((condition) => condition.test && isCalledRight(condition))
    .map(({ test }) => literalsOf(test!).filter(({ negated, value }) => !negated && texts.has(value)))
  const whole = lists.find((list) => list.length === labels.length)?.map(({ value }) => value)
  // Desire2Learn gives each label its number.
  const places = new Map(
    item.conditions.flatMap(({ test, points }) =>
      test && (points === null || points > 0)
        ? literalsOf(test).flatMap(({ respident, value }): [string, number][] =>
            texts.has(respident) && /^\d{1,3}$/.test(value) ? [[respident, Number(value)]] : [],
          )
        : [],
    ),
  )
  const numbered =
    places.size === labels.length ? [...places].toSorted((a, b) => a[1] - b[1]).map(([ident]) => ident) : null
  const order = whole ?? numbered ?? [...new Set(lists.flat().map(({ value }) => value))]
  if (order.length !== labels.length) return { skip: 'noKey' }
  const events = order.map((ident) => ({ text: texts.get(ident) ?? '' }))
  if (events.length < 3 || events.some(({ text }) => text === ''))
    return { skip: item.losses.has('media') ? 'mediaOnly' : 'tooFewOptions' }
  return { question: { ...item.base(item.prompt, item.explanation()), kind: 'order', events } }
}
