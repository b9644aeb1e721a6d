import { window } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { MessageConnection } from 'vscode-jsonrpc';
import type { PanelRequests, PanelWebviewNotifications } from '../../protocol/panel';
import type {
	LanguageModelCommand,
	PanelChain,
	PanelComparison,
	PanelGenerated,
	PanelLanguageModels,
	PanelMeasures,
	PanelNextWords,
} from '../../protocol/panelNgram';
import type { ChosenLanguageModel } from '../representations/chosenLanguageModel';
import type { LanguageModels } from '../representations/languageModels';
import type { Target } from '../target';
import { rangeOfSpan } from '../text/ranges';
import type { PanelScopes } from './panelScope';
import { answerAbout } from './scopedAnswer';

/** So many next words are shown, and so many sentences written. */
const SUGGESTIONS = 8;
const SENTENCES = 3;

/** Letters and digits of scripts that part words by spaces. */
const SPACED = /^[\p{Script=Latin}\p{N}]$/u;

type Params<M extends keyof PanelRequests> = PanelRequests[M]['params'];

/** What {@link serveLanguageModels} needs of the host. */
export interface PanelLanguageModelSources {
	readonly scopes: PanelScopes;
	readonly languageModels: LanguageModels;
	readonly chosenModel: ChosenLanguageModel;
	readonly runLanguageModelCommand: (command: LanguageModelCommand) => void;
}

/** The models that can be chosen, and the one that is. */
export async function panelLanguageModels({
	languageModels,
	chosenModel,
}: Pick<PanelLanguageModelSources, 'languageModels' | 'chosenModel'>): Promise<PanelLanguageModels> {
	const models = await languageModels.models();
	const choice = await chosenModel.known();
	return { models, choice, lost: chosenModel.lost };
}

/** Answers the panel's requests about language models. */
export function serveLanguageModels(connection: MessageConnection, sources: PanelLanguageModelSources): void {
	const { chosenModel, scopes } = sources;
	connection.onRequest('panel/languageModels', () => panelLanguageModels(sources));
	serveSentences(connection, sources);
	serveTexts(connection, sources);
	connection.onNotification(
		'panel/languageModelChosen',
		(choice: PanelWebviewNotifications['panel/languageModelChosen']) => chosenModel.choose(choice),
	);
	connection.onNotification(
		'panel/languageModelCommand',
		({ command }: PanelWebviewNotifications['panel/languageModelCommand']) => sources.runLanguageModelCommand(command),
	);
	connection.onNotification('panel/insertWord', (place: PanelWebviewNotifications['panel/insertWord']) => {
		const target = scopes.targetOf(place.scopeId);
		return target && insertWord(target, place);
	});
}

function serveSentences(connection: MessageConnection, { scopes, languageModels }: PanelLanguageModelSources): void {
	connection.onRequest('panel/chain', (params: Params<'panel/chain'>, token: CancellationToken) =>
		answerAbout<PanelChain>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const { choice, offset } = params;
			const chain = await languageModels.ask('ngram/chain', document, { ...span, choice, offset }, own);
			return chain && { ...params, chain };
		}),
	);
	connection.onRequest('panel/nextWords', (params: Params<'panel/nextWords'>, token: CancellationToken) =>
		answerAbout<PanelNextWords>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const asked = { ...span, choice: params.choice, offset: params.offset, count: SUGGESTIONS, afterWord: true };
			const next = await languageModels.ask('ngram/suggest', document, asked, own);
			return next && { ...params, next };
		}),
	);
}

function serveTexts(connection: MessageConnection, { scopes, languageModels }: PanelLanguageModelSources): void {
	connection.onRequest('panel/modelMeasures', (params: Params<'panel/modelMeasures'>, token: CancellationToken) =>
		answerAbout<PanelMeasures>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const { choice } = params;
			const measures = await languageModels.ask('ngram/measures', document, { ...span, choice }, own);
			return measures && { ...params, measures };
		}),
	);
	connection.onRequest('panel/smoothings', (params: Params<'panel/smoothings'>, token: CancellationToken) =>
		answerAbout<PanelComparison>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const { order } = params;
			const comparison = await languageModels.ask('ngram/comparison', document, { ...span, order }, own);
			return comparison && { ...params, comparison };
		}),
	);
	connection.onRequest('panel/generated', (params: Params<'panel/generated'>, token: CancellationToken) =>
		answerAbout<PanelGenerated>(scopes, params.scopeId, token, async ({ document, span }, own) => {
			const { choice, seed } = params;
			const asked = { ...span, choice, seed, temperature: 1, sentences: SENTENCES };
			const generated = await languageModels.ask('ngram/generate', document, asked, own);
			return generated && { ...params, generated };
		}),
	);
}

/** Writes a word where the cursor is, if the document is to be seen. */
async function insertWord({ document }: Target, place: PanelWebviewNotifications['panel/insertWord']): Promise<void> {
	const editor = editorOf(document);
	if (!editor) return;
	const range = rangeOfSpan(document, place);
	const before = document.getText(rangeOfSpan(document, { start: Math.max(0, place.start - 1), end: place.start }));
	// A word that comes after one that has no space behind it yet.
	const isParted = !(SPACED.test(before) && SPACED.test(place.word.slice(0, 1)));
	await editor.edit(edit => edit.replace(range, isParted ? place.word : ` ${place.word}`));
}

function editorOf(document: TextDocument) {
	return window.visibleTextEditors.find(candidate => candidate.document === document);
}

/** The highlight is a command among the others of its kind. */
export function languageModelCommand(command: LanguageModelCommand): string {
	return command === 'highlightSurprisal' ? 'nlpLens.highlightSurprisal' : `nlpLens.languageModels.${command}`;
}
