import { hashText } from '../../src/core/linear/featureHash';
import { readClusters } from '../corpora/wordClusters';

/**
 * English words for the recognizer, by `hashText(form)`: leaf cluster + 1,024 * how often the word is written with a
 * capital (1 never … 6 always). Names are there in lower case, too, for text without capitals.
 */
export function buildEnglishClusters(limit: number): Map<number, number> {
	const words = readClusters('en').slice(0, limit);
	const totals = new Map<string, { all: number; capital: number }>();
	for (const { form, count } of words) {
		const lower = form.toLowerCase();
		const total = totals.get(lower) ?? { all: 0, capital: 0 };
		total.all += count;
		total.capital += form === lower ? 0 : count;
		totals.set(lower, total);
	}
	const entries = new Map<number, number>();
	for (const { form, leaf } of words) {
		const { all, capital } = totals.get(form.toLowerCase()) ?? { all: 1, capital: 0 };
		const value = leaf + 1024 * CAPITAL_SHARES.filter(share => capital / all >= share).length;
		for (const key of [hashText(form), hashText(form.toLowerCase())]) {
			if (!entries.has(key)) {
				entries.set(key, value);
			}
		}
	}
	for (const { form, leaf } of words) {
		const key = hashText(form);
		entries.set(key, leaf + 1024 * ((entries.get(key) ?? 0) >> 10));
	}
	return entries;
}

const CAPITAL_SHARES = [0, 0.02, 0.15, 0.5, 0.85, 0.98];
