import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readTokenizer } from '../../src/core/subword/files/readTokenizer';
import { READY_VOCABULARIES, ReadyVocabularies } from '../../src/core/subword/readyVocabularies';
import type { SubwordTokenizer } from '../../src/core/subword/subwordTokenizer';
import { dataFolder } from '../support/dataFolder';
import { ExactnessCounter, type Exactness } from './exactness';
import { mixedText } from './mixedText';
import { oddLines } from './oddTexts';
import { packReady } from './packReady';

const ROOT = join(import.meta.dirname, '..', '..');
const MIXED_BYTES = 10_000_000;
const ODD_LINES = 20_000;
const SEED = 11;

/** The long file of Microsoft's Tokenizer with its ids, by the vocabulary and what it is read from. */
const LONG_FILES: readonly (readonly [name: string, ids: string, files: readonly string[]])[] = [
	['gpt2', 'tokens_gpt2.json', ['bbpe/gpt2.encoder.json', 'bbpe/gpt2.vocab.bpe']],
	['gpt2 (.tiktoken)', 'tokens_gpt2.json', ['bbpe/gpt2.tiktoken']],
	['cl100k_base', 'tokens_gpt_3.5_turbo.json', ['bbpe/cl100k_base.tiktoken']],
	['o200k_base', 'tokens_gpt_4o.json', ['bbpe/o200k_base.tiktoken']],
];

/** The little of gpt-tokenizer that is used. */
interface GptTokenizer {
	encode(text: string, options: { readonly disallowedSpecial: ReadonlySet<string> }): readonly number[];
	decode(ids: readonly number[]): string;
}

/**
 * Compares byte-level vocabularies: with the reference ids of a long file, and with gpt-tokenizer on 10 MB of mixed text and on odd
 * lines, id for id.
 */
export async function evaluateByteLevel(): Promise<Exactness[]> {
	const results = LONG_FILES.map(([name, ids, files]) => compareLongFile(name, ids, files.map(fromShelf)));
	const p50k = join('node_modules', 'gpt-tokenizer', 'data', 'p50k_base.tiktoken');
	results.push(compareLongFile('p50k_base', 'tokens_p50k_base.json', [join(ROOT, p50k)]));
	const ready = new ReadyVocabularies({
		read: name => Promise.resolve(packReady(name.replace(/^vocabularies\/|\.bin$/g, ''), ROOT)),
	});
	const { documents } = mixedText(MIXED_BYTES, ROOT);
	for (const { id } of READY_VOCABULARIES.filter(({ source }) => source === 'ready')) {
		const reference = createRequire(import.meta.url)(`gpt-tokenizer/encoding/${id}`) as GptTokenizer;
		const tokenizer = await ready.load(id);
		results.push(compareTexts(id, '10 MB of mixed text', documents, tokenizer, reference));
		const odd = oddLines(documents, ODD_LINES, SEED).filter(line => !/[\u0085\ufeffſ]/.test(line));
		results.push(compareTexts(id, 'odd lines', odd, tokenizer, reference));
	}
	return results;
}

function fromShelf(name: string): string {
	return join(dataFolder(), 'lm', 'subword', name);
}

function compareLongFile(name: string, idsFile: string, files: readonly string[]): Exactness {
	const folder = join(fromShelf('fixtures'), 'ms-tokenizer');
	const reference = JSON.parse(readFileSync(join(folder, idsFile), 'utf8')) as number[];
	const text = readFileSync(join(folder, 'lib.rs.txt'), 'utf8');
	const { tokenizer } = readTokenizer(files.map(file => ({ name: file, bytes: readFileSync(file) })));
	const counter = new ExactnessCounter(name, 'tokens of the long file');
	const ids = tokenizer.encode(text).ids;
	for (let i = 0; i < Math.max(ids.length, reference.length); i++) counter.compare(i, ids[i], reference[i]);
	return counter.result;
}

/** Ids of each text, its text decoded again, and its count. */
function compareTexts(
	name: string,
	what: string,
	texts: readonly string[],
	tokenizer: SubwordTokenizer,
	reference: GptTokenizer,
): Exactness {
	const counter = new ExactnessCounter(name, `${what}: ids, count, decoded`);
	for (const text of texts) {
		const { ids } = tokenizer.encode(text);
		const expected = reference.encode(text, { disallowedSpecial: new Set() });
		const agree = ids.length === expected.length && expected.every((id, i) => id === ids[i]);
		const whole = agree && tokenizer.count(text) === ids.length && tokenizer.decode(ids) === reference.decode(expected);
		counter.compare(text.slice(0, 80), whole, true);
	}
	return counter.result;
}
