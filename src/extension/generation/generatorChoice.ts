/** Who generates text: nobody but the built-in engines, a model of VS Code's, or the server of the settings. */
export type GeneratorChoice =
	| { readonly kind: 'builtIn' }
	| { readonly kind: 'editor'; readonly vendor: string; readonly id: string; readonly name: string }
	| { readonly kind: 'server' };

/** Reads what was remembered; undefined for anything else. */
export function readGeneratorChoice(value: unknown): GeneratorChoice | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	const { kind, vendor, id, name } = value as Record<string, unknown>;
	if (kind === 'builtIn' || kind === 'server') return { kind };
	if (kind !== 'editor' || typeof vendor !== 'string' || typeof id !== 'string') return undefined;
	return { kind, vendor, id, name: typeof name === 'string' ? name : id };
}
