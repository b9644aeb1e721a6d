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

/** A size as people read it: megabytes, or kilobytes (1,000 bytes) where these would be rounded to nothing much. */
export function fileSize(bytes: number): string {
	return bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

/** The card of a model as Markdown. */
export function writeCard(name: string, bytes: number, card: Card): string {
	return [
		`# ${name}: ${card.title}`,
		'',
		card.summary,
		'',
		`- File: \`${name}.bin\`, ${fileSize(bytes)} (${bytes} bytes)`,
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
		...scoresSection(card.scores),
		'## Known weaknesses',
		'',
		...card.weaknesses.map(weakness => `- ${weakness}`),
		'',
	].join('\n');
}

/** Nothing for a model that is not scored by itself, such as a table of counts. */
function scoresSection(scores: readonly CardScore[]): readonly string[] {
	if (scores.length === 0) return [];
	return [
		'## Scores',
		'',
		'Measured on the packed model, as it ships.',
		'',
		'| set | measure | score |',
		'|---|---|---|',
		...scores.map(({ set, measure, score }) => `| ${set} | ${measure} | ${score.toFixed(2)} |`),
		'',
	];
}
