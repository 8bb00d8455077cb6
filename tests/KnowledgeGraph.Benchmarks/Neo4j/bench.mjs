// The same work through the official JavaScript driver: node bench.mjs URI PASSWORD TASK ARGUMENTS. Prints one JSON object.
import neo4j from 'neo4j-driver';
import { readFileSync } from 'node:fs';

const [uri, password, task, ...rest] = process.argv.slice(2);
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
const seconds = start => Number(process.hrtime.bigint() - start) / 1e9;
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))];

async function load(file) {
  const groups = readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line));
  const start = process.hrtime.bigint(), before = process.cpuUsage();
  let rows = 0;
  const session = driver.session({ database: 'neo4j' });
  for (const group of groups) {
    for (let from = 0; from < group.rows.length; from += 10000) {
      const batch = group.rows.slice(from, from + 10000);
      await session.executeWrite(tx => tx.run(group.statement, { rows: batch }));
      rows += batch.length;
    }
  }
  await session.close();
  const { user, system } = process.cpuUsage(before);
  return { rows, seconds: seconds(start), processor: (user + system) / 1e6 };
}

async function lookups(count, query) {
  const session = driver.session({ database: 'neo4j' });
  const times = [];
  for (let i = 0; i < count; i++) {
    const start = process.hrtime.bigint();
    await session.executeRead(tx => tx.run(query, { id: `person:${(i * 7919) % 100000}` }));
    if (i >= count / 10) times.push(seconds(start) * 1000);
  }
  await session.close();
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), p99: quantile(times, 0.99) };
}

async function readers(count, queries, query) {
  const start = process.hrtime.bigint();
  await Promise.all(Array.from({ length: count }, async (_, reader) => {
    const session = driver.session({ database: 'neo4j' });
    for (let i = 0; i < queries; i++) await session.executeRead(tx => tx.run(query, { id: `person:${((i * count + reader) * 7919) % 100000}` }));
    await session.close();
  }));
  return { perSecond: count * queries / seconds(start) };
}

async function stream(rows) {
  const session = driver.session({ database: 'neo4j' });
  await session.run('RETURN 1');
  const before = process.memoryUsage().rss;
  const start = process.hrtime.bigint();
  let seen = 0, peak = before;
  for await (const _ of session.run('UNWIND range(1, $rows) AS i RETURN i, "name " + i AS name', { rows: neo4j.int(rows) }))
    if (++seen % 10000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  const took = seconds(start);
  await session.close();
  return { rows: seen, perSecond: seen / took, megabytes: (peak - before) / 1e6 };
}

async function count() {
  const session = driver.session({ database: 'neo4j' });
  const result = await session.run('MATCH (n:Entity|Event|Document|Claim) WITH count(n) AS nodes OPTIONAL MATCH (:Entity|Event|Document|Claim)-[r]->() RETURN nodes, count(r) AS relationships');
  await session.close();
  return result.records[0].toObject();
}

// As a program reads that knows nothing of how it was written: paths, their ends, quotes and dates.
async function meetings() {
  const session = driver.session({ database: 'neo4j' });
  const result = await session.run('MATCH p = (:Entity)-[:MET_WITH]->(:Entity) RETURN p');
  const dated = await session.run('MATCH (e:Event) WHERE e.dateFrom IS NOT NULL RETURN e');
  await session.close();
  const paths = result.records.map(record => record.get('p'));
  return {
    paths: paths.filter(path => neo4j.isPath(path) && path.start.properties.id < path.end.properties.id).length,
    quotes: paths.filter(path => path.segments[0].relationship.properties.quote.length > 0).length,
    dates: dated.records.filter(record => neo4j.isDate(record.get('e').properties.dateFrom)).length,
  };
}

const tasks = {
  load: () => load(rest[0]),
  lookups: () => lookups(Number(rest[0]), rest[1]),
  readers: () => readers(Number(rest[0]), Number(rest[1]), rest[2]),
  stream: () => stream(Number(rest[0])),
  count,
  meetings,
};
console.log(JSON.stringify(await tasks[task]()));
await driver.close();
