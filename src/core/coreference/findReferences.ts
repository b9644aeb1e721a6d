import type { EntityMention } from '../doc/entityMention';
import type { TokenTable } from '../doc/tokenTable';
import { finish } from '../steps';
import type { Steps } from '../steps';
import { clusterSteps } from './clusterMentions';
import type { EntityCluster } from './entityCluster';
import type { EntityReference, SoughtEntity } from './entityReference';
import { NAME_LABELS, isHan, nameKey, nameWords } from './nameKey';
import { shortForms } from './shortForms';
import { writtenSteps } from './writtenMentions';

/** So many entities are compared in one step. */
const STEP = 500;

/** A Chinese name of so many characters is hardly another's. */
const CLEAR_HAN = 3;

/** Finds an entity in texts, each by itself. */
export class ReferenceFinder {
	readonly #entity: SoughtEntity;
	/** Forms, and their keys, that name the entity whatever else a text says; and the keys of those that others may have, too. */
	readonly #names: readonly string[];
	readonly #keys: ReadonlySet<string>;
	readonly #shorts: ReadonlySet<string>;

	constructor(entity: SoughtEntity) {
		const { label, name, forms } = entity;
		this.#entity = entity;
		const own = nameKey(label, name);
		const shorts = new Set(NAME_LABELS.has(label) ? shortForms(label, own) : []);
		this.#names = [name, ...forms].filter(form => {
			const key = nameKey(label, form);
			return key === own || !shorts.has(key) || isClear(key);
		});
		this.#keys = new Set(this.#names.map(form => nameKey(label, form)));
		for (const form of forms) shorts.add(nameKey(label, form));
		this.#shorts = new Set([...shorts].filter(key => !this.#keys.has(key)));
	}

	/** Whether a text has any of the entity's forms at all, so that it is worth an analysis. */
	mayBeIn(text: string): boolean {
		const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
		const isThere = (key: string): boolean =>
			nameWords(key).every(word => plain.includes(word[0]) && plain.includes(word));
		return (
			[...this.#names].some(form => plain.includes(form.toLowerCase().replace(/\s+/gu, ' '))) ||
			[...this.#keys, ...this.#shorts].some(key => isThere(key) || plain.includes(withDots(key)))
		);
	}

	/**
	 * Where a text speaks of the entity, in its order.
	 * @param mentions of the text, in order
	 * @param tokens of the text
	 */
	find(text: string, mentions: readonly EntityMention[], tokens?: TokenTable): EntityReference[] {
		return finish(this.findSteps(text, mentions, tokens));
	}

	/** What {@link find} does, in steps. */
	*findSteps(text: string, mentions: readonly EntityMention[], tokens?: TokenTable): Steps<EntityReference[]> {
		const found: EntityReference[] = [];
		for (const [index, cluster] of (yield* clusterSteps(text, mentions)).entries()) {
			if (index % STEP === STEP - 1) yield;
			const kind = this.#kindOf(cluster);
			if (kind === undefined) continue;
			for (const { start, end } of cluster.mentions)
				found.push({ start, end, form: text.slice(start, end), kind, label: cluster.label });
		}
		const { label } = this.#entity;
		if (NAME_LABELS.has(label))
			for (const { start, end } of yield* writtenSteps(text, this.#names, mentions, tokens))
				found.push({ start, end, form: text.slice(start, end), kind: 'text', label });
		return found.sort((a, b) => a.start - b.start);
	}

	#kindOf({ label, forms }: EntityCluster): 'name' | 'short' | undefined {
		const isName = NAME_LABELS.has(label) && NAME_LABELS.has(this.#entity.label);
		if (label !== this.#entity.label && !isName) return undefined;
		const keys = forms.map(form => nameKey(label, form));
		if (keys.some(key => this.#keys.has(key))) return 'name';
		if (label !== this.#entity.label) return undefined;
		const isShort = keys.some(
			key => this.#shorts.has(key) || shortForms(label, key).some(short => this.#keys.has(short)),
		);
		return isShort ? 'short' : undefined;
	}
}

/** Whether a form names somebody wherever it stands: more than one word, or more than a Chinese given name. */
function isClear(key: string): boolean {
	return nameWords(key).length > 1 || (isHan(key) && key.length >= CLEAR_HAN);
}

/** An acronym as it may be written. */
function withDots(key: string): string {
	return /^\p{L}{2,6}$/u.test(key) && !isHan(key) ? `${Array.from(key).join('.')}.` : key;
}
