import type { EntityLabel } from '../doc/entityMention';
import { chineseName } from './chinesePersons';
import { NAME_LABELS, isHan, nameKey, nameWords } from './nameKey';
import { acronymOf, bareName } from './shortForms';

/**
 * What a form of an entity becomes when the entity gets another name: `Smith` becomes `Miller`, and `J. Smith` `A. Miller`, where
 * `John Smith` becomes `Anna Miller`; 小明 becomes 建国 where 王小明 becomes 李建国.
 * @param from the full name before
 * @param to the full name after
 * @returns undefined where the names do not say
 */
export function renameForm(label: EntityLabel, from: string, to: string, form: string): string | undefined {
	const key = nameKey(label, form);
	if (key === nameKey(label, from)) return inCaseOf(form, from, to) + endingOf(form);
	if (!NAME_LABELS.has(label)) return undefined;
	return label === 'PER' ? renamePerson(from, to, form) : renameOther(label, from, to, form);
}

/** Capitals alone stay capitals alone. */
function inCaseOf(form: string, from: string, to: string): string {
	const isLoud = (text: string) => text === text.toUpperCase() && text !== text.toLowerCase();
	return isLoud(form) && !isLoud(from) ? to.toUpperCase() : to;
}

function endingOf(form: string): string {
	return /['’]s$/u.exec(form)?.[0] ?? '';
}

function renamePerson(from: string, to: string, form: string): string | undefined {
	const [own, other] = [nameKey('PER', from), nameKey('PER', to)];
	if (isHan(own) && isHan(other)) return renameChinese(own, other, form);
	const [before, after] = [from, to].map(name => name.trim().split(/[\s·•・‧]+/u));
	const keys = before.map(word => nameKey('PER', word));
	const renamed: string[] = [];
	const parts = form.split(/([\s·•・‧]+)/u);
	for (const part of parts) {
		const isWord = /[\p{L}\p{N}]/u.test(part);
		const word = isWord ? renameWord(part, keys, after) : part;
		if (word === undefined) return undefined;
		renamed.push(word);
	}
	return renamed.join('');
}

/** A part of a form: a word of the name, its initial, or what addresses a person, which stays. */
function renameWord(part: string, keys: readonly string[], after: readonly string[]): string | undefined {
	const bare = part.replace(/['’]s$/u, '');
	const ending = part.slice(bare.length);
	if (/^(?:mr|mrs|ms|miss|dr|prof|professor|sir|lady|lord|dame)\.?$/iu.test(bare)) return part;
	const key = nameKey('PER', bare);
	const isInitial = /^\p{L}\.?$/u.test(bare);
	const index = keys.findIndex(word => word === key || (isInitial && word.startsWith(key.replace('.', ''))));
	const word = index < 0 ? undefined : counterpart(index, keys.length, after);
	if (word === undefined) return undefined;
	if (!isInitial) return inCaseOf(bare, bare.length > 1 ? keys[index] : bare, word) + ending;
	return `${Array.from(word)[0]}${bare.endsWith('.') ? '.' : ''}${ending}`;
}

/** The word of another name at the place of one: counted from the front, the last from the back. */
function counterpart(index: number, count: number, after: readonly string[]): string | undefined {
	if (index === count - 1) return after[after.length - 1];
	if (index === 0) return after[0];
	return after.length === count ? after[index] : undefined;
}

function renameChinese(from: string, to: string, form: string): string | undefined {
	const [before, after] = [chineseName(from), chineseName(to)];
	if (!before || !after) return undefined;
	if (form === before.given && before.given.length > 1) return after.given;
	if (form === `阿${before.given.slice(-1)}`) return `阿${after.given.slice(-1)}`;
	if (form.startsWith(before.surname)) return after.surname + form.slice(before.surname.length);
	return /^[小老]/u.test(form) && form.slice(1) === before.surname ? form[0] + after.surname : undefined;
}

function renameOther(label: EntityLabel, from: string, to: string, form: string): string | undefined {
	const [own, key] = [nameKey(label, from), nameKey(label, form)];
	if (key === bareName(label, own)) return to.slice(0, lengthOfBare(label, to));
	if (isHan(key) || nameWords(key).length > 1 || acronymOf(own) !== key) return undefined;
	const acronym = acronymOf(nameKey(label, to))?.toUpperCase();
	return acronym !== undefined && form.includes('.') ? `${Array.from(acronym).join('.')}.` : acronym;
}

/** The length of what is left of a name when its legal form or rank is left out. */
function lengthOfBare(label: EntityLabel, name: string): number {
	const key = nameKey(label, name);
	const bare = bareName(label, key);
	return key.startsWith(bare) && key.length <= name.length
		? name.toLowerCase().indexOf(bare) + bare.length
		: name.length;
}
