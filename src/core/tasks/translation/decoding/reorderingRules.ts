import { MAX_PHRASE_WORDS } from '../phrases/phrasePair';
import type { Zone } from '../phraseDecoding';
import { coveredWithin, isCovered } from './coverage';
import type { SentenceUnits } from './sentenceUnits';

/** Where a search stands. */
export interface SearchPlace {
	readonly firstGap: number;
	readonly mask: number;
	/** The unit after the last phrase. */
	readonly lastEnd: number;
}

/**
 * Which units may be translated next: none farther away than the limit, so that a jump back to the first gap is never too far
 * (as Moses has it); none behind a wall while one before it is left; none outside a zone that was begun.
 */
export class ReorderingRules {
	readonly #limit: number;
	readonly #end: number;
	/** For each unit the first wall behind it, or the end. */
	readonly #walls: Int32Array;
	readonly #zones: readonly Zone[];

	/**
	 * @param limit the distortion limit, in units
	 * @param start of the stretch that is translated
	 * @param end of it
	 */
	constructor(units: SentenceUnits, limit: number, start: number, end: number) {
		this.#limit = limit;
		this.#end = end;
		this.#walls = new Int32Array(end + 1).fill(end);
		const walls = new Set(units.walls);
		for (let unit = end - 1; unit >= start; unit--) {
			this.#walls[unit] = walls.has(unit + 1) ? unit + 1 : this.#walls[unit + 1];
		}
		this.#zones = this.#clipped(units.zones, start);
	}

	/** Calls with every stretch of units that may be translated next. */
	forEachSpan(place: SearchPlace, call: (start: number, end: number) => void): void {
		const { firstGap, mask, lastEnd } = place;
		const wall = this.#walls[firstGap];
		const last = Math.min(wall, firstGap + this.#limit + 1, lastEnd + this.#limit + 1);
		for (let start = Math.max(firstGap, lastEnd - this.#limit); start < last; start++) {
			if (isCovered(firstGap, mask, start)) continue;
			const reach = start === firstGap ? wall : Math.min(wall, firstGap + this.#limit);
			const most = Math.min(reach, start + MAX_PHRASE_WORDS);
			for (let end = start + 1; end <= most && !isCovered(firstGap, mask, end - 1); end++) {
				if (this.#zones.every(zone => this.#bears(zone, place, start, end))) call(start, end);
			}
		}
	}

	/** Whether a zone lets the units `[start, end)` be translated next. */
	#bears(zone: Zone, { firstGap, mask }: SearchPlace, start: number, end: number): boolean {
		if (end <= zone.start || start >= zone.end) {
			const covered = coveredWithin(firstGap, mask, zone.start, zone.end);
			return covered === 0 || covered === zone.end - zone.start;
		}
		// All of a zone beyond the first gap must be in reach of a jump back to the gap.
		if (start >= zone.start && end <= zone.end) return firstGap >= zone.start || zone.end - firstGap <= this.#limit;
		return start <= zone.start && end >= zone.end;
	}

	/** The zones of the stretch, cut at its borders and at walls. */
	#clipped(zones: readonly Zone[], start: number): Zone[] {
		const clipped: Zone[] = [];
		for (const zone of zones) {
			const last = Math.min(zone.end, this.#end);
			let from = Math.max(zone.start, start);
			while (from < last) {
				const to = Math.min(last, this.#walls[from]);
				if (to - from > 1) clipped.push({ start: from, end: to });
				from = to;
			}
		}
		return clipped;
	}
}
