import { CancellationTokenSource, commands, l10n, languages } from 'vscode';
import type { Event, ExtensionContext, TextDocument, TextEditor, Uri } from 'vscode';
import type { Span } from '../core/text/span';
import type { AnswerSet, AnswerSource } from '../protocol/answers';
import type { ClassifierInfo } from '../protocol/classification';
import type { LanguageModelInfo, ModelChoice } from '../protocol/ngram';
import type { PanelTab } from '../protocol/panel';
import type { PanelLibrary } from '../protocol/panelAnswers';
import type { VocabularyInfo } from '../protocol/subword';
import type { AnswerMark } from './answerMark';
import { addUserWord } from './commands/addUserWord';
import { highlightEvidence } from './commands/answers/highlightEvidence';
import { highlightKeywords } from './commands/answers/highlightKeywords';
import { analyzeAnyway } from './commands/analyzeAnyway';
import { analyzeDocument } from './commands/analyzeDocument';
import { analyzeSelection } from './commands/analyzeSelection';
import { classifyFolder } from './commands/classifiers/classifyFolder';
import { classifyWith } from './commands/classifiers/classifyWith';
import { removeClassifier } from './commands/classifiers/removeClassifier';
import { showReport } from './commands/classifiers/showReport';
import { trainFromFile } from './commands/classifiers/trainFromFile';
import { trainFromFolder } from './commands/classifiers/trainFromFolder';
import { trainFromLines } from './commands/classifiers/trainFromLines';
import { clearHighlights } from './commands/clearHighlights';
import type { Command } from './commands/command';
import { copyAs } from './commands/copyAs';
import { exportAs } from './commands/exportAs';
import { exportRelations } from './commands/exportRelations';
import { highlightEntities } from './commands/highlightEntities';
import { highlightSurprisal } from './commands/highlightSurprisal';
import { learnLanguageModel } from './commands/languageModels/learnLanguageModel';
import { loadLanguageModel } from './commands/languageModels/loadLanguageModel';
import { removeLanguageModel } from './commands/languageModels/removeLanguageModel';
import { saveLanguageModel } from './commands/languageModels/saveLanguageModel';
import { highlightPartsOfSpeech } from './commands/highlightPartsOfSpeech';
import { openSettings } from './commands/openSettings';
import type { HighlightSwitch, HighlightSwitches, PanelPort } from './commands/ports';
import { addKnowledge, addQuestions } from './commands/questions/addFiles';
import { ask } from './commands/questions/ask';
import { indexFolder } from './commands/questions/indexFolder';
import { knowledgeFromFolder } from './commands/questions/knowledgeFromFolder';
import { removeIndex } from './commands/questions/removeIndex';
import { restartAnalysis } from './commands/restartAnalysis';
import { setDocumentLanguage } from './commands/setDocumentLanguage';
import { setSegmentationStandard } from './commands/setSegmentationStandard';
import { showEntities } from './commands/showEntities';
import { showKeywords } from './commands/showKeywords';
import { showLanguageModel } from './commands/showLanguageModel';
import { showLog } from './commands/showLog';
import { showRelations } from './commands/showRelations';
import { showSubwords } from './commands/showSubwords';
import { showSummary } from './commands/showSummary';
import { showTokens } from './commands/showTokens';
import { showTopics } from './commands/showTopics';
import { showVectors } from './commands/showVectors';
import { compareSubwords } from './commands/subwords/compareSubwords';
import { countFolder } from './commands/subwords/countFolder';
import { learnSubwords } from './commands/subwords/learnSubwords';
import { loadSubwords } from './commands/subwords/loadSubwords';
import { openSample } from './commands/subwords/openSample';
import { saveSubwords } from './commands/subwords/saveSubwords';
import { summarizeAbout } from './commands/summaries/summarizeAbout';
import { summarizeFolder } from './commands/summaries/summarizeFolder';
import { topicsOfFolder } from './commands/topics/topicsOfFolder';
import { exportSpace } from './commands/vectors/exportSpace';
import { spaceOfFolder } from './commands/vectors/spaceOfFolder';
import { WordCompletions } from './completions/wordCompletions';
import { learnVectorsOfDocument, learnVectorsOfFolder } from './commands/vectors/learnVectors';
import { compareContexts, showWord } from './commands/vectors/showWord';
import { loadVectors, removeVectors, saveVectors } from './commands/vectors/vectorFiles';
import { AnswerMarks } from './decorations/answerMarks';
import { Highlighter } from './decorations/highlighter';
import type { Mark } from './decorations/marks';
import type { SurprisalMark } from './decorations/surprisalEditor';
import { SurprisalHighlighter } from './decorations/surprisalHighlighter';
import type { AnswerKind } from './decorations/markStyles';
import { TokenHover } from './hovers/tokenHover';
import { PanelScopes } from './panel/panelScope';
import { PanelView } from './panel/panelView';
import { showQuery } from './answers/showQuery';
import { createServices } from './services';
import type { Services } from './services';
import type { Target } from './target';
import { StatusItem } from './statusBar/statusItem';
import { SubwordItem } from './statusBar/subwordItem';
import type { StartWorker } from './workerLink';

