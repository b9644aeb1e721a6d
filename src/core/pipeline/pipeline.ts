import type { Doc } from '../doc/doc';
import type { LayerName, Layers } from '../doc/layers';
import { NlpError } from '../errors';
import type { AnyComponent } from './component';

/** A doc, and why layers that were asked for are not there. */
export interface PipelineResult {
	readonly doc: Doc;
	readonly failures: ReadonlyMap<LayerName, string>;
}

/** Components in an order in which each finds what it requires. */
export class Pipeline {
	readonly #needed = new Map<string, readonly AnyComponent[]>();

	/** @internal made by {@link buildPipeline} */
	constructor(readonly components: readonly AnyComponent[]) {}

	/** The components that are needed for these layers, in order. */
	needed(layers: readonly LayerName[]): readonly AnyComponent[] {
		const key = layers.join();
		let needed = this.#needed.get(key);
		if (needed === undefined) {
			needed = this.#findNeeded(layers);
			this.#needed.set(key, needed);
		}
		return needed;
	}

	#findNeeded(layers: readonly LayerName[]): AnyComponent[] {
		const wanted = new Set(layers);
		const needed: AnyComponent[] = [];
		for (const component of [...this.components].reverse()) {
			if (!component.assigns.some(layer => wanted.has(layer))) continue;
			needed.unshift(component);
			for (const layer of component.requires) wanted.add(layer);
		}
		return needed;
	}

	/**
	 * The doc with these layers added, those that are there already kept.
	 *
	 * A component that throws gives no layer and one recorded failure; so does each that requires what is missing.
	 */
	run(result: PipelineResult, layers: readonly LayerName[]): PipelineResult {
		return this.needed(layers).reduce((done, component) => withComponent(done, component), result);
	}
}

/** The doc with the layers of one component, or with its failure. */
export function withComponent(result: PipelineResult, component: AnyComponent): PipelineResult {
	const { doc, failures } = result;
	if (component.assigns.every(layer => doc.has(layer) || failures.has(layer))) return result;
	const outcome = tryComponent(component, doc, failures);
	return typeof outcome === 'string'
		? { doc, failures: new Map([...failures, ...component.assigns.map(layer => [layer, outcome] as const)]) }
		: { doc: outcome, failures };
}

/** The doc with the component's layers, or why there are none. */
function tryComponent(component: AnyComponent, doc: Doc, failures: ReadonlyMap<LayerName, string>): Doc | string {
	const missing = component.requires.find(layer => !doc.has(layer));
	if (missing !== undefined) return failures.get(missing) ?? `${component.name} needs the layer "${missing}".`;
	try {
		return doc.with(component.annotate(doc as Doc<LayerName>) as Layers);
	} catch (error) {
		return `${component.name} failed: ${error instanceof Error ? error.message : String(error)}`;
	}
}

/**
 * Puts components together.
 * @param given layers that docs bring along
 * @throws NlpError `requirement-unmet` that lists every layer that a component requires and none before it assigns.
 */
export function buildPipeline(components: readonly AnyComponent[], given: readonly LayerName[] = []): Pipeline {
	const assigned = new Set(given);
	const unmet: string[] = [];
	for (const component of components) {
		for (const layer of component.requires) {
			if (!assigned.has(layer)) unmet.push(`"${component.name}" requires "${layer}"`);
		}
		for (const layer of component.assigns) assigned.add(layer);
	}
	if (unmet.length > 0) {
		const message = `The pipeline cannot be built: ${unmet.join(', ')}, which no component before assigns.`;
		throw new NlpError('requirement-unmet', message);
	}
	return new Pipeline(components);
}
