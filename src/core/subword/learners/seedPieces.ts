import type { CharacterCorpus } from './characterCorpus';
import type { LearningPace } from './learningPace';
import { SeedList } from './seedList';
import type { SeedPieces } from './seedList';
import type { SuffixOrder } from './suffixOrder';

const SLICE = 10_000;

/** A substring whose places in the order are not all seen yet. */
interface OpenPiece {
	readonly length: number;
	readonly first: number;
	/** Sum of the weights of the places before `first`. */
	readonly before: number;
}

/**
 * The substrings of a corpus that occur at least twice and would occur less often with a character more, by count times length:
 * at most `limit` of those of two characters or more, and all characters (as SentencePiece seeds its unigram model with the inner
 * nodes of the suffix tree, found from the suffix array; Kudo 2018, 3.2; Abouelhoda, Kurtz and Ohlebusch 2004 for the walk).
 *
 * Otherwise than there, a substring may occur in one word only, where the word is frequent.
 */
export async function seedPieces(
	{ points, weights }: CharacterCorpus,
	order: SuffixOrder,
	{ longest, limit }: { readonly longest: number; readonly limit: number },
	pace: LearningPace,
): Promise<SeedPieces> {
	const { places, rests } = order;
	const seeds = new SeedList(limit);
	const open: OpenPiece[] = [];
	let character: OpenPiece = { length: 1, first: 0, before: 0 };
	let shared = 0;
	let sum = 0;
	for (let i = 0; i < places.length; i++) {
		const place = places[i];
		const next = i + 1 < places.length ? order.sharedLength(points, i + 1, longest) : 0;
		const alone = Math.min(rests[place], longest);
		let start: OpenPiece = { length: alone, first: i, before: sum };
		sum += weights[place];
		if (alone > Math.max(shared, next)) {
			seeds.add(start, i + 1, sum);
		}
		for (let top = open.at(-1); top !== undefined && top.length > next; top = open.at(-1)) {
			seeds.add(top, i + 1, sum);
			start = top;
			open.pop();
		}
		if (next > 0 && open.at(-1)?.length !== next) {
			open.push({ ...start, length: next });
		}
		if (next === 0) {
			seeds.addCharacter(character, i + 1, sum);
			character = { length: 1, first: i + 1, before: sum };
		}
		shared = next;
		if (i % SLICE === 0 && pace.worked(8 * SLICE)) {
			await pace.rest('seeding', i / places.length);
		}
	}
	await pace.rest('seeding', 1);
	return seeds.take();
}
