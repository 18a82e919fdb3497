import { join } from 'node:path'
import { z } from 'zod'
import { readList } from '../yaml.ts'
import { deedShaped } from './deed-shapes.ts'
import { type EdgeWords, edgeLists, edgeWords } from './phrase-edges.ts'
import { boundForms, pairsOf } from './phrase-forms.ts'
import { type GiverWords, giverLists, giverWords } from './phrase-givers.ts'
import { type OpenerWords, openerLists, openerWords } from './phrase-openers.ts'
import { type PhraseTable, phraseTable } from './phrase-table.ts'

const words = z.array(z.string().min(1))
const phrasesSchema = z.strictObject({
  article: z.string(),
  and: z.string(),
  consequence: z.string(),
  topics: words,
  to: z.string(),
  toThe: z.string(),
  stretch: z.string().length(1),
  passiveVowel: z.string().length(1),
  doubling: z.string().length(1),
  by: z.string(),
  feminineEnding: z.string(),
  feminineJoined: z.string(),
  femininePlural: z.string(),
  firstPlural: words,
  weVerb: z.string(),
  heVerb: z.string(),
  sheVerb: z.string(),
  notHeVerbs: words,
  theyVerbs: words,
  theyEndings: words,
  ourEndings: words,
  iVerb: z.string(),
  iShall: z.string(),
  relativeEndings: words,
  adjectiveEndings: words,
  obliqueEndings: words,
  femininePlurals: words,
  nominativeEndings: words,
  pluralEndings: words,
  pluralObject: z.string(),
  accusativeSigns: words,
  objectEnding: z.string(),
  boundFeminine: z.string(),
  titleLinks: words,
  titleLinksOwn: words,
  titleOver: z.strictObject({ heads: words, by: words }),
  eachOf: words,
  about: words,
  partitive: words,
  ...openerLists,
  ...edgeLists,
  ...giverLists,
  bodyAdjectives: words,
  pronounEndings: words,
  surePronouns: words,
  belonging: words,
  futures: words,
  placeHeads: words,
  notPlaces: words,
  beyondBodies: z.array(words),
  demonstratives: words,
  whatever: words,
  pointsAt: words,
  pointing: words,
  becoming: words,
  figures: words,
  governs: z.record(z.string(), words),
  in: words,
  inIt: words,
  titleAdjectives: words,
  spelledNames: words,
  sourceAdjectives: words,
  describers: words,
  rankAdjectives: words,
  adverbs: words,
  notGlued: words,
  adjuncts: words,
  constructs: words,
  objectNouns: words,
  verbalNouns: words,
  deedShapes: words,
  notDeeds: words,
  verbNouns: words,
  matters: words,
  bound: z.record(z.string().min(1), words),
  blameNouns: words,
  thanks: words,
  anonymityVerbs: words,
  anonymity: words,
  naming: words,
  weakCues: words,
  notSpeakers: words,
  fronting: words,
  mainVerbs: words,
  noComment: words,
  refusedObjects: words,
  connectors: words,
  strongConnectors: words,
  exceptions: words,
  meanwhile: words,
  notMeanwhile: words,
  contrast: words,
  openers: words,
  perfective: words,
  completing: words,
  lasting: words,
  goingOn: words,
  nounPrepositions: words,
  doneVerbs: words,
})

