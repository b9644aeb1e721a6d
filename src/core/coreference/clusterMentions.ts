import type { EntityLabel, EntityMention } from '../doc/entityMention';
import { isChineseAddress } from './chinesePersons';
import type { EntityCluster } from './entityCluster';
import { NAME_LABELS, isHan, nameKey } from './nameKey';
import { isChineseAbbreviation, shortForms } from './shortForms';

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
	const groups = new Map<string, Group>();
	for (const mention of mentions) {
		const key = nameKey(mention.label, text.slice(mention.start, mention.end));
		const id = `${mention.label} ${key}`;
		let group = groups.get(id);
		if (!group) groups.set(id, (group = { label: mention.label, key, members: [], mentions: [] }));
		group.mentions.push(mention);
	}
	return rootsOf([...groups.values()])
		.map(group => clusterOf(text, group))
		.sort((a, b) => a.mentions[0].start - b.mentions[0].start);
}

/** The groups that are no short form of just one other, with those that are their members. */
function rootsOf(groups: readonly Group[]): Group[] {
	const index = new RootIndex();
	return [...groups]
		.sort((a, b) => rankOf(b) - rankOf(a) || (a.key < b.key ? -1 : 1))
		.filter(group => {
			if (!NAME_LABELS.has(group.label)) return true;
			const root = index.rootOf(group);
			root?.members.push(group);
			index.add(group, root ?? group);
			return root === undefined;
		});
}

/** Names come before what may be short for them: the longer first, and what calls a Chinese person by the surname last. */
function rankOf({ label, key }: Group): number {
	return label === 'PER' && isHan(key) && isChineseAddress(key) ? 0 : key.length;
}

/** Finds the names that a short form may be of. */
class RootIndex {
	/** By label and the key of a short form. */
	readonly #shorts = new Map<string, Set<Group>>();
	/** Chinese organizations by their first character. */
	readonly #initials = new Map<string, Group[]>();

	add({ label, key }: Group, root: Group): void {
		for (const short of shortForms(label, key)) {
			const id = `${label} ${short}`;
			const roots = this.#shorts.get(id) ?? new Set();
			this.#shorts.set(id, roots.add(root));
		}
		if (label !== 'ORG' || root.key !== key || !isHan(key)) return;
		this.#initials.set(key[0], [...(this.#initials.get(key[0]) ?? []), root]);
	}

	/** The only name that this may be short for. */
	rootOf({ label, key }: Group): Group | undefined {
		const roots = [...(this.#shorts.get(`${label} ${key}`) ?? [])];
		if (roots.length > 0) return roots.length === 1 ? roots[0] : undefined;
		if (label !== 'ORG' || !isHan(key)) return undefined;
		const abbreviated = (this.#initials.get(key[0]) ?? []).filter(root => isChineseAbbreviation(key, root.key));
		return abbreviated.length === 1 ? abbreviated[0] : undefined;
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
