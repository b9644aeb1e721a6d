import { env } from 'vscode';
import type { TagName } from '../../protocol/analysis';
import type { Analysis } from '../analysis';

/** Names the kinds of entities in the language of the interface. @param areWanted whether there is anything to name */
export async function kindNames(
	analysis: Pick<Analysis, 'glossary'>,
	areWanted = true,
): Promise<(label: string) => string> {
	const names: Readonly<Partial<Record<string, TagName>>> = areWanted ? (await analysis.glossary()).entities : {};
	const language = env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
	return label => names[label]?.[language] ?? label;
}
