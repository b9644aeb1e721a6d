import type { EntityLabel } from '../doc/entityMention';

/** The kinds whose entities have names, which are written in full, in short and abbreviated. */
export const NAME_LABELS: ReadonlySet<EntityLabel> = new Set(['PER', 'LOC', 'ORG']);

/** Dots between the parts of foreign names in Chinese. */
const MIDDLE_DOTS = /[·•・‧]/gu;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady)\.? (?=\S)/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/**
 * What is the same for forms that differ in case, white space, an article, a possessive ending, dots of abbreviations or, for
 * persons, an honorific alone.
 */
export function nameKey(label: EntityLabel, form: string): string {
	const key = form.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
	if (!NAME_LABELS.has(label)) return key;
	const bare = key
		.replace(MIDDLE_DOTS, '·')
		.replace(/^the (?=\S)/u, '')
		.replace(/(?<=\S)['’]s$/u, '')
		.replace(/(?<=(?:^|[\s.·])\p{L})\.(?=$|[\s\p{L}])/gu, '')
		.replace(/,(?=\s)/gu, '');
	const name = label === 'PER' ? bare.replace(HONORIFIC, '') : bare.replace(/(?<=\p{L})\.$/u, '');
	return name === '' ? key : name;
}

/** The words of a name's key: those that spaces part, or the dots in names from abroad. */
export function nameWords(key: string): string[] {
	return key.split(/[\s·]+/u).filter(word => word !== '');
}

/** Whether a name is written in Han characters alone. */
export function isHan(key: string): boolean {
	return HAN_ONLY.test(key);
}
