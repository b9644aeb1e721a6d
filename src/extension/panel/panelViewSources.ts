import type { Uri } from 'vscode';
import type { Event, TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import type { PanelRequests } from '../../protocol/panel';
import type { Analysis } from '../analysis';
import type { FolderLibrary } from '../answers/folderLibrary';
import type { Classifiers } from '../classifiers';
import type { Corpora } from '../corpora/corpora';
import type { DocumentPolicy } from '../documentPolicy';
import type { ChosenLanguageModel } from '../representations/chosenLanguageModel';
import type { LanguageModels } from '../representations/languageModels';
import type { DocumentRequests } from '../documentRequests';
import type { GeneratorService, PromptService } from '../generation/generatorService';
import type { ModelCards } from '../modelCards';
import type { MissingParts } from '../missingParts';
import type { ContextualVectors } from '../representations/contextualVectors';
import type { VectorSpaces } from '../representations/vectorSpaces';
import type { WordVectors } from '../representations/wordVectors';
import type { Statistics } from '../statistics/statistics';
import type { Subwords } from '../subwords';
import type { Target, Targets } from '../target';
import type { Glossaries } from '../translation/glossaries';
import type { TranslationChoice } from '../translation/translationChoice';
import type { Translations } from '../translation/translations';
import type { ChosenVocabularies } from '../vocabularies/chosenVocabularies';
import type { PanelScopes } from './panelScope';
import type { WrittenAnswersSources } from './writtenAnswersServer';

/** What the panel needs of the other features. */
export interface PanelViewSources extends WrittenAnswersSources {
	readonly extensionUri: Uri;
	readonly analysis: Analysis;
	readonly subwords: Subwords;
	readonly chosen: ChosenVocabularies;
	readonly classifiers: Classifiers;
	readonly library: FolderLibrary;
	readonly languageModels: LanguageModels;
	readonly chosenModel: ChosenLanguageModel;
	readonly corpora: Corpora;
	readonly policy: DocumentPolicy;
	readonly vectorSpaces: VectorSpaces;
	readonly wordVectors: WordVectors;
	readonly contextualVectors: ContextualVectors;
	readonly translations: Translations;
	readonly translationChoice: TranslationChoice;
	readonly glossaries: Glossaries;
	readonly generators: GeneratorService;
	readonly prompts: PromptService;
	readonly modelCards: ModelCards;
	readonly openMarkdown: (markdown: string) => Promise<void>;
	readonly requests: DocumentRequests;
	readonly statistics: Statistics;
	readonly missing: MissingParts;
	readonly scopes: PanelScopes;
	readonly targets: Targets;
	readonly export: (target: Target, params: PanelRequests['panel/export']['params']) => Promise<void>;
	readonly exportRelations: (target: Target, params: PanelRequests['panel/exportRelations']['params']) => Promise<void>;
	/** Marks stretches of a document in its editors, in place of those before; `undefined` takes them away. */
	readonly markEvidence: (target: Target | undefined, spans: readonly Span[]) => void;
	/** A person had all marks of evidence taken away. */
	readonly onDidClearEvidence: Event<void>;
	readonly analyzeAnyway: (document: TextDocument) => void;
	/** Shows a query in an editor of its own. */
	readonly showQuery: (query: string) => void;
}
