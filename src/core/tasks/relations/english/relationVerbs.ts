import type { RelationLabel } from '../../../doc/relationMention';

/** What a verb says: "X founded Y", "Y was founded by X", "X graduated from Y". */
export interface RelationalVerb {
	readonly lemmas: string;
	/** The preposition before the object; none for a direct object, which can also be told in the passive. */
	readonly preposition?: string;
	/** Whether the one who does it stays out: "X was born in Y". */
	readonly isPassive?: boolean;
	readonly label: RelationLabel;
	/** Kinds of the verb's subject and object, see `ArgumentKind`. */
	readonly subject: string;
	readonly object: string;
	/** Whether the relation reads from the verb's object to its subject: "X employs Y" says that Y is a member of X. */
	readonly isReversed?: boolean;
}

/** Verbs that say how names relate. */
export const RELATIONAL_VERBS: readonly RelationalVerb[] = [
	{ lemmas: 'found co-found cofound establish create start launch', label: 'founder', subject: 'PO', object: 'OX' },
	{
		lemmas: 'found establish incorporate',
		preposition: 'in on',
		isPassive: true,
		label: 'founded-on',
		subject: 'O',
		object: 'D',
	},
	{ lemmas: 'lead head chair captain coach manage govern', label: 'leader', subject: 'P', object: 'OL' },
	{ lemmas: 'join', label: 'member', subject: 'P', object: 'O' },
	{ lemmas: 'work play write serve report', preposition: 'for at with', label: 'member', subject: 'P', object: 'O' },
	{ lemmas: 'employ hire recruit', label: 'member', subject: 'O', object: 'P', isReversed: true },
	{ lemmas: 'teach lecture', preposition: 'at', label: 'member', subject: 'P', object: 'O' },
	{ lemmas: 'graduate', preposition: 'from at', label: 'alma-mater', subject: 'P', object: 'O' },
	{ lemmas: 'study enrol enroll educate train', preposition: 'at in', label: 'alma-mater', subject: 'P', object: 'O' },
	{ lemmas: 'educate train', preposition: 'at', isPassive: true, label: 'alma-mater', subject: 'P', object: 'O' },
	{ lemmas: 'attend', label: 'alma-mater', subject: 'P', object: 'O' },
	{
		lemmas: 'locate situate',
		preposition: 'in on at near',
		isPassive: true,
		label: 'located-in',
		subject: 'LOX',
		object: 'L',
	},
	{ lemmas: 'lie stand', preposition: 'in on', label: 'located-in', subject: 'LX', object: 'L' },
	{
		lemmas: 'headquarter base',
		preposition: 'in at near',
		isPassive: true,
		label: 'headquarters',
		subject: 'O',
		object: 'L',
	},
	{ lemmas: 'belong', preposition: 'to', label: 'part-of', subject: 'OLX', object: 'OL' },
	{ lemmas: 'bear', preposition: 'in at near', isPassive: true, label: 'born-in', subject: 'P', object: 'L' },
	{ lemmas: 'bear', preposition: 'on in', isPassive: true, label: 'born-on', subject: 'P', object: 'D' },
	{ lemmas: 'die', preposition: 'in at near', label: 'died-in', subject: 'P', object: 'L' },
	{ lemmas: 'die', preposition: 'on in', label: 'died-on', subject: 'P', object: 'D' },
	{ lemmas: 'marry wed divorce', label: 'spouse', subject: 'P', object: 'P' },
	{ lemmas: 'marry engage', preposition: 'to', isPassive: true, label: 'spouse', subject: 'P', object: 'P' },
	{ lemmas: 'own acquire buy purchase', label: 'owner', subject: 'PO', object: 'OX' },
	{ lemmas: 'write author compose paint direct design sculpt pen', label: 'author', subject: 'P', object: 'X' },
];
