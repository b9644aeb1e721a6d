import type { MatchFinder } from '../../text/alignedReplacement';

/** What becomes of the matches of a pattern at which a text is cut. */
export type SplitBehavior = 'Removed' | 'Isolated' | 'MergedWithPrevious' | 'MergedWithNext' | 'Contiguous';

export const SPLIT_BEHAVIORS: readonly SplitBehavior[] = [
	'Removed',
	'Isolated',
	'MergedWithPrevious',
	'MergedWithNext',
	'Contiguous',
];

type OnPiece = (start: number, end: number) => void;

/** Takes the stretches of a text from left to right, each a match or not, and passes on what they are put together to. */
interface Joiner {
	take(start: number, end: number, isMatch: boolean): void;
	finish(): void;
}

/**
 * Cuts a text at the matches of a pattern.
 * @param invert whether what lies between the matches counts as a match, and the matches do not
 * @param onPiece called with each piece that is not empty, from left to right
 */
export function splitText(
	text: string,
	find: MatchFinder,
	behavior: SplitBehavior,
	invert: boolean,
	onPiece: OnPiece,
): void {
	const joiner = joinerOf(behavior, (start, end) => {
		if (end > start) {
			onPiece(start, end);
		}
	});
	let last = 0;
	find(text, (start, end) => {
		if (start > last) {
			joiner.take(last, start, invert);
		}
		joiner.take(start, end, !invert);
		last = end;
	});
	if (last < text.length) {
		joiner.take(last, text.length, invert);
	}
	joiner.finish();
}

function joinerOf(behavior: SplitBehavior, onPiece: OnPiece): Joiner {
	switch (behavior) {
		case 'Removed':
			return {
				take: (start, end, isMatch) => {
					if (!isMatch) {
						onPiece(start, end);
					}
				},
				finish: () => undefined,
			};
		case 'Isolated':
			return { take: onPiece, finish: () => undefined };
		case 'MergedWithPrevious':
			return pending(onPiece, (isMatch, previousIsMatch) => isMatch && !previousIsMatch);
		case 'MergedWithNext':
			return pending(onPiece, (isMatch, previousIsMatch) => !isMatch && previousIsMatch);
		case 'Contiguous':
			return pending(onPiece, (isMatch, previousIsMatch) => isMatch === previousIsMatch);
	}
}

/** Keeps a piece back until a stretch comes that does not join it. */
function pending(onPiece: OnPiece, joins: (isMatch: boolean, previousIsMatch: boolean) => boolean): Joiner {
	let from = 0;
	let to = 0;
	let previousIsMatch = false;
	return {
		take: (start, end, isMatch) => {
			if (to === from || !joins(isMatch, previousIsMatch)) {
				onPiece(from, to);
				from = start;
			}
			to = end;
			previousIsMatch = isMatch;
		},
		finish: () => {
			onPiece(from, to);
		},
	};
}
