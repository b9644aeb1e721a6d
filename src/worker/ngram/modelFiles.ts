import { NlpError } from '../../core/errors';
import { decodeModel, encodeModel, isModelFile } from '../../core/model/binaryFormat';
import { ArpaReader } from '../../core/ngram/arpaReader';
import { writeArpa } from '../../core/ngram/arpaWriter';
import { packNgramModel, unpackNgramModel } from '../../core/ngram/ngramFile';
import type { NgramModel } from '../../core/ngram/ngramModel';
import type { Scheduler } from '../../core/pipeline/scheduler';
import { Slices } from '../../core/pipeline/scheduler';
import type { LanguageModelFormat } from '../../protocol/ngram';

/** Bytes of an ARPA file that are read before messages are looked at. */
const PORTION = 1 << 20;

/** Our own binary keeps probabilities as they are: a person's model is no smaller than it must be for a download. */
const EXACT = { levels: 0 };

/**
 * A model of a file: ARPA, or our own binary.
 * @throws NlpError naming the file, its line where it has lines, and what is wrong with it.
 */
export async function readModelFile(name: string, bytes: Uint8Array, scheduler: Scheduler): Promise<NgramModel> {
	if (isModelFile(bytes)) return unpackNgramModel(decodeModel(bytes, name));
	const reader = new ArpaReader(name);
	const decoder = new TextDecoder('utf-8');
	const slices = new Slices(scheduler);
	let rest = '';
	for (let start = 0; start < bytes.length; start += PORTION) {
		const lines = (rest + decoder.decode(bytes.subarray(start, start + PORTION), { stream: true })).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) {
			reader.push(line);
			if (slices.isOver) await slices.next();
		}
	}
	reader.push(rest + decoder.decode());
	return reader.finish();
}

/** How a model can be written: ARPA has no place for the scores of some smoothings. */
export function formatsOf({ weights }: NgramModel): readonly LanguageModelFormat[] {
	return weights.next === 'shorter' && weights.unseenBackoff === 0 ? ['arpa', 'binary'] : ['binary'];
}

/** The bytes of a model's file. @throws NlpError `input-malformed` where the format cannot hold it */
export function writeModelFile(name: string, model: NgramModel, format: LanguageModelFormat): Uint8Array {
	if (!formatsOf(model).includes(format)) {
		throw new NlpError(
			'input-malformed',
			`An ARPA file cannot hold a model of ${model.engine}. Save it as a binary file instead.`,
		);
	}
	return format === 'binary' ? encodeModel(packNgramModel(name, model, EXACT)) : joined(writeArpa(model));
}

function joined(pieces: Iterable<string>): Uint8Array {
	const encoder = new TextEncoder();
	const encoded = Array.from(pieces, piece => encoder.encode(piece));
	const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of encoded) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
