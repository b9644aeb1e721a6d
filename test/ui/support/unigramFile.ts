/** Pieces with their probabilities; a character by itself is one of the unlikely ones. */
const PIECES: Readonly<Record<string, number>> = {
	'▁The': 0.02,
	'▁cat': 0.01,
	'▁sit': 0.008,
	s: 0.03,
	'▁on': 0.02,
	'▁the': 0.04,
	'▁mat': 0.006,
	'▁play': 0.006,
	ing: 0.02,
};

/** A `tokenizer.json` of a small unigram vocabulary with all letters; what it lacks is unknown. */
export function unigramTokenizerJson(): string {
	const letters = Array.from('▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,').filter(
		letter => letter !== 's',
	);
	const known = [...Object.entries(PIECES), ...letters.map(letter => [letter, 0.0005] as const)];
	const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true };
	return JSON.stringify({
		version: '1.0',
		added_tokens: [],
		normalizer: null,
		pre_tokenizer: metaspace,
		model: {
			type: 'Unigram',
			unk_id: 0,
			vocab: [['<unk>', 0], ...known.map(([piece, probability]) => [piece, Math.log(probability)])],
		},
		post_processor: null,
		decoder: metaspace,
	});
}
