import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'

/** The least number that an adjective of number tells beside the dual. */
const FEWEST = 3

const words = z.array(z.string().min(1))
const identitySchema = z.strictObject({
  reflexive: words,
  quantifiers: z.strictObject({ one: words, many: words }),
  alone: words,
  speakerHeads: words,
  guestHeads: words,
  heldByMany: words,
  heldByOne: words,
  teams: words,
  takingPart: words,
  doersLinks: words,
  alikeHeads: z.array(words),
  alikePapers: z.array(words),
  bulletins: words,
  paperAdjectives: words,
  itsEndings: z.strictObject({ m: z.string().min(1), f: z.string().min(1) }),
  sameTitles: z.array(z.tuple([z.string().min(1), z.string().min(1)])),
  others: words,
  plainAdjectives: words,
  thereby: words,
  ownPart: words,
  occasions: words,
  asFor: words,
  giving: words,
  publicHeads: words,
  kindNouns: words,
  namedKinds: words,
  bodyClasses: z.array(words),
  bodySynonyms: z.array(words),
  bodyAdjectives: words,
  clubNouns: words,
  clubAdjectives: words,
  nationsAdjectives: words,
  nationsBodies: words,
  countAdjectives: z.array(words),
  platformNouns: words,
  subjects: words,
  laws: words,
  received: words,
  ofPapers: words,
  peoplesEndings: words,
  participle: z.string(),
  publishing: words,
  pressPapers: words,
  researchPapers: words,
  during: words,
  thisOrLast: words,
  which: words,
  tellings: words,
  contents: words,
  years: words,
  anybody: words,
  counterparts: words,
  counterpartHeads: words,
  sentBy: words,
  before: words,
})

/** A title by its head and the words behind it, folded, without articles. */
interface PlainTitle {
  readonly head: string
  readonly words: readonly string[]
}
interface SameTitle extends PlainTitle {
  readonly usual: PlainTitle
}

