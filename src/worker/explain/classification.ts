import { explainClassification } from '../../core/tasks/classification/explainClassification';
import type { ShippedClassifier } from '../../core/tasks/classification/shippedClassifiers';
import type { Explainer } from './explainer';

/** How a text comes to the label of a classifier that ships. */
export function classificationExplainer(classifier: ShippedClassifier): Explainer {
	return {
		reach: 'range',
		layers: [],
		explain: async ({ nlp, document: { prose }, params: { start, end }, control }) => {
			const { chosen, input, language } = await nlp.judge.prepare(classifier, prose, { start, end }, control);
			const trace = chosen.trace(input);
			if (trace === undefined) return undefined;
			const model = `${language}-${classifier === 'topic' ? 'topics' : 'sentiment'}`;
			return {
				engine: chosen.engine,
				model,
				span: { start, end: start },
				choices: [],
				steps: explainClassification(prose, chosen.head, trace),
			};
		},
	};
}
