import type { Paper } from './explanation';

/** The papers that explanations name. */
export const PAPERS = {
	viterbi: paper(
		'Viterbi',
		1967,
		'Error Bounds for Convolutional Codes and an Asymptotically Optimum Decoding Algorithm',
	),
	crf: paper(
		'Lafferty, McCallum, Pereira',
		2001,
		'Conditional Random Fields: Probabilistic Models for Segmenting and Labeling Sequence Data',
	),
	bmes: paper('Xue', 2003, 'Chinese Word Segmentation as Character Tagging'),
	perceptron: paper(
		'Collins',
		2002,
		'Discriminative Training Methods for Hidden Markov Models: Theory and Experiments with Perceptron Algorithms',
	),
	pennTreebank: paper(
		'Marcus, Santorini, Marcinkiewicz',
		1993,
		'Building a Large Annotated Corpus of English: The Penn Treebank',
	),
	universalDependencies: paper('de Marneffe, Manning, Nivre, Zeman', 2021, 'Universal Dependencies'),
	arcHybrid: paper(
		'Kuhlmann, Gómez-Rodríguez, Satta',
		2011,
		'Dynamic Programming Algorithms for Transition-Based Dependency Parsers',
	),
	richFeatures: paper('Zhang, Nivre', 2011, 'Transition-based Dependency Parsing with Rich Non-local Features'),
	bilou: paper('Ratinov, Roth', 2009, 'Design Challenges and Misconceptions in Named Entity Recognition'),
	forwardBackward: paper(
		'Rabiner',
		1989,
		'A Tutorial on Hidden Markov Models and Selected Applications in Speech Recognition',
	),
	nameConsistency: paper(
		'Krishnan, Manning',
		2006,
		'An Effective Two-Stage Model for Exploiting Non-Local Dependencies in Named Entity Recognition',
	),
	sentenceBoundaries: paper(
		'Reynar, Ratnaparkhi',
		1997,
		'A Maximum Entropy Approach to Identifying Sentence Boundaries',
	),
	usProblem: paper('Gillick', 2009, 'Sentence Boundary Detection and the Problem with the U.S.'),
	punctuation: paper('GB/T 15834', 2011, 'General Rules for Punctuation'),
	muc: paper('Grishman, Sundheim', 1996, 'Message Understanding Conference-6: A Brief History'),
	lemmaRules: paper('Plisson, Lavrač, Mladenić', 2004, 'A Rule-based Approach to Word Lemmatization'),
	editTrees: paper('Chrupała', 2006, 'Simple Data-Driven Context-Sensitive Lemmatization'),
	idf: paper('Spärck Jones', 1972, 'A Statistical Interpretation of Term Specificity and Its Application in Retrieval'),
	tfIdf: paper('Salton, Buckley', 1988, 'Term-weighting Approaches in Automatic Text Retrieval'),
	textRank: paper('Mihalcea, Tarau', 2004, 'TextRank: Bringing Order into Texts'),
	pageRank: paper('Brin, Page', 1998, 'The Anatomy of a Large-scale Hypertextual Web Search Engine'),
	lda: paper('Blei, Ng, Jordan', 2003, 'Latent Dirichlet Allocation'),
	gibbs: paper('Griffiths, Steyvers', 2004, 'Finding Scientific Topics'),
	saliency: paper(
		'Chuang, Manning, Heer',
		2012,
		'Termite: Visualization Techniques for Assessing Textual Topic Models',
	),
	kea: paper('Witten, Paynter, Frank, Gutwin, Nevill-Manning', 1999, 'KEA: Practical Automatic Keyphrase Extraction'),
	mmr: paper(
		'Carbonell, Goldstein',
		1998,
		'The Use of MMR, Diversity-based Reranking for Reordering Documents and Producing Summaries',
	),
	lexRank: paper('Erkan, Radev', 2004, 'LexRank: Graph-based Lexical Centrality as Salience in Text Summarization'),
	edmundson: paper('Edmundson', 1969, 'New Methods in Automatic Extracting'),
	trainedSummarizer: paper('Kupiec, Pedersen, Chen', 1995, 'A Trainable Document Summarizer'),
	logistic: paper(
		'Berger, Della Pietra, Della Pietra',
		1996,
		'A Maximum Entropy Approach to Natural Language Processing',
	),
	baselines: paper('Wang, Manning', 2012, 'Baselines and Bigrams: Simple, Good Sentiment and Topic Classification'),
	rocchio: paper('Rocchio', 1971, 'Relevance Feedback in Information Retrieval'),
	calibration: paper('Guo, Pleiss, Sun, Weinberger', 2017, 'On Calibration of Modern Neural Networks'),
	kambhatla: paper(
		'Kambhatla',
		2004,
		'Combining Lexical, Syntactic, and Semantic Features with Maximum Entropy Models for Extracting Relations',
	),
	hearst: paper('Hearst', 1992, 'Automatic Acquisition of Hyponyms from Large Text Corpora'),
	questionClasses: paper('Li, Roth', 2002, 'Learning Question Classifiers'),
	bm25: paper('Robertson, Zaragoza', 2009, 'The Probabilistic Relevance Framework: BM25 and Beyond'),
	squad: paper('Rajpurkar, Zhang, Lopyrev, Liang', 2016, 'SQuAD: 100,000+ Questions for Machine Comprehension of Text'),
	bayesRisk: paper('Kumar, Byrne', 2004, 'Minimum Bayes-Risk Decoding for Statistical Machine Translation'),
	phrases: paper('Koehn, Och, Marcu', 2003, 'Statistical Phrase-Based Translation'),
	logLinear: paper(
		'Och, Ney',
		2002,
		'Discriminative Training and Maximum Entropy Models for Statistical Machine Translation',
	),
	mira: paper('Cherry, Foster', 2012, 'Batch Tuning Strategies for Statistical Machine Translation'),
	pharaoh: paper(
		'Koehn',
		2004,
		'Pharaoh: A Beam Search Decoder for Phrase-Based Statistical Machine Translation Models',
	),
	vectorSpace: paper('Salton, Wong, Yang', 1975, 'A Vector Space Model for Automatic Indexing'),
	word2vec: paper('Mikolov, Chen, Corrado, Dean', 2013, 'Efficient Estimation of Word Representations in Vector Space'),
	negativeSampling: paper(
		'Mikolov, Sutskever, Chen, Corrado, Dean',
		2013,
		'Distributed Representations of Words and Phrases and their Compositionality',
	),
	elmo: paper(
		'Peters, Neumann, Iyyer, Gardner, Clark, Lee, Zettlemoyer',
		2018,
		'Deep Contextualized Word Representations',
	),
	cutAndPaste: paper('Jing, McKeown', 2000, 'Cut and Paste Based Text Summarization'),
	transformer: paper(
		'Vaswani, Shazeer, Parmar, Uszkoreit, Jones, Gomez, Kaiser, Polosukhin',
		2017,
		'Attention Is All You Need',
	),
	fewShot: paper('Brown et al.', 2020, 'Language Models are Few-Shot Learners'),
	ibm: paper(
		'Brown, Della Pietra, Della Pietra, Mercer',
		1993,
		'The Mathematics of Statistical Machine Translation: Parameter Estimation',
	),
	movingTypeTokenRatio: paper(
		'Covington, McFall',
		2010,
		'Cutting the Gordian Knot: The Moving-Average Type-Token Ratio (MATTR)',
	),
	flesch: paper('Flesch', 1948, 'A New Readability Yardstick'),
	kincaid: paper(
		'Kincaid, Fishburne, Rogers, Chissom',
		1975,
		'Derivation of New Readability Formulas for Navy Enlisted Personnel',
	),
	colemanLiau: paper('Coleman, Liau', 1975, 'A Computer Readability Formula Designed for Machine Scoring'),
	chineseReadability: paper('徐巍、姚振晔、陈冬华', 2021, '中文年报可读性：衡量与检验'),
	hmmAlignment: paper('Vogel, Ney, Tillmann', 1996, 'HMM-Based Word Alignment in Statistical Translation'),
} as const satisfies Readonly<Record<string, Paper>>;

function paper(authors: string, year: number, title: string): Paper {
	return { authors, year, title };
}
