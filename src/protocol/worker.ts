import type { AnalysisRequests, AnalysisWorkerNotifications } from './analysis';
import type { AnswerRequests } from './answers';
import type { ClassificationRequests, ClassificationWorkerNotifications } from './classification';
import type { ContextualRequests, ContextualWorkerNotifications } from './contextual';
import type { DictionaryRequests } from './dictionary';
import type { EmbeddingRequests, EmbeddingWorkerNotifications } from './embeddings';
import type { KeywordRequests, KeywordWorkerNotifications } from './keywords';
import type { NgramRequests, NgramWorkerNotifications } from './ngram';
import type { RelationRequests } from './relations';
import type { SubwordRequests, SubwordWorkerNotifications } from './subword';
import type { SummaryRequests } from './summaries';
import type { TranslationRequests, TranslationWorkerNotifications } from './translation';
import type { SpaceRequests, SpaceWorkerNotifications } from './vectorSpace';

/** Every request from host to worker. */
export interface WorkerRequests
	extends
		AnalysisRequests,
		SubwordRequests,
		ClassificationRequests,
		ContextualRequests,
		DictionaryRequests,
		EmbeddingRequests,
		KeywordRequests,
		NgramRequests,
		RelationRequests,
		SummaryRequests,
		AnswerRequests,
		SpaceRequests,
		TranslationRequests {}

/** Every notification from worker to host. */
export interface WorkerNotifications
	extends
		AnalysisWorkerNotifications,
		SubwordWorkerNotifications,
		ClassificationWorkerNotifications,
		ContextualWorkerNotifications,
		EmbeddingWorkerNotifications,
		KeywordWorkerNotifications,
		NgramWorkerNotifications,
		SpaceWorkerNotifications,
		TranslationWorkerNotifications {}
