import { comparableText, isPlausiblePair, plainText } from './cleanText';
import type { TextPair } from './parallelSources';
import { parallelTexts } from './parallelSources';
import { sentencePairs } from './sentencePairs';
import { testSentences } from './testSentences';

/**
 * What translation learns from: sentences with their translations, without markup, each pair once, in the order of the sources, and
 * none that has a sentence of a test set on either side.
 */
export function* cleanPairs(texts: Iterable<TextPair> = parallelTexts(), tests = testSentences()): Generator<TextPair> {
	const seen = new Set<string>();
	for (const { zh, en, domain, kind } of texts) {
		const paragraph = { zh: plainText(zh), en: plainText(en) };
		for (const sentence of sentencePairs(paragraph)) {
			if (!isPlausiblePair(sentence.zh, sentence.en)) continue;
			const sides = [comparableText(sentence.zh), comparableText(sentence.en)];
			const key = sides.join('\t');
			if (seen.has(key) || sides.some(side => tests.has(side))) continue;
			seen.add(key);
			yield { ...sentence, domain, kind };
		}
	}
}
