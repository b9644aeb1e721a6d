import type { RelationLabel } from '../../src/core/doc/relationMention';

/** What a relation of Wikidata is among the relations of the core; reversed where its object is the core's subject. */
export interface MappedRelation {
	readonly label: RelationLabel;
	readonly isReversed: boolean;
}

const SAME = 'same';
const REVERSED = 'reversed';

/** Property, its English name as data sets have it, and what it is. */
const TABLE: readonly (readonly [string, string, RelationLabel, typeof SAME | typeof REVERSED])[] = [
	['P112', 'founded by', 'founder', REVERSED],
	['P6', 'head of government', 'leader', REVERSED],
	['P35', 'head of state', 'leader', REVERSED],
	['P488', 'chairperson', 'leader', REVERSED],
	['P169', 'chief executive officer', 'leader', REVERSED],
	['P463', 'member of', 'member', SAME],
	['P102', 'member of political party', 'member', SAME],
	['P54', 'member of sports team', 'member', SAME],
	['P108', 'employer', 'member', SAME],
	['P241', 'military branch', 'member', SAME],
	['P69', 'educated at', 'alma-mater', SAME],
	['P131', 'located in the administrative territorial entity', 'located-in', SAME],
	['P17', 'country', 'located-in', SAME],
	['P276', 'location', 'located-in', SAME],
	['P30', 'continent', 'located-in', SAME],
	['P706', 'located on terrain feature', 'located-in', SAME],
	['P150', 'contains administrative territorial entity', 'located-in', REVERSED],
	['P159', 'headquarters location', 'headquarters', SAME],
	['P361', 'part of', 'part-of', SAME],
	['P527', 'has part', 'part-of', REVERSED],
	['P749', 'parent organization', 'part-of', SAME],
	['P355', 'subsidiary', 'part-of', REVERSED],
	['P571', 'inception', 'founded-on', SAME],
	['P19', 'place of birth', 'born-in', SAME],
	['P569', 'date of birth', 'born-on', SAME],
	['P20', 'place of death', 'died-in', SAME],
	['P570', 'date of death', 'died-on', SAME],
	['P27', 'country of citizenship', 'nationality', SAME],
	['P26', 'spouse', 'spouse', SAME],
	['P22', 'father', 'parent', REVERSED],
	['P25', 'mother', 'parent', REVERSED],
	['P40', 'child', 'parent', SAME],
	['P3373', 'sibling', 'sibling', SAME],
	['P1038', 'relative', 'relative', SAME],
	['P127', 'owned by', 'owner', REVERSED],
	['P1830', 'owner of', 'owner', SAME],
	['P50', 'author', 'author', REVERSED],
	['P57', 'director', 'author', REVERSED],
	['P58', 'screenwriter', 'author', REVERSED],
	['P86', 'composer', 'author', REVERSED],
	['P170', 'creator', 'author', REVERSED],
	['P175', 'performer', 'author', REVERSED],
	['P84', 'architect', 'author', REVERSED],
	['P800', 'notable work', 'author', SAME],
];

const BY_KEY: ReadonlyMap<string, MappedRelation> = new Map(
	TABLE.flatMap(([property, name, label, way]) => {
		const mapped = { label, isReversed: way === REVERSED };
		return [
			[property, mapped],
			[name, mapped],
		];
	}),
);

/** What a property, by its number or its English name, is among the relations of the core; undefined for none. */
export function mappedRelation(property: string): MappedRelation | undefined {
	return BY_KEY.get(property);
}
