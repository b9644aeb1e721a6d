import type { LayerName, Layers } from './layers';

/**
 * A text with the layers computed on it so far: the one value that the whole core passes on.
 *
 * Immutable: {@link Doc.with} returns a new doc that shares everything else. `L` names the layers that are there, so
 * that reading one that is not does not compile.
 */
export class Doc<L extends LayerName = never> {
	readonly #layers: Partial<Layers>;

	private constructor(
		readonly text: string,
		layers: Partial<Layers>,
	) {
		this.#layers = layers;
	}

	/** A doc without layers. */
	static of(text: string): Doc {
		return new Doc(text, {});
	}

	/** A layer's value. */
	get<N extends L>(name: N): Layers[N] {
		return this.#layers[name] as Layers[N];
	}

	/** Whether a layer is there, for callers that know its name only at run time. */
	has(name: LayerName): boolean {
		return this.#layers[name] !== undefined;
	}

	/** A layer's value if it is there, for callers that know that only at run time. */
	find<N extends LayerName>(name: N): Layers[N] | undefined {
		return this.#layers[name];
	}

	/** This doc with more layers, or other values of them. */
	with<N extends LayerName>(layers: Pick<Layers, N>): Doc<L | N> {
		return new Doc<L | N>(this.text, { ...this.#layers, ...layers });
	}
}
