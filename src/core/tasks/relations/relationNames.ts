import type { RelationLabel } from '../../doc/relationMention';

/** Names of the relations in both languages of the interface; each reads "subject name object". */
export const RELATION_NAMES: Readonly<Record<RelationLabel, { readonly en: string; readonly zh: string }>> = {
	founder: { en: 'founder of', zh: '创始人' },
	leader: { en: 'leader of', zh: '领导人' },
	position: { en: 'holds the position', zh: '职务' },
	member: { en: 'member of', zh: '成员' },
	'alma-mater': { en: 'studied at', zh: '毕业院校' },
	'located-in': { en: 'located in', zh: '位于' },
	headquarters: { en: 'has its headquarters in', zh: '总部所在地' },
	'part-of': { en: 'part of', zh: '属于' },
	'founded-on': { en: 'founded on', zh: '成立于' },
	'born-in': { en: 'born in', zh: '出生地' },
	'born-on': { en: 'born on', zh: '出生日期' },
	'died-in': { en: 'died in', zh: '去世地' },
	'died-on': { en: 'died on', zh: '去世日期' },
	nationality: { en: 'has the nationality', zh: '国籍' },
	spouse: { en: 'spouse of', zh: '配偶' },
	parent: { en: 'parent of', zh: '父母' },
	child: { en: 'child of', zh: '子女' },
	sibling: { en: 'sibling of', zh: '兄弟姐妹' },
	relative: { en: 'relative of', zh: '亲属' },
	owner: { en: 'owner of', zh: '拥有者' },
	author: { en: 'author of', zh: '作者' },
	cause: { en: 'cause of', zh: '导致' },
};
