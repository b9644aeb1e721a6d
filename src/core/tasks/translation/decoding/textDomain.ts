import type { ModelFile } from '../../../model/modelFile';
import type { Language } from '../../../text/language';
import { PROVENANCE } from '../phrases/phrasePair';
import type { PhraseTable } from '../phrases/phraseTable';
import type { TranslationDirection } from '../translation';

/** Kinds of text that a decoder has weights of their own for. */
export const TEXT_DOMAINS = ['everyday', 'documentation'] as const;

/** Which of them. */
export type TextDomain = (typeof TEXT_DOMAINS)[number];

/** The longest phrases that tell, in words. */
const LONGEST = 3;

/** The share of what its phrases were seen in that makes a sentence documentation: of those held out, one in forty falls wrong. */
const LEAST_SHARE = 0.6;

/** The kind of text that a sentence is of, by where the table's pairs of its phrases were seen. */
export function domainOf(table: PhraseTable, language: Language, words: readonly string[]): TextDomain {
	const ids = Int32Array.from(words, word => table.vocabularies[language].ids.get(word) ?? -1);
	let everyday = 0;
	let documentation = 0;
	for (let start = 0; start < ids.length; start++) {
		for (let end = start + 1; end <= Math.min(ids.length, start + LONGEST) && ids[end - 1] >= 0; end++) {
			const phrase = table.phrases[language].find(ids, start, end);
			if (phrase < 0) continue;
			const share = everydayShare(table, language, phrase);
			everyday += share;
			documentation += 1 - share;
		}
	}
	return documentation > LEAST_SHARE * (everyday + documentation) ? 'documentation' : 'everyday';
}

/** The share of everyday text in what the pairs of a phrase were seen in; a half where they tell nothing. */
function everydayShare(table: PhraseTable, language: Language, phrase: number): number {
	let everyday = 0;
	let documentation = 0;
	for (const pair of table.pairsOf(language, phrase)) {
		const { provenance } = table.traitsOf(pair);
		if ((provenance & PROVENANCE.everyday) > 0) everyday++;
		if ((provenance & PROVENANCE.documentation) > 0) documentation++;
	}
	const sum = everyday + documentation;
	return sum === 0 ? 0.5 : everyday / sum;
}

/** What was tuned for a direction, in the metadata of a table: under its name, for documentation under that of the kind before. */
export function tunedFor(file: ModelFile, what: string, direction: TranslationDirection, domain: TextDomain): unknown {
	const all = file.metadata[what] as Readonly<Record<string, unknown>> | undefined;
	const ofDomain = domain === 'everyday' ? all : (all?.[domain] as Readonly<Record<string, unknown>> | undefined);
	return (ofDomain ?? all)?.[direction];
}
