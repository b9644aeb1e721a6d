import type { SentenceWords } from '../doc/sentenceWords';
import type { LearningControl } from '../linear/learningControl';
import type { ContextualLayer } from './contextual';
import type { ElmoEmbedder } from './elmoEmbedder';
import type { SentencesOfWords } from './readingRows';
import type { LayerVectors, ScalarMix } from './scalarMix';
import { mixedVector } from './scalarMix';
import type { WordOccurrences } from './wordOccurrences';
import { formOf, isWordForm, sentenceOfWord } from './wordOccurrences';

/** So many sentences before and after one with the word are read with it. */
const NEIGHBOURS = 1;

/** Of so many other words the vectors are kept. */
const OTHER_WORDS = 4096;

/** A word's occurrences with their vectors, and those of other words in the same sentences. */
export interface EmbeddedWords {
	readonly engine: string;
	readonly words: SentenceWords;
	readonly occurrences: WordOccurrences;
	/** Vectors by the number of the word in the text; those of the occurrences among them. */
	readonly vectors: ReadonlyMap<number, LayerVectors>;
	readonly mix: ScalarMix;
	/** How many words were read. */
	readonly read: number;
}

/** Sentences `[first, end)` that are read together. */
interface Stretch {
	readonly first: number;
	end: number;
}

/**
 * Reads the sentences in which a word occurs, and their neighbours.
 * @throws NlpError `cancelled`; `model-malformed` when the network does not do what it should.
 */
export async function embedOccurrences(
	embedder: ElmoEmbedder,
	words: SentenceWords,
	occurrences: WordOccurrences,
	control: LearningControl,
): Promise<EmbeddedWords> {
	const stretches = stretchesAround(words, occurrences);
	const wanted = wantedWords(words, occurrences);
	const vectors = new Map<number, LayerVectors>();
	await embedder.embed(
		stretches.map(stretch => sentencesOf(words, stretch)),
		control,
		(text, word, found) => {
			const index = words.sentences[stretches[text].first] + word;
			if (wanted.has(index)) vectors.set(index, found);
		},
	);
	const read = stretches.reduce((sum, { first, end }) => sum + words.sentences[end] - words.sentences[first], 0);
	const { name, mix } = embedder.model;
	return { engine: `elmo/${name}`, words, occurrences, vectors, mix, read };
}

/** The same with the occurrence chosen that holds an offset; undefined where none that was read does. */
export function chosenAt(embedded: EmbeddedWords, offset: number): EmbeddedWords | undefined {
	const { words, occurrences } = embedded;
	const chosen = occurrences.words.findIndex(word => words.starts[word] <= offset && offset <= words.ends[word]);
	if (chosen < 0) return undefined;
	const word = formOf(words, occurrences.words[chosen]);
	return { ...embedded, occurrences: { ...occurrences, word, chosen } };
}

/** The vector of a word that was read. */
export function vectorIn(layer: ContextualLayer, vectors: LayerVectors, mix: ScalarMix): Float32Array {
	return layer === 'mix' ? mixedVector(vectors, mix) : vectors[layer];
}

/** The sentences with the word and their neighbours; those that touch are one stretch. */
function stretchesAround(words: SentenceWords, occurrences: WordOccurrences): Stretch[] {
	const stretches: Stretch[] = [];
	const count = words.sentences.length - 1;
	for (const word of occurrences.words) {
		const sentence = sentenceOfWord(words, word);
		const first = Math.max(0, sentence - NEIGHBOURS);
		const end = Math.min(count, sentence + NEIGHBOURS + 1);
		const last = stretches.at(-1);
		if (last !== undefined && first <= last.end) last.end = Math.max(last.end, end);
		else stretches.push({ first, end });
	}
	return stretches;
}

function sentencesOf(words: SentenceWords, { first, end }: Stretch): SentencesOfWords {
	return Array.from({ length: end - first }, (_, index) => {
		const [from, until] = [words.sentences[first + index], words.sentences[first + index + 1]];
		return Array.from({ length: until - from }, (_, word) => formOf(words, from + word));
	});
}

/** The occurrences, and words of their sentences; of too many, some at even distances. */
function wantedWords(words: SentenceWords, occurrences: WordOccurrences): Set<number> {
	const others: number[] = [];
	for (const sentence of new Set(Array.from(occurrences.words, word => sentenceOfWord(words, word)))) {
		for (let word = words.sentences[sentence]; word < words.sentences[sentence + 1]; word++) {
			if (isWordForm(formOf(words, word))) others.push(word);
		}
	}
	const step = Math.max(1, others.length / OTHER_WORDS);
	const wanted = new Set(occurrences.words);
	for (let at = 0; at < others.length; at += step) wanted.add(others[Math.floor(at)]);
	return wanted;
}
