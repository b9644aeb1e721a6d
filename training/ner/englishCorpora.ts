import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitSpan } from '../../src/core/tasks/ner/nameLabels';
import { NAME_KINDS } from '../../src/core/tasks/ner/nameLabels';
import { readIob2 } from '../corpora/iob2';
import { spansOfTags } from '../metrics/spans';
import { dataFolder } from '../support/dataFolder';
import { readDocRed } from './docRed';
import { readLitBank } from './litBank';
import type { NamedSentence } from './namedSentence';

const KINDS: ReadonlyMap<string, UnitSpan['kind']> = new Map([
	...NAME_KINDS.map(kind => [kind, kind] as const),
	...['person', 'Person', 'politician', 'writer', 'scientist', 'musicalartist', 'researcher'].map(
		label => [label, 'PER'] as const,
	),
	...['location', 'Location', 'country'].map(label => [label, 'LOC'] as const),
	...['corporation', 'group', 'Organisation', 'organisation', 'politicalparty', 'band', 'university'].map(
		label => [label, 'ORG'] as const,
	),
]);

const CROSSNER_FIELDS = ['ai', 'literature', 'music', 'politics', 'science'];

/** The sentences of a part of UNER English-EWT. */
export function readUnerEnglish(part: 'train' | 'dev' | 'test'): NamedSentence[] {
	return read(`en/uner_ewt/en_ewt-ud-${part}.iob2`, 1, 2);
}

/** A corpus of the same kinds of name from elsewhere, its labels brought to those of UNER. */
export const OTHER_ENGLISH: Readonly<Record<string, () => NamedSentence[]>> = {
	wikigold: () => read('en/wikigold/CONLL-format/data/wikigold.conll.txt', 0, 1),
	btc: () => read('en/btc/train_dev_test_conll/btc.train', 0, 1).map(withoutHandles),
	wnut17: () => read('en/wnut17/wnut17train.conll', 0, 1).map(withoutHandles),
	gum: () => read('en/gum_open/open.train.iob2', 1, 2).map(withoutPeoples),
	re3d: () => re3dFiles().flatMap(file => read(file, 0, -1)),
	crossner: () => [...readCrossNer('train'), ...readCrossNer('dev')],
	litbank: () => readLitBank(book => book % 5 !== 0),
	docred: readDocRed,
};

/** Parts of other corpora that nothing is learned from: how well names are found in other genres. */
export const ENGLISH_GENRES: Readonly<Record<string, () => NamedSentence[]>> = {
	'BTC dev (tweets)': () => read('en/btc/train_dev_test_conll/btc.dev', 0, 1).map(withoutHandles),
	'WNUT 2017 dev (comments)': () => read('en/wnut17/emerging.dev.conll', 0, 1).map(withoutHandles),
	'GUM open dev (many genres)': () => read('en/gum_open/open.dev.iob2', 1, 2).map(withoutPeoples),
	'LitBank, every fifth book (novels)': () => readLitBank(book => book % 5 === 0),
	'CrossNER test (encyclopedia)': () => readCrossNer('test'),
};

function readCrossNer(part: 'train' | 'dev' | 'test'): NamedSentence[] {
	return CROSSNER_FIELDS.flatMap(field => read(`en/crossner/ner_data/${field}/${part}.txt`, 0, 1));
}

function read(path: string, wordColumn: number, tagColumn: number): NamedSentence[] {
	return readIob2(path, wordColumn, tagColumn).map(({ words, tags }) => ({
		words,
		names: spansOfTags(tags).flatMap(({ start, end, label }) => {
			const kind = KINDS.get(label);
			return kind === undefined ? [] : [{ first: start, end, kind }];
		}),
	}));
}

/** Without names of accounts, which are names in some Twitter corpora only. */
function withoutHandles({ words, names }: NamedSentence): NamedSentence {
	return { words, names: names.filter(({ first }) => !words[first].startsWith('@') && words[first - 1] !== '@') };
}

/** Without names of peoples (Indonesians), which are persons in GUM only. */
function withoutPeoples({ words, names }: NamedSentence): NamedSentence {
	return {
		words,
		names: names.filter(
			({ first, end, kind }) => !(kind === 'PER' && end - first === 1 && /(?:ans|ese|ish|is|ians)$/.test(words[first])),
		),
	};
}

function re3dFiles(): string[] {
	const folder = 'en/re3d/CONLL-format/data-by-source/conll';
	return readdirSync(join(dataFolder(), folder))
		.filter(source => source !== 'BBC_Online')
		.sort()
		.flatMap(source =>
			readdirSync(join(dataFolder(), folder, source))
				.sort()
				.map(file => `${folder}/${source}/${file}`),
		);
}
