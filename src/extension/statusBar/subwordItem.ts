import { l10n } from 'vscode';
import type { CancellationToken, Disposable } from 'vscode';
import type { DocumentPolicy } from '../documentPolicy';
import type { Log } from '../log';
import type { Settings } from '../settings';
import type { Subwords } from '../subwords';
import type { Target, Targets } from '../target';
import type { ChosenVocabularies } from '../vocabularies/chosenVocabularies';
import { CountItem } from './countItem';
import type { ShownCount } from './countItem';

/** Pause after the last edit or move of the selection before tokens are counted. */
const COUNT_DELAY_MS = 250;

/** Longer texts are not counted by themselves, in UTF-16 code units: counting takes the worker a moment. */
const MAX_COUNTED_LENGTH = 2_000_000;

/** What the item needs of the other features. */
export interface SubwordItemSources {
	readonly subwords: Subwords;
	readonly chosen: ChosenVocabularies;
	readonly policy: DocumentPolicy;
	readonly settings: Settings;
	readonly targets: Targets;
	readonly log: Log;
}

/** The optional status item with the number of tokens of selection or document in the chosen vocabulary; a click opens the tab of subwords. */
export class SubwordItem implements Disposable {
	readonly #sources: SubwordItemSources;
	readonly #item: CountItem;

	constructor(sources: SubwordItemSources) {
		const { chosen, settings, policy, log } = sources;
		this.#sources = sources;
		this.#item = new CountItem(
			{
				id: 'nlpLens.subwords',
				name: l10n.t('NLP Lens: Subword Tokens'),
				icon: 'symbol-ruler',
				command: 'nlpLens.showSubwords',
				hint: l10n.t('Click to see the pieces.'),
				priority: 89,
				delay: COUNT_DELAY_MS,
				isWanted: document => settings.values.subwordStatusItem && policy.isText(document),
				count: (_editor, token) => this.#count(token),
				changes: [settings.onDidChange, chosen.onDidChange, policy.onDidChange],
			},
			log,
		);
	}

	/** What the item shows; nothing while it is hidden. */
	get text(): string | undefined {
		return this.#item.text;
	}

	dispose(): void {
		this.#item.dispose();
	}

	async #count(token: CancellationToken): Promise<ShownCount | undefined> {
		const { subwords, chosen, targets } = this.#sources;
		const target = targets.active();
		if (!target) return undefined;
		const { vocabulary } = chosen;
		if (target.span.end - target.span.start > MAX_COUNTED_LENGTH)
			return { text: '–', tooltip: l10n.t('Too long to be counted while typing. Select a part of it.') };
		const tokens = await subwords.count(target.document, target.span, vocabulary, token);
		if (tokens === undefined) return undefined;
		const text = l10n.t('{0} subwords', tokens.toLocaleString());
		const tooltip = describe(target, await this.#titleOf(vocabulary));
		return { text, tooltip, label: `${text}, ${tooltip}` };
	}

	async #titleOf(vocabulary: string): Promise<string> {
		return (await this.#sources.subwords.vocabularies()).find(({ id }) => id === vocabulary)?.title ?? vocabulary;
	}
}

function describe({ kind }: Target, title: string): string {
	return kind === 'selection'
		? l10n.t('Selection, in pieces of {0}', title)
		: l10n.t('Document, in pieces of {0}', title);
}