/** What noun phrases and adjuncts are made of, folded. */
export interface PhraseWords extends OpenerWords, EdgeWords, GiverWords {
  /** The definite article, glued before a word. */
  readonly article: string
  /** The conjunction that is glued before a word. */
  readonly and: string
  /** The glued conjunction of a consequence. */
  readonly consequence: string
  /** Openers of a topic that is taken up under "then": as for X. */
  readonly topics: ReadonlySet<string>
  readonly to: string
  /** The preposition "to" contracted with the article. */
  readonly toThe: string
  /** Stretches a written word and is no letter of it. */
  readonly stretch: string
  /** The vowel sign that a passive begins with. */
  readonly passiveVowel: string
  /** The sign of a doubled letter. */
  readonly doubling: string
  readonly by: string
  readonly feminineEnding: string
  /** The same ending before a pronoun. */
  readonly feminineJoined: string
  readonly femininePlural: string
  /** What a first-person plural imperfect begins with, alone and under the future sign. */
  readonly firstPlural: readonly string[]
  /** What a first-person plural imperfect begins with. */
  readonly weVerb: string
  /** The letter that a headline's verb begins with (he does), and nouns that do so too. */
  readonly heVerb: string
  /** What a woman's imperfect begins with and her perfect ends in. */
  readonly sheVerb: string
  readonly notHeVerbs: ReadonlySet<string>
  /** Letters that begin the third person's imperfect, and the ending of several in it. */
  readonly theyVerbs: readonly string[]
  readonly theyEndings: readonly string[]
  /** We in the perfect, our behind a noun. */
  readonly ourEndings: readonly string[]
  /** What a first-person singular imperfect begins with, as spelled. */
  readonly iVerb: string
  /** What a verb of one's own in the future begins with, as spelled. */
  readonly iShall: string
  readonly relativeEndings: readonly string[]
  readonly adjectiveEndings: readonly string[]
  /** Endings of men in the object's case. */
  readonly obliqueEndings: readonly string[]
  /** Endings of the feminine's plural, folded. */
  readonly femininePlurals: readonly string[]
  /** Endings of men in the subject's case. */
  readonly nominativeEndings: readonly string[]
  /** Endings of several men, as subject and as object. */
  readonly pluralEndings: readonly string[]
  /** The sound plural's ending in the object's case. */
  readonly pluralObject: string
  /** Written endings of an indefinite word in the object's case, as spelled. */
  readonly accusativeSigns: readonly string[]
  /** The same ending where the page leaves the sign out, folded. */
  readonly objectEnding: string
  /** What the feminine ending becomes before a pronoun. */
  readonly boundFeminine: string
  readonly titleLinks: ReadonlySet<string>
  /** The same with a pronoun for whom the title belongs to. */
  readonly titleLinksOwn: ReadonlySet<string>
  /** Heads that take a preposition of their own (the supervisor | over …), and these prepositions. */
  readonly titleOver: { readonly heads: ReadonlySet<string>; readonly by: ReadonlySet<string> }
  readonly partitive: ReadonlySet<string>
  /** Before a preposition, and then several who speak. */
  readonly eachOf: ReadonlySet<string>
  /** Before an amount: about, at least. */
  readonly about: PhraseTable<string>
  /** Those of them that end no name, folded. */
  readonly surePronouns: readonly string[]
  /** "Belonging", before "to" and whose a body is. */
  readonly belonging: ReadonlySet<string>
  /** What a verb in the future begins with. */
  readonly futures: readonly string[]
  /** Heads of places and institutions in a place, behind a glued "in". */
  readonly placeHeads: ReadonlySet<string>
  /** Endings of a noun with a possessive pronoun, as spelled. */
  readonly pronounEndings: readonly string[]
  /** Nouns behind "in" that tell time or manner, not where somebody is. */
  readonly notPlaces: ReadonlySet<string>
  /** Words with which no body's name goes on. */
  readonly beyondBodies: ReadonlySet<string>
  readonly demonstratives: ReadonlySet<string>
  /** What: opens the object of who judges something said or done. */
  readonly whatever: ReadonlySet<string>
  /** Demonstratives before the noun of an object. */
  readonly pointsAt: ReadonlySet<string>
  /** Verbs of being and becoming. */
  readonly becoming: ReadonlySet<string>
  /** The preposition that verbs of telling borrow from those of pointing out. */
  readonly pointing: ReadonlySet<string>
  /** Criteria that are a source with whose they are behind them: the figures | of the ministry. */
  readonly figures: ReadonlySet<string>
  /** Preposition → the nouns that take it inside a title or a body's name (the defence | of, the supervisor | over). */
  readonly governs: ReadonlyMap<string, ReadonlySet<string>>
  /** Heads of bodies that are also participles, so that they may describe another body. */
  readonly bodyAdjectives: ReadonlySet<string>
  readonly in: ReadonlySet<string>
  /** The same with a pronoun. */
  readonly inIt: ReadonlySet<string>
  readonly titleAdjectives: ReadonlySet<string>
  /** Given names as spelled, whose folded form is a function word. */
  readonly spelledNames: ReadonlySet<string>
  /** Folded first word of such a name → the words one of which must follow it. */
  readonly spelledPairs: ReadonlyMap<string, ReadonlySet<string>>
  readonly sourceAdjectives: ReadonlySet<string>
  /** Under the article before a name, and no part of it. */
  readonly describers: ReadonlySet<string>
  readonly rankAdjectives: ReadonlySet<string>
  /** Adverbs and words of time between a verb and its subject. */
  readonly adverbs: ReadonlySet<string>
  readonly notGlued: ReadonlySet<string>
  readonly adjuncts: PhraseTable<string>
  /** Those adjuncts, as they stand in the list and folded, that govern the noun behind them. */
  readonly constructs: ReadonlySet<string>
  readonly objectNouns: ReadonlySet<string>
  /** Further nouns of action, of which no name ends or begins. */
  readonly verbalNouns: ReadonlySet<string>
  /** Whether a word, as it is written without vowel signs, has the shape of a noun of action. */
  readonly isDeedShaped: (written: string) => boolean
  /** Nouns of action that are spelt as their verb. */
  readonly verbNouns: ReadonlySet<string>
  /** Prepositions that open what is talked about, before its verb: on the reasons | he says. */
  readonly matters: ReadonlySet<string>
  /** By preposition: definite adjectives and participles in each form that take it themselves (the one charged | with). */
  readonly bound: ReadonlyMap<string, ReadonlySet<string>>
  readonly blameNouns: ReadonlySet<string>
  readonly thanks: ReadonlySet<string>
  /** Verbs of the clause by which a source asks not to be named. */
  readonly anonymityVerbs: ReadonlySet<string>
  /** Clauses by which a source asks not to be named, behind the verb of asking. */
  readonly anonymity: PhraseTable<string>
  readonly naming: ReadonlySet<string>
  readonly weakCues: ReadonlySet<string>
  /** Scripture, tradition and verse are cited, not reported. */
  readonly notSpeakers: ReadonlySet<string>
  readonly fronting: PhraseTable<string>
  readonly mainVerbs: ReadonlySet<string>
  readonly noComment: PhraseTable<string>
  readonly refusedObjects: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  /** The same that need no comma before them. */
  readonly strongConnectors: ReadonlySet<string>
  /** Before "that he" they begin a clause of its own: except that he, before he. */
  readonly exceptions: ReadonlySet<string>
  /** Before a perfect they begin what somebody else did meanwhile. */
  readonly meanwhile: ReadonlySet<string>
  /** Behind one of these: they begin no clause then (as to, among them). */
  readonly notMeanwhile: ReadonlySet<string>
  /** Opens a clause of somebody else, or the reporter's, where a reporting verb follows: whereas, before he. */
  readonly contrast: PhraseTable<string>
  readonly openers: ReadonlySet<string>
  readonly perfective: ReadonlySet<string>
  /** Prepositions behind an attribution that go on with the clause before it. */
  readonly completing: ReadonlySet<string>
  /** Verbs before an imperfect, by which it goes on or used to be. */
  readonly lasting: ReadonlySet<string>
  /** Words behind which an imperfect of telling goes on about whoever was named. */
  readonly goingOn: ReadonlySet<string>
  /** Prepositions behind which no verb stands. */
  readonly nounPrepositions: ReadonlySet<string>
  /** Verbs behind which what was done is named by a noun. */
  readonly doneVerbs: ReadonlySet<string>
}

