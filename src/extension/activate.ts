import { commands, Disposable, l10n, languages } from 'vscode';
import type { ExtensionContext, HoverProvider, TextDocument, Uri } from 'vscode';
import type { Span } from '../core/text/span';
import { showQuery } from './answers/showQuery';
import { createChat } from './chat/createChat';
import { registerParticipant } from './chat/registerParticipant';
import { addUserWord } from './commands/addUserWord';
import { analyzeAnyway } from './commands/analyzeAnyway';
import { analyzeDocument } from './commands/analyzeDocument';
import { analyzeSelection } from './commands/analyzeSelection';
import { highlightEvidence } from './commands/answers/highlightEvidence';
import { highlightKeywords } from './commands/answers/highlightKeywords';
import { classifierCommands } from './commands/classifiers/classifierCommands';
import { clearHighlights } from './commands/clearHighlights';
import type { Command } from './commands/command';
import { copyAs } from './commands/copyAs';
import { corpusCommands } from './commands/corpora/corpusCommands';
import { conversionCommands } from './commands/conversion/conversionCommands';
import { copyEntry, lookUpWord } from './commands/dictionary/lookUpWord';
import { entityCommands } from './commands/entities/entityCommands';
import { exportAs } from './commands/exportAs';
import { exportRelations } from './commands/exportRelations';
import { generationCommands } from './commands/generation/generationCommands';
import { highlightEntities } from './commands/highlightEntities';
import { highlightPartsOfSpeech } from './commands/highlightPartsOfSpeech';
import { highlightSurprisal } from './commands/highlightSurprisal';
import { languageModelCommands } from './commands/languageModels/languageModelCommands';
import { openSample } from './commands/openSample';
import { openSettings } from './commands/openSettings';
import { openWalkthrough } from './commands/openWalkthrough';
import type { HighlightSwitch, HighlightSwitches, PanelPort } from './commands/ports';
import { questionCommands } from './commands/questions/questionCommands';
import { pinyinCommands } from './commands/pinyin/pinyinCommands';
import { redactionCommands } from './commands/redaction/redactionCommands';
import { restartAnalysis } from './commands/restartAnalysis';
import { setDocumentLanguage } from './commands/setDocumentLanguage';
import { setSegmentationStandard } from './commands/setSegmentationStandard';
import { showEntities } from './commands/showEntities';
import { howItWorks } from './commands/howItWorks';
import { showKeywords } from './commands/showKeywords';
import { showLanguageModel } from './commands/showLanguageModel';
import { showLog } from './commands/showLog';
import { showModelCard } from './commands/showModelCard';
import { showModels } from './commands/showModels';
import { showRelations } from './commands/showRelations';
import { showSubwords } from './commands/showSubwords';
import { showSummary } from './commands/showSummary';
import { showTokens } from './commands/showTokens';
import { showTopics } from './commands/showTopics';
import { subwordCommands } from './commands/subwords/subwordCommands';
import { summarizeAbout } from './commands/summaries/summarizeAbout';
import { summarizeFolder } from './commands/summaries/summarizeFolder';
import { focusCommands } from './commands/focus/focusCommands';
import type { FocusPort } from './commands/focus/focusCommands';
import { statisticsCommands } from './commands/statistics/statisticsCommands';
import { topicsOfFolder } from './commands/topics/topicsOfFolder';
import { translationCommands } from './commands/translation/translationCommands';
import { spaceCommands } from './commands/vectors/spaceCommands';
import { wordVectorCommands } from './commands/vectors/wordVectorCommands';
import { wordCommands } from './commands/words/wordCommands';
import { WordCompletions } from './completions/wordCompletions';
import { CORRECTION_KIND, CorrectionActions } from './annotations/correctionActions';
import { GoldHighlighter } from './annotations/goldHighlighter';
import { annotationCommands } from './commands/annotations/annotationCommands';
import { AnswerMarks } from './decorations/answerMarks';
import { DoubtHighlighter } from './decorations/doubtHighlighter';
import { FocusDimmer } from './decorations/focusDimmer';
import { Highlighter } from './decorations/highlighter';
import type { AnswerKind } from './decorations/markStyles';
import { SurprisalHighlighter } from './decorations/surprisalHighlighter';
import { EntityOutline } from './entities/entityOutline';
import { createApi } from './extensionApi';
import type { ExtensionApi } from './extensionApi';
import { AnswerHover } from './hovers/answerHover';
import { CutHover } from './hovers/cutHover';
import { dictionaryHover } from './hovers/dictionaryHover';
import { SurprisalHover } from './hovers/surprisalHover';
import { TokenHover } from './hovers/tokenHover';
import { TranslationHover } from './hovers/translationHover';
import { PinyinHints } from './pinyin/pinyinHints';
import { PanelScopes } from './panel/panelScope';
import { PanelView } from './panel/panelView';
import { openResult } from './resultDocument';
import { createServices } from './services';
import type { Services } from './services';
import { StatusItem } from './statusBar/statusItem';
import { SubwordItem } from './statusBar/subwordItem';
import { WordItem } from './statusBar/wordItem';
import type { Target } from './target';
import { registerTools } from './tools/registerTools';
import { DoubleClick } from './words/doubleClick';
import type { Log } from './log';
import type { StartWorker } from './workerLink';