/** What other extensions, and the tests, see of this one. */
export interface ExtensionApi {
	/** The marks that an editor has now, in order; offsets in UTF-16 code units. */
	marksOf(editor: TextEditor): readonly Mark[];
	/** The marks of an answer about a whole document, in order: evidence of a label, or keywords. */
	answerMarks(kind: AnswerKind): readonly AnswerMark[];
	/** The marks of an editor were set. */
	readonly onDidChangeMarks: Event<TextEditor>;
	/** The words of an editor that are marked by surprisal now, in order. */
	surprisalOf(editor: TextEditor): readonly SurprisalMark[];
	/** The language models that a person learned or loaded. */
	languageModels(): Promise<readonly LanguageModelInfo[]>;
	/** Which language model answers. */
	languageModelChoice(): ModelChoice;
	/** Whether the analysis worker runs: `idle` before its first use. */
	analyzerState(): string;
	/** What the status item of subword tokens shows; nothing while it is hidden. */
	subwordItemText(): string | undefined;
	/** The subword vocabularies that there are now. */
	vocabularies(): Promise<readonly VocabularyInfo[]>;
	/** The classifiers that there are now. */
	classifiers(): Promise<readonly ClassifierInfo[]>;
	/** What the library of answers holds and what becomes of it. */
	library(): PanelLibrary;
	/** The answers of the library to a question, from one source or all. */
	ask(question: string, source?: AnswerSource): Promise<AnswerSet>;
}

/** Ties the features together; nothing is started or loaded before its first use. */
export function activateExtension(context: ExtensionContext, startWorker: StartWorker): ExtensionApi {
	const services = createServices(context, startWorker);
	const { log, settings, policy, analysis, exporter, targets } = services;
	const highlighter = new Highlighter(analysis, settings, policy, context.workspaceState, log);
	const surprisal = new SurprisalHighlighter(services, context.workspaceState);
	const scopes = new PanelScopes(targets, policy, settings);
	const answers = { evidence: new AnswerMarks('evidence', log), keywords: new AnswerMarks('keywords', log) };
	const panel = new PanelView({
		...services,
		extensionUri: context.extensionUri,
		scopes,
		export: async (target, { format, target: place }) => {
			await exporter.export(target, format, place);
		},
		exportRelations: async (target, { format, target: place }) => {
			await exporter.exportRelations(target, format, place);
		},
		markEvidence: (target, spans) => markEvidence(answers.evidence, target, spans),
		onDidClearEvidence: answers.evidence.onDidClear,
		analyzeAnyway: document => policy.allowAnySize(document),
		showQuery: query => void showQuery(policy, query),
	});
	const isMarking = highlighter.isMarking.bind(highlighter);
	const status = new StatusItem({
		...services,
		isInUse: document => isMarking(document) || panel.visible,
	});
	const subwordItem = new SubwordItem(services);
	const hover = new TokenHover(analysis, document => isHoverWanted(document, services, isMarking), log);
	const panelPort = createPanelPort(panel, scopes);
	context.subscriptions.push(
		...[new WordCompletions(services), surprisal],
		...[highlighter, answers.evidence, answers.keywords, scopes, panel, status, subwordItem],
		languages.registerHoverProvider('*', hover),
		highlighter.onDidSwitch(() => status.update()),
		panel.onDidChangeVisibility(() => status.update()),
		...[
			...createCommands(services, panelPort, context.extension.id),
			...createMarkCommands(services, highlighter, surprisal, answers),
			...createLanguageModelCommands(services, panelPort),
			topicsOfFolder(services),
			...createSubwordCommands(services, panelPort, context.extensionUri),
			...[summarizeAbout(services), summarizeFolder(services)],
			...createClassifierCommands(services, panelPort),
			...createQuestionCommands(services, panelPort),
			...createSpaceCommands(services, panelPort),
			...createWordVectorCommands(services, panelPort),
		].map(({ id, run }) => commands.registerCommand(id, run)),
	);
	return createApi(services, { highlighter, surprisal, subwordItem, answers });
}

