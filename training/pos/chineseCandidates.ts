import type { CandidateContent } from '../../src/core/tasks/pos/candidateLists';

/** A word as candidates are counted: its hash, its group and the number of its label. */
export interface LabelledWord {
	readonly hash: number;
	readonly group: number;
	readonly label: number;
}

/** Words that occur so often have a list of their own; groups as large as this, too. */
const FREQUENT_WORD = 20;
const FREQUENT_GROUP = 20;

/** A label is on a list when it was seen at least twice and in this share of the occurrences, … */
const SHARE_OF_WORD = 0.001;
const SHARE_OF_GROUP = 0.002;
const LEAST_TIMES = 2;
/** … or in this share however rarely. */
const SHARE_OF_FEW = 0.02;

/** How often each label comes. */
type LabelCounts = Map<number, number>;

/** The labels that words of tagged sentences have, for frequent words and for groups of the others. */
export function chooseCandidates(words: readonly LabelledWord[]): CandidateContent {
	const ofWords = new Map<number, LabelCounts>();
	for (const { hash, label } of words) {
		count(ofWords, hash, label);
	}
	const isFrequent = (hash: number): boolean => total(ofWords.get(hash)) >= FREQUENT_WORD;
	const ofGroups = new Map<number, LabelCounts>();
	const ofAll = new Map<number, LabelCounts>();
	for (const { hash, group, label } of words) {
		if (!isFrequent(hash)) {
			count(ofGroups, group, label);
		}
		count(ofAll, 0, label);
	}
	const lists = new ListNumbers();
	lists.numberOf(ofAll.get(0) ?? new Map<number, number>(), SHARE_OF_GROUP);
	return {
		words: lists.numbersOf(ofWords, FREQUENT_WORD, SHARE_OF_WORD),
		groups: lists.numbersOf(ofGroups, FREQUENT_GROUP, SHARE_OF_GROUP),
		lists: lists.lists,
	};
}

/** Gives equal lists the same number. */
class ListNumbers {
	readonly lists: (readonly number[])[] = [];
	readonly #numbers = new Map<string, number>();

	numberOf(counts: LabelCounts, share: number): number {
		const sum = total(counts);
		const list = [...counts]
			.filter(([, times]) => (times >= LEAST_TIMES && times >= share * sum) || times >= SHARE_OF_FEW * sum)
			.map(([label]) => label)
			.sort((a, b) => a - b);
		const text = list.join(' ');
		const number = this.#numbers.get(text) ?? this.lists.length;
		if (number === this.lists.length) {
			this.#numbers.set(text, number);
			this.lists.push(list);
		}
		return number;
	}

	numbersOf(all: ReadonlyMap<number, LabelCounts>, least: number, share: number): Map<number, number> {
		return new Map(
			[...all]
				.filter(([, counts]) => total(counts) >= least)
				.map(([key, counts]) => [key, this.numberOf(counts, share)]),
		);
	}
}

function count(all: Map<number, LabelCounts>, key: number, label: number): void {
	const counts: LabelCounts = all.get(key) ?? new Map<number, number>();
	all.set(key, counts.set(label, (counts.get(label) ?? 0) + 1));
}

function total(counts: LabelCounts | undefined): number {
	return [...(counts?.values() ?? [])].reduce((sum, times) => sum + times, 0);
}
