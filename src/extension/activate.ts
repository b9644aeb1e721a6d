import { commands, languages } from 'vscode';
import type { Event, ExtensionContext, TextDocument, TextEditor, Uri } from 'vscode';
import type { VocabularyInfo } from '../protocol/subword';
import { addUserWord } from './commands/addUserWord';
import { analyzeAnyway } from './commands/analyzeAnyway';
import { analyzeDocument } from './commands/analyzeDocument';
import { analyzeSelection } from './commands/analyzeSelection';
import { clearHighlights } from './commands/clearHighlights';
import type { Command } from './commands/command';
import { copyAs } from './commands/copyAs';
import { exportAs } from './commands/exportAs';
import { highlightEntities } from './commands/highlightEntities';
import { highlightPartsOfSpeech } from './commands/highlightPartsOfSpeech';
import { openSettings } from './commands/openSettings';
import type { HighlightSwitches, PanelPort } from './commands/ports';
import { restartAnalysis } from './commands/restartAnalysis';
import { setDocumentLanguage } from './commands/setDocumentLanguage';
import { setSegmentationStandard } from './commands/setSegmentationStandard';
import { showEntities } from './commands/showEntities';
import { showLog } from './commands/showLog';
import { showSubwords } from './commands/showSubwords';
import { showSummary } from './commands/showSummary';
import { showTokens } from './commands/showTokens';
import { compareSubwords } from './commands/subwords/compareSubwords';
import { countFolder } from './commands/subwords/countFolder';
import { learnSubwords } from './commands/subwords/learnSubwords';
import { loadSubwords } from './commands/subwords/loadSubwords';
import { openSample } from './commands/subwords/openSample';
import { saveSubwords } from './commands/subwords/saveSubwords';
import { Highlighter } from './decorations/highlighter';
import type { Mark } from './decorations/marks';
import { TokenHover } from './hovers/tokenHover';
import { PanelScopes } from './panel/panelScope';
import { PanelView } from './panel/panelView';
import { createServices } from './services';
import type { Services } from './services';
import { StatusItem } from './statusBar/statusItem';
import { SubwordItem } from './statusBar/subwordItem';
import type { StartWorker } from './workerLink';

/** What other extensions, and the tests, see of this one. */
export interface ExtensionApi {
	/** The marks that an editor has now, in order; offsets in UTF-16 code units. */
	marksOf(editor: TextEditor): readonly Mark[];
	/** The marks of an editor were set. */
	readonly onDidChangeMarks: Event<TextEditor>;
	/** Whether the analysis worker runs: `idle` before its first use. */
	analyzerState(): string;
	/** What the status item of subword tokens shows; nothing while it is hidden. */
	subwordItemText(): string | undefined;
	/** The subword vocabularies that there are now. */
	vocabularies(): Promise<readonly VocabularyInfo[]>;
}

/** Ties the features together; nothing is started or loaded before its first use. */
export function activateExtension(context: ExtensionContext, startWorker: StartWorker): ExtensionApi {
	const services = createServices(context, startWorker);
	const { log, settings, policy, analyzer, analysis, subwords, chosen, exporter, targets } = services;
	const highlighter = new Highlighter(analysis, settings, policy, context.workspaceState, log);
	const scopes = new PanelScopes(targets, policy, settings);
	const panel = new PanelView({
		extensionUri: context.extensionUri,
		analysis,
		subwords,
		chosen,
		scopes,
		targets,
		export: async (target, { format, target: place }) => {
			await exporter.export(target, format, place);
		},
		analyzeAnyway: document => policy.allowAnySize(document),
		log,
	});
	const isMarking = highlighter.isMarking.bind(highlighter);
	const status = new StatusItem({
		...services,
		isInUse: document => isMarking(document) || panel.visible,
	});
	const subwordItem = new SubwordItem(services);
	const hover = new TokenHover(analysis, document => isHoverWanted(document, services, isMarking), log);
	const panelPort: PanelPort = {
		show: panel.show.bind(panel),
		showVocabulary: panel.showVocabulary.bind(panel),
		turnToActive: scopes.turnToActive.bind(scopes),
		turnToDocument: scopes.turnToDocument.bind(scopes),
	};
	context.subscriptions.push(
		...[highlighter, scopes, panel, status, subwordItem],
		languages.registerHoverProvider('*', hover),
		highlighter.onDidSwitch(() => status.update()),
		panel.onDidChangeVisibility(() => status.update()),
		...[
			...createCommands(services, highlighter, panelPort, context.extension.id),
			...createSubwordCommands(services, panelPort, context.extensionUri),
		].map(({ id, run }) => commands.registerCommand(id, run)),
	);
	return {
		marksOf: editor => highlighter.marksOf(editor),
		onDidChangeMarks: highlighter.onDidChangeMarks,
		analyzerState: () => analyzer.state,
		subwordItemText: () => subwordItem.text,
		vocabularies: () => subwords.vocabularies(),
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

/** The commands of package.json but those of subwords. */
function createCommands(
	{ settings, policy, analyzer, exporter, targets, log }: Services,
	highlights: HighlightSwitches,
	panel: PanelPort,
	extensionId: string,
): readonly Command[] {
	return [
		highlightPartsOfSpeech(highlights, policy, settings),
		highlightEntities(highlights, policy, settings),
		clearHighlights(highlights),
		showTokens(panel),
		showEntities(panel),
		showSubwords(panel),
		showSummary(panel),
		analyzeSelection(panel, targets),
		analyzeDocument(panel),
		analyzeAnyway(policy),
		copyAs(exporter, targets),
		exportAs(exporter, targets),
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
