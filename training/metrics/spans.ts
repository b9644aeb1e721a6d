import { prf } from './segmentation';
import type { Prf } from './segmentation';

/** A labelled span; the unit of `start` and `end` is the caller's, the same for gold and prediction. */
export interface LabelledSpan {
	readonly start: number;
	readonly end: number;
	readonly label: string;
}

/** Counts spans whose ends and label are all right (as conlleval does), over all labels and for each. */
export class SpanScore {
	readonly #counts = new Map<string, { correct: number; predicted: number; gold: number }>();

	/** Adds one sentence. */
	add(gold: readonly LabelledSpan[], predicted: readonly LabelledSpan[]): void {
		const wanted = new Set(gold.map(spanKey));
		for (const span of gold) {
			this.#count(span.label).gold++;
		}
		for (const span of predicted) {
			const count = this.#count(span.label);
			count.predicted++;
			if (wanted.delete(spanKey(span))) {
				count.correct++;
			}
		}
	}

	/** The scores over all labels, or of one. */
	result(label?: string): Prf {
		let correct = 0;
		let predicted = 0;
		let gold = 0;
		for (const [name, count] of this.#counts) {
			if (label === undefined || name === label) {
				correct += count.correct;
				predicted += count.predicted;
				gold += count.gold;
			}
		}
		return prf(correct, predicted, gold);
	}

	/** The labels seen, sorted. */
	labels(): string[] {
		return [...this.#counts.keys()].sort();
	}

	#count(label: string): { correct: number; predicted: number; gold: number } {
		let count = this.#counts.get(label);
		if (count === undefined) {
			count = { correct: 0, predicted: 0, gold: 0 };
			this.#counts.set(label, count);
		}
		return count;
	}
}

/** The spans that tags B-x, I-x, L-x, U-x and O mark, in positions; a stray I or L begins a span, as conlleval reads it. */
export function spansOfTags(tags: readonly string[]): LabelledSpan[] {
	const spans: LabelledSpan[] = [];
	let start = -1;
	let label = '';
	const close = (end: number): void => {
		if (start >= 0) {
			spans.push({ start, end, label });
			start = -1;
		}
	};
	tags.forEach((tag, i) => {
		const goesOn = (tag.startsWith('I-') || tag.startsWith('L-')) && start >= 0 && tag.slice(2) === label;
		if (!goesOn) {
			close(i);
			if (tag !== 'O') {
				start = i;
				label = tag.slice(2);
			}
		}
		if (tag.startsWith('L-') || tag.startsWith('U-')) {
			close(i + 1);
		}
	});
	close(tags.length);
	return spans;
}

function spanKey({ start, end, label }: LabelledSpan): string {
	return `${start} ${end} ${label}`;
}
