import {
	decodeAnswers,
	decodeAnswerEngine,
	decodeAnswerPiece,
	decodeLibrary,
	decodeQuestion,
	decodeWritten,
} from '../../../webview/answers/decodeAnswers';
import { decodeCorpus, decodeCorpusPage } from '../../../webview/corpus/decodeCorpus';
import { decodePanelExplanation, decodeShowHow } from '../../../webview/explain/decodeExplain';
import { decodeDocumentTopics, decodeKeywords } from '../../../webview/keywords/decodeKeywords';
import {
	decodeChain,
	decodeComparison,
	decodeGenerated,
	decodeLanguageModels,
	decodeMeasures,
	decodeNextWords,
} from '../../../webview/languageModel/decodeLanguageModel';
import { decodeModelCard, decodeModels } from '../../../webview/models/decodeModels';
import { decodeRelations } from '../../../webview/relations/decodeRelations';
import {
	decodeEntities,
	decodeInit,
	decodePanelSummary,
	decodeTokens,
	NOTIFICATION_DECODERS,
} from '../../../webview/rpc/decodePanel';
import {
	decodeExplanation,
	decodeSubwords,
	decodeSubwordStatistics,
	decodeVocabularies,
} from '../../../webview/rpc/decodeSubwords';
import { decodeStatistics } from '../../../webview/statistics/decodeStatistics';
import { decodeGeneratedSummary } from '../../../webview/summary/decodeGenerated';
import { decodeClassifiers, decodeTopics } from '../../../webview/topics/decodeTopics';
import { decodeTranslated, decodeTranslationSettings } from '../../../webview/translation/decodeTranslation';
import { DECODERS as VECTOR_DECODERS } from '../../../webview/vectors/decodeVectors';
import { readSavedState } from '../../../webview/state/savedState';

/** All decoders of what the host says, and the reader of what the panel kept, by names. */
export const PANEL_DECODERS: Readonly<Record<string, (value: unknown) => unknown>> = {
	...{ decodeAnswers, decodeAnswerEngine, decodeAnswerPiece, decodeLibrary, decodeQuestion, decodeWritten },
	...{ decodeCorpus, decodeCorpusPage, decodePanelExplanation, decodeShowHow, decodeDocumentTopics, decodeKeywords },
	...{ decodeChain, decodeComparison, decodeGenerated, decodeLanguageModels, decodeMeasures, decodeNextWords },
	...{ decodeModelCard, decodeModels, decodeRelations, decodeEntities, decodeInit, decodePanelSummary, decodeTokens },
	...{ decodeExplanation, decodeSubwords, decodeSubwordStatistics, decodeVocabularies, decodeStatistics },
	...{ decodeGeneratedSummary, decodeClassifiers, decodeTopics, decodeTranslated, decodeTranslationSettings },
	...VECTOR_DECODERS,
	...NOTIFICATION_DECODERS,
	readSavedState,
};
