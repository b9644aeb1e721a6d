import type { MixedText } from '../../../training/subword/mixedText';
import { digits, percentile, table } from '../table';
import type { Encode, SubwordEngine } from './subwordEngine';

/** How often each engine reads the text after it read it once; one that took so many seconds for it is spared the rest. */
const ROUNDS = 3;
const PATIENCE = 15;
/** A short text of every kind, by which all code is compiled before any time is taken. */
const WARM_UP_DOCUMENTS = 3;

interface Measured {
	readonly engine: SubwordEngine;
	tokens: number;
	/** Seconds of the processor: the first reading by a fresh tokenizer, and those after it. */
	readonly cold: number;
	readonly warm: number[];
}

/**
 * A table of how fast engines encode a text in documents: the first reading by a fresh tokenizer, then the median of some more, in
 * turns, all in this process.
 */
export async function subwordThroughput(
	engines: readonly SubwordEngine[],
	{ documents, source }: MixedText,
	vocabulary: string,
): Promise<string> {
	const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const read = (encode: Encode): number => documents.reduce((sum, text) => sum + encode(text), 0);
	const measured: (Measured & { readonly encode: Encode })[] = [];
	for (const engine of engines) {
		const compiled = await engine.load();
		for (const text of documents.slice(0, WARM_UP_DOCUMENTS)) compiled(text);
		const encode = await engine.load();
		let tokens = 0;
		const cold = processorSeconds(() => (tokens = read(encode)));
		measured.push({ engine, encode, tokens, cold, warm: [] });
	}
	for (let round = 0; round < ROUNDS; round++) {
		for (const { encode, warm } of measured) {
			const taken = warm.reduce((sum, seconds) => sum + seconds, 0);
			if (taken < PATIENCE) warm.push(processorSeconds(() => read(encode)));
		}
	}
	const title = `${vocabulary}: ${digits(bytes / 1e6, 1)} MB of ${source}, ${documents.length} documents, processor time, median of up to ${ROUNDS} rounds after the first`;
	return `${title}\n${speedTable(measured, bytes)}`;
}

function speedTable(measured: readonly Measured[], bytes: number): string {
	const own = measured[0];
	const median = ({ warm }: Measured): number => percentile(warm, 50);
	const rows = measured.map(each => [
		each.engine.name,
		each.engine.kind,
		each.engine.gives,
		digits(each.tokens),
		digits(bytes / 1e6 / each.cold, 1),
		digits(bytes / 1e6 / median(each), 1),
		each === own ? '' : `${digits(each.cold / own.cold, 1)} ×`,
		each === own ? '' : `${digits(median(each) / median(own), 1)} ×`,
	]);
	const head = ['tokenizer', 'made of', 'gives', 'tokens', 'first MB/s', 'later MB/s', 'NLP Lens first', 'later'];
	return table(head, rows);
}

function processorSeconds(work: () => void): number {
	const begin = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}
