import type { Phrase } from '../../explanation/explanation';
import { say } from '../../explanation/say';
import type { FeatureWeights } from '../../linear/featureWeights';
import { KIND_TEMPLATES, WORD_TEMPLATES, writeKindKeys, writeWordKeys } from './chineseJointKeys';
import type { ChineseLexicon } from './chineseLexicon';
import { BOUNDARY_FORM, OFFSETS, readWordForm } from './chineseWordForm';
import type { TagFeature } from './tagTrace';

/** What a word tells of its own tag, by template. */
const OWN_NAMES = [
	'word',
	'first',
	'last',
	'lengthKinds',
	'firstLast',
	'lengthLast',
	'lexicon',
	'lexiconLast',
	'clusterWide',
	'cluster',
	'lexiconCluster',
	'firstLength',
	'tailLength',
	'classesOfEnds',
	'headLexicon',
	'firstTwo',
	'lastTwo',
	'second',
	'lastThree',
	'headTail',
	'tail',
];

const NEAR_NAMES = ['word', 'first', 'last', 'lengthKinds', 'lexicon', 'clusterWide', 'cluster'];
const FAR_NAMES = ['word', 'lexicon', 'cluster'];

const KIND_NAMES = ['kindBefore', 'wordKindBefore', 'kindAfter', 'wordKindAfter'].concat([
	'kindsAround',
	'neighborKinds',
	'anchorBefore',
	'anchorAfter',
]);
const WORD_NAMES = ['wordBefore', 'wordAfter'];

/** What the tagger has of a sentence. */
export interface ChineseTagParts {
	readonly lexicon: ChineseLexicon;
	readonly weights: FeatureWeights;
	readonly labelCount: number;
	/** Of the words that the tagger has met, and the numbers of the sentence's words with boundaries around them. */
	readonly cells: Int32Array;
	readonly ids: Int32Array;
	/** How many boundaries stand before the words. */
	readonly margin: number;
}

/** The features of word i of a sentence, each with what it adds to each label. */
export function chineseTagFeatures(parts: ChineseTagParts, words: readonly string[], i: number): TagFeature[] {
	const features = OFFSETS.flatMap((offset, slot) => {
		const word = i + offset < 0 ? undefined : words.at(i + offset);
		const keys = keysOf(word, slot, parts.lexicon);
		const names = offset === 0 ? ownTemplates(words[i], keys.length) : Math.abs(offset) === 1 ? NEAR_NAMES : FAR_NAMES;
		const place = word === undefined ? say('tags.edge') : `“${word}”`;
		return keys.map((key, at) => feature(key, placeName(offset, place, say(`tags.zh.${names[at]}`)), parts, 0));
	});
	const keys = new Int32Array(KIND_TEMPLATES);
	writeKindKeys(parts.cells, parts.ids, i + parts.margin, keys);
	KIND_NAMES.forEach((name, at) => features.push(feature(keys[at], say(`tags.zh.${name}`), parts, 1)));
	const pairs = new Int32Array(WORD_TEMPLATES);
	writeWordKeys(parts.cells, parts.ids, i + parts.margin, pairs);
	WORD_NAMES.forEach((name, at) => features.push(feature(pairs[at], say(`tags.joint.${name}`), parts, 2)));
	return features;
}

function placeName(offset: number, place: Phrase | string, name: Phrase): Phrase {
	return offset === 0 ? say('tags.own', place, name) : say(`tags.at.${offset}`, place, name);
}

function keysOf(word: string | undefined, slot: number, lexicon: ChineseLexicon): readonly number[] {
	return word === undefined ? BOUNDARY_FORM.keys[slot] : readWordForm(word, 0, word.length, lexicon).keys[slot];
}

/** The names of a word's own features in their order: longer words have more, and so do those that the lexicon does not know. */
function ownTemplates({ length }: string, count: number): readonly string[] {
	const longer = length > 2 ? OWN_NAMES.slice(15, length > 3 ? 19 : 18) : [];
	const known = [...OWN_NAMES.slice(0, 15), ...longer];
	return count > known.length ? [...known, ...OWN_NAMES.slice(19)] : known;
}

function feature(key: number, name: Phrase, { weights, labelCount }: ChineseTagParts, stage: number): TagFeature {
	const values = new Int32Array(labelCount);
	weights.addScores(values, Int32Array.of(key), 1);
	return { name, values, stage };
}
