import type { AnalysisRequests, AnalysisWorkerNotifications } from './analysis';
import type { AnswerRequests } from './answers';
import type { ClassificationRequests, ClassificationWorkerNotifications } from './classification';
import type { KeywordRequests, KeywordWorkerNotifications } from './keywords';
import type { RelationRequests } from './relations';
import type { SubwordRequests, SubwordWorkerNotifications } from './subword';
import type { SummaryRequests } from './summaries';

/** Every request from host to worker. */
export interface WorkerRequests
	extends
		AnalysisRequests,
		SubwordRequests,
		ClassificationRequests,
		KeywordRequests,
		RelationRequests,
		SummaryRequests,
		AnswerRequests {}

/** Every notification from worker to host. */
export interface WorkerNotifications
	extends
		AnalysisWorkerNotifications,
		SubwordWorkerNotifications,
		ClassificationWorkerNotifications,
		KeywordWorkerNotifications {}
