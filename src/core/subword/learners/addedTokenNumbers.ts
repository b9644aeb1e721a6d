import type { AddedTokenDefinition } from '../definition/tokenizerDefinition';
import type { PieceNumbers } from './pieceNumbers';

/** The pieces that a learner is given and does not learn. */
export interface GivenPieces {
	readonly unknownToken?: string;
	readonly specialTokens?: readonly string[];
	readonly userSymbols?: readonly string[];
}

/** Numbers the pieces that were given, each once and before all others, and gives their definitions. */
export function numberAddedTokens(
	numbers: PieceNumbers,
	{ unknownToken, specialTokens = [], userSymbols = [] }: GivenPieces,
): readonly AddedTokenDefinition[] {
	const special = new Set([...(unknownToken === undefined ? [] : [unknownToken]), ...specialTokens]);
	return [...new Set([...special, ...userSymbols])]
		.filter(content => content !== '')
		.map(content => ({
			id: numbers.add(content),
			content,
			single_word: false,
			lstrip: false,
			rstrip: false,
			normalized: false,
			special: special.has(content),
		}));
}
