/**
 * The worker's side of `src/protocol/dictionary.ts`.
 *
 * - Words at a place are those of the analysis where it cuts the text into words there, else those of the dictionaries.
 * - What stands in code or an address, which the analysis leaves out, is looked up as well.
 */
import type { RangeAnnotation } from '../../core/doc/rangeAnnotation';
import type { Nlp } from '../../core/nlp';
import type { DictionaryAnswer } from '../../core/tasks/dictionary/dictionary';
import { PINYIN_LAYERS, textPinyin } from '../../core/tasks/dictionary/chinese/textPinyin';
import type { Span } from '../../core/text/span';
import { answerRequest } from '../answerRequest';
import { answerAbout } from '../documentAnswers';
import type { OpenDocuments } from '../openDocuments';
import type { ServerConnection } from '../serverConnection';

/** Answers the requests about dictionaries; documents are those that the analysis keeps. */
export function serveDictionary(host: ServerConnection, documents: OpenDocuments, { dictionaries }: Nlp): void {
	answerRequest(host, 'dictionary/lookUp', ({ text }) => dictionaries.lookUp(text));
	host.onRequest('dictionary/lookUpAt', (params, token) => {
		const { uri, version, start, end } = params;
		// A word that ends at the place counts, too.
		const around = { uri, version, start: Math.max(0, start - 1), end: Math.max(start + 1, end) };
		return answerAbout(documents, around, ['tokens'], token, async ({ tokens }, { text }) => {
			const answer =
				end > start
					? moved(await dictionaries.lookUp(text.slice(start, end)), start)
					: await dictionaries.lookUpAt(text, start, tokenAt(tokens, start));
			return { version, ...answer };
		});
	});
	host.onRequest('dictionary/pinyin', (params, token) =>
		answerAbout(documents, params, PINYIN_LAYERS, token, async (annotation, { prose }) => ({
			version: params.version,
			words: textPinyin(prose, annotation, await dictionaries.wordReadings()),
			failures: annotation.failures.map(({ message }) => message),
		})),
	);
}

/** The token at an offset, or that which ends there. */
function tokenAt(tokens: RangeAnnotation['tokens'], offset: number): Span | undefined {
	if (tokens === undefined) return undefined;
	for (const at of [offset, offset - 1]) {
		const token = tokens.starts.findIndex((start, i) => start <= at && at < tokens.ends[i]);
		if (token >= 0) return { start: tokens.starts[token], end: tokens.ends[token] };
	}
	return undefined;
}

function moved({ matches, failures }: DictionaryAnswer, by: number): DictionaryAnswer {
	return { matches: matches.map(match => ({ ...match, start: match.start + by, end: match.end + by })), failures };
}
