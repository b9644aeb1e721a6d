import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, readDataLines } from '../../support/dataFolder';
import type { TextDomain } from './parallelSources';

/** A part of the text that translation learns from: see `splitPairs`. */
export type TextPart = 'train' | 'tuning' | 'dev';

/** A sentence with its translation, as texts and as tokens. */
export interface TokenizedPair {
	readonly zh: string;
	readonly en: string;
	readonly domain: TextDomain;
	/** Where it comes from, as `tatoeba`. */
	readonly kind: string;
	readonly zhTokens: readonly string[];
	readonly enTokens: readonly string[];
}

const fileOf = (part: TextPart): string => `derived/translation/${part}.tsv`;

/** Writes a part to `<data>/derived/translation/<part>.tsv`: a line a pair, its columns parted by tabs, tokens by spaces. */
export function writeTranslationText(part: TextPart, pairs: readonly TokenizedPair[]): void {
	mkdirSync(join(dataFolder(), 'derived', 'translation'), { recursive: true });
	const lines = pairs.map(({ zh, en, domain, kind, zhTokens, enTokens }) =>
		[domain, kind, zhTokens.join(' '), enTokens.join(' '), zh, en].join('\t'),
	);
	writeFileSync(join(dataFolder(), fileOf(part)), `${lines.join('\n')}\n`);
}

/** Reads a part, which `npm run train:translation-text` writes. */
export function readTranslationText(part: TextPart): TokenizedPair[] {
	return readDataLines(fileOf(part)).map(line => {
		const [domain, kind, zhTokens, enTokens, zh, en] = line.split('\t');
		return {
			zh,
			en,
			domain: domain === 'everyday' ? domain : 'documentation',
			kind,
			zhTokens: zhTokens.split(' '),
			enTokens: enTokens.split(' '),
		};
	});
}
