import type { EntityLabel, EntityMention } from '../doc/entityMention';
import { isChineseAddress } from './chinesePersons';
import { finish } from '../steps';
import type { Steps } from '../steps';
import type { EntityCluster } from './entityCluster';
import { NAME_LABELS, isHan, nameKey } from './nameKey';
import { LONGEST_ABBREVIATION, isChineseAbbreviation, shortForms } from './shortForms';

/** So many mentions or names are looked at in one step. */
const STEP = 500;

/** Mentions whose forms have the same key, and those of short forms that were added. */
interface Group {
	readonly label: EntityLabel;
	readonly key: string;
	readonly members: Group[];
	readonly mentions: EntityMention[];
}

/**
 * Gathers the mentions of a text that are of one entity by what their names have in common, as the sieves of Lee et al. (2011),
 * “Stanford's multi-pass sieve coreference resolution system”, that need neither grammar nor knowledge: the same name, and a short
 * form of exactly one longer name of the text. A short form that several names have stays by itself. Pronouns are not looked at.
 * @param mentions in order, not overlapping
 * @returns in the order of their first mentions
 */
export function clusterMentions(text: string, mentions: readonly EntityMention[]): EntityCluster[] {
	return finish(clusterSteps(text, mentions));
}

/** What {@link clusterMentions} does, in steps. */
export function* clusterSteps(text: string, mentions: readonly EntityMention[]): Steps<EntityCluster[]> {
	const groups = new Map<string, Group>();
	for (const [index, mention] of mentions.entries()) {
		if (index % STEP === STEP - 1) yield;
		const key = nameKey(mention.label, text.slice(mention.start, mention.end));
		const id = `${mention.label} ${key}`;
		let group = groups.get(id);
		if (!group) groups.set(id, (group = { label: mention.label, key, members: [], mentions: [] }));
		group.mentions.push(mention);
	}
	const clusters: EntityCluster[] = [];
	for (const [index, group] of (yield* rootsOf([...groups.values()])).entries()) {
		if (index % STEP === STEP - 1) yield;
		clusters.push(clusterOf(text, group));
	}
	return clusters.sort((a, b) => a.mentions[0].start - b.mentions[0].start);
}

/** The groups that are no short form of just one other, with those that are their members. */
function* rootsOf(groups: readonly Group[]): Steps<Group[]> {
	const index = new RootIndex();
	const ranked = groups.map(group => ({ group, rank: rankOf(group) }));
	yield;
	ranked.sort((a, b) => b.rank - a.rank || (a.group.key < b.group.key ? -1 : 1));
	const roots: Group[] = [];
	for (const [place, { group }] of ranked.entries()) {
		if (place % STEP === STEP - 1) yield;
		const root = NAME_LABELS.has(group.label) ? index.rootOf(group) : undefined;
		root?.members.push(group);
		if (NAME_LABELS.has(group.label)) index.add(group, root ?? group);
		if (root === undefined) roots.push(group);
	}
	return roots;
}

/** Names come before what may be short for them: the longer first, and what calls a Chinese person by the surname last. */
function rankOf({ label, key }: Group): number {
	return label === 'PER' && isHan(key) && isChineseAddress(key) ? 0 : key.length;
}

/** Finds the names that a short form may be of. */
class RootIndex {
	/** By label and the key of a short form. */
	readonly #shorts = new Map<string, Set<Group>>();
	/** Chinese organizations by their first character with each of the others. */
	readonly #characters = new Map<string, Group[]>();

	add({ label, key }: Group, root: Group): void {
		for (const short of shortForms(label, key)) {
			const id = `${label} ${short}`;
			const roots = this.#shorts.get(id) ?? new Set();
			this.#shorts.set(id, roots.add(root));
		}
		if (label !== 'ORG' || root.key !== key || !isHan(key)) return;
		for (const character of new Set(key.slice(1))) {
			const id = key[0] + character;
			const roots = this.#characters.get(id);
			if (roots) roots.push(root);
			else this.#characters.set(id, [root]);
		}
	}

	/** The only name that this may be short for. */
	rootOf({ label, key }: Group): Group | undefined {
		const roots = [...(this.#shorts.get(`${label} ${key}`) ?? [])];
		if (roots.length > 0) return roots.length === 1 ? roots[0] : undefined;
		return label === 'ORG' && key.length <= LONGEST_ABBREVIATION && isHan(key) ? this.#abbreviated(key) : undefined;
	}

	/** The only Chinese organization that a key abbreviates: it is among those that have the rarest of its characters. */
	#abbreviated(key: string): Group | undefined {
		const candidates = Array.from(key.slice(1), character => this.#characters.get(key[0] + character) ?? []);
		let found: Group | undefined;
		for (const root of candidates.sort((a, b) => a.length - b.length).at(0) ?? []) {
			if (!isChineseAbbreviation(key, root.key)) continue;
			if (found) return undefined;
			found = root;
		}
		return found;
	}
}

function clusterOf(text: string, root: Group): EntityCluster {
	const mentions = [root, ...root.members]
		.flatMap(group => group.mentions)
		.sort((a, b) => a.start - b.start)
		.map(({ start, end, engine }) => ({ start, end, engine }));
	const [{ start, end }] = root.mentions;
	return {
		label: root.label,
		name: text.slice(start, end),
		forms: [...new Set(mentions.map(mention => text.slice(mention.start, mention.end)))],
		mentions,
	};
}
