import { fenceLabel, fenceRule, fenced, renameFence } from './fence';
import { isData } from './promptTemplate';
import type { PromptTemplate, PromptTurn } from './promptTemplate';
import { PROMPT_VARIABLES } from './promptVariables';
import type { PromptName, PromptVariables } from './promptVariables';
import type { GenerationMessage } from './textGenerator';

/**
 * A template with its values in it. Data is fenced by marks that do not occur in it, and the system's part ends with the rule that
 * what stands between them is no instruction, whatever the template says. Values are put in once: a `{{text}}` in a text
 * stays what it is.
 */
export function fillPrompt<N extends PromptName>(
	template: PromptTemplate & { readonly name: N },
	values: PromptVariables[N],
): readonly GenerationMessage[] {
	const given = new Map(
		PROMPT_VARIABLES[template.name].map(name => [name, wellFormed(values[name] as string)] as const),
	);
	const data = [...given].filter(([name]) => isData(name));
	const labels = new Map(data.map(([name, value]) => [name, fenceLabel(name, value)]));
	const messages = template.turns.map(turn => ({ role: turn.role, content: contentOf(turn, given, labels) }));
	const rule = fenceRule([...labels.values()]);
	const [first, ...others] = messages;
	return first.role === 'system'
		? [{ role: 'system', content: `${first.content}\n\n${rule}` }, ...others]
		: [{ role: 'system', content: rule }, ...messages];
}

function contentOf(
	{ pieces }: PromptTurn,
	values: ReadonlyMap<string, string>,
	labels: ReadonlyMap<string, string>,
): string {
	const valueOf = (name: string): string => values.get(name) ?? '';
	const written = pieces
		.filter(({ conditions }) => conditions.every(name => valueOf(name).trim() !== ''))
		.map(({ text, variable }) => {
			if (variable === undefined) return renamed(text, labels);
			const label = labels.get(variable);
			return label === undefined ? valueOf(variable) : fenced(label, valueOf(variable));
		});
	return written
		.join('')
		.replace(/^\s*\n/u, '')
		.trimEnd();
}

/** Examples have the marks that the text has. */
function renamed(text: string, labels: ReadonlyMap<string, string>): string {
	let result = text;
	for (const [name, label] of labels) result = renameFence(result, name, label);
	return result;
}

/** Half a character is none that can be sent. */
function wellFormed(value: string): string {
	return value.replace(/\p{Surrogate}/gu, '\uFFFD');
}
