import { createLearner } from '../../core/subword/learners/createLearner';
import type { LearnedVocabulary, LearnerOptions } from '../../core/subword/learners/createLearner';
import { writeSentencePieceModel } from '../../core/subword/sentencePiece/modelProtoWriter';
import { writeTokenizerJson } from '../../core/subword/files/tokenizerJson';
import type { ModelStore } from '../../core/model/modelStore';
import type { SubwordLearner } from '../../core/subword/learners/learner';
import { UsageError } from '../usageError';
import type { TrainLine } from './subwordCommandLine';

/**
 * A learner for what the command line asks for.
 * @throws UsageError for options that do not go together; NlpError where rules of normalization cannot be loaded.
 */
export async function learnerOf(line: TrainLine, models: ModelStore): Promise<SubwordLearner<LearnedVocabulary>> {
	checkOptions(line);
	return createLearner(learnerOptions(line), models);
}

function learnerOptions(line: TrainLine): LearnerOptions {
	const { algorithm, vocabularySize, characterCoverage, byteFallback, normalization } = line;
	const { userSymbols, minFrequency, specialTokens } = line;
	return {
		algorithm,
		vocabularySize,
		userSymbols,
		...(byteFallback ? { byteFallback } : {}),
		...(normalization === undefined ? {} : { normalization }),
		...(characterCoverage === undefined ? {} : { characterCoverage }),
		...(minFrequency === undefined ? {} : { minimumFrequency: minFrequency }),
		...(specialTokens === undefined ? {} : { specialTokens }),
	};
}

function checkOptions({ algorithm, output, ...given }: TrainLine): void {
	const isSentencePiece = algorithm.startsWith('sentencePiece');
	const isUnigram = algorithm === 'unigram' || algorithm === 'sentencePieceUnigram';
	const end = isSentencePiece ? '.model' : '.json';
	if (!output.endsWith(end))
		throw new UsageError(`this algorithm writes a file that ends in ${end}, not "${output}" (see --help)`);
	const { byteFallback, normalization, characterCoverage, minFrequency } = given;
	const strayed: readonly (readonly [isStray: boolean, option: string, algorithms: string])[] = [
		[byteFallback && !isSentencePiece, 'byte-fallback', 'SentencePiece'],
		[normalization !== undefined && !isSentencePiece, 'normalization', 'SentencePiece'],
		[
			characterCoverage !== undefined && !isSentencePiece && !isUnigram,
			'character-coverage',
			'unigram and SentencePiece',
		],
		[
			minFrequency !== undefined && (isSentencePiece || isUnigram),
			'min-frequency',
			'bpe, byte-level-bpe and wordpiece',
		],
	];
	for (const [isStray, option, algorithms] of strayed) {
		if (isStray) throw new UsageError(`--${option} goes with ${algorithms} only (see --help)`);
	}
}

/** The file of a learned vocabulary. */
export function fileOf(learned: LearnedVocabulary): Uint8Array {
	return learned.format === 'sentencePiece'
		? writeSentencePieceModel(learned.definition)
		: new TextEncoder().encode(writeTokenizerJson(learned.definition));
}
