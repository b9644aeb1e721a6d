import { utf8Length } from '../../text/scalars';
import type { UnigramPiece } from './unigramPiece';

/** How much less likely than the least likely piece an unknown character is, as SentencePiece has it. */
const UNKNOWN_PENALTY = 10;

/** What a user-defined piece loses against certainty, as SentencePiece has it. */
const USER_DEFINED_PENALTY = 0.1;

/** Where SentencePiece starts to seek the largest score: the smallest positive normal number of single precision. */
const SMALLEST_SCORE_SOUGHT = 2 ** -126;

/** The scores by which the pieces of a unigram model compete. */
export interface UnigramScores {
	/** One a piece, in the search for the best path. */
	readonly ofPieces: Float64Array;
	/** Of a character that no piece covers. */
	readonly ofUnknown: number;
	/** The largest score of a normal piece. */
	readonly highest: number;
}

export function unigramScores(pieces: readonly UnigramPiece[], round: (score: number) => number): UnigramScores {
	let lowest = Infinity;
	let highest = SMALLEST_SCORE_SOUGHT;
	for (const { score, kind } of pieces) {
		if (kind === undefined || kind === 'normal') {
			lowest = Math.min(lowest, score);
			highest = Math.max(highest, score);
		}
	}
	const ofPieces = Float64Array.from(pieces, ({ piece, score, kind }) =>
		kind === 'userDefined' ? userDefinedScore(utf8Length(piece), highest) : round(score),
	);
	return { ofPieces, ofUnknown: round((lowest === Infinity ? 0 : lowest) - UNKNOWN_PENALTY), highest };
}

/** The score that makes a user-defined piece win against any cut of it into normal ones. */
export function userDefinedScore(length: number, highest: number): number {
	return Math.fround(length * highest) - USER_DEFINED_PENALTY;
}
