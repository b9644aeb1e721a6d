import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { SubwordAlgorithm } from '../../../protocol/subword';
import type { TextExtent } from './learningText';

/** The names of the algorithms, which are no words of any language. */
export const ALGORITHM_NAMES: Readonly<Record<SubwordAlgorithm, string>> = {
	bpe: 'BPE',
	byteLevelBpe: 'Byte-level BPE',
	wordPiece: 'WordPiece',
	unigram: 'Unigram',
	sentencePieceBpe: 'SentencePiece BPE',
	sentencePieceUnigram: 'SentencePiece Unigram',
	sentencePieceWord: 'SentencePiece words',
	sentencePieceCharacter: 'SentencePiece characters',
};

interface AlgorithmItem extends QuickPickItem {
	readonly algorithm: SubwordAlgorithm;
}

/** The algorithm that a person wants to learn with. */
export async function pickAlgorithm(): Promise<SubwordAlgorithm | undefined> {
	const item = (algorithm: SubwordAlgorithm, detail: string): AlgorithmItem => ({
		algorithm,
		label: ALGORITHM_NAMES[algorithm],
		detail,
	});
	const items = [
		item('byteLevelBpe', l10n.t('Merges the most frequent pairs of bytes; nothing is unknown. As in GPT models.')),
		item('bpe', l10n.t('Merges the most frequent pairs of characters within words.')),
		item(
			'wordPiece',
			l10n.t('Merges the pairs that tell most about each other; cuts words by longest match. As in BERT.'),
		),
		item('unigram', l10n.t('Keeps the pieces that make the text most probable; the best path through a word wins.')),
		item(
			'sentencePieceUnigram',
			l10n.t('Unigram over raw text, spaces as ▁; for Chinese and other text without spaces.'),
		),
		item('sentencePieceBpe', l10n.t('BPE over raw text, spaces as ▁. As in Llama 2.')),
	];
	const options = { placeHolder: l10n.t('Algorithm to learn with'), matchOnDetail: true };
	return (await window.showQuickPick(items, options))?.algorithm;
}

/** Fewest and most pieces that can be asked for. */
const MIN_SIZE = 10;
const MAX_SIZE = 1_000_000;

/** A number of pieces. */
export interface WantedSize {
	readonly vocabularySize: number;
	/** Whether it is only what was proposed, so that a vocabulary may come out smaller. */
	readonly isProposal: boolean;
}

/**
 * The number of pieces that a person wants.
 * @param extent of the text, which decides what is proposed.
 */
export async function askForSize(
	extent: TextExtent | undefined,
	algorithm: SubwordAlgorithm,
): Promise<WantedSize | undefined> {
	const proposal = String(proposedSize(extent, algorithm));
	const answer = await window.showInputBox({
		prompt: l10n.t('Number of pieces in the vocabulary'),
		value: proposal,
		validateInput: text => (sizeOf(text) === undefined ? sizeProblem() : undefined),
	});
	const vocabularySize = sizeOf(answer);
	return vocabularySize === undefined ? undefined : { vocabularySize, isProposal: answer === proposal };
}

/** The size that a text or an argument says; undefined where it is none. */
export function sizeOf(given: unknown): number | undefined {
	const size = typeof given === 'string' && /^\s*\d[\d,_ ]*$/u.test(given) ? Number(given.replace(/\D/gu, '')) : given;
	return typeof size === 'number' && Number.isInteger(size) && size >= MIN_SIZE && size <= MAX_SIZE ? size : undefined;
}

function sizeProblem(): string {
	return l10n.t('Type a whole number from {0} to {1}.', MIN_SIZE.toLocaleString(), MAX_SIZE.toLocaleString());
}

/** Sizes that texts of some length, in UTF-16 code units, can fill. */
const FILLED_SIZES: readonly (readonly [length: number, size: number])[] = [
	[2_000_000, 8000],
	[200_000, 2000],
	[20_000, 1000],
	[5000, 300],
	[0, 100],
];

/** Pieces that byte-level vocabularies begin with. */
const BYTES = 256;

/** About what a text can fill, with room for its alphabet. */
function proposedSize(extent: TextExtent | undefined, algorithm: SubwordAlgorithm): number {
	if (extent === undefined) return FILLED_SIZES[0][1];
	const [, filled] = FILLED_SIZES.find(([length]) => extent.length >= length) ?? [0, MIN_SIZE];
	if (algorithm === 'byteLevelBpe') return BYTES + filled;
	// WordPiece writes a character in two ways: at the beginning of a word and inside it.
	const alphabet = extent.alphabet * (algorithm === 'wordPiece' ? 2 : 1);
	return Math.max(filled, Math.ceil((alphabet * 1.5) / 100) * 100);
}
