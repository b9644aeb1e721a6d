/** A tag's name in both languages of the interface. */
export interface TagName {
	readonly en: string;
	readonly zh: string;
}

/** Names by tag. */
export type TagNames = Readonly<Record<string, TagName>>;
