import type { SequenceModel } from '../support/sequenceTagger';
import { FORBIDDEN } from '../../src/core/linear/transitions';

/**
 * The model with every move to `O`, its first label, made dearer by `amount`: recall for precision, so that the two meet
 * (Minkov et al., 2006).
 */
export function favorNames(model: SequenceModel, amount: number): SequenceModel {
	const width = model.labels.length + 1;
	const scores = model.transitions.scores.map((score, cell) =>
		cell % width === 0 && score > FORBIDDEN / 2 ? score - amount : score,
	);
	return { ...model, transitions: { ...model.transitions, scores } };
}

/** The model with `O`, its first label, made dearer by an amount wherever a feature is. */
export function favorNamesAt(model: SequenceModel, amounts: ReadonlyMap<number, number>): SequenceModel {
	const rest = model.rows.filter(({ key }) => !amounts.has(key));
	const changed = [...amounts].map(([key, amount]) => {
		const row = model.rows.find(other => other.key === key);
		const weights = new Map(row?.labels.map((label, i) => [label, row.weights[i]]));
		weights.set(0, (weights.get(0) ?? 0) - amount);
		const ordered = [...weights].sort((a, b) => a[0] - b[0]);
		return { key, labels: ordered.map(([label]) => label), weights: ordered.map(([, weight]) => weight) };
	});
	return { ...model, rows: [...rest, ...changed] };
}
