import type { PanelOutdated, PanelTab } from '../../src/protocol/panel';
import { decodeDocumentTopics, decodeKeywords } from '../keywords/decodeKeywords';
import { decodeChain } from '../languageModel/decodeLanguageModel';
import { placeAsked } from '../languageModel/modelPlace';
import { decodeRelations } from '../relations/decodeRelations';
import { decodePanelSummary } from '../rpc/decodePanel';
import type { HostConnection } from '../rpc/hostConnection';
import { decodeStatistics } from '../statistics/decodeStatistics';
import { summaryOptions } from '../summary/summaryState';
import { decodeTranslated } from '../translation/decodeTranslation';
import { translationWish } from '../translation/translationState';
import { decodeTopics } from '../topics/decodeTopics';
import { classifiersOfView } from '../topics/topicsModel';
import type { HostMessage } from './panelMessage';
import type { PanelState } from './panelState';

/** Asks the host for a tab's data; the answer as a message, undefined when it is out of date. */
type AskTab = (
	host: HostConnection,
	state: PanelState,
	scopeId: number,
	now: () => number,
) => Promise<HostMessage | undefined>;

/** How each tab asks. */
const QUESTIONS: Readonly<Record<PanelTab, AskTab>> = {
	/** Only its user asks there. */
	answers: () => Promise.resolve(undefined),
	/** Asks of a folder, in its own loader. */
	corpus: () => Promise.resolve(undefined),
	/** Asks piece by piece, in its own loader. */
	vectors: () => Promise.resolve(undefined),
	/** Are of no text. */
	models: () => Promise.resolve(undefined),
	async tokens(host, _, scopeId, now) {
		const tokens = await host.tokens(scopeId);
		return isOutdated(tokens) ? undefined : { type: 'tokensLoaded', tokens, time: now() };
	},
	async subwords(host, { subwords: { choice, specialTokens } }, scopeId, now) {
		const pieces = await host.subwords(scopeId, choice, specialTokens);
		if (isOutdated(pieces)) return undefined;
		return { type: 'subwords', message: { type: 'piecesLoaded', pieces, time: now() } };
	},
	async entities(host, _, scopeId, now) {
		const entities = await host.entities(scopeId);
		return isOutdated(entities) ? undefined : { type: 'entitiesLoaded', entities, time: now() };
	},
	async topics(host, { topics: { classifiers, view } }, scopeId) {
		const asked = classifiersOfView(classifiers.list, view);
		const topics = await host.askLatest('topics', 'panel/topics', { scopeId, classifiers: asked }, decodeTopics);
		return isOutdated(topics) ? undefined : { type: 'topics', message: { type: 'answersLoaded', topics, asked } };
	},
	async keywords(host, { keywords: { view, method, topics: number } }, scopeId, now) {
		if (view === 'topics') {
			const params = { scopeId, topics: number };
			const topics = await host.askLatest('keywords', 'panel/documentTopics', params, decodeDocumentTopics);
			return isOutdated(topics) ? undefined : { type: 'keywords', message: { type: 'topicsLoaded', topics } };
		}
		const keywords = await host.askLatest('keywords', 'panel/keywords', { scopeId, method }, decodeKeywords);
		if (isOutdated(keywords)) return undefined;
		return { type: 'keywords', message: { type: 'keywordsLoaded', keywords, time: now() } };
	},
	async statistics(host, _, scopeId) {
		const statistics = await host.askLatest('statistics', 'panel/statistics', { scopeId }, decodeStatistics);
		if (isOutdated(statistics)) return undefined;
		return { type: 'statistics', message: { type: 'statisticsLoaded', statistics } };
	},
	async relations(host, _, scopeId, now) {
		const relations = await host.askLatest('relations', 'panel/relations', { scopeId }, decodeRelations);
		if (isOutdated(relations)) return undefined;
		return { type: 'relations', message: { type: 'relationsLoaded', relations, time: now() } };
	},
	async summary(host, { summary }, scopeId) {
		const params = { scopeId, options: summaryOptions(summary) };
		const answer = await host.askLatest('summary', 'panel/summary', params, decodePanelSummary);
		return isOutdated(answer) ? undefined : { type: 'summary', message: { type: 'summaryLoaded', summary: answer } };
	},
	async translation(host, { translation }, scopeId) {
		const params = { scopeId, ...translationWish(translation) };
		const translated = await host.askLatest('translation', 'panel/translate', params, decodeTranslated);
		return isOutdated(translated) ? undefined : { type: 'translation', message: { type: 'translated', translated } };
	},
	async languageModel(host, state, scopeId) {
		const params = { scopeId, choice: state.languageModel.choice, offset: placeAsked(state) };
		const chain = await host.askLatest('languageModel', 'panel/chain', params, decodeChain);
		if (isOutdated(chain)) return undefined;
		return { type: 'languageModel', message: { type: 'chainLoaded', chain } };
	},
};

/** Asks the host for a tab's data, as {@link AskTab} says. */
export function askTab(tab: PanelTab, ...asked: Parameters<AskTab>): ReturnType<AskTab> {
	return QUESTIONS[tab](...asked);
}

function isOutdated(answer: object): answer is PanelOutdated {
	return 'outdated' in answer;
}
