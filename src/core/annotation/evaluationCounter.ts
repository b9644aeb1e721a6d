import type { Evaluation, EvaluationError, GoldLayer, Measure, MeasureCount } from './goldAnnotation';
import { GOLD_LAYERS } from './goldAnnotation';

/** So many errors are told one by one. */
const MOST_ERRORS = 200;

/** Counts what is right and what is not. */
export class EvaluationCounter {
	sentences = 0;
	unchecked = 0;
	lost = 0;
	errorCount = 0;
	readonly #errors: EvaluationError[] = [];
	readonly #layers = new Map<GoldLayer, MeasureCount>();
	readonly #kinds = new Map<string, MeasureCount>();

	add(layer: GoldLayer, count: MeasureCount): void {
		addTo(this.#layers, layer, count);
	}

	/** Counts an entity among those of its kind and among all. */
	addEntity(label: string, count: MeasureCount): void {
		addTo(this.#kinds, label, count);
		this.add('entities', count);
	}

	addError(error: EvaluationError): void {
		this.errorCount++;
		if (this.#errors.length < MOST_ERRORS) this.#errors.push(error);
	}

	/** Takes all of another evaluation in but its errors, which are about another document. */
	addEvaluation({ sentences, unchecked, lost, measures, errorCount }: Evaluation): void {
		this.sentences += sentences;
		this.unchecked += unchecked;
		this.lost += lost;
		this.errorCount += errorCount;
		for (const { layer, label, ...count } of measures) {
			if (label === undefined) addTo(this.#layers, layer, count);
			else addTo(this.#kinds, label, count);
		}
	}

	finish(): Evaluation {
		const measures = GOLD_LAYERS.flatMap((layer): Measure[] => {
			const count = this.#layers.get(layer);
			return count === undefined ? [] : [{ layer, ...count, ...scoresOf(count) }];
		});
		const kinds = [...this.#kinds]
			.sort(([a, x], [b, y]) => y.gold - x.gold || (a < b ? -1 : 1))
			.map(([label, count]): Measure => ({ layer: 'entities', label, ...count, ...scoresOf(count) }));
		const { sentences, unchecked, lost, errorCount } = this;
		return { sentences, unchecked, lost, measures: [...measures, ...kinds], errors: this.#errors, errorCount };
	}
}

/** Several evaluations as one, without their errors. */
export function joinEvaluations(parts: readonly Evaluation[]): Evaluation {
	const counter = new EvaluationCounter();
	for (const part of parts) counter.addEvaluation(part);
	return counter.finish();
}

function addTo<K>(counts: Map<K, MeasureCount>, key: K, { gold, predicted, correct }: MeasureCount): void {
	const known = counts.get(key) ?? { gold: 0, predicted: 0, correct: 0 };
	counts.set(key, {
		gold: known.gold + gold,
		predicted: known.predicted + predicted,
		correct: known.correct + correct,
	});
}

function scoresOf({ gold, predicted, correct }: MeasureCount): Pick<Measure, 'precision' | 'recall' | 'f1'> {
	const precision = predicted === 0 ? 0 : correct / predicted;
	const recall = gold === 0 ? 0 : correct / gold;
	return { precision, recall, f1: correct === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
