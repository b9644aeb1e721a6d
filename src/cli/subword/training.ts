import { createLearner } from '../../core/subword/learners/createLearner';
import type { LearnedVocabulary, LearnerOptions } from '../../core/subword/learners/createLearner';
import { writeSentencePieceModel } from '../../core/subword/sentencePiece/modelProtoWriter';
import { writeTokenizerJson } from '../../core/subword/files/tokenizerJson';
import type { SubwordLearner } from '../../core/subword/learners/learner';
import { UsageError } from '../usageError';
import type { TrainLine } from './subwordCommandLine';

/** A learner for what the command line asks for. @throws UsageError for options that do not go together. */
export function learnerOf(line: TrainLine): SubwordLearner<LearnedVocabulary> {
	checkOptions(line);
	return createLearner(learnerOptions(line));
}

function learnerOptions(line: TrainLine): LearnerOptions {
	const { algorithm, vocabularySize, characterCoverage, byteFallback, userSymbols, minFrequency, specialTokens } = line;
	return {
		algorithm,
		vocabularySize,
		userSymbols,
		...(byteFallback ? { byteFallback } : {}),
		...(characterCoverage === undefined ? {} : { characterCoverage }),
		...(minFrequency === undefined ? {} : { minimumFrequency: minFrequency }),
		...(specialTokens === undefined ? {} : { specialTokens }),
	};
}

function checkOptions({ algorithm, output, byteFallback, characterCoverage, minFrequency }: TrainLine): void {
	const isSentencePiece = algorithm.startsWith('sentencePiece');
	const isUnigram = algorithm === 'unigram' || algorithm === 'sentencePieceUnigram';
	const end = isSentencePiece ? '.model' : '.json';
	if (!output.endsWith(end))
		throw new UsageError(`this algorithm writes a file that ends in ${end}, not "${output}" (see --help)`);
	if (byteFallback && !isSentencePiece)
		throw new UsageError('--byte-fallback goes with SentencePiece only (see --help)');
	if (characterCoverage !== undefined && !isSentencePiece && !isUnigram) {
		throw new UsageError('--character-coverage goes with unigram and SentencePiece only (see --help)');
	}
	if (minFrequency !== undefined && (isSentencePiece || isUnigram)) {
		throw new UsageError('--min-frequency goes with bpe, byte-level-bpe and wordpiece only (see --help)');
	}
}

/** The file of a learned vocabulary. */
export function fileOf(learned: LearnedVocabulary): Uint8Array {
	return learned.format === 'sentencePiece'
		? writeSentencePieceModel(learned.definition)
		: new TextEncoder().encode(writeTokenizerJson(learned.definition));
}
