import { encodeModel } from '../../../../src/core/model/binaryFormat';
import { ClassifierLearner } from '../../../../src/core/tasks/classification/classifierLearner';
import type { ClassifierHead } from '../../../../src/core/tasks/classification/classifierModel';
import { packClassifier } from '../../../../src/core/tasks/classification/classifierModel';

/** The bytes of a classifier of two topics that English and Chinese words tell apart. */
export async function toyTopics(change: Partial<ClassifierHead> = {}): Promise<Uint8Array> {
	const head: ClassifierHead = {
		title: 'toy-topics',
		kind: 'topic',
		method: 'linear',
		languages: ['en'],
		labels: [
			{ label: 'sports', en: 'sports', zh: '体育' },
			{ label: 'health', en: 'health', zh: '健康' },
		],
		features: { grams: 1, words: 0, letters: 0, skips: false, marks: false },
		temperature: 1,
		neutralBelow: 0,
		...change,
	};
	const learner = new ClassifierLearner(head.features);
	for (const word of ['match', 'team', 'goal']) learner.add(word, 0);
	for (const word of ['doctor', 'nurse', 'pill']) learner.add(word, 1);
	const weights = await learner.learn({ labelCount: 2, cost: 16, epochs: 20, minCount: 1, keep: 100, seed: 1 });
	return encodeModel(packClassifier(head.title, head, weights));
}
