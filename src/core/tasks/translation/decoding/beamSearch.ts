import { PriorityQueue } from '../../../collections/priorityQueue';
import type { Steps } from '../../../steps';
import { gapsClosed, isCovered, maskWith } from './coverage';
import type { FutureScores } from './futureScores';
import { Hypotheses, NONE } from './hypotheses';
import { HypothesisStack } from './hypothesisStack';
import type { OrientationKind } from './orientations';
import { orientationOf } from './orientations';
import type { ReorderingRules } from './reorderingRules';
import type { ScoringModel } from './scoringModel';
import type { SearchOptions } from './searchOptions';
import type { OptionsOf, TranslationOption } from './translationOption';

/** What a search goes through. */
export interface SearchSpace {
	/** The units `[start, end)` of a sentence. */
	readonly start: number;
	readonly end: number;
	readonly optionsOf: OptionsOf;
	readonly futures: FutureScores;
	readonly rules: ReorderingRules;
	/** The state of the language model before the first word. */
	readonly firstState: number;
	/** Whether the sentence ends with the last unit. */
	readonly endsSentence: boolean;
}

/** What a search found. */
export interface SearchResult {
	readonly hypotheses: Hypotheses;
	/** The options by number. */
	readonly options: readonly TranslationOption[];
	/** The best hypothesis that covers all, with others behind it that have the same future; and more, worse ones. */
	readonly finals: readonly number[];
}

/** Hypotheses of one coverage and last phrase, and options of one stretch, which may follow all of them alike. */
interface Bundle {
	/** The best first. */
	readonly hypotheses: readonly number[];
	readonly options: readonly TranslationOption[];
	/** The number of the first option. */
	readonly firstOption: number;
	readonly kind: OrientationKind;
	/** What the jump is worth. */
	readonly jump: number;
	readonly firstGap: number;
	readonly mask: number;
	/** What the rest is expected to be worth then. */
	readonly future: number;
}

/** A hypothesis and an option of a bundle. */
interface Cell {
	readonly bundle: Bundle;
	readonly row: number;
	readonly column: number;
	/** What it is worth with the rest, expected or, once its words were asked of the language model, exactly. */
	readonly total: number;
	readonly isExact: boolean;
	readonly score: number;
	readonly state: number;
}

/**
 * Translates units from left to right of the target (Koehn 2003), with one stack of hypotheses for each number of units. What goes
 * into a stack is found by cube pruning (Chiang 2007; Huang and Chiang 2007): hypotheses that an option may follow alike and
 * options that may follow them alike are two sorted rows, of whose pairs the best are made first.
 */
export class BeamSearch {
	readonly #space: SearchSpace;
	readonly #model: ScoringModel;
	readonly #options: SearchOptions;
	readonly #keepsAlternatives: boolean;
	readonly #hypotheses = new Hypotheses();
	readonly #flat: TranslationOption[] = [];
	readonly #firstNumbers = new Map<readonly TranslationOption[], number>();
	/** By units that they cover then. */
	readonly #bundles: Bundle[][];

	/** @param keepsAlternatives whether more than the best translation will be asked for */
	constructor(space: SearchSpace, model: ScoringModel, options: SearchOptions, keepsAlternatives: boolean) {
		this.#space = space;
		this.#model = model;
		this.#options = options;
		this.#keepsAlternatives = keepsAlternatives;
		this.#bundles = Array.from({ length: space.end - space.start + 1 }, () => []);
	}

