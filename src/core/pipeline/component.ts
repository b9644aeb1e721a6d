import type { Doc } from '../doc/doc';
import type { LayerName, Layers } from '../doc/layers';

/**
 * One step of a pipeline: a pure function from the layers it requires to the layers it assigns.
 *
 * The pipeline attaches what `annotate` returns; a component never changes the doc. Models are loaded before a component
 * is made, so `annotate` is synchronous; it runs on one block of text at a time (see pipeline/blockCache).
 */
export interface Component<R extends LayerName = LayerName, A extends LayerName = LayerName> {
	readonly name: string;
	readonly requires: readonly R[];
	readonly assigns: readonly A[];
	annotate(doc: Doc<R>): Pick<Layers, A>;
}

/** A component whose layers are known only at run time, as a pipeline holds it. */
export interface AnyComponent {
	readonly name: string;
	readonly requires: readonly LayerName[];
	readonly assigns: readonly LayerName[];
	annotate(doc: Doc<LayerName>): Partial<Layers>;
}
