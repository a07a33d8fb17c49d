/** A question set, format `stet-set/1`: the shape of the file and of the model alike. What its fields mean is said in formats/stet/schema. */

export type BlockKind = 'paragraph' | 'heading' | 'caption' | 'pullquote'

export interface Block {
  readonly id: string
  readonly kind: BlockKind
  readonly text: string
}

export interface Article {
  readonly title: string
  readonly language: string
  readonly publisher?: string | undefined
  readonly author?: string | undefined
  readonly url?: string | undefined
  readonly published?: string | undefined
  readonly rights?: string | undefined
  readonly blocks: readonly Block[]
}

/** A quotation that stands at exactly one place in the story (W3C Web Annotation TextQuoteSelector, optionally narrowed to a block). */
export interface TextQuote {
  readonly block?: string | undefined
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Somebody or something that the story names. `alsoKnownAs` holds aliases and dated names. */
export interface Name {
  readonly id: string
  readonly kind: 'person' | 'group' | 'place' | 'other'
  readonly name: string
  readonly role?: string | undefined
  readonly alsoKnownAs?: readonly { readonly name: string; readonly since?: string | undefined }[] | undefined
}

/** A hard word of the story and what it means there, in plain words. `forms`: how the story writes it, where that differs. */
export interface Term {
  readonly term: string
  readonly forms?: readonly string[] | undefined
  readonly meaning: string
}

export type Process = 'locate' | 'infer' | 'integrate' | 'evaluate'
export type Difficulty = 1 | 2 | 3
export type Topic = 'speakers' | 'names' | 'events' | 'numbers' | 'places' | 'times' | 'claims' | 'reasons'
export type Verdict = 'stands' | 'contradicted' | 'notStated'
export type Reason = 'contradicted' | 'otherSpeaker' | 'otherTime' | 'overstated' | 'notInText'
export type ProofPolicy = 'bonus' | 'required' | 'off'

/** Why a wrong option fails, with its own excerpt where the story has one. */
export interface Why {
  readonly reason: Reason
  readonly note?: string | undefined
  readonly evidence?: readonly TextQuote[] | undefined
}

export interface QuestionBase {
  readonly id: string
  readonly process: Process
  readonly difficulty: Difficulty
  /** What the item asks about; `speakers` makes it a who-said item, whose speakers are checked. */
  readonly topic?: Topic | undefined
  /** The stem; for `verdict` and `locate`, the statement that is to be judged or proved. */
  readonly prompt: string
  readonly hint?: string | undefined
  /** The words that prove the key, all of them together; absent only for *not stated* verdicts. */
  readonly evidence?: readonly TextQuote[] | undefined
  /** Other places, each of which proves the key on its own; accepted as the player's proof. */
  readonly alsoProvedBy?: readonly TextQuote[] | undefined
  readonly explanation: string
  /** One sentence, true by the text, that the front page prints. */
  readonly fact?: string | undefined
}

export interface Option {
  readonly text: string
  readonly correct?: boolean | undefined
  readonly why?: Why | undefined
}

/** A wrong target or bank word: with the reason why it fails. */
export interface Distractor {
  readonly text: string
  readonly why?: Why | undefined
}

/** One option is picked, or as many as are correct. `keepOrder`: numbers, dates: shown as written, not shuffled. */
export interface ChoiceQuestion extends QuestionBase {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  readonly keepOrder?: boolean | undefined
}

export interface VerdictQuestion extends QuestionBase {
  readonly kind: 'verdict'
  readonly answer: Verdict
  /** Why each of the two other verdicts fails. */
  readonly why?: { readonly [V in Verdict]?: Why | undefined } | undefined
  /** Only for *not stated*: the sentences that come nearest, and what each fails to say. */
  readonly nearest?: readonly { readonly evidence: TextQuote; readonly lacks: string }[] | undefined
}

/** `item` (a quotation, a name, an old name) belongs to `target` (a speaker, a role, a new name); targets may repeat. */
export interface MatchQuestion extends QuestionBase {
  readonly kind: 'match'
  readonly pairs: readonly {
    readonly item: string
    readonly target: string
    readonly evidence?: readonly TextQuote[] | undefined
  }[]
  readonly distractors?: readonly Distractor[] | undefined
}

/** Events in the order in which they happened; `when` is the time as the story gives it, and two equal ones are a tie. */
export interface OrderQuestion extends QuestionBase {
  readonly kind: 'order'
  readonly events: readonly {
    readonly text: string
    readonly when?: string | undefined
    readonly evidence?: readonly TextQuote[] | undefined
  }[]
}

/** `text` has a `___` for each gap, in order. With `typed` the player types; otherwise picks from the bank: answers and distractors. */
export interface GapQuestion extends QuestionBase {
  readonly kind: 'gap'
  readonly text: string
  readonly gaps: readonly {
    readonly answer: string
    readonly accept?: readonly string[] | undefined
    readonly evidence?: readonly TextQuote[] | undefined
  }[]
  readonly typed?: boolean | undefined
  /** One small slip a word of five letters or more is forgiven (typed only). */
  readonly slips?: boolean | undefined
  readonly distractors?: readonly Distractor[] | undefined
}

/** The player marks the words that prove `prompt`; the key is `evidence`. */
export interface LocateQuestion extends QuestionBase {
  readonly kind: 'locate'
}

/** `answers[0]` is shown as the answer; with `numeric`, any way of writing the same value is accepted. */
export interface ShortQuestion extends QuestionBase {
  readonly kind: 'short'
  readonly answers: readonly string[]
  readonly numeric?: boolean | undefined
  readonly slips?: boolean | undefined
  /** Wrong answers that are to be expected, each with the reason why it fails. */
  readonly distractors?: readonly Distractor[] | undefined
}

export type Question =
  | ChoiceQuestion
  | VerdictQuestion
  | MatchQuestion
  | OrderQuestion
  | GapQuestion
  | LocateQuestion
  | ShortQuestion

export type Kind = Question['kind']
export type QuestionOf<K extends Kind> = Extract<Question, { kind: K }>

/** Prompts, options and explanations of one question in another language; lists follow the order of the original. */
export interface QuestionTranslation {
  readonly prompt?: string | undefined
  readonly hint?: string | undefined
  readonly explanation?: string | undefined
  readonly fact?: string | undefined
  readonly text?: string | undefined
  readonly options?: readonly string[] | undefined
  readonly notes?: readonly string[] | undefined
}

export interface QuestionSet {
  readonly $schema?: string | undefined
  readonly format: 'stet-set/1'
  readonly id: string
  readonly title: string
  readonly language: string
  readonly level?: 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | undefined
  /** Overrides the player's default of `bonus`. */
  readonly proof?: ProofPolicy | undefined
  readonly article: Article
  readonly names?: readonly Name[] | undefined
  readonly questions: readonly Question[]
  readonly glossary?: readonly Term[] | undefined
  /** By language tag, then by question id. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, QuestionTranslation>>>> | undefined
}
