import { readFile } from 'node:fs/promises';
import type { LayerName } from '../../../src/core/doc/layers';
import type { Nlp } from '../../../src/core/nlp';
import type { Language } from '../../../src/core/text/language';
import { inCheckout } from '../../support/checkout';
import { benchText } from '../benchText';
import type { Core } from '../bundledCore';
import { digits, table } from '../table';
import type { Point } from './lineFit';
import { fitExponent, fitLine } from './lineFit';

/** Bytes of UTF-8 that are measured. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000] as const;
/** So much text is read before anything counts, and short texts are read again until together they are as long. */
const WARM_UP_BYTES = 2_000_000;
const LEAST_BYTES = 1_000_000;
const LAYERS: readonly LayerName[] = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities'];
const SETTINGS = { format: 'plain', language: 'auto', standard: 'ud' } as const;
/** Bytes of UTF-8 a code unit of our texts has at most: a text of so many units is long enough to be cut from. */
const NAMES: Readonly<Record<Language, string>> = { zh: 'Chinese', en: 'English' };

/** How a text lies there: as a document of paragraphs, or all in one line. */
const SHAPES = { document: (text: string) => text, 'one line': (text: string) => text.replace(/\s+/gu, ' ') } as const;

/**
 * Processor time for all layers of a whole document, by the way that the worker goes (blocks in groups, one answer), and of
 * one line; the text is new to the engine each time, and no results are kept.
 * @param largest bytes of the largest text
 */
export async function linearity(core: Core, largest = SIZES[SIZES.length - 1]): Promise<string> {
	const sizes = SIZES.filter(size => size <= largest);
	const rows: string[][] = [];
	for (const language of ['zh', 'en'] as const) {
		for (const [shape, write] of Object.entries(SHAPES)) {
			const text = write(benchText(language, sizes[sizes.length - 1] + WARM_UP_BYTES).text);
			const points = await measure(
				new core.Nlp({ read: name => readFile(inCheckout('models', name)) }, 0),
				text,
				sizes,
			);
			rows.push(rowOf(`${NAMES[language]}, ${shape}`, points));
		}
	}
	const head = ['µs a character', ...sizes.map(sizeName), 'slope: µs a character', 'R²', 'exponent on logarithms'];
	return `All layers with names, texts of ${sizeName(sizes[0])} to ${sizeName(largest)}, processor time\n${table(head, rows)}`;
}

/** Code units and seconds of each size. */
async function measure(nlp: Nlp, text: string, sizes: readonly number[]): Promise<Point[]> {
	const warmUp = prefixOfBytes(text, 0, WARM_UP_BYTES);
	await nlp.analyze(text.slice(0, warmUp), SETTINGS, LAYERS);
	const points: Point[] = [];
	for (const size of sizes) {
		const times = Math.max(1, LEAST_BYTES / size);
		let length = 0;
		let seconds = 0;
		for (let time = 0, at = warmUp; time < times; time++) {
			const end = prefixOfBytes(text, at, size);
			const piece = text.slice(at, end);
			seconds += await processorTime(() => nlp.analyze(piece, SETTINGS, LAYERS));
			length += piece.length;
			at = end;
		}
		points.push({ x: length / times, y: seconds / times });
	}
	return points;
}

function rowOf(name: string, points: readonly Point[]): string[] {
	const { slope, rSquared } = fitLine(points);
	const each = points.map(({ x, y }) => digits((y / x) * 1e6, 3));
	return [name, ...each, digits(slope * 1e6, 3), digits(rSquared, 5), digits(fitExponent(points).slope, 3)];
}

/** Where a piece of a text ends that begins at an offset and has at most so many bytes of UTF-8, found by halving. */
function prefixOfBytes(text: string, start: number, bytes: number): number {
	let low = start;
	let high = Math.min(text.length, start + bytes);
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (Buffer.byteLength(text.slice(start, middle)) <= bytes) low = middle;
		else high = middle - 1;
	}
	return low;
}

async function processorTime(work: () => Promise<unknown>): Promise<number> {
	const begin = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(begin);
	return (user + system) / 1e6;
}

function sizeName(bytes: number): string {
	return bytes >= 1e6 ? `${digits(bytes / 1e6)} MB` : `${digits(bytes / 1e3)} kB`;
}