	/** Searches, in a step a stack. */
	*search(): Steps<SearchResult> {
		const { start, end, firstState } = this.#space;
		const first = this.#hypotheses.add({
			back: NONE,
			option: NONE,
			firstGap: start,
			mask: 0,
			lastStart: NONE,
			lastEnd: start,
			state: firstState,
			orientation: this.#model.orientations.begin,
			score: 0,
			total: 0,
		});
		let stack: readonly number[] = [first];
		this.#bundle(stack, 0);
		for (let covered = 1; covered <= end - start; covered++) {
			stack = this.#fill(this.#bundles[covered], covered === end - start);
			this.#bundles[covered] = [];
			if (covered < end - start) this.#bundle(stack, covered);
			yield;
		}
		return { hypotheses: this.#hypotheses, options: this.#flat, finals: stack };
	}

	/** Makes the bundles of the hypotheses of a stack. */
	#bundle(stack: readonly number[], covered: number): void {
		const sorted = [...stack].sort(this.#hypotheses.compare);
		for (let at = 0; at < sorted.length;) {
			let last = at + 1;
			while (last < sorted.length && this.#hypotheses.isOneGroup(sorted[at], sorted[last])) last++;
			this.#bundleGroup(sorted.slice(at, last), covered);
			at = last;
		}
	}

	#bundleGroup(group: readonly number[], covered: number): void {
		const { rules, optionsOf, futures } = this.#space;
		const place = this.#placeOf(group[0]);
		rules.forEachSpan(place, (start, end) => {
			const options = optionsOf(start, end - start);
			if (options.length === 0) return;
			const mask = maskWith(place.firstGap, place.mask, start, end);
			const closed = gapsClosed(mask);
			const firstGap = place.firstGap + closed;
			this.#bundles[covered + end - start].push({
				hypotheses: group,
				options,
				firstOption: this.#numberOf(options),
				kind: orientationOf(place.lastStart, place.lastEnd, start, end),
				jump: this.#model.jump(place.lastEnd, start),
				firstGap,
				mask: mask >>> closed,
				future: futures.of(firstGap, mask >>> closed),
			});
		});
	}

	#placeOf(number: number) {
		const { firstGap, mask, lastStart, lastEnd } = this.#hypotheses;
		return {
			firstGap: firstGap[number],
			mask: mask[number],
			lastStart: lastStart[number],
			lastEnd: lastEnd[number],
		};
	}

	/** The best hypotheses that bundles hold. */
	#fill(bundles: readonly Bundle[], isLast: boolean): readonly number[] {
		const stack = new HypothesisStack(this.#hypotheses, this.#keepsAlternatives);
		const queue = new PriorityQueue<Cell>(({ total }) => total);
		for (const bundle of bundles) queue.push(this.#expected(bundle, 0, 0));
		let made = 0;
		for (let cell = queue.pop(); cell !== undefined && made < this.#options.popLimit; cell = queue.pop()) {
			if (!cell.isExact) {
				queue.push(this.#exact(cell, isLast));
				continue;
			}
			made++;
			this.#add(stack, cell);
			const { bundle, row, column } = cell;
			if (column + 1 < bundle.options.length) queue.push(this.#expected(bundle, row, column + 1));
			if (column === 0 && row + 1 < bundle.hypotheses.length) queue.push(this.#expected(bundle, row + 1, 0));
		}
		stack.prune(this.#options.stackSize, this.#options.threshold);
		return stack.best;
	}

	/** A cell without what the language model says of where its two parts meet. */
	#expected(bundle: Bundle, row: number, column: number): Cell {
		const hypothesis = bundle.hypotheses[row];
		const option = bundle.options[column];
		const score = this.#hypotheses.score[hypothesis] + this.#orderWorth(bundle, hypothesis, option);
		const total = score + option.estimate + bundle.future;
		return { bundle, row, column, total, isExact: false, score, state: NONE };
	}

	#exact({ bundle, row, column, score }: Cell, isLast: boolean): Cell {
		const hypothesis = bundle.hypotheses[row];
		const option = bundle.options[column];
		const model = this.#model;
		let log = model.wordsAfter(this.#hypotheses.state[hypothesis], option.words);
		const { state } = model;
		if (isLast && this.#space.endsSentence) log += model.endAfter(state);
		const exact = score + option.score + model.languageModelWeight * log;
		return { bundle, row, column, total: exact + bundle.future, isExact: true, score: exact, state };
	}

	/** What a jump is worth, and how the option lies to the phrase before it. */
	#orderWorth({ jump, kind }: Bundle, hypothesis: number, option: TranslationOption): number {
		const before = this.#hypotheses.orientation[hypothesis];
		return jump + this.#model.previousWorth(option.orientation, kind) + this.#model.nextWorth(before, kind);
	}

	#add(stack: HypothesisStack, { bundle, row, column, score, total, state }: Cell): void {
		const { firstGap, mask, firstOption } = bundle;
		const option = bundle.options[column];
		// Where the unit before it is translated, nothing can swap with the phrase: then it does not matter where it begins.
		const canSwap = option.start > this.#space.start && !isCovered(firstGap, mask, option.start - 1);
		stack.add({
			back: bundle.hypotheses[row],
			option: firstOption + column,
			firstGap,
			mask,
			lastStart: canSwap ? option.start : NONE,
			lastEnd: option.end,
			state,
			orientation: option.orientation,
			score,
			total,
		});
	}

	#numberOf(options: readonly TranslationOption[]): number {
		let number = this.#firstNumbers.get(options);
		if (number === undefined) {
			number = this.#flat.length;
			this.#firstNumbers.set(options, number);
			for (const option of options) this.#flat.push(option);
		}
		return number;
	}
}
