import type { TagName } from '../../src/protocol/analysis';

/** The name of a tag in a table of names; tags come from models, so only the table's own entries count. */
export function tagName(names: Readonly<Record<string, TagName>>, tag: string): TagName | undefined {
	return Object.hasOwn(names, tag) ? names[tag] : undefined;
}