/** What {@link createApi} tells of. */
interface ApiParts {
	readonly highlighter: Highlighter;
	readonly surprisal: SurprisalHighlighter;
	readonly subwordItem: SubwordItem;
	readonly answers: Readonly<Record<AnswerKind, AnswerMarks>>;
}

function createApi(services: Services, { highlighter, surprisal, subwordItem, answers }: ApiParts): ExtensionApi {
	const { analyzer, subwords } = services;
	return {
		marksOf: editor => highlighter.marksOf(editor),
		answerMarks: kind => answers[kind].marks,
		onDidChangeMarks: highlighter.onDidChangeMarks,
		surprisalOf: editor => surprisal.marksOf(editor),
		languageModels: () => services.languageModels.models(),
		languageModelChoice: () => services.chosenModel.choice,
		analyzerState: () => analyzer.state,
		subwordItemText: () => subwordItem.text,
		vocabularies: () => subwords.vocabularies(),
		classifiers: () => services.classifiers.classifiers(),
		library: () => services.library.info,
		ask: (question, source) => services.library.ask(question, source, new CancellationTokenSource().token),
	};
}

/** The panel as commands see it. */
function createPanelPort(panel: PanelView, scopes: PanelScopes): PanelPort {
	return {
		show: panel.show.bind(panel),
		showVocabulary: panel.showVocabulary.bind(panel),
		showClassifier: panel.showClassifier.bind(panel),
		ask: panel.ask.bind(panel),
		showVectors: panel.showVectors.bind(panel),
		showWordVectors: panel.showWordVectors.bind(panel),
		turnToActive: scopes.turnToActive.bind(scopes),
		turnToDocument: scopes.turnToDocument.bind(scopes),
	};
}

function isHoverWanted(
	document: TextDocument,
	{ settings, policy }: Services,
	isMarking: (document: TextDocument) => boolean,
): boolean {
	const { hover } = settings.values;
	if (hover === 'never' || !policy.isWatched(document) || !policy.isWithinLimit(document)) return false;
	return hover === 'always' || isMarking(document);
}

/** Marks what speaks for a label until the text changes; none, or no document, takes such marks away. */
function markEvidence(evidence: AnswerMarks, target: Target | undefined, spans: readonly Span[]): void {
	if (!target || spans.length === 0) evidence.letGo();
	else {
		const hover = l10n.t('Speaks for the label');
		evidence.show(
			target.document,
			spans.map(({ start, end }) => ({ start, end, hover })),
		);
	}
}

