import { BitWriter } from '../../collections/bitStream';
import type { Tensor } from '../../model/modelFile';
import { codeTensors, SymbolCounter } from './codeTensors';
import { BLOCK_SIZE } from './headwords';
import type { Headword } from './headwords';

/** A headword and how many lines it has. */
export interface CountedHeadword {
	readonly word: Headword;
	readonly lines: number;
}

/** The part of a dictionary's file that `Headwords` reads: tensors, and the number of words for the metadata. */
export interface PackedHeadwords {
	readonly words: number;
	readonly tensors: Readonly<Record<string, Tensor>>;
}

/** Packs headwords, all different and in their order. */
export function packHeadwords(headwords: readonly CountedHeadword[]): PackedHeadwords {
	const counters = { characters: new SymbolCounter(), shared: new SymbolCounter(), lines: new SymbolCounter() };
	const rests = headwords.map(({ word, lines }, i) => {
		const shared = i % BLOCK_SIZE === 0 ? 0 : sharedLength(headwords[i - 1].word, word);
		const rest = [...word.slice(shared), 0];
		counters.shared.add(shared);
		counters.lines.add(lines);
		for (const character of rest) counters.characters.add(character);
		return { shared, rest, lines };
	});
	const codes = {
		characters: counters.characters.code(),
		shared: counters.shared.code(),
		lines: counters.lines.code(),
	};
	const bits = new BitWriter();
	const starts: number[] = [];
	rests.forEach(({ shared, rest, lines }, i) => {
		if (i % BLOCK_SIZE === 0) starts.push(bits.size);
		codes.shared.write(bits, shared);
		for (const character of rest) codes.characters.write(bits, character);
		codes.lines.write(bits, lines);
	});
	return {
		words: headwords.length,
		tensors: {
			'words.bits': { type: 'uint8', data: bits.bytes() },
			'words.starts': { type: 'uint32', data: Uint32Array.from(starts) },
			...codeTensors(codes),
		},
	};
}

function sharedLength(one: Headword, other: Headword): number {
	let length = 0;
	while (length < one.length && length < other.length && one[length] === other[length]) length++;
	return length;
}
