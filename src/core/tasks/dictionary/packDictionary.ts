import { BitWriter } from '../../collections/bitStream';
import type { PrefixCode } from '../../collections/prefixCode';
import type { Tensor } from '../../model/modelFile';
import type { HeadwordLines } from './codedDictionary';
import { codeTensors, SymbolCounter } from './codeTensors';
import type { Headword } from './headwords';
import { BLOCK_SIZE, compare } from './headwords';
import { packHeadwords } from './packHeadwords';

/** Takes the next symbol of a code. */
export type PutSymbol<Code extends string> = (code: Code, symbol: number) => void;

/** What `CodedDictionary` reads: tensors, and the number of words for the metadata. */
export interface PackedDictionary {
	readonly words: number;
	readonly tensors: Readonly<Record<string, Tensor>>;
}

/**
 * Packs headwords with their lines; the same ones give the same bytes.
 * @param entries headwords, each once and with a line at least, in any order
 * @param encode puts a line as the dictionary's `decode` reads it
 */
export function packDictionary<Line, Code extends string>(
	entries: readonly HeadwordLines<Line>[],
	codeNames: readonly Code[],
	encode: (put: PutSymbol<Code>, line: Line, word: Headword) => void,
): PackedDictionary {
	const sorted = [...entries].sort((a, b) => compare(a.word, b.word));
	const counters = new Map(codeNames.map(name => [name, new SymbolCounter()]));
	const count: PutSymbol<Code> = (name, symbol) => counters.get(name)?.add(symbol);
	for (const { word, lines } of sorted) for (const line of lines) encode(count, line, word);
	const codes = new Map<string, PrefixCode>(Array.from(counters, ([name, counter]) => [name, counter.code()]));
	const bits = new BitWriter();
	const write: PutSymbol<Code> = (name, symbol) => codes.get(name)?.write(bits, symbol);
	const starts: number[] = [];
	sorted.forEach(({ word, lines }, i) => {
		if (i % BLOCK_SIZE === 0) starts.push(bits.size);
		for (const line of lines) encode(write, line, word);
	});
	const headwords = packHeadwords(sorted.map(({ word, lines }) => ({ word, lines: lines.length })));
	return {
		words: headwords.words,
		tensors: {
			...headwords.tensors,
			'lines.bits': { type: 'uint8', data: bits.bytes() },
			'lines.starts': { type: 'uint32', data: Uint32Array.from(starts) },
			...codeTensors(Object.fromEntries(codes)),
		},
	};
}