export type { ExtensionApi } from './extensionApi';

/** Ties the features together; nothing is started or loaded before its first use. */
export function activateExtension(context: ExtensionContext, startWorker: StartWorker): ExtensionApi {
	const services = createServices(context, startWorker);
	const { log, settings, policy, analysis, targets } = services;
	const highlighter = new Highlighter(analysis, settings, policy, context.workspaceState, log);
	const surprisal = new SurprisalHighlighter(services, context.workspaceState);
	const doubts = new DoubtHighlighter(services, context.workspaceState);
	const cutHover = new CutHover(services.words, document => doubts.marksIn(document), log);
	const scopes = new PanelScopes(targets, policy, settings);
	const answers = createAnswerMarks(log);
	const focus = new FocusDimmer(services, context.workspaceState);
	const panel = createPanel(services, context.extensionUri, scopes, answers.evidence);
	const isMarking = highlighter.isMarking.bind(highlighter);
	const isInUse = (document: TextDocument): boolean => isMarking(document) || panel.visible;
	const status = new StatusItem({ ...services, isInUse });
	const subwordItem = new SubwordItem(services);
	const wordItem = new WordItem(services);
	const panelPort = createPanelPort(panel, scopes);
	const chat = createChat(services);
	const gold = new GoldHighlighter(services);
	context.subscriptions.push(
		...[registerParticipant(chat), registerTools(services, context.extension.packageJSON)],
		...[new WordCompletions(services), new PinyinHints(services), surprisal, doubts],
		...[
			highlighter,
			new DoubleClick(services.words, settings),
			...Object.values(answers),
			focus,
			...[scopes, panel],
			...[status, subwordItem, wordItem, gold],
		],
		registerCorrectionActions(services, isMarking),
		...createHovers(services, isMarking, [
			cutHover,
			new SurprisalHover(document => surprisal.marksIn(document)),
			new AnswerHover(Object.values(answers)),
		]).map(hover => languages.registerHoverProvider('*', hover)),
		createOutline(services, highlighter),
		highlighter.onDidSwitch(() => status.update()),
		panel.onDidChangeVisibility(() => status.update()),
		...[
			...createCommands(services, panelPort, context.extension.id),
			...createMarkCommands(services, highlighter, [surprisal, doubts], answers, focus),
			...statisticsCommands(services, panelPort, answers),
			...focusCommands({ ...services, focus }),
			...wordCommands(services, doubts, cutHover),
			...subwordCommands(services, panelPort, context.extensionUri),
			openSample(context.extensionUri),
			...createFeatureCommands(services, panelPort),
		].map(({ id, run }) => commands.registerCommand(id, run)),
	);
	return createApi(services, { highlighter, surprisal, doubts, subwordItem, wordItem, answers, focus, chat, gold });
}

/** The commands of abilities that need no more than the services and the panel. */
function createFeatureCommands(services: Services, panel: PanelPort): readonly Command[] {
	return [
		...annotationCommands(services),
		...languageModelCommands(services, panel),
		topicsOfFolder(services),
		...generationCommands(services, panel),
		...[lookUpWord(services), copyEntry(services)],
		...entityCommands(services),
		...redactionCommands(services),
		...conversionCommands(services),
		...pinyinCommands(services),
		...[summarizeAbout(services), summarizeFolder(services)],
		...classifierCommands(services, panel),
		...questionCommands(services, panel),
		...corpusCommands(services, panel),
		...spaceCommands(services, panel),
		...wordVectorCommands(services, panel),
		...translationCommands(services, panel),
	];
}

/** The panel, with what it has others do. */
function createPanel(services: Services, extensionUri: Uri, scopes: PanelScopes, evidence: AnswerMarks): PanelView {
	const { exporter, policy } = services;
	return new PanelView({
		...services,
		extensionUri,
		scopes,
		export: async (target, { format, target: place }) => {
			await exporter.export(target, format, place);
		},
		exportRelations: async (target, { format, target: place }) => {
			await exporter.exportRelations(target, format, place);
		},
		markEvidence: (target, spans) => markEvidence(evidence, target, spans),
		onDidClearEvidence: evidence.onDidClear,
		analyzeAnyway: document => policy.allowAnySize(document),
		openMarkdown: markdown => openResult(policy, markdown),
		showQuery: query => void showQuery(policy, query),
	});
}

