/** A document that is no sound text, or more of it than anybody writes. */
export interface AttackedDocument {
	readonly name: string;
	readonly language: string;
	readonly text: () => string;
}

const ROUGH =
	'😀\ud83d\udc00\r\n\u2029\ufeff👩‍👧 \0\u0001李\ud83d雷 went 去 to\u00a0北京.\r\ra\u0301\u200b**`[x](\n| |\n';

/** What is tried with every command in a moment. */
export const SMALL_ATTACK: AttackedDocument = {
	name: 'halves of pairs, signs of control, broken markup',
	language: 'markdown',
	text: () => ROUGH.repeat(3),
};

/** What is tried with every command when there is time. */
export const LARGE_ATTACKS: readonly AttackedDocument[] = [
	SMALL_ATTACK,
	{ name: 'nothing', language: 'plaintext', text: () => '' },
	{ name: 'white space', language: 'plaintext', text: () => ' \t\r\n\u3000'.repeat(2000) },
	{ name: 'emoji', language: 'plaintext', text: () => '😀👩‍👧🇨🇳'.repeat(5000) },
	{ name: 'a line of a million letters', language: 'plaintext', text: () => 'x'.repeat(1_000_000) },
	{
		name: 'a line of a million words of Chinese',
		language: 'plaintext',
		text: () => '他们在北京大学工作了三年。'.repeat(76_923),
	},
	{ name: 'a million empty lines', language: 'markdown', text: () => '\n'.repeat(1_000_000) },
	{ name: 'a million signs of markup', language: 'markdown', text: () => '[*`>|#<!--'.repeat(100_000) },
	{
		name: '5 MB of sentences',
		language: 'plaintext',
		text: () => 'Ann met 王芳 in Paris. 他们走了。\n'.repeat(170_000),
	},
];
