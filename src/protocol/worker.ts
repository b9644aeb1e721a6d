import type {
	AnalysisHostNotifications,
	AnalysisHostRequests,
	AnalysisRequests,
	AnalysisWorkerNotifications,
} from './analysis';
import type { AnnotationRequests } from './annotation';
import type { AnswerRequests } from './answers';
import type { CardRequests } from './cards';
import type { ClassificationRequests, ClassificationWorkerNotifications } from './classification';
import type { ContextualRequests, ContextualWorkerNotifications } from './contextual';
import type { ConversionRequests } from './conversion';
import type { CorpusRequests } from './corpus';
import type { DictionaryRequests } from './dictionary';
import type { EmbeddingRequests, EmbeddingWorkerNotifications } from './embeddings';
import type { EntityRequests } from './entities';
import type { ExplainRequests } from './explain';
import type { KeywordRequests, KeywordWorkerNotifications } from './keywords';
import type { NgramRequests, NgramWorkerNotifications } from './ngram';
import type { RedactionRequests } from './redaction';
import type { RelationRequests } from './relations';
import type { StatisticsRequests } from './statistics';
import type { SubwordRequests, SubwordWorkerNotifications } from './subword';
import type { SummaryRequests } from './summaries';
import type { TranslationRequests, TranslationWorkerNotifications } from './translation';
import type { SpaceRequests, SpaceWorkerNotifications } from './vectorSpace';
import type { WordHostNotifications, WordHostRequests, WordRequests } from './words';

/** Every request from host to worker. */
export interface WorkerRequests
	extends
		AnalysisRequests,
		AnnotationRequests,
		SubwordRequests,
		CardRequests,
		ClassificationRequests,
		ContextualRequests,
		ConversionRequests,
		CorpusRequests,
		DictionaryRequests,
		EmbeddingRequests,
		EntityRequests,
		ExplainRequests,
		KeywordRequests,
		NgramRequests,
		RedactionRequests,
		RelationRequests,
		StatisticsRequests,
		SummaryRequests,
		AnswerRequests,
		SpaceRequests,
		TranslationRequests,
		WordRequests {}

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

/** Every notification from host to worker. */
export interface HostNotifications extends AnalysisHostNotifications, WordHostNotifications {}

/** Every request from worker to host. */
export interface HostRequests extends AnalysisHostRequests, WordHostRequests {}
