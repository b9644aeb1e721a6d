import type { ReadmeLanguage } from './cardTables';

/** A group of commands in the READMEs: what their ids look like after `nlpLens.`, and its title. */
interface CommandGroup {
	readonly ids: RegExp;
	readonly title: Readonly<Record<ReadmeLanguage, string>>;
}

/** In the order of the READMEs; a command belongs to the first group that takes it. */
const GROUPS: readonly CommandGroup[] = [
	{ ids: /^(highlight|clearHighlights|focus\.|words\.highlight)/u, title: { en: 'Highlights', zh: '高亮' } },
	{ ids: /^(show(?!Log)|analyze|copyAs|exportAs)/u, title: { en: 'Panel and analysis', zh: '面板与分析' } },
	{
		ids: /^(words|userDictionary|addUserWord|setSegmentationStandard)/u,
		title: { en: 'Chinese words', zh: '中文词语' },
	},
	{
		ids: /^(dictionary|pinyin|conversion)\./u,
		title: { en: 'Dictionary, pinyin, conversion', zh: '词典、拼音、字形转换' },
	},
	{
		ids: /^(entit|nextEntity|previousEntity|renameEntity|redaction)/u,
		title: { en: 'Names: navigate, rename, redact', zh: '实体:导航、重命名、脱敏' },
	},
	{ ids: /^(annotation|gold|correct)/u, title: { en: 'Annotation', zh: '标注' } },
	{ ids: /^statistics/u, title: { en: 'Statistics', zh: '统计' } },
	{
		ids: /^(summaries|topicsOfFolder|exportRelations|classifiers)/u,
		title: { en: 'Topics, relations, summaries', zh: '主题、关系、摘要' },
	},
	{ ids: /^(ask|answers\.)/u, title: { en: 'Questions', zh: '问答' } },
	{ ids: /^transl/u, title: { en: 'Translation', zh: '翻译' } },
	{ ids: /^generation/u, title: { en: 'Your language models', zh: '自选语言模型' } },
	{ ids: /^corpus/u, title: { en: 'Corpus', zh: '语料库' } },
	{
		ids: /^(vectors|languageModels|subwords)\./u,
		title: { en: 'Vectors, n-grams, subwords', zh: '向量、n-gram、子词' },
	},
	{ ids: /(?:)/u, title: { en: 'Settings and help', zh: '设置与帮助' } },
];

/** Commands under the titles of their groups, in order; groups without any are left out. */
export function groupCommands<T extends { readonly command: string }>(
	commands: readonly T[],
	language: ReadmeLanguage,
): { readonly title: string; readonly commands: readonly T[] }[] {
	const groups = GROUPS.map(({ title }) => ({ title: title[language], commands: [] as T[] }));
	for (const command of commands) {
		const id = command.command.replace(/^nlpLens\./u, '');
		groups[GROUPS.findIndex(({ ids }) => ids.test(id))].commands.push(command);
	}
	return groups.filter(group => group.commands.length > 0);
}
