import { hashText } from '../../linear/featureHash';
import type { TextUnits } from './textUnits';
import { UnitKind } from './textUnits';

/** English words that deny what follows; what is cut off from don't is n't. */
const NEGATIONS: ReadonlySet<number> = new Set(
	[
		...['not', "n't", 'no', 'never', 'nothing', 'nobody', 'nowhere', 'none', 'neither', 'nor', 'cannot'],
		...['without', 'hardly', 'barely', 'scarcely', 'lacks', 'lack', 'lacking'],
	].map(word => hashText(word)),
);

/** Words that turn a sentence: what comes after them is no longer denied. */
const TURNS: ReadonlySet<number> = new Set(['but', 'however', 'although', 'though', 'yet'].map(word => hashText(word)));

/**
 * The words that stand under a negation: those from behind it up to the next mark or turn (Das and Chen 2001; Pang, Lee and
 * Vaithyanathan 2002). Written into `denied`, 1 for each such unit, which must be as long as there are units.
 */
export function markDenied({ hashes, kinds, length }: TextUnits, denied: Uint8Array): void {
	let isDenied = false;
	for (let unit = 0; unit < length; unit++) {
		if (kinds[unit] === UnitKind.Mark || TURNS.has(hashes[unit])) isDenied = false;
		denied[unit] = isDenied && kinds[unit] === UnitKind.Word ? 1 : 0;
		if (NEGATIONS.has(hashes[unit])) isDenied = true;
	}
}
