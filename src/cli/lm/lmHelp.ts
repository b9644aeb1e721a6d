/** What `lm --help` prints. */
export const LM_HELP = `Usage: nlp-lens lm ACTION [OPTIONS] …

Learns n-gram language models from Chinese and English text, in UTF-8, and asks them. Texts are cut into sentences and words; marks
are words.

Actions
  train FILE|FOLDER …       learns a model and writes it to a file
  perplexity FILE|FOLDER …  how well a model foresees texts, each and in all
  surprisal FILE|FOLDER …   each word with its surprisal in bits, and the length of the n-gram that was seen
  probability WORDS         the probability of words by the chain rule, and where each factor comes from
  suggest [WORDS]           what comes next, the likeliest first
  generate [WORDS]          sentences that the model makes, from these words on
  convert FILE              a model in another format
Files may be -, standard input, as is none.

The model (all but train and convert)
  -m, --model MODEL         a file (of train, or ARPA), or en-lm or zh-lm; by default that of the language of the text
  --text FILE|FOLDER        learn from this instead, there and then; may come more than once
  -n, --order N             look at N - 1 words of history at most

Learning (train, and --text)
  -n, --order N             words of the longest n-grams, 1 to 5 (3)
  -s, --smoothing NAME      kneser-ney (interpolated and modified, as KenLM), add-k, katz or stupid-backoff (kneser-ney)
  --k X                     what add-k adds (0.1)
  --lower-case              words in lower case
  --min-count N             words seen less often become <unk> (1)
  --tokens                  texts are words parted by spaces, one sentence a line

Options of train
  -o, --output FILE         where the model goes; ARPA's format if the name ends in .arpa or .lm
  --arpa                    ARPA's format whatever the name
  --held-out X              measure on this share of the sentences, as 0.1, and learn from the others
  --held-out-texts          hold out whole texts instead
  --max-ngrams N            different n-grams kept at a time (16000000); past it those seen once are dropped

Options of the others
  --json                    JSON: one object, or one a line
  --phrase                  probability: words from the middle of a sentence, without <s> before them
  --whole                   probability: a whole sentence, whose end is a factor, too
  -p, --prefix TEXT         suggest: only words that begin so
  -c, --count N             suggest: how many words (5); generate: how many sentences (1)
  --seed N                  generate: the same seed gives the same text (1)
  --temperature X           generate: below 1 likelier text, above 1 wilder (1)
  --max-words N             generate: at most N words a sentence (50)
  -o, --output FILE         convert: where it goes; ARPA's format if the name ends in .arpa or .lm
  --levels N                convert: write probabilities in N levels of one byte, at most 256 (0: as they are)
  -h, --help                this text

Logarithms are to the base of 10 in ARPA files and to the base of 2 in surprisals.
`;
