import { symbol, symbolsFill } from 'd3-shape';
import { svg } from 'lit-html';

/** So many groups differ in colour and shape; more begin again. */
export const GROUPS = 7;

/** Areas of a symbol, in square CSS pixels. */
const AREA = 46;
const MARKED_AREA = 110;

/** The class that gives a group its colour; below 0 for points that belong to none. */
export function groupClass(group: number): string {
	return group < 0 ? 'group-none' : `group-${group % GROUPS}`;
}

/** The outline of a group's symbol as an SVG path around its middle: groups differ in shape where colours do not tell. */
export function groupShape(group: number, isLarge: boolean): string {
	const type = symbolsFill[group < 0 ? 0 : group % symbolsFill.length];
	return symbol(type, isLarge ? MARKED_AREA : AREA)() ?? '';
}

/** The symbol of a group beside its name. */
export function groupMark(group: number): unknown {
	return svg`<svg class="group-mark" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true"><path
		class="plot-point ${groupClass(group)}" d=${groupShape(group, false)} /></svg>`;
}
