import type { PanelEntities, PanelEntity } from '../../src/protocol/panel';

/** The mentions of one label that read the same. */
export interface EntitySurface {
	/** Identifies the surface across versions of a document. */
	readonly key: string;
	readonly label: string;
	readonly text: string;
	/** In the order of the text, never empty. */
	readonly mentions: readonly PanelEntity[];
}

/** All surfaces of one label. */
export interface EntityGroup {
	readonly label: string;
	/** Number of mentions. */
	readonly count: number;
	/** In the order of their first mention. */
	readonly surfaces: readonly EntitySurface[];
}

/** How surfaces are ordered within their label. */
export type EntitySort = 'position' | 'count';

/** A row of the entity list. */
export type EntityRow =
	| { readonly kind: 'group'; readonly group: EntityGroup; readonly expanded: boolean }
	| { readonly kind: 'surface'; readonly surface: EntitySurface; readonly group: number };

/** Groups mentions by label, in the given order of labels, and by surface; line breaks inside a name count as spaces. */
export function groupEntities(entities: PanelEntities, labelOrder: readonly string[]): readonly EntityGroup[] {
	const labels = new Map<string, Map<string, PanelEntity[]>>();
	for (const entity of entities.entities) {
		const surfaces = labels.get(entity.label) ?? new Map<string, PanelEntity[]>();
		labels.set(entity.label, surfaces);
		const text = entity.text.replace(/\s+/gu, ' ').trim();
		const mentions = surfaces.get(text) ?? [];
		surfaces.set(text, mentions);
		mentions.push(entity);
	}
	const rank = (label: string): number => (labelOrder.includes(label) ? labelOrder.indexOf(label) : labelOrder.length);
	return [...labels]
		.sort(([a], [b]) => rank(a) - rank(b))
		.map(([label, surfaces]) => ({
			label,
			count: [...surfaces.values()].reduce((sum, mentions) => sum + mentions.length, 0),
			surfaces: [...surfaces].map(([text, mentions]) => ({ key: `${label} ${text}`, label, text, mentions })),
		}));
}

/** The rows of the groups: each label, then its surfaces unless it is collapsed. */
export function entityRows(
	groups: readonly EntityGroup[],
	sort: EntitySort,
	collapsed: readonly string[],
): readonly EntityRow[] {
	const rows: EntityRow[] = [];
	for (const group of groups) {
		const expanded = !collapsed.includes(group.label);
		const groupRow = rows.push({ kind: 'group', group, expanded }) - 1;
		if (!expanded) continue;
		const surfaces =
			sort === 'count' ? [...group.surfaces].sort((a, b) => b.mentions.length - a.mentions.length) : group.surfaces;
		for (const surface of surfaces) rows.push({ kind: 'surface', surface, group: groupRow });
	}
	return rows;
}

/** The row and the occurrence that an offset of the document lies in, if it lies in one. */
export function occurrenceAt(
	rows: readonly EntityRow[],
	offset: number,
): { readonly row: number; readonly key: string; readonly occurrence: number } | undefined {
	for (const [row, entry] of rows.entries()) {
		if (entry.kind !== 'surface') continue;
		const occurrence = entry.surface.mentions.findIndex(({ start, end }) => start <= offset && offset < end);
		if (occurrence >= 0) return { row, key: entry.surface.key, occurrence };
	}
	return undefined;
}
