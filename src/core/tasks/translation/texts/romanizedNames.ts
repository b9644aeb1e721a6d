import type { EntityMention } from '../../../doc/entityMention';
import { NlpError } from '../../../errors';
import type { NameStretch } from './nameStretch';
import type { ReadyEngine } from '../readyEngine';

/** A Chinese person's name: a family name of one or two characters and a given name of one or two. */
const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;

/**
 * The Chinese names of persons in a text that the engine did not learn, in Latin letters with the family name first; where that
 * cannot be told, why.
 * @param entities in order
 */
export async function romanizedNames(
	text: string,
	entities: readonly EntityMention[],
	{ engine, namePinyin }: ReadyEngine,
): Promise<{ names: NameStretch[]; failures: string[] }> {
	const names: NameStretch[] = [];
	const read = new Map<string, string>();
	try {
		for (const { start, end, label } of entities) {
			const name = text.slice(start, end);
			if (label !== 'PER' || !CHINESE_NAME.test(name) || namePinyin === undefined) continue;
			const pinyin = read.get(name) ?? (engine.knows(name) ? '' : await namePinyin(name));
			read.set(name, pinyin);
			// Without a family name it is a foreign one, whose sounds the characters stand for.
			if (pinyin.includes(' ')) names.push({ start, end, text: pinyin });
		}
	} catch (error) {
		if (!(error instanceof NlpError)) throw error;
		return { names, failures: [error.message] };
	}
	return { names, failures: [] };
}
