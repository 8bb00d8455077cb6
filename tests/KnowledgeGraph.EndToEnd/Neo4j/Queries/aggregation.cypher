// counts
MATCH (p:Person) RETURN count(*), count(p), count(p.height), count(DISTINCT p.age)

// counts of nothing
MATCH (n:Nobody) RETURN count(*), count(n), sum(n.x), avg(n.x), min(n.x), max(n.x), collect(n.x), stDev(n.x)

// a group of nothing
MATCH (n:Nobody) RETURN n.x, count(*)

// sums
MATCH (p:Person) RETURN sum(p.age), sum(p.height), avg(p.age), avg(p.height)

// sum of integers and floats
UNWIND [1, 2, 0.5] AS x RETURN sum(x), avg(x)

// smallest and largest
MATCH (p:Person) RETURN min(p.age), max(p.age), min(p.name), max(p.name), min(p.born), max(p.born)

// smallest and largest of a mixture
UNWIND [1, 'a', null, [1], 0.5, [0], 'b', true] AS x RETURN min(x), max(x)

// collect
MATCH (p:Person) WITH p ORDER BY p.id RETURN collect(p.name), collect(p.height), collect(DISTINCT p.age)

// collect into groups
MATCH (p:Person)-[:SAILS]->(s) WITH s, p ORDER BY p.id RETURN s.name, collect(p.name)

// group by two
MATCH (a)-[r]->(b) RETURN labels(a)[0] IS NULL, type(r), count(*)

// group by an expression
MATCH (p:Person) RETURN p.age / 10 AS decade, count(*)

// an aggregate in an expression
MATCH (p:Person) RETURN count(*) * 2 + 1, 'n = ' + count(p), [count(*), max(p.age)]

// an aggregate of an expression
MATCH (p:Person) RETURN sum(p.age * 2), max(size(p.name))

// an aggregate beside its group
MATCH (p:Person)-[:SAILS]->(s) RETURN s.name AS ship, s.name + ' ' + count(*) AS text

// percentiles
UNWIND [10, 20, 30, 40] AS x RETURN percentileCont(x, 0.5), percentileDisc(x, 0.5), percentileDisc(x, 1.0), percentileDisc(x, 0), percentileCont(x, 0.9)

// deviations
UNWIND [1, 2, 3, 4, 10] AS x RETURN stDev(x), stDevP(x)

// deviation of one
UNWIND [1] AS x RETURN stDev(x), stDevP(x)

// distinct sum
UNWIND [1, 1, 2, null] AS x RETURN sum(DISTINCT x), count(DISTINCT x), collect(DISTINCT x), avg(DISTINCT x)

// an aggregate of durations
UNWIND [duration('P1D'), duration('PT12H')] AS d RETURN sum(d), avg(d), min(d) IS NOT NULL

// aggregates twice over
MATCH (p:Person)-[:SAILS]->(s) WITH s, count(*) AS crew RETURN max(crew), sum(crew), count(s)

// a group by a node
MATCH (p:Person) OPTIONAL MATCH (p)-[:KNOWS]->(q) RETURN p.id, count(q) ORDER BY p.id

// a group by a list
MATCH (p:Person) RETURN p.tags, count(*)

// distinct neighbours
MATCH (p:Person)--(q) RETURN p.id, count(DISTINCT q) AS n ORDER BY n DESC, p.id LIMIT 3

// neighbours by type
MATCH (p:Person)-[r]-(q) RETURN p.id, type(r), count(q), count(DISTINCT q)

// count of relationships of a type
MATCH ()-[r:KNOWS]->() RETURN count(r)

// count of all relationships
MATCH ()-->() RETURN count(*)

// count without direction
MATCH ()--() RETURN count(*)

// count of nodes with a label
MATCH (p:Person) RETURN count(*) AS n

// count behind a filter on the group
MATCH (p:Person)-[:KNOWS]-(q) WITH p, count(DISTINCT q) AS n WHERE n > 2 RETURN p.name, n

// collect of maps
MATCH (p:Captain) WITH p ORDER BY p.id RETURN collect({n: p.name, a: p.age})

// collect of nodes and back
MATCH (p:Captain) WITH collect(p) AS all UNWIND all AS one RETURN one.name

// sum of nothing but null
UNWIND [null, null] AS x RETURN sum(x), avg(x), count(x), collect(x)

// sum that is too large
UNWIND [9223372036854775807, 1] AS x RETURN sum(x)

// average of large numbers
UNWIND [9223372036854775807, 9223372036854775807] AS x RETURN avg(x)
