import { NlpError } from '../../errors';
import type { ModelStore } from '../../model/modelStore';
import type { SentencePieceDefinition } from '../definition/sentencePieceDefinition';
import type { TokenizerDefinition } from '../definition/tokenizerDefinition';
import { loadNormalizer } from '../sentencePiece/normalizerRules';
import type { NormalizerName } from '../sentencePiece/normalizerRules';
import type { SubwordAlgorithm } from '../subwordTokenizer';
import { BpeLearner } from './bpeLearner';
import type { MergeLearnerOptions } from './bpeLearner';
import type { LearningControl, SubwordLearner } from './learner';
import { SentencePieceLearner } from './sentencePieceLearner';
import type { SentencePieceLearnerOptions } from './sentencePieceLearner';
import { UnigramLearner } from './unigramLearner';
import { WordPieceLearner } from './wordPieceLearner';
import { BYTE_LEVEL_WORDS, SPACED_WORDS, WORDS_AND_MARKS } from './wordCutter';

/** What is to be learned; an option that the algorithm does not know is passed over. */
export interface LearnerOptions extends MergeLearnerOptions {
	readonly algorithm: SubwordAlgorithm;
	/** Share of the corpus's characters that get pieces, in (0, 1]; Unigram and SentencePiece; default 0.9995. */
	readonly characterCoverage?: number;
	/** Whether characters without a piece are written as bytes; SentencePiece only; default false. */
	readonly byteFallback?: boolean;
	/** How text is normalized before it is cut; SentencePiece only; default `nmt_nfkc`, as `spm_train` has it. */
	readonly normalization?: NormalizerName;
}

/** What was learned, in the form in which it is built and written. */
export type LearnedVocabulary =
	| { readonly format: 'tokenizer'; readonly definition: TokenizerDefinition }
	| { readonly format: 'sentencePiece'; readonly definition: SentencePieceDefinition };

/** Stands for characters outside the alphabet in vocabularies that do not write bytes. */
const UNKNOWN = '<unk>';

/** Share of characters that get pieces where nothing else is said: that of SentencePiece. */
const COVERAGE = 0.9995;

/**
 * A learner with the usual way of cutting text into words: words and marks for BPE and WordPiece, GPT-2's words with the space
 * before them for byte-level BPE, what stands between spaces for Unigram, sentences for SentencePiece.
 *
 * Where no limit of the alphabet is given, BPE and WordPiece leave half of the vocabulary to merges.
 * @param models where SentencePiece's rules of normalization are loaded from; other algorithms load nothing
 * @throws NlpError `input-malformed` for an algorithm that cannot be learned; as `ModelStore.load` where rules are wanted
 */
export async function createLearner(
	options: LearnerOptions,
	models: ModelStore,
): Promise<SubwordLearner<LearnedVocabulary>> {
	// WordPiece writes a character in two forms, as the first of a word and as another.
	const half = Math.ceil(options.vocabularySize / 2);
	const { alphabetLimit = options.algorithm === 'wordPiece' ? Math.ceil(half / 2) : half } = options;
	switch (options.algorithm) {
		case 'bpe':
			return asTokenizer(new BpeLearner({ ...options, alphabetLimit, unknownToken: UNKNOWN }, WORDS_AND_MARKS));
		case 'byteLevelBpe':
			return asTokenizer(new BpeLearner({ ...options, byteLevel: true }, BYTE_LEVEL_WORDS));
		case 'wordPiece':
			return asTokenizer(new WordPieceLearner({ ...options, alphabetLimit }, WORDS_AND_MARKS));
		case 'unigram':
			return asTokenizer(new UnigramLearner({ characterCoverage: COVERAGE, ...options }, SPACED_WORDS));
		case 'sentencePieceBpe':
			return sentencePieceLearner('bpe', options, models);
		case 'sentencePieceUnigram':
			return sentencePieceLearner('unigram', options, models);
		default:
			throw new NlpError(
				'input-malformed',
				`There is no learner for ${options.algorithm}. Choose bpe, byteLevelBpe, wordPiece, unigram, sentencePieceBpe or ` +
					'sentencePieceUnigram.',
			);
	}
}

async function sentencePieceLearner(
	modelType: SentencePieceLearnerOptions['modelType'],
	{ normalization = 'nmt_nfkc', ...options }: LearnerOptions,
	models: ModelStore,
): Promise<SubwordLearner<LearnedVocabulary>> {
	const normalizer = await loadNormalizer(normalization, models);
	const learner = new SentencePieceLearner({ ...options, modelType, normalizer });
	return withFormat(learner, definition => ({ format: 'sentencePiece', definition }));
}

function asTokenizer(learner: SubwordLearner<TokenizerDefinition>): SubwordLearner<LearnedVocabulary> {
	return withFormat(learner, definition => ({ format: 'tokenizer', definition }));
}

function withFormat<D>(
	learner: SubwordLearner<D>,
	say: (definition: D) => LearnedVocabulary,
): SubwordLearner<LearnedVocabulary> {
	return {
		add(text) {
			learner.add(text);
		},
		async learn(control?: LearningControl) {
			return say(await learner.learn(control));
		},
	};
}
