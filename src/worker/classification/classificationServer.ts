/** The worker's side of `src/protocol/classification.ts`. */
import type { LearningControl } from '../../core/linear/learningControl';
import type { Nlp } from '../../core/nlp';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { proseOf } from '../../core/text/proseOf';
import type { Classification, ClassifyTextsParams } from '../../protocol/classification';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import { longWork } from '../longWork';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';
import { ClassifierRegistry } from './classifierRegistry';
import { serveLearning } from './learningServer';

/** Answers the requests about classification. */
export function serveClassification(
	host: ServerConnection,
	documents: OpenDocuments,
	nlp: Nlp,
	scheduler: Scheduler,
): void {
	const registry = new ClassifierRegistry(nlp);
	answerRequest(host, 'classification/classifiers', () => registry.list());
	host.onRequest('classification/classify', (params, token) =>
		answerAbout(documents, params, [], token, async (_, { prose }, signal) => {
			const control = longWork(scheduler, signal);
			const classifier = await registry.info(params.classifier);
			const judgement = await nlp.judge.judge(registry.find(params.classifier), prose, { span: params, control });
			return { version: params.version, classifier, ...judgement, failures: [] };
		}),
	);
	answerRequest(host, 'classification/classifyTexts', (params, signal) =>
		classifyTexts(params, registry, nlp, longWork(scheduler, signal)),
	);
	serveLearning(host, registry, scheduler);
}

async function classifyTexts(
	{ classifier, texts }: ClassifyTextsParams,
	registry: ClassifierRegistry,
	nlp: Nlp,
	control: LearningControl,
): Promise<(Classification | undefined)[]> {
	const answers: (Classification | undefined)[] = [];
	for (const { text, format } of texts) {
		const { classification } = await nlp.judge.judge(registry.find(classifier), proseOf(text, format), { control });
		answers.push(classification);
	}
	return answers;
}
