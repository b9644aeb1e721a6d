import { CompletionItem, CompletionItemKind, CompletionList, Range, l10n, languages } from 'vscode';
import type { CancellationToken, CompletionItemProvider, Disposable, Position, TextDocument } from 'vscode';
import type { PlacedSuggestion } from '../../protocol/ngram';
import type { DocumentPolicy } from '../documentPolicy';
import { messageOf } from '../log';
import type { Log } from '../log';
import type { ChosenLanguageModel } from '../representations/chosenLanguageModel';
import type { LanguageModels } from '../representations/languageModels';
import type { Settings } from '../settings';
import { wholeDocument } from '../target';

/** Languages of documents that get suggestions. */
const SELECTOR = ['plaintext', 'markdown'];

/** So many words are suggested. */
const COUNT = 8;

/** What suggestions are made with. */
export interface CompletionSources {
	readonly languageModels: LanguageModels;
	readonly chosenModel: ChosenLanguageModel;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly log: Log;
}

/** Suggests words by the chosen language model while the setting wants that; without it nothing is registered. */
export class WordCompletions implements CompletionItemProvider, Disposable {
	readonly #sources: CompletionSources;
	readonly #subscription: Disposable;
	#registration: Disposable | undefined;

	constructor(sources: CompletionSources) {
		this.#sources = sources;
		this.#subscription = sources.settings.onDidChange(() => this.#register());
		this.#register();
	}

	async provideCompletionItems(
		document: TextDocument,
		position: Position,
		token: CancellationToken,
	): Promise<CompletionList | undefined> {
		const { languageModels, chosenModel, policy, log } = this.#sources;
		if (!policy.isWatched(document) || !policy.isWithinLimit(document)) return undefined;
		try {
			const { span } = wholeDocument(document);
			const choice = await chosenModel.known();
			const params = { ...span, choice, offset: document.offsetAt(position), count: COUNT };
			const answer = await languageModels.ask('ngram/suggest', document, params, token);
			if (!answer) return undefined;
			const { suggestions, used } = answer;
			const items = suggestions.map((suggestion, rank) => itemOf(suggestion, rank, used.engine, document, position));
			// The next key asks anew: other words are likely then.
			return new CompletionList(items, true);
		} catch (error) {
			log.warn(`Suggestions: ${messageOf(error)}`);
			return undefined;
		}
	}

	dispose(): void {
		this.#subscription.dispose();
		this.#registration?.dispose();
	}

	#register(): void {
		const isWanted = this.#sources.settings.values.suggestWords;
		if (isWanted === (this.#registration !== undefined)) return;
		this.#registration?.dispose();
		this.#registration = isWanted ? languages.registerCompletionItemProvider(SELECTOR, this, ' ') : undefined;
	}
}

function itemOf(
	{ word, probability, start }: PlacedSuggestion,
	rank: number,
	engine: string,
	document: TextDocument,
	position: Position,
): CompletionItem {
	const percent = `${(probability * 100).toPrecision(2)} %`;
	const item = new CompletionItem({ label: word, description: l10n.t('language model') }, CompletionItemKind.Text);
	const range = new Range(document.positionAt(start), position);
	item.detail = l10n.t('Suggested by {0}, probability {1}', engine, percent);
	item.range = range;
	// What is written may be in another case than the model's word.
	item.filterText = document.getText(range) + word.slice(position.character - range.start.character);
	item.sortText = String(rank).padStart(3, '0');
	return item;
}
