import { Nlp } from '../../src/core/nlp';
import { TextMeasurer } from '../../src/core/ngram/textMeasures';
import type { NgramModel } from '../../src/core/ngram/ngramModel';
import type { TextMeasures } from '../../src/core/ngram/ngram';
import type { Language } from '../../src/core/text/language';
import { readData } from '../support/dataFolder';
import { shippedModels } from '../support/shippedModels';
import { heldOutSentences } from './languageText';
import type { Sentences } from './languageText';

/** Code units of other genres that are measured on: their beginnings. */
const LENGTH = 400_000;

/** A text that models are measured on. */
export interface MeasuredText {
	readonly name: string;
	readonly sentences: readonly (readonly string[])[];
}

/** The texts that a language's models are measured on, cut once. */
export async function measuredTexts(language: Language): Promise<readonly MeasuredText[]> {
	const heldOut = { name: 'held-out documents of the sources', sentences: [...heldOutSentences(language, 'test')] };
	if (language === 'en') {
		return [
			heldOut,
			{ name: 'WikiText-2 test, written as text', sentences: await cut(wikiText('test')) },
			{
				name: 'speeches (State of the Union)',
				sentences: await cut(readData('lm/mono-en-gov/stateunion-inaugural.txt')),
			},
		];
	}
	return [
		heldOut,
		{ name: 'OI-wiki (algorithms)', sentences: await cut(readData('lm/mono-zh-tech/oiwiki.txt')) },
		{ name: 'PingCAP documents', sentences: await cut(readData('lm/mono-zh-tech/pingcap-docs-cn.txt')) },
	];
}

/** WikiText-2 with its tokens joined as they were written; `<unk>` stays a word that no model knows. */
function wikiText(part: 'valid' | 'test'): string {
	return readData(`lm/wikitext2/wiki.${part}.tokens`)
		.replaceAll('<unk>', 'Xunkx')
		.replace(/ @(.)@ /gu, '$1')
		.replace(/^[ =]+|[ =]+$/gmu, '')
		.replace(/ ([.,;:!?%)\]]|'s\b|n't\b)/gu, '$1')
		.replace(/([([$]) /gu, '$1');
}

async function cut(text: string): Promise<string[][]> {
	const {
		text: prose,
		starts,
		ends,
		sentences,
	} = await new Nlp(shippedModels, 0).words(text.slice(0, LENGTH), 'plain');
	return Array.from({ length: sentences.length - 1 }, (_, s) =>
		Array.from(starts.subarray(sentences[s], sentences[s + 1]), (start, i) =>
			prose.slice(start, ends[sentences[s] + i]),
		),
	);
}

/** What a model says of sentences. */
export function measure(model: NgramModel, sentences: Sentences): TextMeasures {
	const measurer = new TextMeasurer(model);
	for (const words of sentences) measurer.takeWords(words);
	return measurer.measures;
}
