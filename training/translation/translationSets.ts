import type { TranslationDirection } from '../../src/core/tasks/translation/translation';
import { readDataLines } from '../support/dataFolder';
import { readTranslationText } from './corpus/translationText';

/** What a translation is measured on. */
export interface TranslationSet {
	readonly name: string;
	readonly sources: readonly string[];
	/** The references of each source. */
	readonly references: readonly (readonly string[])[];
}

/** The names that the command line knows. `dev` is for work; the others are for measuring, and nothing is chosen by them. */
export const SET_NAMES = ['dev', 'tatoeba', 'flores', 'newstest', 'wmt22'] as const;

/** See {@link SET_NAMES}. */
export type SetName = (typeof SET_NAMES)[number];

/**
 * The texts of a set.
 * @throws Error when a file of it is missing
 */
export function translationSets(name: SetName, direction: TranslationDirection): readonly TranslationSet[] {
	const [source, target] = direction === 'zh-en' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
	const lines = (file: string): string[] => readDataLines(`lm/${file}`);
	switch (name) {
		case 'dev':
			return developmentSets(source, target);
		case 'tatoeba': {
			const side = { zh: 'cmn_Hans', en: 'eng' };
			const file = (language: 'zh' | 'en'): string[] =>
				lines(`mt-opus-testsets/eng-cmn_Hans/tatoeba-test-v2021-08-07.${side[language]}`);
			return [setOf('Tatoeba test 2021-08-07', file(source), file(target))];
		}
		case 'flores': {
			const side = { zh: 'zho_Hans', en: 'eng_Latn' };
			const file = (language: 'zh' | 'en'): string[] => lines(`mt-flores200/${side[language]}.devtest`);
			return [setOf('FLORES-200 devtest', file(source), file(target))];
		}
		case 'newstest': {
			// Of 2019 on, the sets of a direction are of texts that were written in its source language.
			const file = (language: 'zh' | 'en'): string[] => lines(`mt-newstest/${direction}/newstest2019.${language}`);
			return [setOf('newstest2019', file(source), file(target))];
		}
		case 'wmt22': {
			const part = (end: string): string[] => lines(`mt-wmt22/generaltest2022.${direction}.${end}`);
			return [setOf('WMT22 general', part(`src.${source}`), part(`ref.A.${target}`), part(`ref.B.${target}`))];
		}
	}
}

function developmentSets(source: 'zh' | 'en', target: 'zh' | 'en'): TranslationSet[] {
	const pairs = readTranslationText('dev');
	const chosen = (name: string, isChosen: (pair: (typeof pairs)[number]) => boolean): TranslationSet => {
		const of = pairs.filter(isChosen);
		return setOf(
			name,
			of.map(pair => pair[source]),
			of.map(pair => pair[target]),
		);
	};
	return [
		chosen('dev, Tatoeba', ({ kind }) => kind === 'tatoeba'),
		chosen('dev, documentation', ({ domain }) => domain === 'documentation'),
	];
}

function setOf(name: string, sources: readonly string[], ...columns: readonly (readonly string[])[]): TranslationSet {
	const wrong = columns.find(({ length }) => length !== sources.length);
	if (wrong !== undefined) throw new Error(`${name} has ${sources.length} sources, but ${wrong.length} references.`);
	return { name, sources, references: sources.map((_, i) => columns.map(column => column[i])) };
}
