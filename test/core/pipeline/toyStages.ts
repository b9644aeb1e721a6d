import type { Stage } from '../../../src/core/pipeline/analyzer';
import { LanguageModels } from '../../../src/core/pipeline/languageModels';
import type { Scheduler } from '../../../src/core/pipeline/scheduler';
import { LanguagesComponent } from '../../../src/core/tasks/languages/languagesComponent';
import { LemmasComponent } from '../../../src/core/tasks/lemmatization/lemmasComponent';
import { EntitiesComponent } from '../../../src/core/tasks/ner/entitiesComponent';
import { PatternsComponent } from '../../../src/core/tasks/ner/patternsComponent';
import type { PosTagger } from '../../../src/core/tasks/pos/posComponent';
import { PosComponent } from '../../../src/core/tasks/pos/posComponent';
import type { WordCutter } from '../../../src/core/tasks/segmentation/tokensComponent';
import { TokensComponent } from '../../../src/core/tasks/segmentation/tokensComponent';
import type { SentenceCutter } from '../../../src/core/tasks/sentences/sentencesComponent';
import { SentencesComponent } from '../../../src/core/tasks/sentences/sentencesComponent';
import type { Language } from '../../../src/core/text/language';

/** Sentences end after a full stop of either language. */
const cutSentences: SentenceCutter = (text, start, end, add) => {
	for (const match of text.slice(start, end).matchAll(/[^\s.。][^.。]*[.。]?/gu)) {
		add(start + match.index, start + match.index + match[0].trimEnd().length);
	}
};

/** English words at white space, with `n't` apart. */
const cutEnglish: WordCutter = (text, start, end, add) => {
	for (const match of text.slice(start, end).matchAll(/n't|[^\s.n]+(?=n't)|[^\s.]+|\./gu)) {
		add(start + match.index, start + match.index + match[0].length, match[0] === "n't");
	}
};

/** Chinese words of one character. */
const cutChinese: WordCutter = (text, start, end, add) => {
	for (const match of text.slice(start, end).matchAll(/\S/gu)) {
		add(start + match.index, start + match.index + match[0].length);
	}
};

/** Tags every word of a sentence alike, with the number of its words as the fine tag. */
function toyTagger(language: Language): PosTagger {
	const xposLabels = Array.from({ length: 100 }, (_, count) => `${language}${count}`);
	return {
		uposLabels: language === 'zh' ? ['NOUN', 'PUNCT'] : ['PUNCT', 'VERB', 'NOUN'],
		xposLabels,
		tag({ words }, upos, xpos, at = 0) {
			for (const [index, word] of words.entries()) {
				if (word === 'BOOM') throw new Error('boom');
				const isMark = word === '.' || word === '。';
				upos[at + index] = language === 'zh' ? Number(isMark) : isMark ? 0 : 2;
				xpos[at + index] = Math.min(99, words.length);
			}
		},
	};
}

/** What stages are asked to do badly. */
export interface ToyFaults {
	readonly missingTagger?: Language;
}

/** A whole pipeline whose components are simple enough to foresee what they do. */
export function toyStages({ missingTagger }: ToyFaults = {}): Stage[] {
	const both = <T>(zh: T, en: T): LanguageModels<T> => new LanguageModels<T>({ zh: () => zh, en: () => en });
	const sentences = both(cutSentences, cutSentences);
	const cutters = both(cutChinese, cutEnglish);
	const load = (language: Language): PosTagger => {
		if (language === missingTagger) throw new Error(`The model file ${language}-pos.bin is missing.`);
		return toyTagger(language);
	};
	const taggers = new LanguageModels<PosTagger>({ zh: () => load('zh'), en: () => load('en') });
	const lemmatizers = both(
		(form: string) => form,
		(form: string) => form.toLowerCase(),
	);
	return [
		{ component: new LanguagesComponent('auto') },
		{ component: new SentencesComponent(language => sentences.get(language)), models: sentences },
		{ component: new TokensComponent(language => cutters.get(language)), models: cutters },
		{ component: new PosComponent(language => taggers.get(language)), models: taggers },
		{ component: new LemmasComponent(language => lemmatizers.get(language)), models: lemmatizers },
		{
			component: new PatternsComponent((text, start, end) =>
				Array.from(text.slice(start, end).matchAll(/\d+/gu), ({ index, 0: digits }) => ({
					start: start + index,
					end: start + index + digits.length,
					label: 'NUMBER',
					engine: 'rule',
				})),
			),
		},
		{
			component: new EntitiesComponent(
				() => undefined,
				(_, patterns) => [...patterns],
			),
		},
	];
}

/** A scheduler whose slices are over at once, and which counts how often it let others in. */
export class EagerScheduler implements Scheduler {
	yields = 0;
	#now = 0;
	readonly #onYield: (count: number) => void;

	constructor(onYield: (count: number) => void = () => undefined) {
		this.#onYield = onYield;
	}

	now(): number {
		return (this.#now += 100);
	}

	yield(): Promise<void> {
		this.#onYield(++this.yields);
		return Promise.resolve();
	}
}
