import type { ExplainedAbility } from '../../src/protocol/explain';
import type { PanelTab } from '../../src/protocol/panel';

/** What each tab can explain, the first one unless another is chosen; tabs without any say themselves how they work. */
const TAB_ABILITIES: Readonly<Partial<Record<PanelTab, readonly ExplainedAbility[]>>> = {
	entities: ['entities', 'patterns'],
	topics: ['topic', 'sentiment'],
	keywords: ['keywords'],
	relations: ['relations'],
	summary: ['summary'],
	answers: ['answers'],
	vectors: ['vectors'],
	translation: ['translation'],
	statistics: ['statistics'],
	tokens: ['segmentation', 'tags', 'lemmas', 'dependencies', 'sentences'],
};

/** All abilities that can be explained. */
export const ALL_ABILITIES: readonly ExplainedAbility[] = Object.values(TAB_ABILITIES).flat();

/** The abilities that a tab can explain. */
export function abilitiesOf(tab: PanelTab): readonly ExplainedAbility[] {
	return TAB_ABILITIES[tab] ?? [];
}

/** The ability of a tab that the drawer is about, by what was chosen on each; undefined where the tab has none. */
export function abilityOf(
	tab: PanelTab,
	chosen: Readonly<Partial<Record<PanelTab, ExplainedAbility>>>,
): ExplainedAbility | undefined {
	const abilities = abilitiesOf(tab);
	return abilities.find(ability => ability === chosen[tab]) ?? abilities.at(0);
}

/** The tab on which an ability is explained. */
export function tabOf(ability: ExplainedAbility): PanelTab | undefined {
	const entries = Object.entries(TAB_ABILITIES) as readonly (readonly [PanelTab, readonly ExplainedAbility[]])[];
	return entries.find(([, abilities]) => abilities.includes(ability))?.[0];
}
