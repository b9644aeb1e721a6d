/** What a column of a table or a property of an object is to a pair. */
export type PairColumn = 'question' | 'answer' | 'votes';

/** What columns are called, in lower case and without spaces, the likeliest first. */
const NAMES: Readonly<Record<PairColumn, readonly string[]>> = {
	question: [
		'question',
		'q',
		'query',
		'title',
		'prompt',
		'ask',
		'问题',
		'問題',
		'提问',
		'提問',
		'问',
		'問',
		'标题',
		'標題',
	],
	answer: ['answer', 'a', 'reply', 'response', 'body', '答案', '回答', '回复', '回復', '答复', '答復', '答', '解答'],
	votes: [
		...['votes', 'vote', 'score', 'likes', 'upvotes', 'points', 'rating'],
		...['赞', '赞数', '赞同', '赞同数', '点赞', '点赞数', '票数', '票', '投票', '得票', '评分', '得分', '分数'],
		...['讚', '讚數', '票數', '評分', '得分'],
	],
};

/** For each part of a pair the number of its column; undefined where none has such a name. */
export type FoundColumns = Readonly<Record<PairColumn, number | undefined>>;

/** Finds the columns of pairs by their names, whatever their case; of two that could be meant the likelier. */
export function findPairColumns(names: readonly string[]): FoundColumns {
	const plain = names.map(name => name.toLowerCase().replace(/[\s_-]+/gu, ''));
	const find = (column: PairColumn): number | undefined => {
		const name = NAMES[column].find(known => plain.includes(known));
		return name === undefined ? undefined : plain.indexOf(name);
	};
	return { question: find('question'), answer: find('answer'), votes: find('votes') };
}

/** A count of votes or a score as people write it; undefined where it is none. */
export function readVotes(text: string): number | undefined {
	const plain = text.trim().replace(/(?<=\d)[,，](?=\d{3}(?:\D|$))/gu, '');
	return /^[+-]?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}
