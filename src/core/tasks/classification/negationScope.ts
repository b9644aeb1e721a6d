import { hashText } from '../../linear/featureHash';
import type { TextUnits } from './textUnits';
import { UnitKind } from './textUnits';

/** English words that deny what follows; what is cut off from don't is n't. */
const NEGATIONS = wordSet(
	'not',
	"n't",
	...['no', 'never', 'nothing', 'nobody', 'nowhere', 'none', 'neither', 'nor', 'cannot'],
	...['without', 'hardly', 'barely', 'scarcely', 'lacks', 'lack', 'lacking'],
);

/** Those that take a negation back which stands before them: not without charm. */
const PRIVATIVES = wordSet('without', 'lacks', 'lack', 'lacking');

/** Words that turn a sentence: what comes after them is no longer denied. */
const TURNS = wordSet('but', 'however', 'although', 'though', 'yet');

/** After a negation they add to what is said and deny nothing: not only funny. */
const ADDITIONS = wordSet('only', 'just', 'merely', 'simply');

/** Around a negation they raise the comparative that follows: could not be happier, it does n't get better. */
const BEFORE_RAISED = wordSet('could', 'can', 'ca', 'does', 'has', 'have');
const AFTER_RAISED = wordSet('be', 'been', 'get');
const DEGREES = wordSet('any', 'much');
const COMPARATIVES = wordSet('more', 'less', 'better', 'worse');
/** Letters that a word with the ending of a comparative has at least. */
const SHORTEST_COMPARATIVE = 5;

const FAR = hashText('far');
const FROM = hashText('from');

/** Words that a negation reaches at most. */
const REACH = 5;

/**
 * The words that stand under a negation: those from behind it up to the next mark or turn (Das and Chen 2001; Pang, Lee and
 * Vaithyanathan 2002), at most five. Written into `denied`, 1 for each such unit, which must be as long as there are units.
 * @param text the text that the units are of
 */
export function markDenied(units: TextUnits, text: string, denied: Uint8Array): void {
	const { hashes, kinds, length } = units;
	let left = 0;
	for (let unit = 0; unit < length; unit++) {
		if (kinds[unit] === UnitKind.Mark || TURNS.has(hashes[unit])) left = 0;
		denied[unit] = left > 0 && kinds[unit] === UnitKind.Word ? 1 : 0;
		if (left > 0) left--;
		if (!denies(hashes, unit)) continue;
		if (denied[unit] === 1 && PRIVATIVES.has(hashes[unit])) left = 0;
		else if (!adds(units, unit) && !raises(units, text, unit)) left = REACH;
	}
}

function denies(hashes: Int32Array, unit: number): boolean {
	if (NEGATIONS.has(hashes[unit])) return true;
	return unit > 0 && hashes[unit] === FROM && hashes[unit - 1] === FAR;
}

/** Whether a negation adds to what is said. */
function adds({ hashes, length }: TextUnits, unit: number): boolean {
	return unit + 1 < length && ADDITIONS.has(hashes[unit + 1]);
}

/** Whether a negation raises a comparative. */
function raises({ hashes, starts, ends, length }: TextUnits, text: string, unit: number): boolean {
	if (unit === 0 || !BEFORE_RAISED.has(hashes[unit - 1])) return false;
	let next = unit + 1;
	if (next >= length || !AFTER_RAISED.has(hashes[next])) return false;
	next++;
	if (next < length && DEGREES.has(hashes[next])) next++;
	if (next >= length) return false;
	if (COMPARATIVES.has(hashes[next])) return true;
	if (ends[next] - starts[next] < SHORTEST_COMPARATIVE) return false;
	return text.slice(ends[next] - 2, ends[next]).toLowerCase() === 'er';
}

function wordSet(...words: readonly string[]): ReadonlySet<number> {
	return new Set(words.map(word => hashText(word)));
}
