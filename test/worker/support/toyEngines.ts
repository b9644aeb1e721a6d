import { NlpError } from '../../../src/core/errors';
import type { SubwordTokenizer } from '../../../src/core/subword/subwordTokenizer';
import type { OpenedTokenizer, SubwordEngines, TokenizerLearner } from '../../../src/worker/subwords/subwordEngines';

const UNKNOWN = 0;

/** Cuts text into runs of at most `length` letters `a` to `z` and single spaces; all else is unknown, sign by sign. */
export function toyTokenizer(length: number): SubwordTokenizer {
	const pieces = ['<unk>', ' '];
	const idOf = (piece: string): number => {
		if (!/^[a-z ]+$/u.test(piece)) return UNKNOWN;
		if (!pieces.includes(piece)) pieces.push(piece);
		return pieces.indexOf(piece);
	};
	const cut = (text: string) => [...text.matchAll(new RegExp(`[a-z]{1,${length}}| |[^a-z ]`, 'gu'))];
	return {
		algorithm: 'bpe',
		vocabularySize: 1000,
		unknownId: UNKNOWN,
		encode: text => {
			const found = cut(text);
			return {
				ids: Int32Array.from(found, ([piece]) => idOf(piece)),
				starts: Int32Array.from(found, ({ index }) => index),
				ends: Int32Array.from(found, ({ 0: piece, index }) => index + piece.length),
			};
		},
		count: text => cut(text).length,
		decode: ids => Array.from(ids, id => pieces[id]).join(''),
		pieceOf: id => pieces[id],
		idOf: piece => (pieces.includes(piece) ? pieces.indexOf(piece) : undefined),
		isSpecial: () => false,
		explain: text => [{ algorithm: 'bpe', symbols: Array.from(text), merges: [], pieces: cut(text).map(([p]) => p) }],
	};
}

function opened(length: number): OpenedTokenizer {
	return { tokenizer: toyTokenizer(length), writers: { tokenizerJson: () => Uint8Array.of(length) } };
}

/** Engines whose files hold one byte, the length of the longest piece, and whose learner learns the longest line. */
export class ToyEngines implements SubwordEngines {
	readonly ready = [
		{ id: 'toy', title: 'Toy', source: 'ready', algorithm: 'bpe', size: 1000 },
		{ id: 'broken', title: 'Broken', source: 'ready', algorithm: 'bpe', size: 1000 },
	] as const;
	openings = 0;

	openReady(id: string): Promise<OpenedTokenizer> {
		this.openings++;
		return id === 'toy'
			? Promise.resolve(opened(3))
			: Promise.reject(new NlpError('model-missing', `No file of ${id}.`));
	}

	read([file]: Parameters<SubwordEngines['read']>[0]): Promise<OpenedTokenizer> {
		if (file.bytes.length === 1) return Promise.resolve(opened(file.bytes[0]));
		return Promise.reject(new NlpError('input-malformed', `${file.name} is no toy.`));
	}

	learner({ algorithm }: Parameters<SubwordEngines['learner']>[0]): Promise<TokenizerLearner> {
		if (algorithm === 'bpe') return Promise.resolve(toyLearner());
		return Promise.reject(new NlpError('input-malformed', `No learner for ${algorithm}.`));
	}
}

function toyLearner(): TokenizerLearner {
	let longest = 0;
	return {
		add: text => {
			for (const line of text.split('\n')) longest = Math.max(longest, line.length);
		},
		learn: async ({ signal, onProgress, pause }) => {
			if (longest === 0) throw new NlpError('input-malformed', 'The corpus is empty.');
			onProgress?.({ stage: 'merging', fraction: 0 });
			for (let step = 0; longest >= 100 && signal?.aborted !== true; step++) await pause?.();
			if (signal?.aborted === true) throw new NlpError('cancelled', 'Cancelled.');
			return opened(longest);
		},
	};
}
