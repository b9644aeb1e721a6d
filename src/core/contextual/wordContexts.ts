import type { LearningControl } from '../linear/learningControl';
import { principalComponents } from '../numeric/principalComponents';
import type { PrincipalComponents } from '../numeric/principalComponents';
import { inSteps } from '../steps';
import type { ContextualLayer, SenseCluster, WordContexts } from './contextual';
import { contextWordsOf } from './contextWords';
import type { EmbeddedWords } from './embeddedWords';
import { vectorIn } from './embeddedWords';
import { cosine } from './layerCosines';
import { clusterPoints } from './senseClusters';
import { sentenceOfWord } from './wordOccurrences';

/** Clusters are looked for in so many principal components; what is beyond is mostly noise. */
const COMPONENTS = 8;

const WORK = 'The comparison of contexts';

/**
 * The occurrences of a word by their vectors in a layer: clusters and a map. Vectors count by their directions alone.
 * @throws NlpError `cancelled` when the control's signal says so.
 */
export async function wordContexts(
	embedded: EmbeddedWords,
	layer: ContextualLayer,
	control: LearningControl,
): Promise<WordContexts> {
	const { engine, words, occurrences, read } = embedded;
	const vectors = Array.from(occurrences.words, word => unitVector(vectorOf(embedded, word, layer)));
	const components = await inSteps(principalComponents(rowsOf(vectors), { components: COMPONENTS }), control, WORK);
	const { clusters, trials } = await inSteps(clusterPoints(pointsOf(components, vectors.length)), control, WORK);
	const sentences = Array.from(occurrences.words, word => sentenceOfWord(words, word));
	const column = (offsets: Int32Array) => occurrences.words.map(word => offsets[word]);
	const borders = (pick: (sentence: number) => number) => Int32Array.from(sentences, pick);
	return {
		engine,
		word: occurrences.word,
		language: occurrences.language,
		layer,
		total: occurrences.total,
		embeddedWords: read,
		starts: column(words.starts),
		ends: column(words.ends),
		sentenceStarts: borders(sentence => words.starts[words.sentences[sentence]]),
		sentenceEnds: borders(sentence => words.ends[words.sentences[sentence + 1] - 1]),
		chosen: occurrences.chosen,
		clusters,
		senses: sensesOf(embedded, vectors, clusters),
		trials,
		...mapOf(components, vectors.length),
	};
}

function vectorOf({ vectors, mix }: EmbeddedWords, word: number, layer: ContextualLayer): Float32Array {
	const found = vectors.get(word);
	if (found === undefined) throw new RangeError(`Word ${word} was not read.`);
	return vectorIn(layer, found, mix);
}

function unitVector(vector: Float32Array): Float32Array {
	const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
	return length === 0 ? vector : vector.map(value => value / length);
}

function rowsOf(vectors: readonly Float32Array[]): { rows: number; columns: number; values: Float32Array } {
	const columns = vectors[0].length;
	const values = new Float32Array(vectors.length * columns);
	vectors.forEach((vector, row) => values.set(vector, row * columns));
	return { rows: vectors.length, columns, values };
}

function pointsOf({ scores, count }: PrincipalComponents, rows: number): Float64Array[] {
	return Array.from({ length: rows }, (_, row) => scores.slice(row * count, (row + 1) * count));
}

/** The first two components; a single occurrence has none, and is the middle. */
function mapOf(
	{ scores, explained, count }: PrincipalComponents,
	rows: number,
): Pick<WordContexts, 'xs' | 'ys' | 'explained'> {
	const axis = (which: number) =>
		Float32Array.from({ length: rows }, (_, row) => (which < count ? scores[row * count + which] : 0));
	const share = (which: number) => (which < count ? explained[which] : 0);
	return { xs: axis(0), ys: axis(1), explained: [share(0), share(1)] };
}

function sensesOf(embedded: EmbeddedWords, vectors: readonly Float32Array[], clusters: Int32Array): SenseCluster[] {
	const count = Math.max(...clusters) + 1;
	const contextWords = contextWordsOf(embedded.words, embedded.occurrences.words, clusters, count);
	return contextWords.map((telling, cluster) => {
		const members = [...vectors.keys()].filter(index => clusters[index] === cluster);
		const middle = new Float32Array(vectors[0].length);
		for (const member of members) vectors[member].forEach((value, at) => (middle[at] += value / members.length));
		const cosines = members.map(member => cosine(vectors[member], middle));
		const typical = members[cosines.indexOf(Math.max(...cosines))];
		const cohesion = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
		return { size: members.length, typical, cohesion, contextWords: telling };
	});
}
