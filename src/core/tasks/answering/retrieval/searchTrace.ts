import type { FoundPassage } from './foundPassage';
import type { RankedTerm } from './passageRanker';
import { isPair, type TermReader } from './termReader';

/** A term of a question with what it gives to a passage. */
export interface TracedTerm extends RankedTerm {
	/** As it stands in the question; empty where that is not known. */
	readonly writing: string;
}

/** A passage with what makes its score. */
export interface TracedPassage extends FoundPassage {
	/** Its words, as a part of the average. */
	readonly length: number;
	readonly terms: readonly TracedTerm[];
}

/** How passages were found. */
export interface SearchTrace {
	/** How many passages there are. */
	readonly count: number;
	/** The best first. */
	readonly passages: readonly TracedPassage[];
}

const WORDS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** The longest Chinese words that terms are looked for among, in characters. */
const LONGEST = 6;

/** What the keys of a question's terms stand for: the stretches of it that read as one term. */
export function termWritings(question: string, reader: TermReader): ReadonlyMap<number, string> {
	const writings = new Map<number, string>();
	const look = (stretch: string): void => {
		const keys: number[] = [];
		reader.read(stretch, 0, stretch.length, key => keys.push(key));
		const words = keys.filter(key => !isPair(key));
		if (words.length === 1 && !writings.has(words[0])) writings.set(words[0], stretch);
		if (stretch.length === 2) for (const key of keys) if (isPair(key)) writings.set(key, stretch);
	};
	for (const [run] of question.matchAll(WORDS)) {
		if (!HAN.test(run)) look(run);
		else
			for (let start = 0; start < run.length; start++)
				for (let end = start + 1; end <= Math.min(run.length, start + LONGEST); end++) look(run.slice(start, end));
	}
	return writings;
}
