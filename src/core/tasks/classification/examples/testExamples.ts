import { NlpError } from '../../../errors';
import type { Example } from './example';
import type { CleanExamples } from './exampleSet';
import { labelKey } from './exampleSet';

/**
 * Examples to judge a classifier by, all that have a text and a label: those that come twice count twice. A label
 * has the spelling in which it first came.
 * @throws NlpError `input-malformed` where there is none.
 */
export function testExamples(examples: readonly Example[]): CleanExamples {
	const used = examples.filter(({ text, label }) => text.trim() !== '' && label.trim() !== '');
	if (used.length === 0) {
		throw new NlpError('input-malformed', 'There is no example with a text and a label. Give some to judge by.');
	}
	const labels: string[] = [];
	const numbers = new Map<string, number>();
	const targets = Int32Array.from(used, ({ label }) => {
		const key = labelKey(label);
		const number = numbers.get(key) ?? labels.push(label.trim()) - 1;
		numbers.set(key, number);
		return number;
	});
	const emptyTexts = examples.filter(({ text }) => text.trim() === '').length;
	const emptyLabels = examples.length - used.length - emptyTexts;
	return {
		labels,
		texts: used.map(({ text }) => text),
		targets,
		notes: [
			{ kind: 'emptyTexts', count: emptyTexts, labels: [] } as const,
			{ kind: 'emptyLabels', count: emptyLabels, labels: [] } as const,
		].filter(({ count }) => count > 0),
	};
}
