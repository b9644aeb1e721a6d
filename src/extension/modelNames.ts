import { l10n } from 'vscode';
import type { ModelSummary } from '../protocol/cards';
import type { ModelGroup, PanelModel } from '../protocol/panelCards';

/** What models of a kind are for, and what they belong to. */
interface ModelKind {
	readonly group: ModelGroup;
	readonly title: () => string;
}

/** By the name of a model without its language, in the order of the list. */
const KINDS: Readonly<Record<string, ModelKind>> = {
	sentences: { group: 'words', title: () => l10n.t('Sentences') },
	'segmentation-pku': { group: 'words', title: () => l10n.t('Chinese words by the standard of Peking University') },
	'segmentation-ud': { group: 'words', title: () => l10n.t('Chinese words by the standard of Universal Dependencies') },
	pos: { group: 'words', title: () => l10n.t('Parts of speech') },
	lemma: { group: 'words', title: () => l10n.t('Lemmas') },
	parser: { group: 'words', title: () => l10n.t('Dependencies') },
	ner: { group: 'names', title: () => l10n.t('Named entities') },
	relations: { group: 'names', title: () => l10n.t('Relations of entities') },
	topics: { group: 'texts', title: () => l10n.t('Topics of texts') },
	sentiment: { group: 'texts', title: () => l10n.t('Sentiment of texts') },
	keywords: { group: 'texts', title: () => l10n.t('Keywords') },
	frequencies: { group: 'texts', title: () => l10n.t('How common words are') },
	'summary-sentences': { group: 'texts', title: () => l10n.t('Sentences for summaries') },
	answers: { group: 'answers', title: () => l10n.t('Answers in passages') },
	'question-similarity': { group: 'answers', title: () => l10n.t('Questions that ask the same') },
	'mt-phrases': { group: 'translation', title: () => l10n.t('Phrases for translation') },
	'mt-lm': { group: 'translation', title: () => l10n.t('Language models for translation') },
	dictionary: { group: 'translation', title: () => l10n.t('Dictionaries') },
	vectors: { group: 'representations', title: () => l10n.t('Word vectors') },
	elmo: { group: 'representations', title: () => l10n.t('Contextual vectors (ELMo)') },
	lm: { group: 'representations', title: () => l10n.t('Language models of n-grams') },
	'byte-bpe': { group: 'subwords', title: () => l10n.t('Vocabulary of byte-level BPE') },
	unigram: { group: 'subwords', title: () => l10n.t('Vocabulary of SentencePiece Unigram') },
	'subword-normalizers': { group: 'subwords', title: () => l10n.t('Rules of normalization for SentencePiece') },
};

const ORDER = Object.keys(KINDS);

/** The models with what they are for in the language of the interface, in the order of their groups. */
export function namedModels(models: readonly ModelSummary[]): readonly PanelModel[] {
	const place = ({ name }: ModelSummary): number => ORDER.indexOf(kindOf(name));
	return models.map(named).sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

function named(model: ModelSummary): PanelModel {
	const kind = KINDS[kindOf(model.name)] as ModelKind | undefined;
	return {
		...model,
		group: kind?.group ?? 'words',
		title: kind?.title() ?? model.name,
		languages: languagesOf(model.name),
	};
}

function kindOf(name: string): string {
	return name.replace(/^(?:(?:zh|en)-)+/u, '');
}

function languagesOf(name: string): string {
	if (name === 'subword-normalizers') return l10n.t('Any language');
	const [english, chinese] = [/^(?:zh-)?en-/u.test(name), name.startsWith('zh-')];
	if (english === chinese) return l10n.t('Chinese and English');
	return english ? l10n.t('English') : l10n.t('Chinese');
}
