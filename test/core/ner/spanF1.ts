interface LabelledSpan {
	readonly start: number;
	readonly end: number;
	readonly label: string;
}

/** F1 in percent of the spans of one label, counted right when both ends and the label are. */
export function spanF1(
	pairs: readonly { readonly gold: readonly LabelledSpan[]; readonly predicted: readonly LabelledSpan[] }[],
	label: string,
): number {
	let correct = 0;
	let total = 0;
	for (const { gold, predicted } of pairs) {
		const wanted = gold.filter(span => span.label === label);
		const found = predicted.filter(span => span.label === label);
		total += wanted.length + found.length;
		correct += found.filter(({ start, end }) => wanted.some(span => span.start === start && span.end === end)).length;
	}
	return total === 0 ? 100 : (200 * correct) / total;
}
