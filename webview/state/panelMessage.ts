import type {
	PanelEntities,
	PanelInit,
	PanelScope,
	PanelStatus,
	PanelTab,
	PanelTokens,
} from '../../src/protocol/panel';
import type { AnswersHostMessage, AnswersUserMessage } from '../answers/answersMessage';
import type { CorpusHostMessage, CorpusUserMessage } from '../corpus/corpusMessage';
import type { EntitySort } from '../entities/entityModel';
import type { ExplainHostMessage, ExplainUserMessage } from '../explain/explainMessage';
import type { KeywordsHostMessage, KeywordsUserMessage } from '../keywords/keywordsMessage';
import type { LanguageModelHostMessage, LanguageModelUserMessage } from '../languageModel/languageModelMessage';
import type { ModelsHostMessage, ModelsUserMessage } from '../models/modelsState';
import type { RelationsHostMessage, RelationsUserMessage } from '../relations/relationsMessage';
import type { StatisticsHostMessage, StatisticsUserMessage } from '../statistics/statisticsMessage';
import type { SubwordsHostMessage, SubwordsUserMessage } from '../subwords/subwordsMessage';
import type { SummaryMessage, SummaryUserMessage } from '../summary/reduceSummary';
import type { TokenFilter } from '../tokens/tokenFilter';
import type { TopicsHostMessage, TopicsUserMessage } from '../topics/topicsMessage';
import type { TranslationHostMessage, TranslationUserMessage } from '../translation/translationMessage';
import type { VectorsHostMessage, VectorsUserMessage } from '../vectors/vectorsMessage';

/** The virtual lists of the panel. */
export type ListName = 'tokens' | 'entities' | 'keywords' | 'relations' | 'corpus';

/** What the host said. */
export type HostMessage =
	| { readonly type: 'initialized'; readonly init: PanelInit }
	| { readonly type: 'connectionLost' }
	| { readonly type: 'subwords'; readonly message: SubwordsHostMessage }
	| { readonly type: 'topics'; readonly message: TopicsHostMessage }
	| { readonly type: 'keywords'; readonly message: KeywordsHostMessage }
	| { readonly type: 'statistics'; readonly message: StatisticsHostMessage }
	| { readonly type: 'relations'; readonly message: RelationsHostMessage }
	| { readonly type: 'summary'; readonly message: SummaryMessage }
	| { readonly type: 'answers'; readonly message: AnswersHostMessage }
	| { readonly type: 'corpus'; readonly message: CorpusHostMessage }
	| { readonly type: 'languageModel'; readonly message: LanguageModelHostMessage }
	| { readonly type: 'vectors'; readonly message: VectorsHostMessage }
	| { readonly type: 'translation'; readonly message: TranslationHostMessage }
	| { readonly type: 'models'; readonly message: ModelsHostMessage }
	| { readonly type: 'explain'; readonly message: ExplainHostMessage }
	| { readonly type: 'scopeChanged'; readonly scope: PanelScope | undefined; readonly status: PanelStatus }
	| { readonly type: 'cursorMoved'; readonly offset: number; readonly time: number }
	| { readonly type: 'requested'; readonly tab: PanelTab; readonly scopeId: number }
	| { readonly type: 'tokensLoaded'; readonly tokens: PanelTokens; readonly time: number }
	| { readonly type: 'entitiesLoaded'; readonly entities: PanelEntities; readonly time: number }
	| { readonly type: 'answerOutdated'; readonly tab: PanelTab; readonly scopeId: number }
	| { readonly type: 'loadFailed'; readonly tab: PanelTab; readonly scopeId: number; readonly message: string };

/** What the user did; `time` in milliseconds of a clock that only has to move forward. */
export type UserMessage =
	| { readonly type: 'tabShown'; readonly tab: PanelTab }
	| { readonly type: 'subwords'; readonly message: SubwordsUserMessage }
	| { readonly type: 'topics'; readonly message: TopicsUserMessage }
	| { readonly type: 'keywords'; readonly message: KeywordsUserMessage }
	| { readonly type: 'statistics'; readonly message: StatisticsUserMessage }
	| { readonly type: 'relations'; readonly message: RelationsUserMessage }
	| { readonly type: 'summary'; readonly message: SummaryUserMessage }
	| { readonly type: 'answers'; readonly message: AnswersUserMessage }
	| { readonly type: 'corpus'; readonly message: CorpusUserMessage }
	| { readonly type: 'languageModel'; readonly message: LanguageModelUserMessage }
	| { readonly type: 'vectors'; readonly message: VectorsUserMessage }
	| { readonly type: 'translation'; readonly message: TranslationUserMessage }
	| { readonly type: 'models'; readonly message: ModelsUserMessage }
	| { readonly type: 'explain'; readonly message: ExplainUserMessage }
	| { readonly type: 'retried'; readonly tab: PanelTab }
	| { readonly type: 'tokenFilterChanged'; readonly filter: TokenFilter; readonly time: number }
	| { readonly type: 'listMeasured'; readonly list: ListName; readonly height: number; readonly rowHeight: number }
	| { readonly type: 'listScrolled'; readonly list: ListName; readonly scrollTop: number; readonly time: number }
	| { readonly type: 'rowActivated'; readonly list: ListName; readonly row: number; readonly time: number }
	| { readonly type: 'entitySortChanged'; readonly sort: EntitySort }
	| { readonly type: 'groupToggled'; readonly label: string }
	| { readonly type: 'occurrenceShown'; readonly key: string; readonly occurrence: number }
	| { readonly type: 'noticeShown'; readonly kind: 'info' | 'error'; readonly text: string }
	| { readonly type: 'noticeExpired'; readonly serial: number };

/** Everything that can change the panel's state. */
export type PanelMessage = HostMessage | UserMessage;