/** Words by which a later mention goes back to an earlier one, folded, the article stripped. */
export interface IdentityWords {
  readonly reflexive: ReadonlySet<string>
  /** Words before a group: one of it (a source without a name), or many. As written, folded. */
  readonly quantifiers: ReadonlyMap<string, 'one' | 'many'>
  /** Words that name nobody when they stand alone. */
  readonly alone: ReadonlySet<string>
  /** Heads that name the part somebody plays in the report, not an office. */
  readonly speakerHeads: ReadonlySet<string>
  /** Those of them that a programme's or an evening's name stands behind: the guest of X. */
  readonly guestHeads: ReadonlySet<string>
  /** Heads of offices that many hold at a time: no title of somebody else's alone. */
  readonly heldByMany: ReadonlySet<string>
  /** Titles of offices that one holds at a time, and that name him by themselves. */
  readonly heldByOne: readonly PlainTitle[]
  /** Nouns of many people before "of" and the people themselves. */
  readonly teams: ReadonlySet<string>
  /** Participles of people that tell by their preposition who they are. */
  readonly takingPart: ReadonlySet<string>
  /** Prepositions behind participles of people, before what they do, undergo or take part in. */
  readonly doersLinks: ReadonlySet<string>
  /** Head of a title → other heads that are used for the same (a writer, an author). */
  readonly alikeHeads: ReadonlyMap<string, ReadonlySet<string>>
  /** The same of papers: a report that is called a study, too. */
  readonly alikePapers: ReadonlyMap<string, ReadonlySet<string>>
  /** Papers that are sent to the media. */
  readonly bulletins: ReadonlySet<string>
  /** The pronouns of a verb's object, by the gender of what they go back to. */
  readonly itsEndings: { readonly m: string; readonly f: string }
  /** Titles of one office → the one that is used most, by its head and the words behind it. */
  readonly sameTitles: readonly SameTitle[]
  /** "another": the one described is none of those before. */
  readonly others: ReadonlySet<string>
  /** Adjectives of many titles, by which two are not the same (official, general). */
  readonly plainAdjectives: ReadonlySet<string>
  /** Objects that stand between a verb of saying and its subject. As written, folded. */
  readonly thereby: ReadonlySet<string>
  /** "For his own part", by the last word: a new voice, not that of the sentence before. As written, folded. */
  readonly ownPart: ReadonlySet<string>
  /** What somebody gives who then speaks. As written, folded. */
  readonly occasions: ReadonlySet<string>
  /** Opens a clause whose subject stands before its verb. As written, folded. */
  readonly asFor: ReadonlySet<string>
  /** Verbs of giving what `occasions` lists. As written, folded. */
  readonly giving: ReadonlySet<string>
  /** Heads of public bodies that a headline leaves out. As written, folded. */
  readonly publicHeads: ReadonlySet<string>
  /** Nouns that tell the kind of a body right before its own name. */
  readonly kindNouns: ReadonlySet<string>
  /** Nouns of bodies that go by a name of their own, which a nationality alone only describes. */
  readonly namedKinds: ReadonlySet<string>
  /** Noun of a body → nouns that one of its sort is called by as well (an association, an organisation). */
  readonly bodyClasses: ReadonlyMap<string, ReadonlySet<string>>
  /** Of those nouns each that means the same as another, without an adjective. Folded. */
  readonly bodySynonyms: ReadonlyMap<string, ReadonlySet<string>>
  /** Adjectives that describe a body and name none. */
  readonly bodyAdjectives: ReadonlySet<string>
  /** Nouns of clubs, and adjectives that tell one of them (the royal club); without articles. */
  readonly clubNouns: ReadonlySet<string>
  readonly clubAdjectives: ReadonlySet<string>
  /** Of the United Nations: their adjective, and the nouns that a body of theirs is called by with it; without articles. */
  readonly nationsAdjectives: ReadonlySet<string>
  readonly nationsBodies: ReadonlySet<string>
  /** How many a plural under the article is of, from three on (the three states), by the adjective as it stands. */
  readonly countAdjectives: ReadonlyMap<string, number>
  /** Nouns that a platform of the internet is called by. */
  readonly platformNouns: ReadonlySet<string>
  /** Adjectives that a paper has before who issued it (a new circular | of-the-ministry), folded. */
  readonly paperAdjectives: ReadonlySet<string>
  /** Nouns of bodies that papers are about; they issue none. */
  readonly subjects: ReadonlySet<string>
  /** What a medium does with a paper of others, in forms with and without a pronoun. */
  readonly received: ReadonlySet<string>
  /** Nouns of people who are nobody in particular. */
  /** Superlatives and ordinals before a paper. */
  readonly which: ReadonlySet<string>
  /** Heads of papers that are of the person who gave them, folded. */
  readonly tellings: ReadonlySet<string>
  /** What the maker of a paper does with it, unless a medium is named. */
  readonly publishing: ReadonlySet<string>
  /** Nouns of papers that are a medium's own where it prints them. */
  readonly pressPapers: ReadonlySet<string>
  /** Papers that no medium makes, which only tells of them. */
  readonly researchPapers: ReadonlySet<string>
  /** Before a time within which a paper came out; and which of its kind it was (the present year). */
  readonly during: ReadonlySet<string>
  readonly thisOrLast: ReadonlySet<string>
  /** Heads of papers that hold what they are of: the list of states. */
  readonly contents: ReadonlySet<string>
  /** Words before the year that a paper is of. */
  readonly years: ReadonlySet<string>
  readonly anybody: ReadonlySet<string>
  /** Endings of the plural of people. */
  readonly peoplesEndings: readonly string[]
  /** The letter that most participles begin with, folded. */
  readonly participle: string
  /** Verbs that tell which paper is meant, right behind a bare one. */
  readonly ofPapers: ReadonlySet<string>
  /** Papers that nobody speaks in: laws, articles of them, and what is told by all. */
  readonly laws: ReadonlySet<string>
  /** The other one of two who met. As written, folded. */
  readonly counterparts: ReadonlySet<string>
  /** Heads that call somebody by the office of whoever he meets. */
  readonly counterpartHeads: ReadonlySet<string>
  /** Between a paper and who sent it. As written, folded. */
  readonly sentBy: ReadonlySet<string>
  /** Before a glued "to" and the subject of what was done earlier. As written, folded. */
  readonly before: ReadonlySet<string>
}

