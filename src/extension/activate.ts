import { commands, l10n, languages } from 'vscode';
import type { ExtensionContext, TextDocument, Uri } from 'vscode';
import type { Span } from '../core/text/span';
import type { PanelTab } from '../protocol/panel';
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
import { copyEntry, lookUpWord } from './commands/dictionary/lookUpWord';
import { exportAs } from './commands/exportAs';
import { exportRelations } from './commands/exportRelations';
import { generationCommands } from './commands/generation/generationCommands';
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
import { showTranslation } from './commands/showTranslation';
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
import { addToGlossary, openGlossary } from './commands/translation/glossaryCommands';
import { translateDocument, updateTranslation } from './commands/translation/translateDocument';
import { translateParagraph, translateSelection } from './commands/translation/translateHere';
import { swapDirection, toggleHover } from './commands/translation/translationSwitches';
import { writeTranslation } from './commands/translation/writeTranslation';
import { exportSpace } from './commands/vectors/exportSpace';
import { spaceOfFolder } from './commands/vectors/spaceOfFolder';
import { WordCompletions } from './completions/wordCompletions';
import { learnVectorsOfDocument, learnVectorsOfFolder } from './commands/vectors/learnVectors';
import { compareContexts, showWord } from './commands/vectors/showWord';
import { loadVectors, removeVectors, saveVectors } from './commands/vectors/vectorFiles';
import { AnswerMarks } from './decorations/answerMarks';
import { Highlighter } from './decorations/highlighter';
import { SurprisalHighlighter } from './decorations/surprisalHighlighter';
import type { AnswerKind } from './decorations/markStyles';
import { dictionaryHover } from './hovers/dictionaryHover';
import { TokenHover } from './hovers/tokenHover';
import { TranslationHover } from './hovers/translationHover';
import { PanelScopes } from './panel/panelScope';
import { PanelView } from './panel/panelView';
import { showQuery } from './answers/showQuery';
import { createApi } from './extensionApi';
import type { ExtensionApi } from './extensionApi';
import { createServices } from './services';
import type { Services } from './services';
import type { Target } from './target';
import { StatusItem } from './statusBar/statusItem';
import { SubwordItem } from './statusBar/subwordItem';
import { createChat } from './chat/createChat';
import { registerParticipant } from './chat/registerParticipant';
import { registerTools } from './tools/registerTools';
import type { StartWorker } from './workerLink';

export type { ExtensionApi } from './extensionApi';

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
	const isWordHoverOn = (document: TextDocument) => isHoverWanted(document, services, isMarking);
	const hover = new TokenHover(analysis, isWordHoverOn, log);
	const panelPort = createPanelPort(panel, scopes);
	const chat = createChat(services);
	context.subscriptions.push(
		...[registerParticipant(chat), registerTools(services, context.extension.packageJSON)],
		...[new WordCompletions(services), surprisal],
		...[highlighter, answers.evidence, answers.keywords, scopes, panel, status, subwordItem],
		languages.registerHoverProvider('*', hover),
		languages.registerHoverProvider('*', dictionaryHover(services, isWordHoverOn)),
		languages.registerHoverProvider('*', createTranslationHover(services)),
		highlighter.onDidSwitch(() => status.update()),
		panel.onDidChangeVisibility(() => status.update()),
		...[
			...createCommands(services, panelPort, context.extension.id),
			...createMarkCommands(services, highlighter, surprisal, answers),
			...createLanguageModelCommands(services, panelPort),
			topicsOfFolder(services),
			...generationCommands(services, panelPort),
			...[lookUpWord(services), copyEntry(services)],
			...createSubwordCommands(services, panelPort, context.extensionUri),
			...[summarizeAbout(services), summarizeFolder(services)],
			...createClassifierCommands(services, panelPort),
			...createQuestionCommands(services, panelPort),
			...createSpaceCommands(services, panelPort),
			...createWordVectorCommands(services, panelPort),
			...createTranslationCommands(services, panelPort),
		].map(({ id, run }) => commands.registerCommand(id, run)),
	);
	return createApi(services, { highlighter, surprisal, subwordItem, answers, chat });
}

/** The panel as commands see it. */
function createPanelPort(panel: PanelView, scopes: PanelScopes): PanelPort {
	return {
		show: panel.show.bind(panel),
		showVocabulary: panel.showVocabulary.bind(panel),
		showClassifier: panel.showClassifier.bind(panel),
		ask: panel.ask.bind(panel),
		translate: panel.translate.bind(panel),
		summarize: panel.summarize.bind(panel),
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

function createTranslationHover({ analysis, translations, settings, policy, log }: Services): TranslationHover {
	const isWanted = (document: TextDocument): boolean =>
		settings.values.translationHover && policy.isWatched(document) && policy.isWithinLimit(document);
	return new TranslationHover(analysis, translations, isWanted, log);
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

function createTranslationCommands(services: Services, panel: PanelPort): readonly Command[] {
	const { translationChoice, translations, settings } = services;
	const here = { ...services, translate: (target: Target) => panel.translate(target) };
	return [
		showTranslation(panel),
		translateSelection(here),
		translateParagraph(here),
		translateDocument(services),
		updateTranslation(services),
		...(['replace', 'insertBelow', 'copy'] as const).map(use => writeTranslation(use, services)),
		swapDirection(translationChoice, translations),
		toggleHover(settings),
		openGlossary(services),
		addToGlossary(services),
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