/** The commands that mark the text. */
function createMarkCommands(
	services: Services,
	highlights: HighlightSwitches,
	surprisal: HighlightSwitch,
	{ evidence, keywords }: Readonly<Record<AnswerKind, AnswerMarks>>,
): readonly Command[] {
	const { policy, settings } = services;
	return [
		highlightPartsOfSpeech(highlights, policy, settings),
		highlightEntities(highlights, policy, settings),
		highlightEvidence(services, evidence),
		highlightKeywords(services, keywords),
		highlightSurprisal(surprisal, policy, settings),
		clearHighlights(highlights, surprisal, [evidence, keywords]),
	];
}

/** The commands of package.json but those that mark, and those of subwords, summaries, topics and classifiers. */
function createCommands(
	{ settings, policy, analyzer, exporter, targets, log }: Services,
	panel: PanelPort,
	extensionId: string,
): readonly Command[] {
	return [
		showTokens(panel),
		showEntities(panel),
		showSubwords(panel),
		showTopics(panel),
		showKeywords(panel),
		showRelations(panel),
		showSummary(panel),
		showLanguageModel(panel),
		analyzeSelection(panel, targets),
		analyzeDocument(panel),
		analyzeAnyway(policy),
		copyAs(exporter, targets),
		exportAs(exporter, targets),
		exportRelations(exporter, targets),
		setDocumentLanguage(policy),
		setSegmentationStandard(),
		addUserWord(settings, targets),
		restartAnalysis(analyzer, () => policy.refresh()),
		openSettings(extensionId),
		showLog(log),
	];
}

function createSubwordCommands(services: Services, panel: PanelPort, extensionUri: Uri): readonly Command[] {
	const { subwords, vocabularyFiles, chosen, log } = services;
	const showVocabulary: PanelPort['showVocabulary'] = (vocabulary, other) => panel.showVocabulary(vocabulary, other);
	return [
		learnSubwords({ ...services, showVocabulary }),
		loadSubwords(vocabularyFiles, showVocabulary, log),
		saveSubwords(subwords, chosen, log),
		compareSubwords(subwords, chosen, showVocabulary),
		countFolder(services),
		openSample(extensionUri),
	];
}

function createClassifierCommands(services: Services, panel: PanelPort): readonly Command[] {
	const { classifiers, classifierFiles, policy } = services;
	const showClassifier: PanelPort['showClassifier'] = id => panel.showClassifier(id);
	const ports = { ...services, showClassifier };
	return [
		trainFromFolder(ports),
		trainFromFile(ports),
		trainFromLines(ports, policy),
		classifyWith(classifiers, showClassifier),
		classifyFolder(services),
		showReport(classifiers, classifierFiles),
		removeClassifier(classifiers, classifierFiles),
	];
}

function createLanguageModelCommands(services: Services, panel: PanelPort): readonly Command[] {
	const ports = { ...services, show: (tab: PanelTab) => panel.show(tab) };
	return [learnLanguageModel(ports), loadLanguageModel(ports), saveLanguageModel(ports), removeLanguageModel(ports)];
}

function createQuestionCommands(services: Services, panel: PanelPort): readonly Command[] {
	return [
		ask({ ...services, ask: question => panel.ask(question) }),
		indexFolder(services),
		addKnowledge(services),
		addQuestions(services),
		knowledgeFromFolder(services),
		removeIndex(services),
	];
}

/** The commands of vector spaces. */
function createSpaceCommands(services: Services, panel: PanelPort): readonly Command[] {
	const show: PanelPort['showVectors'] = shown => panel.showVectors(shown);
	return [showVectors(panel), spaceOfFolder({ ...services, showVectors: show }), exportSpace(services)];
}

/** The commands of vectors of words, with and without context. */
function createWordVectorCommands(services: Services, panel: PanelPort): readonly Command[] {
	const showWordVectors: PanelPort['showWordVectors'] = id => panel.showWordVectors(id);
	const ports = { ...services, showWordVectors };
	return [
		learnVectorsOfDocument(ports),
		learnVectorsOfFolder(ports),
		loadVectors(ports),
		saveVectors(ports),
		removeVectors(ports),
		showWord(panel),
		compareContexts(panel),
	];
}
