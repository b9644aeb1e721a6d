import { CHINESE_TAG_NAMES } from './chineseTagNames';
import { ENTITY_NAMES } from './entityNames';
import { PENN_TAG_NAMES } from './pennTagNames';
import type { TagName, TagNames } from './tagName';
import { UPOS_NAMES } from './uposNames';

/** The names of all tags, by tag; the protocol's `Glossary` but for the relations. Fine tags stand by language: the sets overlap. */
export const TAG_GLOSSARY: {
	readonly upos: TagNames;
	readonly xpos: { readonly zh: TagNames; readonly en: TagNames };
	readonly entities: Readonly<Record<string, TagName>>;
} = {
	upos: UPOS_NAMES,
	xpos: { zh: CHINESE_TAG_NAMES, en: PENN_TAG_NAMES },
	entities: ENTITY_NAMES,
};
