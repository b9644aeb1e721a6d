/** What features of phrases are about, for those who want to know why a phrase is a keyword. */
export type FeatureGroup =
	'importance' | 'rarity' | 'frequency' | 'length' | 'kinds' | 'place' | 'neighbours' | 'marks' | 'bias';

/** How the names of the features of a group begin. */
const GROUPS: readonly (readonly [group: FeatureGroup, names: RegExp])[] = [
	['importance', /^importance/u],
	['rarity', /^rarity/u],
	['frequency', /^(?:ln count|once|ln of)/u],
	['length', /^(?:words|characters) /u],
	['kinds', /^(?:first|last|alone) /u],
	['place', /^(?:in (?:first|last) sentence|start|ln first sentence|spread)/u],
	['neighbours', /^(?:joined|bound) /u],
	['marks', /^(?:quoted|bracketed|listed)/u],
];

/** What a feature of phrases is about. */
export function groupOf(feature: string): FeatureGroup {
	return GROUPS.find(([, names]) => names.test(feature))?.[0] ?? 'bias';
}
