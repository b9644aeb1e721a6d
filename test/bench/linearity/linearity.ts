import { readFile } from 'node:fs/promises';
import type { LayerName } from '../../src/core/doc/layers';
import type { Language } from '../../src/core/text/language';
import { inCheckout } from '../support/checkout';
import { benchText } from './benchText';
import type { Core } from './bundledCore';
import { digits, table } from './table';

const lengths = [100_000, 1_000_000, 10_000_000] as const;
const layers: readonly LayerName[] = ['sentences', 'tokens', 'tokenLanguages', 'upos', 'xpos', 'lemmas', 'entities'];

/** Time a character for all layers of one line of growing length: it must not grow. */
export async function linearity(core: Core): Promise<string> {
	const rows: string[][] = [];
	for (const language of ['zh', 'en'] as const) rows.push(await measureLanguage(core, language));
	const head = ['one line of', ...lengths.map(length => `${digits(length / 1000)} k chars: µs/char`)];
	return `All layers of a single line, a fresh engine, processor time\n${table(head, rows)}`;
}

async function measureLanguage({ Nlp }: Core, language: Language): Promise<string[]> {
	const line = oneLine(language, lengths[lengths.length - 1]);
	const nlp = new Nlp({ read: name => readFile(inCheckout('models', name)) });
	const settings = { format: 'plain', language: 'auto', standard: 'ud' } as const;
	await nlp.analyze(line.slice(0, 50_000), settings, layers);
	const cells: string[] = [];
	for (const length of lengths) {
		const begin = process.cpuUsage();
		await nlp.analyze(line.slice(line.length - length), settings, layers);
		const { user, system } = process.cpuUsage(begin);
		cells.push(digits((user + system) / length, 3));
	}
	return [{ zh: 'Chinese', en: 'English' }[language], ...cells];
}

function oneLine(language: Language, length: number): string {
	const { text } = benchText(language, length);
	const line = text.replace(/\s+/gu, ' ');
	return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}
