import type { Span } from '../text/span';
import { Int32Builder, Uint8Builder } from './columnBuilder';
import { DependencyMerger } from './dependencyMerger';
import type { Doc } from './doc';
import type { EntityMention } from './entityMention';
import { NO_LABEL } from './labelColumn';
import type { LabelColumn } from './labelColumn';
import { LabelMerger } from './labelMerger';
import type { LayerName } from './layers';
import type { LayerFailure, RangeAnnotation } from './rangeAnnotation';
import type { RelationMention } from './relationMention';
import { movedRelation } from './relationMention';
import type { SpanColumn } from './spanColumn';
import { TextMerger } from './textMerger';

/** The layers with one label a token. */
const LABEL_LAYERS = ['tokenLanguages', 'upos', 'xpos'] as const;
type LabelLayer = (typeof LABEL_LAYERS)[number];

/** Puts the docs of neighboring blocks together into one annotation of the stretch `range` of the whole text. */
export class RangeAssembler {
	readonly #range: Span;
	readonly #layers: ReadonlySet<LayerName>;
	readonly #sentenceStarts = new Int32Builder();
	readonly #sentenceEnds = new Int32Builder();
	readonly #tokenStarts = new Int32Builder();
	readonly #tokenEnds = new Int32Builder();
	readonly #joined = new Uint8Builder();
	readonly #labels: Readonly<Record<LabelLayer, LabelMerger>> = {
		tokenLanguages: new LabelMerger(),
		upos: new LabelMerger(),
		xpos: new LabelMerger(),
	};
	readonly #lemmas = new TextMerger();
	readonly #dependencies = new DependencyMerger();
	readonly #entities: EntityMention[] = [];
	readonly #relations: RelationMention[] = [];
	readonly #present = new Set<LayerName>();
	#start: number;
	#end: number;
	#skippedSentences = 0;

	constructor(range: Span, layers: readonly LayerName[]) {
		this.#range = range;
		this.#layers = new Set(layers);
		this.#start = range.start;
		this.#end = range.end;
	}

	/** How many sentences of the first block lie before the range. */
	get skippedSentences(): number {
		return this.#skippedSentences;
	}

	/** Adds the next block. @param base its offset in the whole text */
	add(base: number, doc: Doc): void {
		const sentences = doc.find('sentences');
		if (sentences === undefined) return;
		const touching = this.#touchingSentences(sentences, base);
		if (this.#present.size === 0) this.#skippedSentences = touching.first;
		this.#present.add('sentences');
		if (touching.first >= touching.end) return;
		const start = sentences.starts[touching.first];
		const end = sentences.ends[touching.end - 1];
		this.#start = Math.min(this.#start, base + start);
		this.#end = Math.max(this.#end, base + end);
		this.#sentenceStarts.pushAll(sentences.starts, touching.first, touching.end, base);
		this.#sentenceEnds.pushAll(sentences.ends, touching.first, touching.end, base);
		this.#addTokens(base, doc, start, end);
		this.#addEntities(base, doc.find('entities'), start, end);
		this.#addRelations(base, doc.find('relations'), start, end);
	}

	finish(firstSentence: number, failures: readonly LayerFailure[]): RangeAnnotation {
		const asked = (layer: LayerName): boolean => this.#layers.has(layer);
		const tokens = {
			starts: this.#tokenStarts.finish(),
			ends: this.#tokenEnds.finish(),
			joined: this.#joined.finish(),
		};
		const failed = new Set(failures.map(({ layer }) => layer));
		const absent = (layer: LayerName): boolean => !asked(layer) || (failed.has(layer) && !this.#present.has(layer));
		const labels: { -readonly [N in LabelLayer]?: LabelColumn } = {};
		for (const layer of LABEL_LAYERS) {
			const column = this.#labels[layer].finish();
			const isEmpty = failed.has(layer) && column.ids.every(id => id === NO_LABEL);
			if (!absent(layer) && !isEmpty) labels[layer] = column;
		}
		const sentences = { starts: this.#sentenceStarts.finish(), ends: this.#sentenceEnds.finish() };
		return {
			start: this.#start,
			end: this.#end,
			firstSentence,
			...(absent('sentences') ? {} : { sentences }),
			...(absent('tokens') || (failed.has('tokens') && tokens.starts.length === 0) ? {} : { tokens }),
			...labels,
			...this.#otherLayers(absent),
			failures,
		};
	}

	/** The layers that are no columns of labels, but for those that are absent. */
	#otherLayers(
		absent: (layer: LayerName) => boolean,
	): Pick<RangeAnnotation, 'lemmas' | 'dependencies' | 'entities' | 'relations'> {
		return {
			...(absent('lemmas') ? {} : { lemmas: this.#lemmas.finish() }),
			...(absent('dependencies') ? {} : { dependencies: this.#dependencies.finish() }),
			...(absent('entities') ? {} : { entities: this.#entities }),
			...(absent('relations') ? {} : { relations: this.#relations }),
		};
	}

	#touchingSentences(sentences: SpanColumn, base: number): { first: number; end: number } {
		const start = this.#range.start - base;
		const stop = this.#range.end - base;
		const isCursor = start === stop;
		const { starts, ends } = sentences;
		let first = 0;
		while (first < ends.length && (isCursor ? ends[first] < start : ends[first] <= start)) first++;
		let end = first;
		while (end < starts.length && (isCursor ? starts[end] <= stop : starts[end] < stop)) end++;
		return { first, end };
	}

	#addTokens(base: number, doc: Doc, start: number, end: number): void {
		const tokens = doc.find('tokens');
		if (tokens === undefined) return;
		this.#present.add('tokens');
		const { starts, ends, joined } = tokens;
		let first = 0;
		while (first < starts.length && starts[first] < start) first++;
		let last = first;
		while (last < starts.length && starts[last] < end) last++;
		this.#tokenStarts.pushAll(starts, first, last, base);
		this.#tokenEnds.pushAll(ends, first, last, base);
		this.#joined.pushAll(joined, first, last);
		for (const layer of LABEL_LAYERS) {
			if (!this.#layers.has(layer)) continue;
			const column = doc.find(layer);
			if (column === undefined) {
				this.#labels[layer].addUnlabeled(last - first);
			} else {
				this.#present.add(layer);
				this.#labels[layer].add(column, first, last);
			}
		}
		if (this.#layers.has('lemmas')) this.#addLemmas(doc, first, last);
		if (this.#layers.has('dependencies')) this.#addDependencies(doc, first, last);
	}

	#addLemmas(doc: Doc, first: number, last: number): void {
		const lemmas = doc.find('lemmas');
		if (lemmas === undefined) {
			for (let token = first; token < last; token++) this.#lemmas.push('');
		} else {
			this.#present.add('lemmas');
			this.#lemmas.add(lemmas, first, last);
		}
	}

	#addDependencies(doc: Doc, first: number, last: number): void {
		const dependencies = doc.find('dependencies');
		if (dependencies === undefined) {
			this.#dependencies.addUnparsed(last - first);
		} else {
			this.#present.add('dependencies');
			this.#dependencies.add(dependencies, first, last);
		}
	}

	#addEntities(base: number, entities: readonly EntityMention[] | undefined, start: number, end: number): void {
		if (entities === undefined || !this.#layers.has('entities')) return;
		this.#present.add('entities');
		for (const entity of entities) {
			if (entity.end <= start || entity.start >= end) continue;
			this.#entities.push({ ...entity, start: entity.start + base, end: entity.end + base });
		}
	}

	#addRelations(base: number, relations: readonly RelationMention[] | undefined, start: number, end: number): void {
		if (relations === undefined || !this.#layers.has('relations')) return;
		this.#present.add('relations');
		for (const relation of relations) {
			const { subject, object } = relation;
			if (Math.max(subject.end, object.end) <= start || Math.min(subject.start, object.start) >= end) continue;
			this.#relations.push(movedRelation(relation, base));
		}
	}
}
