import type { RelationFact, RelationName } from './relationModel';

/** The most relations and names that the graph shows: beyond, it could not be read, nor laid out at once. */
export const GRAPH_LIMIT = { facts: 120, names: 80 } as const;

/** A name in the graph, with the numbers of its relations. */
export interface GraphNode extends RelationName {
	readonly facts: readonly number[];
}

/** A relation in the graph: numbers of its names, and which it is among those between the same two. */
export interface GraphEdge {
	readonly fact: RelationFact;
	readonly source: number;
	readonly target: number;
	/** Place among the relations of the same two names: 0, 1, … of `siblings`. */
	readonly lane: number;
	readonly siblings: number;
}

/** Names and the relations between them. */
export interface RelationGraph {
	readonly nodes: readonly GraphNode[];
	readonly edges: readonly GraphEdge[];
	/** Relations that were left out. */
	readonly omitted: number;
}

/** The graph of some relations; of too many, those that are stated most often and are surest. */
export function relationGraph(facts: readonly RelationFact[]): RelationGraph {
	const ranked = [...facts.entries()].sort(
		([i, a], [j, b]) => b.mentions.length - a.mentions.length || b.score - a.score || i - j,
	);
	const numbers = new Map<string, number>();
	const names: RelationName[] = [];
	const chosen: [number, RelationFact][] = [];
	for (const [index, fact] of ranked) {
		const fresh = [fact.subject, fact.object].filter(
			({ key }, side) => !numbers.has(key) && (side === 0 || key !== fact.subject.key),
		);
		if (chosen.length >= GRAPH_LIMIT.facts || names.length + fresh.length > GRAPH_LIMIT.names) continue;
		for (const name of fresh) numbers.set(name.key, names.push(name) - 1);
		chosen.push([index, fact]);
	}
	const inOrder = chosen.sort(([i], [j]) => i - j).map(([, fact]) => fact);
	const edges = edgesOf(inOrder, numbers);
	const own: number[][] = names.map(() => []);
	for (const [number, { source, target }] of edges.entries()) {
		own[source].push(number);
		if (target !== source) own[target].push(number);
	}
	const nodes = names.map((name, index) => ({ ...name, facts: own[index] }));
	return { nodes, edges, omitted: facts.length - inOrder.length };
}

function edgesOf(facts: readonly RelationFact[], numbers: ReadonlyMap<string, number>): readonly GraphEdge[] {
	const between = new Map<string, number>();
	const bare = facts.map(fact => {
		const source = numbers.get(fact.subject.key) ?? 0;
		const target = numbers.get(fact.object.key) ?? 0;
		const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
		const lane = between.get(pair) ?? 0;
		between.set(pair, lane + 1);
		return { fact, source, target, lane, pair };
	});
	return bare.map(({ pair, ...edge }) => ({ ...edge, siblings: between.get(pair) ?? 1 }));
}