/** Loads `words/phrases.yaml`. Throws when it is not in order. */
export function loadPhraseWords(root: string, fold: (text: string) => string): PhraseWords {
  const data = readList(join(root, 'words', 'phrases.yaml'), phrasesSchema)
  const set = (list: string[]) => new Set(list.map(fold))
  const phrases = (list: string[]) =>
    phraseTable(
      list.map((phrase) => [phrase, phrase] as const),
      fold,
    )
  return {
    article: fold(data.article),
    and: fold(data.and),
    consequence: fold(data.consequence),
    topics: set(data.topics),
    to: fold(data.to),
    toThe: fold(data.toThe),
    stretch: data.stretch,
    passiveVowel: data.passiveVowel,
    doubling: data.doubling,
    by: fold(data.by),
    feminineEnding: fold(data.feminineEnding),
    feminineJoined: fold(data.feminineJoined),
    femininePlural: fold(data.femininePlural),
    firstPlural: data.firstPlural.map(fold),
    weVerb: fold(data.weVerb),
    heVerb: fold(data.heVerb),
    sheVerb: fold(data.sheVerb),
    notHeVerbs: set(data.notHeVerbs),
    theyVerbs: data.theyVerbs.map(fold),
    theyEndings: data.theyEndings.map(fold),
    ourEndings: data.ourEndings.map(fold),
    iVerb: data.iVerb,
    iShall: data.iShall,
    relativeEndings: data.relativeEndings.map(fold),
    adjectiveEndings: data.adjectiveEndings.map(fold),
    obliqueEndings: data.obliqueEndings.map(fold),
    femininePlurals: data.femininePlurals.map(fold),
    nominativeEndings: data.nominativeEndings.map(fold),
    pluralEndings: data.pluralEndings.map(fold),
    pluralObject: fold(data.pluralObject),
    accusativeSigns: data.accusativeSigns,
    objectEnding: fold(data.objectEnding),
    boundFeminine: fold(data.boundFeminine),
    titleLinks: set(data.titleLinks),
    titleLinksOwn: set(data.titleLinksOwn),
    titleOver: { heads: set(data.titleOver.heads), by: set(data.titleOver.by) },
    eachOf: set(data.eachOf),
    about: phrases(data.about),
    partitive: set(data.partitive),
    bodyAdjectives: set(data.bodyAdjectives),
    pronounEndings: data.pronounEndings,
    surePronouns: data.surePronouns.map(fold),
    belonging: set(data.belonging),
    futures: data.futures.map(fold),
    placeHeads: set(data.placeHeads),
    notPlaces: set(data.notPlaces),
    beyondBodies: set(data.beyondBodies.flat()),
    demonstratives: set(data.demonstratives),
    whatever: set(data.whatever),
    pointsAt: set(data.pointsAt),
    pointing: set(data.pointing),
    becoming: set(data.becoming),
    figures: set(data.figures),
    ...openerWords(data, fold),
    ...edgeWords(data, fold, phrases),
    ...giverWords(data, fold),
    governs: new Map(Object.entries(data.governs).map(([key, list]) => [fold(key), set(list)])),
    in: set(data.in),
    inIt: set(data.inIt),
    titleAdjectives: set(data.titleAdjectives),
    spelledNames: new Set(data.spelledNames.filter((name) => !name.includes(' '))),
    spelledPairs: pairsOf(data.spelledNames, fold),
    sourceAdjectives: set(data.sourceAdjectives),
    describers: set(data.describers),
    rankAdjectives: set(data.rankAdjectives),
    adverbs: set(data.adverbs),
    notGlued: set(data.notGlued),
    adjuncts: phrases(data.adjuncts),
    constructs: new Set([...data.constructs, ...data.constructs.map(fold)]),
    objectNouns: set(data.objectNouns),
    verbalNouns: set(data.verbalNouns),
    isDeedShaped: deedShaped(data, fold),
    verbNouns: set(data.verbNouns),
    matters: set(data.matters),
    bound: boundForms(data, fold),
    blameNouns: set(data.blameNouns),
    thanks: set(data.thanks),
    anonymityVerbs: set(data.anonymityVerbs),
    anonymity: phrases(data.anonymity),
    naming: set(data.naming),
    weakCues: set(data.weakCues),
    notSpeakers: set(data.notSpeakers),
    fronting: phrases(data.fronting),
    mainVerbs: set(data.mainVerbs),
    noComment: phrases(data.noComment),
    refusedObjects: set(data.refusedObjects),
    connectors: set(data.connectors),
    strongConnectors: set(data.strongConnectors),
    exceptions: set(data.exceptions),
    meanwhile: set(data.meanwhile),
    notMeanwhile: set(data.notMeanwhile),
    contrast: phrases(data.contrast),
    openers: set(data.openers),
    perfective: set(data.perfective),
    completing: set(data.completing),
    lasting: set(data.lasting),
    goingOn: set(data.goingOn),
    nounPrepositions: set(data.nounPrepositions),
    doneVerbs: set(data.doneVerbs),
  }
}
