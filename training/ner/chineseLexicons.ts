import { COST_STEP, LONGEST_ENTRY, LONGEST_WORD } from '../../src/core/tasks/ner/chineseLattice';
import { Trait } from '../../src/core/tasks/ner/chineseNameKeys';
import { readJieba } from '../corpora/chineseDictionaries';
import { readClusters } from '../corpora/wordClusters';
import { readDataLines } from '../support/dataFolder';

/*
 * What the Chinese recognizer looks up: words with clusters and costs, names of four kinds, and how usual a character is
 * in names. Kinds are bits: 1 person, 2 place, 4 organization, 8 foreign name.
 */

const PERSON = 1;
const PLACE = 2;
const ORGANIZATION = 4;
const FOREIGN = 8;
const HAN = /^[\u3400-\u9fff]+$/;
const DOUBLE_SURNAMES =
	'欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 轩辕 端木 百里 呼延 闻人 东郭 澹台 申屠 公冶 赫连 钟离 鲜于 闾丘 太史 濮阳 万俟'.split(
		' ',
	);

/** Words of the lexicon: leaf cluster + 1,024 * cost. */
export function buildWords(limit: number): Map<string, number> {
	const words = readClusters('zh').filter(({ form }) => HAN.test(form) && form.length <= LONGEST_WORD);
	const total = words.reduce((sum, { count }) => sum + count, 0);
	return new Map(
		words.slice(0, limit).map(({ form, leaf, count }) => {
			const cost = Math.min(63, Math.round(COST_STEP * Math.log(total / count)));
			return [form, leaf + 1024 * cost];
		}),
	);
}

/** Persons that jieba counted less often are left out: they are many, and each is of little use. */
const RARE_PERSON = 20;
const JIEBA_KINDS: Readonly<Record<string, number>> = { nr: PERSON, ns: PLACE, nt: ORGANIZATION, nrt: FOREIGN };

/** Names of the gazetteer: bits of kinds. */
export function buildNames(): Map<string, number> {
	const entries = new Map<string, number>();
	const add = (form: string, bit: number): void => {
		if (bit > 0 && HAN.test(form) && form.length >= 2 && form.length <= LONGEST_ENTRY) {
			entries.set(form, (entries.get(form) ?? 0) | bit);
		}
	};
	for (const { form, count, tag } of readJieba()) {
		add(form, tag === 'nr' && count < RARE_PERSON ? 0 : (JIEBA_KINDS[tag] ?? 0));
	}
	for (const [list, kind] of [
		['diming', PLACE],
		['lishimingren', PERSON],
	] as const) {
		for (const [form, count] of table(`zh/dict_thuocl/THUOCL_${list}.txt`)) {
			add(form, Number(count) >= 3 ? kind : 0);
		}
	}
	for (const [form, , count] of table('zh/dict_hanlp/机构名词典.txt')) {
		add(form, form.length <= 8 && Number(count) >= 2 ? ORGANIZATION : 0);
	}
	for (const [form] of table('zh/dict_hanlp/nrf.txt')) {
		add(form, FOREIGN);
	}
	return entries;
}

/** The lines of a list, cut at white space. */
function table(path: string): string[][] {
	return readDataLines(path).map(line => line.trim().split(/\s+/));
}

/**
 * Traits of characters, as pairs of a code and of three bits for each `Trait`: from lists of names, against how often the
 * character occurs in all words.
 */
export function buildCharacters(): Uint16Array {
	const usual = new Map<string, number>();
	for (const { form, count } of readClusters('zh')) {
		for (const character of form) {
			usual.set(character, (usual.get(character) ?? 0) + count);
		}
	}
	const traits = new Map<number, number>();
	countTraits().forEach((trait, place) => {
		const total = [...trait.values()].reduce((sum, count) => sum + count, 0);
		for (const [character, count] of trait) {
			const code = character.charCodeAt(0);
			traits.set(code, (traits.get(code) ?? 0) | (level(count / total, usual.get(character) ?? 1) << (3 * place)));
		}
	});
	return Uint16Array.from([...traits].sort((a, b) => a[0] - b[0]).flat());
}

/** How often each character has each trait: surname, second and third of a Chinese name, part of a foreign, of a Japanese one. */
function countTraits(): Map<string, number>[] {
	const counts = Object.values(Trait).map(() => new Map<string, number>());
	const count = (trait: number, character: string): void => {
		counts[trait].set(character, (counts[trait].get(character) ?? 0) + 1);
	};
	for (const [form] of table('zh/dict_hanlp/人名词典.txt').filter(([name]) => isUsualPerson(name))) {
		count(Trait.surname, form[0]);
		count(form.length === 2 ? Trait.third : Trait.second, form[1]);
		if (form.length === 3) {
			count(Trait.third, form[2]);
		}
	}
	for (const [form] of table('zh/dict_hanlp/nrf.txt')) {
		for (const character of form) {
			count(Trait.foreign, character);
		}
	}
	for (const [form, part] of table('zh/dict_hanlp/nrj.txt')) {
		for (const character of part === 'x' || part === 'm' ? form : '') {
			count(Trait.japanese, character);
		}
	}
	return counts;
}

/** Whether a name is a surname of one character and one or two more. */
function isUsualPerson(form: string): boolean {
	const hasUsualLength = form.length === 2 || form.length === 3;
	return hasUsualLength && HAN.test(form) && !DOUBLE_SURNAMES.some(surname => form.startsWith(surname));
}

/** 1 to 7: how much more usual a character is among names than among words, with the rarest names at 1. */
function level(share: number, usualCount: number): number {
	const ratio = Math.log2((share * 1e6) / Math.sqrt(usualCount + 1));
	return Math.max(1, Math.min(7, Math.round(ratio / 1.5) + 3));
}