/** Loads `words/identity.yaml`. Throws when it is not in order. */
export function loadIdentityWords(
  root: string,
  fold: (text: string) => string,
  article: string,
): IdentityWords {
  const data = readList(join(root, 'words', 'identity.yaml'), identitySchema)
  const bare = (word: string) => (word.startsWith(article) ? word.slice(article.length) : word)
  const set = (list: string[]) => new Set(list.map((word) => bare(fold(word))))
  const asWritten = (list: string[]) => new Set(list.map(fold))
  const quantifiers = new Map<string, 'one' | 'many'>()
  for (const kind of ['one', 'many'] as const)
    for (const word of data.quantifiers[kind]) quantifiers.set(fold(word), kind)
  return {
    reflexive: set(data.reflexive),
    quantifiers,
    alone: set(data.alone),
    speakerHeads: set(data.speakerHeads),
    guestHeads: set(data.guestHeads),
    heldByMany: set(data.heldByMany),
    heldByOne: data.heldByOne.map((title) => titleOf(title, fold)),
    teams: asWritten(data.teams),
    takingPart: set(data.takingPart),
    doersLinks: set(data.doersLinks),
    alikeHeads: alikeOf(data.alikeHeads.map(set)),
    alikePapers: alikeOf(data.alikePapers.map(set)),
    bulletins: set(data.bulletins),
    itsEndings: { m: fold(data.itsEndings.m), f: fold(data.itsEndings.f) },
    sameTitles: data.sameTitles.map(([title, usual]) => ({
      ...titleOf(title, fold),
      usual: titleOf(usual, fold),
    })),
    others: set(data.others),
    plainAdjectives: set(data.plainAdjectives),
    thereby: asWritten(data.thereby),
    ownPart: asWritten(data.ownPart),
    occasions: asWritten(data.occasions),
    asFor: asWritten(data.asFor),
    giving: asWritten(data.giving),
    publicHeads: asWritten(data.publicHeads),
    namedKinds: set(data.namedKinds),
    kindNouns: set(data.kindNouns),
    bodyClasses: alikeOf(data.bodyClasses.map(set)),
    bodySynonyms: alikeOf(data.bodySynonyms.map(set)),
    bodyAdjectives: set(data.bodyAdjectives),
    clubNouns: set(data.clubNouns),
    clubAdjectives: set(data.clubAdjectives),
    nationsAdjectives: set(data.nationsAdjectives),
    nationsBodies: set(data.nationsBodies),
    countAdjectives: new Map(
      data.countAdjectives.flatMap((list, k) => list.map((word) => [fold(word), k + FEWEST] as const)),
    ),
    platformNouns: set(data.platformNouns),
    subjects: set(data.subjects),
    laws: set(data.laws),
    received: asWritten(data.received),
    ofPapers: asWritten(data.ofPapers),
    publishing: set(data.publishing),
    pressPapers: set(data.pressPapers),
    researchPapers: set(data.researchPapers),
    during: set(data.during),
    thisOrLast: set(data.thisOrLast),
    which: set(data.which),
    tellings: set(data.tellings),
    contents: set(data.contents),
    years: set(data.years),
    anybody: set(data.anybody),
    peoplesEndings: data.peoplesEndings.map(fold),
    participle: fold(data.participle),
    counterparts: asWritten(data.counterparts),
    counterpartHeads: set(data.counterpartHeads),
    sentBy: asWritten(data.sentBy),
    paperAdjectives: set(data.paperAdjectives),
    before: asWritten(data.before),
  }
}

/** Each word → the others of its groups. */
function alikeOf(groups: readonly ReadonlySet<string>[]): Map<string, ReadonlySet<string>> {
  const out = new Map<string, Set<string>>()
  for (const group of groups)
    for (const word of group) {
      const others = out.get(word) ?? new Set()
      for (const other of group) if (other !== word) others.add(other)
      out.set(word, others)
    }
  return out
}

function titleOf(title: string, fold: (text: string) => string): PlainTitle {
  const [head = '', ...rest] = title.split(' ').map(fold)
  return { head, words: rest }
}
