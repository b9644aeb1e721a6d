import type { TokenModel } from './tokenModel';

/** The layers whose tags can be filtered by. */
export type TagLayer = 'upos' | 'xpos' | 'entity';

/** A tag and the number of tokens that bear it; fine tags of the two languages are counted apart. */
export interface TagCount {
	readonly layer: TagLayer;
	readonly tag: string;
	readonly language: 'zh' | 'en' | undefined;
	readonly count: number;
}

/** The name of a tag in a filter: `upos:NOUN`, `xpos:zh:NN`, `entity:PER`. */
export function tagFilterOf({ layer, language, tag }: Omit<TagCount, 'count'>): string {
	return language === undefined ? `${layer}:${tag}` : `${layer}:${language}:${tag}`;
}

/** Reads what {@link tagFilterOf} wrote; undefined for anything else. */
export function parseTagFilter(filter: string): Omit<TagCount, 'count'> | undefined {
	const match = /^(?:(upos|entity)|(xpos):(zh|en)):(.+)$/su.exec(filter);
	if (match === null) return undefined;
	const [, plain, , language, tag] = match as unknown as [string, TagLayer | undefined, string, 'zh' | 'en', string];
	return plain === undefined ? { layer: 'xpos', language, tag } : { layer: plain, language: undefined, tag };
}

/** All tags of the tokens, by layer, the most frequent first. */
export function countTags(model: TokenModel): readonly TagCount[] {
	const counts = new Map<string, number>();
	const add = (filter: string): void => void counts.set(filter, (counts.get(filter) ?? 0) + 1);
	for (let token = 0; token < model.count; token++) {
		const upos = model.upos(token);
		if (upos !== '') add(`upos:${upos}`);
		const xpos = model.xpos(token);
		if (xpos !== '') add(`xpos:${model.language(token)}:${xpos}`);
		const mention = model.mention(token);
		if (mention !== undefined) add(`entity:${mention.label}`);
	}
	const order: readonly TagLayer[] = ['upos', 'xpos', 'entity'];
	return [...counts]
		.flatMap(([filter, count]) => {
			const tag = parseTagFilter(filter);
			return tag === undefined ? [] : [{ ...tag, count }];
		})
		.sort(
			(a, b) =>
				order.indexOf(a.layer) - order.indexOf(b.layer) ||
				b.count - a.count ||
				(a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0),
		);
}
