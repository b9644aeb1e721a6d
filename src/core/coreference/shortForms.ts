import type { EntityLabel } from '../doc/entityMention';
import { chineseName, shortChineseNames } from './chinesePersons';
import { isHan, nameWords } from './nameKey';

/** Words at the end of an organization's name that are left out in speech. */
const COMPANY =
	/[\s,]+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|plc|gmbh|ag|s\.?a|nv|group|holdings?)\.?$/u;
const CHINESE_COMPANY =
	/(?:股份有限公司|有限责任公司|有限責任公司|有限公司|集团公司|集團公司|总公司|公司|集团|集團|大学|大學)$/u;
const ENGLISH_PLACE = /\s(?:city|state|county|province|prefecture|district|island|islands|region|municipality)$/u;
const PLACE_OF =
	/^(?:city|town|state|province|kingdom|republic|people['’]s republic|commonwealth|islamic republic) of (?:the )?(.+)$/u;
const CHINESE_PLACE = /(?:特别行政区|特別行政區|自治区|自治區|[省市县縣区區州国國镇鎮乡鄉村岛島])$/u;

/** Words that acronyms may pass over. */
const SMALL_WORDS = new Set(['of', 'the', 'for', 'and', '&', 'in', 'on', 'de', 'to']);

/** A short form of one character says nothing. */
const SHORTEST = 2;

/** The shortest Chinese name that is abbreviated character by character, and the length of what it becomes. */
const LEAST_ABBREVIATED = 4;
export const LONGEST_ABBREVIATION = 4;

/**
 * The keys of short forms under which a full name may be met again, as far as they can be told from the name: a person's given or
 * family name, initials, a company without its legal form, an acronym, a place without its rank.
 * @param key a name's key, see `nameKey`
 */
export function shortForms(label: EntityLabel, key: string): string[] {
	return [...new Set(FORMS_OF[label]?.(key) ?? [])].filter(form => form.length >= SHORTEST && form !== key);
}

/** Whether a Chinese organization is abbreviated so: 北大 of 北京大学, by characters of the name in its order, the first among them. */
export function isChineseAbbreviation(short: string, full: string): boolean {
	if (short.length < SHORTEST || short.length > LONGEST_ABBREVIATION || full.length < LEAST_ABBREVIATED) return false;
	if (short.length > full.length / 2 || short[0] !== full[0]) return false;
	let at = 0;
	for (const character of short) {
		at = full.indexOf(character, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/** The letters with which the words of a name begin; undefined for a single word. */
export function acronymOf(key: string): string | undefined {
	const words = key.split(/[\s-]+/u).filter(word => word !== '' && !SMALL_WORDS.has(word));
	return words.length < 2 ? undefined : words.map(word => Array.from(word)[0]).join('');
}

/** An organization or place without what is left out in speech. @param key a name's key */
export function bareName(label: EntityLabel, key: string): string {
	if (label === 'ORG') return withoutAll(isHan(key) ? CHINESE_COMPANY : COMPANY, key);
	if (label !== 'LOC') return key;
	const bare = key.replace(isHan(key) ? CHINESE_PLACE : ENGLISH_PLACE, '');
	return bare.length < SHORTEST ? key : (PLACE_OF.exec(bare)?.at(1) ?? bare);
}

function withoutAll(ending: RegExp, key: string): string {
	for (let bare = key; ;) {
		const shorter = bare.replace(ending, '');
		if (shorter === bare || shorter.length < SHORTEST) return bare;
		bare = shorter;
	}
}

function personForms(key: string): string[] {
	if (isHan(key)) {
		const name = chineseName(key);
		return name ? shortChineseNames(name) : [];
	}
	const words = nameWords(key);
	if (words.length < 2) return [];
	const last = words[words.length - 1];
	const initials = words.slice(0, -1).map(word => word[0]);
	return [
		...words,
		...words.map((_, index) => words.slice(index).join(' ')),
		`${words[0]} ${last}`,
		`${initials[0]} ${last}`,
		`${initials.join(' ')} ${last}`,
		`${initials.join('')} ${last}`,
	];
}

function organizationForms(key: string): string[] {
	const bare = bareName('ORG', key);
	return [bare, ...acronyms(key), ...acronyms(bare)];
}

function placeForms(key: string): string[] {
	return [bareName('LOC', key), ...acronyms(key)];
}

function acronyms(key: string): string[] {
	const all = key.split(/[\s-]+/u).filter(word => word !== '');
	if (all.length < 2 || isHan(key)) return [];
	return [acronymOf(key) ?? '', all.map(word => Array.from(word)[0]).join('')];
}

const FORMS_OF: Readonly<Partial<Record<EntityLabel, (key: string) => string[]>>> = {
	PER: personForms,
	ORG: organizationForms,
	LOC: placeForms,
};
