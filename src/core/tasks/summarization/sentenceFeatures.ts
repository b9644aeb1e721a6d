import { featureKey, hashStep, hashTemplate, hashText } from '../../linear/featureHash';
import type { Language } from '../../text/language';
import { edgesReached } from './edgesReached';
import type { SentenceView } from './summaryText';
import type { TextMeasures } from './textMeasures';

/** The numbers of the templates; see `featureHash.ts`. */
enum Template {
	FromStart = 1,
	FromEnd,
	Depth,
	StartAndCount,
	EndAndCount,
	Words,
	Terms,
	RelativeWords,
	Graph,
	GraphPlace,
	Untrained,
	UntrainedPlace,
	Centroid,
	CentroidPlace,
	Theme,
	ToFirst,
	Claim,
	FromClaim,
	Cue,
	Paragraph,
	InParagraph,
	Tag,
	Mark,
	FirstWord,
	FirstTwo,
	FirstThree,
	FirstTags,
	Word,
	WordPair,
	FirstBefore,
	FirstTwoBefore,
	FirstAfter,
	FirstTwoAfter,
	WordAfter,
	WordBefore,
}

const TENTHS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const PLACES = [1, 2, 3, 4, 5, 6, 8, 10, 20];
const COUNTS = [3, 4, 5, 6, 7, 8, 10, 13, 20, 50];
const WORD_COUNTS = [5, 8, 11, 14, 17, 20, 23, 26, 30, 35, 40, 50, 60, 80];
const TERM_COUNTS = [2, 4, 6, 8, 10, 12, 14, 17, 20, 25, 30, 40];
const RELATIVE = [0.3, 0.5, 0.7, 0.85, 1, 1.2, 1.5, 2];
const COSINES = [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.5, 0.9];
const SHARES = [0.001, 0.03, 0.06, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4];
const TAGS = ['NUM', 'PROPN', 'PRON', 'VERB', 'NOUN', 'ADJ', 'PUNCT', 'ADV', 'AUX'];
const MARKS = [/[?？]/u, /[(（]/u, /["“”「]/u, /\d/u, /[:：;；]/u];
/** Stands for a number that there is none of. */
const NONE = 9;
/** Places are told apart up to here. */
const MOST_PLACES = 6;

/** The keys of one sentence's features. */
class Keys {
	readonly keys: number[] = [];
	/** The template of each key. */
	readonly templates: Template[] = [];
	readonly #language: number;

	constructor(language: Language) {
		this.#language = language === 'zh' ? 1 : 2;
	}

	/** A feature as such and within its language. */
	add(template: Template, a: number, b = 0): void {
		const hash = hashStep(hashStep(hashTemplate(template), a), b);
		this.keys.push(featureKey(hashStep(hash, 0)), featureKey(hashStep(hash, this.#language)));
		this.templates.push(template, template);
	}

	/** A feature of words, which belong to one language anyhow. */
	addWords(template: Template, a: number, b = 0): void {
		this.keys.push(featureKey(hashStep(hashStep(hashTemplate(template), a), b)));
		this.templates.push(template);
	}
}

/**
 * The features of a sentence, each at most once: where it stands, how long it is, how central, what cue it gives, which
 * kinds of words it has, its words and pairs of words, the words of the sentences beside it.
 * @returns keys, see `featureHash.ts`
 */
export function sentenceFeatures(text: TextMeasures, index: number): readonly number[] {
	return keysOf(text, index).keys;
}

/** What features of sentences are about. */
export type SentenceFeatureGroup = 'place' | 'length' | 'centrality' | 'roles' | 'kinds' | 'words' | 'neighbours';

/** The last template of each group, in the order of the templates. */
const GROUP_ENDS: readonly (readonly [SentenceFeatureGroup, Template])[] = [
	['place', Template.EndAndCount],
	['length', Template.RelativeWords],
	['centrality', Template.ToFirst],
	['roles', Template.Cue],
	['place', Template.InParagraph],
	['kinds', Template.Mark],
	['words', Template.WordPair],
	['neighbours', Template.WordBefore],
];

/** The features of a sentence by what they are about. */
export function sentenceFeatureGroups(text: TextMeasures, index: number): ReadonlyMap<SentenceFeatureGroup, number[]> {
	const groups = new Map<SentenceFeatureGroup, number[]>();
	const { keys, templates } = keysOf(text, index);
	for (const [at, key] of keys.entries()) {
		const group = GROUP_ENDS.find(([, last]) => templates[at] <= last)?.[0] ?? 'words';
		groups.set(group, [...(groups.get(group) ?? []), key]);
	}
	return groups;
}

function keysOf(text: TextMeasures, index: number): Keys {
	const keys = new Keys(text.sentences[index].language);
	addPlace(keys, text, index);
	addWeight(keys, text, index);
	addRoles(keys, text, index);
	addKinds(keys, text.sentences[index], text.texts[index]);
	addWords(keys, text.sentences[index]);
	if (index > 0) addNeighbor(keys, text.sentences[index - 1], BEFORE);
	if (index + 1 < text.sentences.length) {
		addNeighbor(keys, text.sentences[index + 1], AFTER);
	}
	return keys;
}

function addPlace(keys: Keys, text: TextMeasures, index: number): void {
	const count = text.sentences.length;
	const fromStart = edgesReached(index, PLACES);
	const fromEnd = edgesReached(count - 1 - index, PLACES.slice(0, 5));
	const size = edgesReached(count, COUNTS);
	keys.add(Template.FromStart, fromStart);
	keys.add(Template.FromEnd, fromEnd);
	keys.add(Template.Depth, edgesReached(index / count, TENTHS));
	keys.add(Template.StartAndCount, fromStart, size);
	keys.add(Template.EndAndCount, fromEnd, size);
	const place = text.inParagraph[index];
	keys.add(Template.Paragraph, Math.min(text.paragraphs[index], 4), Math.min(place, 3));
	keys.add(Template.InParagraph, Math.min(place, 4), edgesReached(text.paragraphCount, [2, 4, 10]));
}

function addWeight(keys: Keys, text: TextMeasures, index: number): void {
	const { words, terms } = text.sentences[index];
	keys.add(Template.Words, edgesReached(words.length, WORD_COUNTS));
	keys.add(Template.Terms, edgesReached(terms.length, TERM_COUNTS));
	keys.add(Template.RelativeWords, edgesReached(words.length / Math.max(1, text.meanWords), RELATIVE));
	const place = (ranking: { readonly places: Int32Array }): number => Math.min(ranking.places[index], MOST_PLACES);
	keys.add(Template.Graph, edgesReached(text.graph.values[index], TENTHS));
	keys.add(Template.GraphPlace, place(text.graph));
	keys.add(Template.Untrained, edgesReached(text.untrained.values[index], TENTHS));
	keys.add(Template.UntrainedPlace, place(text.untrained));
	keys.add(Template.Centroid, edgesReached(text.centroid.values[index], TENTHS));
	keys.add(Template.CentroidPlace, place(text.centroid), edgesReached(text.sentences.length, COUNTS));
	let covered = 0;
	for (const term of new Set(terms)) if (text.theme.has(term)) covered++;
	keys.add(Template.Theme, covered);
	keys.add(Template.ToFirst, edgesReached(text.toFirst[index], COSINES));
}

function addRoles(keys: Keys, text: TextMeasures, index: number): void {
	const claim = text.claims[index];
	keys.add(Template.Claim, claim < 0 ? NONE : Math.min(claim, 4), Math.min(text.claimCount, 5));
	const distance = Math.max(-3, Math.min(4, index - text.firstClaim)) + 3;
	keys.add(Template.FromClaim, text.firstClaim < 0 ? NONE : distance);
	const { bonus, stigma } = text.cues[index];
	keys.add(Template.Cue, bonus ? 1 : 0, stigma ? 1 : 0);
}

function addKinds(keys: Keys, { tags }: SentenceView, sentence: string): void {
	const counts = new Map<string, number>();
	for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	for (const [number, tag] of TAGS.entries()) {
		keys.add(Template.Tag, number, edgesReached((counts.get(tag) ?? 0) / Math.max(1, tags.length), SHARES));
	}
	for (const [number, mark] of MARKS.entries()) keys.add(Template.Mark, number, mark.test(sentence) ? 1 : 0);
}

function addWords(keys: Keys, { words, tags }: SentenceView): void {
	const hashes = words.map(word => hashText(word));
	const [first = 0, second = 0, third = 0] = hashes;
	keys.addWords(Template.FirstWord, first);
	keys.addWords(Template.FirstTwo, first, second);
	keys.addWords(Template.FirstThree, hashStep(first, second), third);
	keys.addWords(Template.FirstTags, hashText(tags[0] ?? ''), hashText(tags[1] ?? ''));
	for (const hash of new Set(hashes)) keys.addWords(Template.Word, hash);
	const pairs = new Set<number>();
	for (let at = 1; at < hashes.length; at++) pairs.add(hashStep(hashes[at - 1], hashes[at]));
	for (const pair of pairs) keys.addWords(Template.WordPair, pair);
}

/** The templates of a sentence beside another. */
interface NeighborTemplates {
	readonly first: Template;
	readonly firstTwo: Template;
	readonly word: Template;
}

const BEFORE = { first: Template.FirstBefore, firstTwo: Template.FirstTwoBefore, word: Template.WordBefore };
const AFTER = { first: Template.FirstAfter, firstTwo: Template.FirstTwoAfter, word: Template.WordAfter };

function addNeighbor(keys: Keys, { words }: SentenceView, { first, firstTwo, word }: NeighborTemplates): void {
	const hashes = words.map(each => hashText(each));
	keys.addWords(first, hashes[0] ?? 0);
	keys.addWords(firstTwo, hashes[0] ?? 0, hashes[1] ?? 0);
	for (const hash of new Set(hashes)) keys.addWords(word, hash);
}
