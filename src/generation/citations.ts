/** A place in an answer that names passages, in UTF-16 code units. */
export interface Citation {
	readonly start: number;
	readonly end: number;
	/** Numbers of passages, from 1, in the order in which they are named. */
	readonly passages: readonly number[];
}

/** What an answer cites. */
export interface Citations {
	/** In the order of the answer: those that name passages which there are. */
	readonly citations: readonly Citation[];
	/** Numbers that are cited and are those of no passage, each once. */
	readonly unknown: readonly number[];
}

/** `[1]`, `[1, 2]`, `[1-3]`, and as models write it in Chinese, `【1】`, `［1，2］`; not the label of a link, `[1](`. */
const CITATION = /[[【［]\s{0,4}(\d{1,4}(?:\s{0,4}[-,，、;；–]\s{0,4}\d{1,4})*)\s{0,4}[\]】］](?!\()/gu;

/** So many passages may one range name; a longer one is no citation of ours. */
const LONGEST_RANGE = 50;

/** Reads the citations of an answer, whose passages have the numbers from 1 to `count`. */
export function readCitations(answer: string, count: number): Citations {
	const citations: Citation[] = [];
	const unknown = new Set<number>();
	for (const { 0: found, 1: numbers, index } of answer.matchAll(CITATION)) {
		const named = numbersOf(numbers);
		for (const number of named) if (number < 1 || number > count) unknown.add(number);
		const passages = named.filter(number => number >= 1 && number <= count);
		if (passages.length > 0) citations.push({ start: index, end: index + found.length, passages });
	}
	return { citations, unknown: [...unknown] };
}

function numbersOf(list: string): readonly number[] {
	const numbers = new Set<number>();
	for (const part of list.split(/[,，、;；]/u)) {
		const [first, last = first] = part.split(/[-–]/u).map(Number);
		for (let number = first; number <= Math.min(last, first + LONGEST_RANGE); number++) numbers.add(number);
	}
	return [...numbers];
}