/** Headings and entities in the Outline; made anew when marks come and go. */
function createOutline(services: Services, highlighter: Highlighter): Disposable {
	const outline = new EntityOutline({
		...services,
		isMarking: document => highlighter.isMarkingEntities(document),
	});
	return Disposable.from(
		outline,
		highlighter.onDidSwitch(() => outline.refresh()),
	);
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
		showCorpus: panel.showCorpus.bind(panel),
		showVectors: panel.showVectors.bind(panel),
		showWordVectors: panel.showWordVectors.bind(panel),
		showModels: panel.showModels.bind(panel),
		showHow: panel.showHow.bind(panel),
		turnToActive: scopes.turnToActive.bind(scopes),
		turnToDocument: scopes.turnToDocument.bind(scopes),
	};
}

function isHoverWanted(
	document: TextDocument,
	{ settings, policy }: Services,
	isMarking: (document: TextDocument) => boolean,
): boolean {
	const { hover } = settings.of(document);
	if (hover === 'never' || !policy.isWatched(document) || !policy.isWithinLimit(document)) return false;
	return hover === 'always' || isMarking(document);
}

/** All that shows something of what is under the pointer. */
function createHovers(
	services: Services,
	isMarking: (document: TextDocument) => boolean,
	others: readonly HoverProvider[],
): readonly HoverProvider[] {
	const isWordHoverOn = (document: TextDocument) => isHoverWanted(document, services, isMarking);
	return [
		new TokenHover(services.analysis, isWordHoverOn, services.log),
		dictionaryHover(services, isWordHoverOn),
		createTranslationHover(services),
		...others,
	];
}

/** The light bulb; it comes with the highlights by default, so that it is not on every line of every text. */
function registerCorrectionActions(
	{ analysis, annotations, settings, policy, log }: Services,
	isMarking: (document: TextDocument) => boolean,
): Disposable {
	const isWanted = (document: TextDocument): boolean => {
		const { correctionActions } = settings.of(document);
		return correctionActions === 'always' || (correctionActions === 'whenHighlighted' && isMarking(document));
	};
	const isOffered = (document: TextDocument): boolean =>
		settings.of(document).correctionActions !== 'never' && policy.isText(document) && policy.isWithinLimit(document);
	const actions = new CorrectionActions({ analysis, annotations, log, isWanted, isOffered });
	return languages.registerCodeActionsProvider('*', actions, { providedCodeActionKinds: [CORRECTION_KIND] });
}

function createTranslationHover({ analysis, translations, settings, policy, log }: Services): TranslationHover {
	const isWanted = (document: TextDocument): boolean =>
		settings.of(document).translationHover && policy.isWatched(document) && policy.isWithinLimit(document);
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

/** The marks of each kind of answer. */
function createAnswerMarks(log: Log): Readonly<Record<AnswerKind, AnswerMarks>> {
	const of = (kind: AnswerKind) => new AnswerMarks(kind, log);
	return {
		evidence: of('evidence'),
		keywords: of('keywords'),
		longSentences: of('longSentences'),
		fillers: of('fillers'),
	};
}

/** The commands that mark the text. */
function createMarkCommands(
	services: Services,
	highlights: HighlightSwitches,
	[surprisal, doubts]: readonly [HighlightSwitch, HighlightSwitch],
	answers: Readonly<Record<AnswerKind, AnswerMarks>>,
	focus: FocusPort,
): readonly Command[] {
	const { policy, settings } = services;
	return [
		highlightPartsOfSpeech(highlights, policy, settings),
		highlightEntities(highlights, policy, settings),
		highlightEvidence(services, answers.evidence),
		highlightKeywords(services, answers.keywords),
		highlightSurprisal(surprisal, policy, settings),
		clearHighlights(highlights, [surprisal, doubts], Object.values(answers), focus),
	];
}

/** The commands of package.json but those that mark, and those of subwords, summaries, topics and classifiers. */
function createCommands(
	{ settings, policy, analyzer, exporter, modelCards, targets, log }: Services,
	panel: PanelPort,
	extensionId: string,
): readonly Command[] {
	return [
		showTokens(panel),
		showEntities(panel),
		showSubwords(panel),
		showTopics(panel),
		showKeywords(panel),
		howItWorks(panel),
		showRelations(panel),
		showSummary(panel),
		showLanguageModel(panel),
		showModels(panel),
		showModelCard(modelCards, panel),
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
		openWalkthrough(extensionId),
		showLog(log),
	];
}
