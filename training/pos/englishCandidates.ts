import { hashText } from '../../src/core/linear/featureHash';
import { packKeyTable } from '../../src/core/linear/keyTable';
import type { Tensor } from '../../src/core/model/modelFile';
import { normalize } from '../../src/core/tasks/pos/englishSpelling';
import type { TreebankSentence } from '../tokenization/treebank';
import type { EnglishLabels } from './englishLabels';
import type { LexiconEntry } from './englishLexiconFile';

/** Labels of so many different words are open: any word without a list of its own may have them. */
const OPEN_WORDS = 20;

/** Words that are as frequent as this in the treebanks, or in the plain text, have a list of their own. */
const FREQUENT = 10;
const FREQUENT_IN_TEXT = 300;

/** A label that the tagger found so often in plain text, and in this share of a word's occurrences, is on its list. */
const LEAST_TIMES = 3;
const LEAST_SHARE = 0.005;

/** Words that are more frequent have been seen with all of their labels; */
const VERY_FREQUENT = 100;

/** and of words as frequent as this, labels of smaller shares, in the treebanks and in the plain text, are errors. */
const WELL_KNOWN = 50;
const SHARE_OF_KNOWN = 0.005;
const SHARE_OF_KNOWN_IN_TEXT = 0.02;

/** Words with the first label may have the second. */
const COMPANIONS: readonly (readonly [string, string])[] = [
	['VB VERB', 'VBP VERB'],
	['VBP VERB', 'VB VERB'],
	['VBD VERB', 'VBN VERB'],
	['VBN VERB', 'VBD VERB'],
	['VBN VERB', 'JJ ADJ'],
	['VBG VERB', 'NN NOUN'],
	['VBG VERB', 'JJ ADJ'],
	['JJ ADJ', 'NNP ADJ'],
	['JJ ADJ', 'NN NOUN'],
	['NN NOUN', 'NNP PROPN'],
	['NNP PROPN', 'NN NOUN'],
	['NNS NOUN', 'NNPS PROPN'],
	['NNPS PROPN', 'NNS NOUN'],
	['NN NOUN', 'VB VERB'],
	['VB VERB', 'NN NOUN'],
	['NN NOUN', 'JJ ADJ'],
	['NN NOUN', 'VBP VERB'],
	['NNS NOUN', 'VBZ VERB'],
	['RB ADV', 'JJ ADJ'],
];

/** The tensors of the labels that frequent words can have, and all others; list 0 is that of the others. */
export function packCandidates(
	sentences: readonly TreebankSentence[],
	labels: EnglishLabels,
	entries: readonly LexiconEntry[],
): Record<string, Tensor> {
	const gold = countGold(sentences, labels);
	const inText = new Map(entries.filter(({ capitals }) => capitals !== undefined).map(entry => [entry.form, entry]));
	const lists = new Map<string, number>([[numbersOf(openLabels(gold), labels), 0]]);
	const listOf = new Map<number, number>();
	for (const word of [...new Set([...gold.keys(), ...inText.keys()])].sort()) {
		const list = listFor(gold.get(word) ?? new Map<string, number>(), inText.get(word), labels);
		if (list !== undefined) {
			const text = numbersOf(list, labels);
			const number = lists.get(text) ?? lists.size;
			lists.set(text, number);
			listOf.set(hashText(word), number);
		}
	}
	const { keys, tensors } = packKeyTable('candidates', listOf.keys());
	const members = [...lists.keys()].map(text => text.split(' ').map(Number));
	let end = 0;
	return {
		...tensors,
		'candidates.lists': { type: 'uint16', data: Uint16Array.from(keys, key => listOf.get(key) ?? 0) },
		'candidates.labels': { type: 'uint8', data: Uint8Array.from(members.flat()) },
		'candidates.ends': { type: 'uint16', data: Uint16Array.from(members, list => (end += list.length)) },
	};
}

function countGold(sentences: readonly TreebankSentence[], labels: EnglishLabels): Map<string, Map<string, number>> {
	const gold = new Map<string, Map<string, number>>();
	for (const { words } of sentences) {
		for (const { form, xpos, upos } of words) {
			const word = normalize(form);
			const counts = gold.get(word) ?? new Map<string, number>();
			const label = labels.labelOf(xpos, upos);
			counts.set(label, (counts.get(label) ?? 0) + 1);
			gold.set(word, counts);
		}
	}
	return gold;
}

function openLabels(gold: ReadonlyMap<string, ReadonlyMap<string, number>>): Set<string> {
	const words = new Map<string, number>();
	for (const counts of gold.values()) {
		for (const label of counts.keys()) {
			words.set(label, (words.get(label) ?? 0) + 1);
		}
	}
	return new Set([...words].filter(([, count]) => count >= OPEN_WORDS).map(([label]) => label));
}

/** The labels of a word that is frequent enough to have a list of its own. */
function listFor(
	gold: ReadonlyMap<string, number>,
	entry: LexiconEntry | undefined,
	{ labels }: EnglishLabels,
): Set<string> | undefined {
	const seen = [...gold.values()].reduce((sum, count) => sum + count, 0);
	if (seen < FREQUENT && (entry?.count ?? 0) < FREQUENT_IN_TEXT) {
		return undefined;
	}
	const isKnown = seen >= WELL_KNOWN;
	const inGold = [...gold].filter(([, count]) => !isKnown || count >= Math.max(2, SHARE_OF_KNOWN * seen));
	const inText = labelsInText(entry, isKnown ? SHARE_OF_KNOWN_IN_TEXT : LEAST_SHARE);
	const list = new Set([...inGold.map(([label]) => label), ...inText.filter(label => labels.includes(label))]);
	const companions = seen < VERY_FREQUENT ? COMPANIONS : [];
	for (const [label, companion] of companions) {
		if (list.has(label)) {
			list.add(companion);
		}
	}
	return list.size === 0 ? undefined : list;
}

/** The labels that the tagger found often enough for a word. */
function labelsInText(entry: LexiconEntry | undefined, share: number): string[] {
	if (entry === undefined) {
		return [];
	}
	const least = Math.max(LEAST_TIMES, share * entry.count);
	return entry.labels.filter(([, times]) => times >= least).map(([label]) => label);
}

function numbersOf(list: ReadonlySet<string>, { labels }: EnglishLabels): string {
	return [...labels.keys()].filter(label => list.has(labels[label])).join(' ');
}
