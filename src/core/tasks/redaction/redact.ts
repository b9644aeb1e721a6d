import { clusterSteps } from '../../coreference/clusterMentions';
import type { EntityCluster } from '../../coreference/entityCluster';
import { NAME_LABELS } from '../../coreference/nameKey';
import { writtenSteps } from '../../coreference/writtenMentions';
import type { EntityLabel, EntityMention } from '../../doc/entityMention';
import type { TokenTable } from '../../doc/tokenTable';
import { finish } from '../../steps';
import type { Steps } from '../../steps';
import type { Span } from '../../text/span';
import type { RedactedEntity, Redaction, RedactionEdit } from './redaction';

/** So many places are written over in one step. */
const STEP = 1000;

/** What is hidden, and where. */
export interface RedactionOptions {
	readonly labels: ReadonlySet<EntityLabel>;
	/** Forms that stay, whatever their kind. */
	readonly kept?: ReadonlySet<string>;
	/** Only mentions that touch this stretch are hidden; all by default. */
	readonly range?: Span;
	/** Words of the text, which tell where short names are written that no mention marks. */
	readonly tokens?: Pick<TokenTable, 'starts' | 'ends'>;
}

/** An entity with the forms that it was written in. */
interface Hidden {
	readonly label: EntityLabel;
	readonly number: number;
	readonly forms: Map<string, { readonly placeholder: string; count: number }>;
}

/**
 * Puts placeholders where entities stand: the same one for the same entity, also where it is called by a short form, and another
 * for each way of writing it, so that {@link restore} gives the text back to the unit. A hidden name is hidden as well where it
 * is written without being marked as an entity.
 * @param mentions in order, not overlapping, as the core marks them
 */
export function redact(text: string, mentions: readonly EntityMention[], options: RedactionOptions): Redaction {
	return finish(redactSteps(text, mentions, options));
}

/** What {@link redact} does, in steps. */
export function* redactSteps(
	text: string,
	mentions: readonly EntityMention[],
	options: RedactionOptions,
): Steps<Redaction> {
	const hidden = new HiddenEntities(text, yield* clusterSteps(text, mentions));
	const edits: RedactionEdit[] = [];
	let result = '';
	let done = 0;
	for (const { start, end, label } of yield* hiddenSpans(text, mentions, options)) {
		if (edits.length % STEP === STEP - 1) yield;
		const placeholder = hidden.placeholderOf(label, text.slice(start, end));
		edits.push({ start, end, placeholder });
		result += text.slice(done, start) + placeholder;
		done = end;
	}
	return { text: result + text.slice(done), edits, entities: hidden.entities };
}

/** What is hidden of a text, in its order. */
function* hiddenSpans(
	text: string,
	mentions: readonly EntityMention[],
	{ labels, kept, range, tokens }: RedactionOptions,
): Steps<(Span & { readonly label: EntityLabel })[]> {
	const marked = mentions.filter(
		({ start, end, label }) => labels.has(label) && kept?.has(text.slice(start, end)) !== true,
	);
	const labelOf = new Map<string, EntityLabel>();
	for (const { start, end, label } of marked) if (NAME_LABELS.has(label)) labelOf.set(text.slice(start, end), label);
	const places = yield* writtenSteps(text, labelOf.keys(), mentions, tokens);
	const written = places.flatMap(({ start, end, form }) => {
		const label = labelOf.get(form);
		return label === undefined ? [] : [{ start, end, label }];
	});
	return [...marked, ...written]
		.filter(({ start, end }) => range === undefined || (start < range.end && end > range.start))
		.sort((a, b) => a.start - b.start);
}

/** The entities of a text that are hidden so far. */
class HiddenEntities {
	/** What the text itself has in brackets, as `PER-1`. */
	readonly #taken: ReadonlySet<string>;
	/** By label and form. */
	readonly #clusters = new Map<string, EntityCluster>();
	readonly #known = new Map<EntityCluster | string, Hidden>();
	readonly #numbers = new Map<EntityLabel, number>();
	readonly #all: Hidden[] = [];

	constructor(text: string, clusters: readonly EntityCluster[]) {
		this.#taken = new Set(Array.from(text.matchAll(/\[([A-Z]+-\d+)/gu), match => match[1]));
		for (const cluster of clusters)
			for (const form of cluster.forms) this.#clusters.set(`${cluster.label} ${form}`, cluster);
	}

	get entities(): RedactedEntity[] {
		return this.#all.flatMap(({ label, forms }) =>
			[...forms].map(([form, { placeholder, count }]) => ({ placeholder, label, form, count })),
		);
	}

	placeholderOf(label: EntityLabel, form: string): string {
		const entity = this.#entity(label, form);
		let known = entity.forms.get(form);
		if (known === undefined) {
			const variant = entity.forms.size === 0 ? '' : `-${entity.forms.size + 1}`;
			known = { placeholder: `[${label}-${entity.number}${variant}]`, count: 0 };
			entity.forms.set(form, known);
		}
		known.count++;
		return known.placeholder;
	}

	#entity(label: EntityLabel, form: string): Hidden {
		const cluster = this.#clusters.get(`${label} ${form}`) ?? this.#clusterWritten(label, form);
		let entity = this.#known.get(cluster);
		if (entity === undefined) {
			entity = { label, number: this.#nextNumber(label), forms: new Map() };
			this.#all.push(entity);
			this.#known.set(cluster, entity);
		}
		return entity;
	}

	/** A form that no mention has is one with other white space between its words. */
	#clusterWritten(label: EntityLabel, form: string): EntityCluster | string {
		return this.#clusters.get(`${label} ${form.replace(/\s+/gu, ' ')}`) ?? `${label} ${form}`;
	}

	/** Numbers count up, past those that the text itself has in brackets. */
	#nextNumber(label: EntityLabel): number {
		let number = (this.#numbers.get(label) ?? 0) + 1;
		while (this.#taken.has(`${label}-${number}`)) number++;
		this.#numbers.set(label, number);
		return number;
	}
}
