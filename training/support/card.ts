/** A corpus or dictionary that a model learned from. */
export interface CardSource {
	readonly name: string;
	readonly license: string;
	readonly use: string;
}

/** A score of a model, in percent. */
export interface CardScore {
	readonly set: string;
	readonly measure: string;
	readonly score: number;
}

/** What a model's card says; there is no date in it, so that training again gives the same bytes. */
export interface Card {
	readonly title: string;
	/** One paragraph: what it does and how. */
	readonly summary: string;
	/** The command that trains it. */
	readonly command: string;
	readonly seed: number;
	readonly sources: readonly CardSource[];
	/** How it was learned, in a few lines. */
	readonly method: string;
	readonly scores: readonly CardScore[];
	/** What it is known to do badly, a line each. */
	readonly weaknesses: readonly string[];
}

/** The card of a model as Markdown. */
export function writeCard(name: string, bytes: number, card: Card): string {
	return [
		`# ${name}: ${card.title}`,
		'',
		card.summary,
		'',
		`- File: \`${name}.bin\`, ${(bytes / 1e6).toFixed(2)} MB (${bytes} bytes)`,
		`- Trained by: \`${card.command}\``,
		`- Seed: ${card.seed}; the same data, options and seed give the same bytes`,
		'',
		'## Data',
		'',
		'| source | licence | use |',
		'|---|---|---|',
		...card.sources.map(({ name: source, license, use }) => `| ${source} | ${license} | ${use} |`),
		'',
		'## Method',
		'',
		card.method,
		'',
		'## Scores',
		'',
		'Measured on the packed model, as it ships.',
		'',
		'| set | measure | score |',
		'|---|---|---|',
		...card.scores.map(({ set, measure, score }) => `| ${set} | ${measure} | ${score.toFixed(2)} |`),
		'',
		'## Known weaknesses',
		'',
		...card.weaknesses.map(weakness => `- ${weakness}`),
		'',
	].join('\n');
}
