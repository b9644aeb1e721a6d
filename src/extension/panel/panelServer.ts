import { env, l10n } from 'vscode';
import type { CancellationToken } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { Span } from '../../core/text/span';
import type {
	PanelCommand,
	PanelEntities,
	PanelInit,
	PanelOutdated,
	PanelRequests,
	PanelSummary,
	PanelTab,
	PanelTokens,
	PanelWebviewNotifications,
} from '../../protocol/panel';
import type { Glossary } from '../../protocol/analysis';
import type { Analysis, LayerName } from '../analysis';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import { serveAnswers } from './answersServer';
import type { PanelAnswersSources } from './answersServer';
import { serveCards } from './cardsServer';
import type { PanelCardsSources } from './cardsServer';
import { clipAround, cursorIn } from './clippedSpan';
import { serveCorpus } from './corpusServer';
import type { PanelCorpusSources } from './corpusServer';
import { serveExplanations } from './explainServer';
import type { PanelExplainSources } from './explainServer';
import { serveGeneration } from './generationServer';
import type { PanelGenerationSources } from './generationServer';
import { serveKeywords } from './keywordsServer';
import type { PanelKeywordsSources } from './keywordsServer';
import { serveLanguageModels } from './languageModelServer';
import type { PanelLanguageModelSources } from './languageModelServer';
import { serveRelations } from './relationsServer';
import type { PanelRelationsSources } from './relationsServer';
import { answerAbout } from './scopedAnswer';
import { serveSpaces } from './spacesServer';
import type { PanelSpacesSources } from './spacesServer';
import { serveStatistics } from './statisticsServer';
import type { PanelStatisticsSources } from './statisticsServer';
import { serveSubwords } from './subwordsServer';
import type { PanelSubwordsSources } from './subwordsServer';
import { serveTopics } from './topicsServer';
import type { PanelTopicsSources } from './topicsServer';
import { serveTranslation } from './translationServer';
import type { PanelTranslationSources } from './translationServer';
import { serveVectors } from './vectorsServer';
import type { PanelVectorsSources } from './vectorsServer';
import { serveWrittenAnswers } from './writtenAnswersServer';
import type { WrittenAnswersSources } from './writtenAnswersServer';

/** The longest stretch whose tokens are sent at once, in UTF-16 code units. */
const MAX_TOKENS_LENGTH = 120_000;

const TOKEN_LAYERS: readonly LayerName[] = [
	'sentences',
	'tokens',
	'tokenLanguages',
	'upos',
	'xpos',
	'lemmas',
	'entities',
];

const NO_GLOSSARY: Glossary = { upos: {}, xpos: { zh: {}, en: {} }, entities: {}, relations: {} };

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link servePanel} needs of the host. */
export interface PanelSources
	extends
		PanelSubwordsSources,
		PanelTopicsSources,
		PanelKeywordsSources,
		PanelStatisticsSources,
		PanelExplainSources,
		PanelRelationsSources,
		PanelAnswersSources,
		PanelCorpusSources,
		PanelSpacesSources,
		PanelLanguageModelSources,
		PanelTranslationSources,
		PanelGenerationSources,
		PanelVectorsSources,
		PanelCardsSources,
		WrittenAnswersSources {
	/** Writes a span of a document in a format to the clipboard or a new document. */
	readonly export: (target: Target, params: Params<'panel/export'>) => Promise<void>;
	readonly runCommand: (command: PanelCommand) => void;
	readonly analyzeAnyway: () => void;
	readonly analyzeSelection: () => void;
	readonly reveal: (target: Target, span: Span) => Promise<void>;
	readonly tab: () => PanelTab;
	readonly tabShown: (tab: PanelTab) => void;
	/** The page has asked for its first state and is about to get it. */
	readonly loaded: () => void;
	readonly log: Log;
}

