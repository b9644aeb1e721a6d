import { render } from 'lit-html';
import type { RelationFormat } from '../src/protocol/relations';
import type { ExportFormat } from '../src/protocol/analysis';
import type { PanelTab } from '../src/protocol/panel';
import type { TranslationUse } from '../src/protocol/panelTranslation';
import type { PanelAnswerHostNotifications } from '../src/protocol/panelAnswers';
import type { WritingMessage } from './answers/answersMessage';
import { AnswersLoader } from './answers/answersLoader';
import { CorpusLoader } from './corpus/corpusLoader';
import type { CorpusHostMessage } from './corpus/corpusMessage';
import type { ExplainedAbility } from '../src/protocol/explain';
import { tabOf } from './explain/explainedTabs';
import { ExplainLoader } from './explain/explainLoader';
import { LanguageModelLoader } from './languageModel/languageModelLoader';
import { ModelsLoader } from './models/modelsLoader';
import { HostConnection } from './rpc/hostConnection';
import type { VsCodeApi } from './rpc/vscodeApi';
import { VsCodeMessageWriter, WindowMessageReader } from './rpc/windowTransport';
import { askTab } from './state/askTab';
import type { PanelMessage } from './state/panelMessage';
import { initialState, toSavedState, type PanelState } from './state/panelState';
import { reduce } from './state/reduce';
import { readSavedState } from './state/savedState';
import { analyzableScope, wantedData } from './state/wantedData';
import { GeneratedLoader } from './summary/generatedLoader';
import type { GeneratedSummaryMessage } from './summary/generatedSummary';
import { SubwordsLoader } from './subwords/subwordsLoader';
import { TranslationLoader } from './translation/translationLoader';
import { TopicsLoader } from './topics/topicsLoader';
import type { TranslationMessage } from './translation/translationMessage';
import { VectorsLoader } from './vectors/vectorsLoader';
import type { VectorsHostMessage } from './vectors/vectorsMessage';
import { FORMAT_NAMES, isRelationFormat } from './views/exportFormats';
import type { PanelActions } from './views/panelActions';
import { panelView } from './views/panelView';

/** What the tab of the corpus can set in motion. */
type CorpusActions = Pick<PanelActions, 'runCorpusCommand' | 'revealCorpusPlace' | 'exportCorpus'>;

/** What the tab of translations can set in motion. */
type TranslationActions = Pick<
	PanelActions,
	'chooseTranslation' | 'stopTranslation' | 'useTranslation' | 'copyTranslation' | 'runTranslationCommand'
>;

/** How long a notice stays. */
const NOTICE_TIME = 4000;

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** The panel at work: keeps the state, draws it, asks the host for what it lacks. */
export class PanelApp {
	readonly #root: HTMLElement;
	readonly #api: VsCodeApi;
	readonly #host: HostConnection;
	readonly #subwords: SubwordsLoader;
	readonly #topics: TopicsLoader;
	readonly #answers: AnswersLoader;
	readonly #languageModel: LanguageModelLoader;
	readonly #corpus: CorpusLoader;
	readonly #vectors: VectorsLoader;
	readonly #translation: TranslationLoader;
	readonly #generated: GeneratedLoader;
	readonly #models: ModelsLoader;
	readonly #explain: ExplainLoader;
	readonly #actions: PanelActions;
	#state: PanelState;
	#saved = '';
	/** Number of the last request of each tab: an answer to an earlier one, or its cancellation, concerns nobody. */
	readonly #requests = new Map<PanelTab, number>();
	#isDrawScheduled = false;

