/** The worker's side of `src/protocol/classification.ts`, as far as a user's own classifiers go. */
import { decodeModel } from '../../core/model/binaryFormat';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { columnsOfTable } from '../../core/tasks/classification/examples/readExamples';
import { reportOfModel } from '../../core/tasks/classification/learning/reportOfModel';
import { TextClassifier } from '../../core/tasks/classification/textClassifier';
import type { ClassificationRequests, LoadClassifier, LoadedClassifier } from '../../protocol/classification';
import { answerRequest } from '../answerRequest';
import { longWork } from '../longWork';
import type { ServerConnection } from '../serverConnection';
import type { ClassifierRegistry } from './classifierRegistry';
import { LearningSessions } from './learningSessions';

/** Answers the requests to learn classifiers, to load and to remove them. */
export function serveLearning(host: ServerConnection, registry: ClassifierRegistry, scheduler: Scheduler): void {
	const sessions = new LearningSessions(registry);
	answerRequest(host, 'classification/load', params => load(registry, params));
	act(host, 'classification/remove', ({ id }) => {
		registry.remove(id);
	});
	answerRequest(host, 'classification/tableColumns', columnsOfTable);
	act(host, 'classification/learnBegin', options => {
		sessions.begin(options);
	});
	act(host, 'classification/learnAdd', params => {
		sessions.add(params);
	});
	act(host, 'classification/learnAddTable', params => {
		sessions.addTable(params);
	});
	act(host, 'classification/learnAbandon', ({ id }) => {
		sessions.abandon(id);
	});
	answerRequest(host, 'classification/learnFinish', (params, signal) => {
		const tell = (part: number): void => host.notify('classification/learnProgress', { id: params.id, part });
		return sessions.finish(params, longWork(scheduler, signal, tell));
	});
}

/** The requests that have no answer. */
type Acts = {
	[M in keyof ClassificationRequests]: ClassificationRequests[M]['result'] extends null ? M : never;
}[keyof ClassificationRequests];

/** Registers a handler of a request that has no answer. */
function act<M extends Acts>(
	host: ServerConnection,
	method: M,
	handle: (params: ClassificationRequests[M]['params']) => void,
): void {
	answerRequest(host, method, params => {
		handle(params);
		return null;
	});
}

function load(registry: ClassifierRegistry, { id, name, bytes }: LoadClassifier): LoadedClassifier {
	const file = decodeModel(bytes, name);
	return { info: registry.add(id, TextClassifier.from(file)), report: reportOfModel(file) };
}
