/** A phrase with its score; the larger, the better. */
export interface ScoredPhrase {
	readonly score: number;
	/** The terms of its words, in order. */
	readonly terms: readonly number[];
	/** What it reads as; of phrases that read the same one is chosen. */
	readonly form: string;
	/** How often it occurs. */
	readonly count: number;
	/** Whether it begins with a proper noun. */
	readonly isName: boolean;
}

/** How much a phrase loses that is part of a chosen one, or has a chosen one as a part. */
const NESTED = 0.3;

/** Of so many phrases for each that is wanted the best ones are looked at. */
const LOOKED_AT = 20;

/**
 * The best phrases, the best first, with little repetition: a phrase that shares its words with a chosen one must be better by some
 * margin.
 * @returns the phrases with what is left of their scores
 */
export function choosePhrases<P extends ScoredPhrase>(
	phrases: readonly P[],
	count: number,
): { phrase: P; score: number }[] {
	const rest = [...phrases]
		.sort((a, b) => b.score - a.score)
		.slice(0, Math.max(1, count) * LOOKED_AT)
		.map(phrase => ({ phrase, score: phrase.score }));
	const chosen: { phrase: P; score: number }[] = [];
	const forms = new Set<string>();
	while (chosen.length < count && rest.length > 0) {
		const at = rest.reduce((best, each, i) => (each.score > rest[best].score ? i : best), 0);
		const [best] = rest.splice(at, 1);
		const form = best.phrase.form.toLowerCase();
		if (forms.has(form)) continue;
		forms.add(form);
		chosen.push(best);
		for (const each of rest) {
			if (isPieceOfName(each.phrase, best.phrase)) forms.add(each.phrase.form.toLowerCase());
			else if (isNested(each.phrase.terms, best.phrase.terms)) each.score -= NESTED;
		}
	}
	return chosen;
}

/** Whether a phrase is a part of a name, such as a given name, that never stands without the rest of it. */
function isPieceOfName(piece: ScoredPhrase, name: ScoredPhrase): boolean {
	return (
		piece.isName &&
		name.isName &&
		piece.count === name.count &&
		piece.terms.length < name.terms.length &&
		isNested(piece.terms, name.terms)
	);
}

/** Whether one list stands within the other. */
function isNested(a: readonly number[], b: readonly number[]): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	for (let start = 0; start + short.length <= long.length; start++) {
		if (short.every((term, i) => term === long[start + i])) return true;
	}
	return false;
}