	/** Draws into `root` and connects to the host. */
	constructor(root: HTMLElement, api: VsCodeApi, window: Window) {
		this.#root = root;
		this.#api = api;
		const language = document.documentElement.lang.toLowerCase().startsWith('zh') ? 'zh' : 'en';
		this.#state = initialState(readSavedState(api.getState()), language);
		this.#host = new HostConnection(
			new WindowMessageReader(window),
			new VsCodeMessageWriter(api),
			{
				'panel/scope': ({ scope, status }) => this.#dispatch({ type: 'scopeChanged', scope, status }),
				'panel/cursor': ({ offset }) => this.#dispatch({ type: 'cursorMoved', offset, time: this.#now() }),
				'panel/show': ({ tab }) => this.#show(tab),
				'panel/showHow': ({ ability }) => this.#showHow(ability),
				'panel/vocabulariesChanged': vocabularies =>
					this.#dispatch({ type: 'subwords', message: { type: 'vocabulariesLoaded', vocabularies } }),
				'panel/marksCleared': () => this.#switchMarksOff(),
				'panel/classifiersChanged': classifiers =>
					this.#dispatch({ type: 'topics', message: { type: 'classifiersLoaded', classifiers } }),
				'panel/libraryChanged': library =>
					this.#dispatch({ type: 'answers', message: { type: 'libraryLoaded', library } }),
				'panel/question': put => this.#putQuestion(put),
				'panel/answerEngineChanged': engine => this.#tellWriting({ type: 'engineTold', engine }),
				'panel/answerPiece': told => this.#tellWriting({ type: 'pieceTold', ...told }),
				'panel/languageModelsChanged': models =>
					this.#dispatch({ type: 'languageModel', message: { type: 'modelsLoaded', models } }),
				'panel/corpusChanged': corpus => this.#tellCorpus({ type: 'told', corpus }),
				'panel/showCorpus': show => this.#tellCorpus({ type: 'shown', show }),
				'panel/wordVectorsChanged': changed => this.#tellVectors({ type: 'wordVectorsChanged', changed }),
				'panel/folderSpaceChanged': ({ serial }) => this.#tellVectors({ type: 'folderRead', serial }),
				'panel/contextProgress': ({ part }) => this.#tellVectors({ type: 'contextProgress', part }),
				'panel/showVectors': show => this.#tellVectors({ type: 'shown', show }),
				'panel/translationSettingsChanged': settings => this.#tellTranslation({ type: 'settingsLoaded', settings }),
				'panel/translatedSentences': told => this.#tellTranslation({ type: 'sentencesTold', ...told }),
				'panel/generatorChanged': ({ engine }) => this.#tellSummary({ type: 'generatorTold', engine }),
				'panel/summaryWritten': written => this.#tellSummary({ type: 'summaryWritten', ...written }),
				'panel/summarizeNow': () => this.#summarizeNow(),
				'panel/showModels': ({ names }) => this.#showModels(names),
				'panel/translateNow': () => this.#tellTranslation({ type: 'wanted' }),
			},
			error => this.#dispatch({ type: 'noticeShown', kind: 'error', text: messageOf(error) }),
		);
		this.#subwords = new SubwordsLoader(this.#host, message => this.#dispatch(message));
		this.#topics = new TopicsLoader(this.#host, message => this.#dispatch(message));
		this.#answers = new AnswersLoader(this.#host, message => this.#dispatch(message));
		this.#languageModel = new LanguageModelLoader(this.#host, message => this.#dispatch(message));
		this.#corpus = new CorpusLoader(this.#host, message => this.#dispatch(message));
		this.#vectors = new VectorsLoader(this.#host, message => this.#dispatch(message));
		this.#generated = new GeneratedLoader(this.#host, message => this.#dispatch(message));
		this.#explain = new ExplainLoader(this.#host, message => this.#dispatch(message));
		this.#translation = new TranslationLoader(this.#host, message => this.#dispatch(message));
		this.#models = new ModelsLoader(this.#host, message => this.#dispatch(message));
		this.#actions = this.#createActions();
	}

	/** Draws the first picture and says hello to the host. */
	async start(): Promise<void> {
		this.#draw();
		try {
			this.#dispatch({ type: 'initialized', init: await this.#host.ready() });
		} catch (error) {
			this.#dispatch({ type: 'connectionLost' });
			this.#dispatch({ type: 'noticeShown', kind: 'error', text: messageOf(error) });
		}
	}

	#createActions(): PanelActions {
		return {
			send: message => {
				if (message.type === 'tabShown') this.#show(message.tab);
				else this.#dispatch(message);
				// At once: the next key may come before the next frame, and its handler must know this one's outcome.
				this.#draw();
			},
			now: () => this.#now(),
			reveal: (scopeId, { start, end }) => this.#host.notify('panel/reveal', { scopeId, span: { start, end } }),
			exportAs: (format, target) => void this.#export(format, target),
			runCommand: command => this.#host.notify('panel/command', { command }),
			analyzeAnyway: () => this.#host.notify('panel/analyzeAnyway', null),
			analyzeSelection: () => this.#host.notify('panel/analyzeSelection', null),
			runSubwordCommand: command => this.#host.notify('panel/subwordCommand', { command }),
			runClassifierCommand: (command, classifier) =>
				this.#host.notify('panel/classifierCommand', { command, classifier }),
			copySummary: text => void this.#copy(text, 'summary'),
			copyAnswer: text => void this.#copy(text, 'answers'),
			revealFile: place => this.#host.notify('panel/revealFile', place),
			showQuery: query => this.#host.notify('panel/showQuery', { query }),
			chooseAnswerEngine: engine => {
				this.#tellWriting({ type: 'engineChosen', engine });
				this.#host.notify('panel/answerEngineChosen', { engine });
			},
			buildLibrary: () => this.#host.notify('panel/buildLibrary', null),
			runLanguageModelCommand: command => this.#host.notify('panel/languageModelCommand', { command }),
			chooseLanguageModel: choice => {
				this.#dispatch({ type: 'languageModel', message: { type: 'choiceChanged', choice } });
				this.#host.notify('panel/languageModelChosen', choice);
			},
			insertWord: place => this.#host.notify('panel/insertWord', place),
			cancelLibrary: () => this.#host.notify('panel/cancelLibrary', null),
			runVectorCommand: (command, model) => this.#host.notify('panel/vectorCommand', { command, model }),
			trainVectors: train => this.#host.notify('panel/train', train),
			stopTraining: keep => this.#host.notify('panel/stopTraining', { keep }),
			...this.#corpusActions(),
			...this.#translationActions(),
			openModelCard: name => this.#host.notify('panel/openModelCard', { name }),
			revealText: (space, row) => this.#host.notify('panel/revealText', { space, row }),
		};
	}

	#corpusActions(): CorpusActions {
		return {
			runCorpusCommand: command => this.#host.notify('panel/corpusCommand', { command }),
			revealCorpusPlace: ({ text, start, end, match }) =>
				this.#host.notify('panel/revealCorpusPlace', { text, start, end, match }),
			exportCorpus: (table, format, target) =>
				void this.#exported(FORMAT_NAMES[format], target, () =>
					this.#host.ask('panel/corpusExport', { table, format, target }, () => null),
				),
		};
	}

	#translationActions(): TranslationActions {
		return {
			chooseTranslation: ({ engine, direction }) => {
				this.#tellTranslation({ type: 'engineChosen', engine });
				this.#tellTranslation({ type: 'directionChosen', direction });
				this.#host.notify('panel/translationChosen', { engine, direction });
			},
			stopTranslation: () => {
				this.#tellTranslation({ type: 'stopped' });
				this.#host.cancel('translation');
			},
			useTranslation: use => void this.#useTranslation(use),
			copyTranslation: text => void this.#copy(text, 'translation'),
			runTranslationCommand: command => this.#host.notify('panel/translationCommand', { command }),
		};
	}

	async #useTranslation(use: TranslationUse): Promise<void> {
		const { texts, scope } = this.#state;
		if (scope === undefined) return;
		try {
			await this.#host.ask('panel/useTranslation', { scopeId: scope.id, use }, () => null);
			this.#dispatch({ type: 'noticeShown', kind: 'info', text: texts.t(`translation.used.${use}`) });
		} catch (error) {
			const text = texts.t('translation.useFailed', messageOf(error));
			this.#dispatch({ type: 'noticeShown', kind: 'error', text });
		}
	}

	#tellSummary(message: GeneratedSummaryMessage): void {
		this.#dispatch({ type: 'summary', message: { type: 'generated', message } });
	}

	#summarizeNow(): void {
		this.#show('summary');
		const scopeId = analyzableScope(this.#state)?.id;
		this.#dispatch({ type: 'summary', message: { type: 'generationWanted', scopeId } });
	}

	#showModels(names: readonly string[]): void {
		this.#show('models');
		this.#dispatch({ type: 'models', message: { type: 'shown', names } });
	}

	#tellTranslation(message: TranslationMessage): void {
		if (message.type === 'wanted') this.#show('translation');
		this.#dispatch({ type: 'translation', message } as PanelMessage);
	}

	#tellWriting(writing: WritingMessage): void {
		this.#dispatch({ type: 'answers', message: { type: 'writing', writing } });
	}

	#now(): number {
		return performance.now();
	}

	#show(tab: PanelTab): void {
		if (tab === this.#state.tab) return;
		this.#dispatch({ type: 'tabShown', tab });
		this.#host.notify('panel/tabShown', { tab });
	}

	#showHow(ability: ExplainedAbility | undefined): void {
		const tab = ability && tabOf(ability);
		if (ability !== undefined && tab !== undefined) {
			this.#show(tab);
			this.#dispatch({ type: 'explain', message: { type: 'abilityChosen', tab, ability } });
		}
		this.#dispatch({ type: 'explain', message: { type: 'opened' } });
	}

	#putQuestion(put: PanelAnswerHostNotifications['panel/question']): void {
		this.#show('answers');
		this.#dispatch({ type: 'answers', message: { type: 'questionPut', put } });
	}

	#tellCorpus(message: CorpusHostMessage): void {
		if (message.type === 'shown') this.#show('corpus');
		this.#dispatch({ type: 'corpus', message });
	}

	#tellVectors(message: VectorsHostMessage): void {
		if (message.type === 'shown') this.#show('vectors');
		this.#dispatch({ type: 'vectors', message });
	}

	#switchMarksOff(): void {
		if (this.#state.topics.marks) this.#dispatch({ type: 'topics', message: { type: 'marksToggled' } });
	}

	#dispatch(message: PanelMessage): void {
		const before = this.#state;
		this.#state = reduce(before, message);
		if (this.#state === before) return;
		this.#scheduleDraw();
		this.#save();
		const wanted = wantedData(this.#state);
		if (wanted !== undefined) void this.#load(wanted.tab, wanted.scopeId);
		this.#subwords.follow(before, this.#state);
		this.#topics.follow(this.#state);
		this.#answers.follow(this.#state);
		this.#languageModel.follow(this.#state);
		this.#corpus.follow(this.#state);
		this.#vectors.follow(this.#state);
		this.#translation.follow(this.#state);
		this.#generated.follow(this.#state);
		this.#models.follow(this.#state);
		this.#explain.follow(this.#state);
		const { notice } = this.#state;
		if (notice !== undefined && notice !== before.notice && notice.text !== '') {
			setTimeout(() => this.#dispatch({ type: 'noticeExpired', serial: notice.serial }), NOTICE_TIME);
		}
	}

	async #load(tab: PanelTab, scopeId: number): Promise<void> {
		const request = (this.#requests.get(tab) ?? 0) + 1;
		this.#requests.set(tab, request);
		this.#dispatch({ type: 'requested', tab, scopeId });
		let answer: PanelMessage;
		try {
			answer = (await askTab(tab, this.#host, this.#state, scopeId, () => this.#now())) ?? {
				type: 'answerOutdated',
				tab,
				scopeId,
			};
		} catch (error) {
			answer = { type: 'loadFailed', tab, scopeId, message: messageOf(error) };
		}
		if (request === this.#requests.get(tab)) this.#dispatch(answer);
	}

	#export(format: ExportFormat | RelationFormat, target: 'clipboard' | 'document'): Promise<void> {
		return this.#exported(FORMAT_NAMES[format], target, () =>
			isRelationFormat(format)
				? this.#host.ask('panel/exportRelations', { format, target }, () => null)
				: this.#host.exportAs({ format, target }),
		);
	}

	/** Has the host export, and says what came of it. */
	async #exported(name: string, target: 'clipboard' | 'document', work: () => Promise<unknown>): Promise<void> {
		const { texts } = this.#state;
		try {
			await work();
			if (target === 'document') return;
			this.#dispatch({ type: 'noticeShown', kind: 'info', text: texts.t('export.copied', name) });
		} catch (error) {
			const text = texts.t('export.failed', messageOf(error));
			this.#dispatch({ type: 'noticeShown', kind: 'error', text });
		}
	}

	async #copy(text: string, tab: 'summary' | 'answers' | 'translation'): Promise<void> {
		const { texts } = this.#state;
		try {
			await navigator.clipboard.writeText(text);
			this.#dispatch({ type: 'noticeShown', kind: 'info', text: texts.t(`${tab}.copied`) });
		} catch {
			this.#dispatch({ type: 'noticeShown', kind: 'error', text: texts.t(`${tab}.copyFailed`) });
		}
	}

	#save(): void {
		const saved = toSavedState(this.#state);
		const written = JSON.stringify(saved);
		if (written === this.#saved) return;
		this.#saved = written;
		this.#api.setState(saved);
	}

	#scheduleDraw(): void {
		if (this.#isDrawScheduled) return;
		this.#isDrawScheduled = true;
		requestAnimationFrame(() => {
			this.#isDrawScheduled = false;
			this.#draw();
		});
	}

	#draw(): void {
		render(panelView(this.#state, this.#actions), this.#root);
	}
}
