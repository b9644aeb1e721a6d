import type { AddedTokenDefinition, TokenizerDefinition } from '../definition/tokenizerDefinition';
import { described, malformed, PartReader } from '../definition/partReader';
import { splitMerge } from '../models/splitMerge';

/**
 * The definition of a byte-level vocabulary in the two files of GPT-2 (Radford et al., 2019): the ids of the pieces
 * (`vocab.json`, `encoder.json`) and the merges, one a line, in the order in which they were learned (`merges.txt`, `vocab.bpe`).
 *
 * Pieces written `<|…|>` that no merge makes are taken for special tokens.
 * @throws NlpError `input-malformed` for an id that is none or a line that is no merge; it names the place.
 */
export function readGpt2Vocabulary(vocabJson: unknown, mergesText: string): TokenizerDefinition {
	const ids = new PartReader({ vocab: vocabJson }, '').part('vocab');
	const vocab = vocabJson as Record<string, number>;
	for (const piece of Object.keys(vocab)) {
		ids.count(piece);
	}
	return {
		added_tokens: Object.entries(vocab)
			.filter(([piece]) => /^<\|.*\|>$/.test(piece))
			.map(([piece, id]) => specialToken(piece, id)),
		normalizer: null,
		pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
		model: { type: 'BPE', vocab, merges: readMergeLines(mergesText) },
		post_processor: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: false, use_regex: true },
		decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
	};
}

function readMergeLines(text: string): (readonly [string, string])[] {
	const merges: (readonly [string, string])[] = [];
	text.split('\n').forEach((line, i) => {
		const merge = line.endsWith('\r') ? line.slice(0, -1) : line;
		if (merge === '' || (i === 0 && merge.startsWith('#version'))) {
			return;
		}
		const pair = splitMerge(merge);
		if (pair === undefined) {
			throw malformed(
				`line ${i + 1} of the merges`,
				`must be two pieces with a space between them, not ${described(merge)}`,
			);
		}
		merges.push(pair);
	});
	return merges;
}

function specialToken(content: string, id: number): AddedTokenDefinition {
	return { id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
}
