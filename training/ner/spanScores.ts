import type { SpanScore } from '../metrics/spans';
import type { CardScore } from '../support/card';

/** The rows of a card for the names of a set: precision, recall and F1 of all, F1 of each kind. */
export function spanScores(set: string, spans: SpanScore): CardScore[] {
	const { precision, recall, f1 } = spans.result();
	return [
		{ set, measure: 'precision', score: precision },
		{ set, measure: 'recall', score: recall },
		{ set, measure: 'F1', score: f1 },
		...spans.labels().map(label => ({ set, measure: `F1 of ${label}`, score: spans.result(label).f1 })),
	];
}
