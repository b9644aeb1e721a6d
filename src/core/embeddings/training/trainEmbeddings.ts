import { NlpError } from '../../errors';
import { SeededRandom } from '../../numeric/seededRandom';
import type { EmbeddingOptions, EmbeddingReport } from '../embedding';
import { completeOptions } from '../embeddingOptions';
import type { Network } from '../network/network';
import type { NetworkSize } from '../network/networkMemory';
import { ScriptNetwork } from '../network/scriptNetwork';
import { SimdNetwork } from '../network/simdNetwork';
import type { EmbeddingControl } from './embeddingControl';
import type { EmbeddingCorpus, TrainingVocabulary } from './embeddingCorpus';
import type { LearnedRows } from './learnedRows';
import { learnedRows } from './learnedRows';
import { TrainingRun } from './trainingRun';
import { wordPieces } from './wordPieces';

/** Words of the vocabulary that occur in a text from which something can be learned, and different ones, at least. */
const FEWEST_WORDS = 200;
const FEWEST_DIFFERENT = 10;

/** Vectors as they were learned. */
export interface TrainedEmbeddings extends LearnedRows {
	/** The most frequent first. */
	readonly words: readonly string[];
	readonly counts: Float64Array;
	readonly report: EmbeddingReport;
}

/**
 * Learns vectors of words by Word2Vec (Mikolov et al. 2013a, b), where wanted with n-grams of characters (Bojanowski et al.
 * 2017). The same corpus, options and seed give the same numbers to the bit, whatever engine computes.
 * @param given options; what is absent is chosen by the length of the corpus
 * @throws NlpError `input-malformed` for options out of their range, for a corpus too small to learn from and where numbers
 * overflow, with an advice; `cancelled`.
 */
export async function trainEmbeddings(
	corpus: EmbeddingCorpus,
	given: Partial<EmbeddingOptions> = {},
	control: EmbeddingControl = {},
): Promise<TrainedEmbeddings> {
	const options = completeOptions(given, corpus.words);
	const vocabulary = corpus.vocabulary(options.minCount, options.maxWords);
	checkSize(corpus, vocabulary, options);
	const size = vocabulary.words.length;
	const pieces = wordPieces(vocabulary.words, options.ngrams);
	const network = openNetwork(
		{
			dimensions: options.dimensions,
			inputRows: size + (options.ngrams?.buckets ?? 0),
			outputRows: size,
		},
		control,
	);
	const random = new SeededRandom(options.seed);
	initialize(network, random);
	const run = new TrainingRun(network, corpus.stream, vocabulary, pieces, options, random);
	const { epochs, curve } = await run.learn(control);
	return {
		words: vocabulary.words,
		counts: vocabulary.counts,
		...learnedRows(network, pieces, options),
		report: {
			engine: engineName(options, network),
			options,
			vocabulary: size,
			knownWords: vocabulary.knownWords,
			allWords: corpus.words,
			sentences: corpus.sentences,
			epochs,
			curve,
			isCut: corpus.isFull,
		},
	};
}

/** What is told of vectors: how they were learned and what computed. */
function engineName({ architecture, objective, ngrams }: EmbeddingOptions, { engine }: Network): string {
	const method = architecture === 'cbow' ? 'CBOW' : 'Skip-gram';
	const outputs = objective === 'hierarchicalSoftmax' ? 'hierarchical softmax' : 'negative sampling';
	return `${method}, ${outputs}${ngrams === undefined ? '' : ', character n-grams'} (${engine})`;
}

function openNetwork(size: NetworkSize, { network }: EmbeddingControl): Network {
	return network?.(size) ?? SimdNetwork.open(size) ?? new ScriptNetwork(size);
}

/** Small numbers for the inputs, zeros for the outputs, as word2vec begins. */
function initialize({ memory, layout }: Network, random: SeededRandom): void {
	const { inputRow, stride, dimensions, inputRows } = layout;
	for (let row = 0; row < inputRows; row++) {
		const start = inputRow + row * stride;
		for (let i = 0; i < dimensions; i++) memory[start + i] = (random.next() - 0.5) / dimensions;
	}
}

function checkSize(
	corpus: EmbeddingCorpus,
	{ words, knownWords }: TrainingVocabulary,
	options: EmbeddingOptions,
): void {
	if (words.length >= FEWEST_DIFFERENT && knownWords >= FEWEST_WORDS) return;
	const often = `at least ${options.minCount} ${options.minCount === 1 ? 'time' : 'times'}`;
	throw new NlpError(
		'input-malformed',
		`There is too little text to learn vectors from: of ${corpus.words} words, ${corpus.differentWords} of them different, ${words.length} different ones occur ${often}. ` +
			`At least ${FEWEST_DIFFERENT} different ones are needed that occur ${often}, together ${FEWEST_WORDS} times; good vectors need some hundred thousand words. Add texts${options.minCount > 1 ? ' or lower the least count' : ''}.`,
	);
}