/** Answers the panel's requests on one connection. */
export function servePanel(connection: MessageConnection, sources: PanelSources): void {
	const { scopes, analysis } = sources;
	const withTarget = <R>(
		scopeId: number,
		token: CancellationToken,
		answer: (target: Target, token: CancellationToken) => Promise<R | undefined>,
	): Promise<R | PanelOutdated> => answerAbout(scopes, scopeId, token, answer);
	connection.onRequest('panel/ready', () => init(sources).finally(sources.loaded));
	connection.onRequest('panel/tokens', ({ scopeId }: Params<'panel/tokens'>, token: CancellationToken) =>
		withTarget(scopeId, token, (target, own) => tokens(analysis, target, scopeId, own)),
	);
	connection.onRequest('panel/entities', ({ scopeId }: Params<'panel/entities'>, token: CancellationToken) =>
		withTarget(scopeId, token, (target, own) => entities(analysis, target, scopeId, own)),
	);
	connection.onRequest('panel/summary', ({ scopeId, options }: Params<'panel/summary'>, token: CancellationToken) =>
		withTarget<PanelSummary>(scopeId, token, async ({ document, span }, own) => {
			const summary = await analysis.summarize(document, span, options, own);
			return summary && { scopeId, options, summary };
		}),
	);
	connection.onRequest('panel/export', async (params: Params<'panel/export'>) => {
		const target = scopes.state.scope && scopes.targetOf(scopes.state.scope.id);
		if (!target) throw new Error(l10n.t('The text is just changing. Try again.'));
		await sources.export(target, params);
		return null;
	});
	serveSubwords(connection, sources);
	serveTopics(connection, sources);
	serveKeywords(connection, sources);
	serveStatistics(connection, sources);
	serveExplanations(connection, sources);
	serveRelations(connection, sources);
	serveAnswers(connection, sources);
	serveLanguageModels(connection, sources);
	serveCorpus(connection, sources);
	serveSpaces(connection, sources);
	serveVectors(connection, sources);
	serveTranslation(connection, sources);
	serveGeneration(connection, sources);
	serveWrittenAnswers(connection, sources);
	serveCards(connection, sources);
	connection.onNotification('panel/command', ({ command }: PanelWebviewNotifications['panel/command']) =>
		sources.runCommand(command),
	);
	connection.onNotification('panel/analyzeAnyway', sources.analyzeAnyway);
	connection.onNotification('panel/analyzeSelection', sources.analyzeSelection);
	connection.onNotification('panel/tabShown', ({ tab }: PanelWebviewNotifications['panel/tabShown']) =>
		sources.tabShown(tab),
	);
	connection.onNotification('panel/reveal', ({ scopeId, span }: PanelWebviewNotifications['panel/reveal']) => {
		const target = scopes.targetOf(scopeId);
		return target && sources.reveal(target, span);
	});
}

async function init({ analysis, scopes, tab, asked, log }: PanelSources): Promise<PanelInit> {
	const uiLanguage = env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
	const fixed = { strings: panelStrings(), uiLanguage, tab: tab(), asked: asked.all } as const;
	try {
		const glossary = await analysis.glossary();
		return { ...fixed, glossary, ...scopes.state };
	} catch (error) {
		const message = messageOf(error);
		log.error(`Panel: ${message}`);
		return { ...fixed, glossary: NO_GLOSSARY, ...scopes.state, status: { kind: 'failed', message } };
	}
}

/** The translations of the panel's texts: the entries `panel.…` of the bundle; English texts are the panel's own. */
function panelStrings(): Record<string, string> {
	const strings: Record<string, string> = {};
	for (const [key, value] of Object.entries(l10n.bundle ?? {})) {
		if (key.startsWith('panel.') && typeof value === 'string') strings[key.slice('panel.'.length)] = value;
	}
	return strings;
}

async function tokens(
	analysis: Analysis,
	{ document, span }: Target,
	scopeId: number,
	token: CancellationToken,
): Promise<PanelTokens | undefined> {
	const clipped = span.end - span.start > MAX_TOKENS_LENGTH;
	const asked = clipped ? clipAround(span, cursorIn(document) ?? span.start, MAX_TOKENS_LENGTH) : span;
	const range = await analysis.analyze(document, asked, TOKEN_LAYERS, token);
	return range && { scopeId, range, text: document.getText(rangeOfSpan(document, range)), clipped };
}

async function entities(
	analysis: Analysis,
	{ document, span }: Target,
	scopeId: number,
	token: CancellationToken,
): Promise<PanelEntities | undefined> {
	const range = await analysis.analyze(document, span, ['entities'], token);
	if (!range) return undefined;
	const text = document.getText(rangeOfSpan(document, range));
	const found = (range.entities ?? [])
		.filter(({ start, end }) => start < span.end && end > span.start)
		.map(entity => ({ ...entity, text: text.slice(entity.start - range.start, entity.end - range.start) }));
	const failure = range.failures.find(({ layer }) => layer === 'entities');
	return { scopeId, entities: found, ...(failure ? { failure: failure.message } : {}) };
}
