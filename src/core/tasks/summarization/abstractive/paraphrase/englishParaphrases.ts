/** Paraphrases of English phrases: each says the same in fewer words. Made by hand; the format is that of `parsePatterns`. */
export const ENGLISH_PARAPHRASES = `
in order to	to/PART
so as to	to/PART
due to the fact that	because/SCONJ
owing to the fact that	because/SCONJ
because of the fact that	because/SCONJ
in view of the fact that	because/SCONJ
for the reason that	because/SCONJ
despite the fact that	although/SCONJ
in spite of the fact that	although/SCONJ
in the event that	if/SCONJ
under the condition that	if/SCONJ
at the present time	now/ADV
at this point in time	now/ADV
at the present moment	now/ADV
prior/ADV to	before/ADP
prior/ADJ to	before/ADP
prior/ADP to	before/ADP
subsequent to/ADP	after/ADP
in the vicinity of	near/ADP
in close proximity to	near/ADP
for the purpose of	for/ADP
in the course of	during/ADP
with the exception of	except/ADP
in the absence of	without/ADP
as a consequence of	because/SCONJ of/ADP
a large number of	many/ADJ
a great number of	many/ADJ
a significant number of	many/ADJ
a considerable number of	many/ADJ
the vast majority of	most/ADJ
the overwhelming majority of	most/ADJ
a wide variety of	many/ADJ
a wide range of	many/ADJ
is able to	can/AUX/MD
are able to	can/AUX/MD
has the ability to	can/AUX/MD
have the ability to	can/AUX/MD
on a daily basis	daily/ADV
on a regular basis	regularly/ADV
on a weekly basis	weekly/ADV
until such time as	until/SCONJ
in spite of/ADP	despite/ADP
`;

/**
 * Paraphrases of English verbs: a lemma and, if it counts, the words after it; then five forms of another verb (base, third
 * person, past, participle, -ing); then the words after that. Each is as short or shorter.
 */
export const ENGLISH_VERBS = `
utilize	use uses used used using
utilise	use uses used used using
make use of	use uses used used using
commence	begin begins began begun beginning
purchase	buy buys bought bought buying
construct	build builds built built building
demonstrate that	show shows showed shown showing	that
indicate that	show shows showed shown showing	that
ascertain	determine determines determined determined determining
investigate	study studies studied studied studying
examine	study studies studied studied studying
alleviate	ease eases eased eased easing
ameliorate	improve improves improved improved improving
necessitate	require requires required required requiring
give rise to	cause causes caused caused causing
put forward	propose proposes proposed proposed proposing
carry out	perform performs performed performed performing
take into account	consider considers considered considered considering
come to an end	end ends ended ended ending
`;
