// Reads articles with wink-nlp: node wink.mjs FILE ROUNDS. FILE has a JSON string a line. Prints one JSON object.
import { readFileSync } from 'node:fs';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

const [file, rounds] = process.argv.slice(2);
const texts = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line));

// Sentences, parts of speech and named entities (for wink-nlp: dates, times, numbers, money, addresses), without its negation and sentiment.
const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
let best = Infinity, tokens = 0, entities = 0;
for (let round = 0; round < Number(rounds); round++) {
  const before = process.cpuUsage();
  tokens = entities = 0;
  for (const text of texts) {
    const doc = nlp.readDoc(text);
    tokens += doc.tokens().length();
    entities += doc.entities().length();
  }
  const { user, system } = process.cpuUsage(before);
  best = Math.min(best, (user + system) / 1e6);
}
console.log(JSON.stringify({ tokens, entities, processor: best }));
