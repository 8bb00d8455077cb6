// a shortest path
MATCH (a:Person {id: 1}), (b:Person {id: 3}) MATCH p = shortestPath((a)-[:KNOWS*]->(b)) RETURN length(p), [n IN nodes(p) | n.id]

// a shortest path in any direction
MATCH (a:Person {id: 5}), (b:Person {id: 3}) RETURN length(shortestPath((a)-[:KNOWS*]-(b)))

// no path
MATCH (a {id: 1}), (b {id: 30}) OPTIONAL MATCH p = shortestPath((a)-[*]-(b)) RETURN p

// a path too long for its limit
MATCH (a {id: 1}), (b {id: 3}) OPTIONAL MATCH p = shortestPath((a)-[:KNOWS*..1]->(b)) RETURN p IS NULL

// all shortest paths
MATCH (a:Person {id: 1}), (b:Person {id: 4}) MATCH p = allShortestPaths((a)-[*..6]-(b)) RETURN [n IN nodes(p) | n.id]

// a shortest path over every type
MATCH (a:Person {id: 2}), (q:Port {id: 21}), p = shortestPath((a)-[*]->(q)) RETURN length(p)

// a shortest path with a condition on its relationships
MATCH (a {id: 1}), (c {id: 3}), p = shortestPath((a)-[rs:KNOWS*]-(c)) WHERE all(r IN rs WHERE r.weight < 5) RETURN [r IN rs | r.weight]

// shortest path between all pairs
MATCH (a:Captain), (b:Captain) WHERE a <> b MATCH p = shortestPath((a)-[*]-(b)) RETURN a.id, b.id, length(p)

// a quantified relationship
MATCH (a {id: 1})-[:KNOWS]->{1,3}(b) RETURN b.id

// a quantified relationship with plus
MATCH (a {id: 4})-[:TRUSTS]->+(b) RETURN b.id

// a quantified relationship with star
MATCH (a {id: 4})-[:TRUSTS]->*(b) RETURN b.id

// a quantified path
MATCH (a:Person {id: 1}) ((x)-[k:KNOWS]->(y) WHERE x.age > 30){1,2} (b) RETURN b.id, [n IN x | n.id] AS xs, [r IN k | r.weight] AS weights

// a quantified path of two steps
MATCH (a:Person)((x)-[:SAILS]->(s)<-[:SAILS]-(y)){1}(b) RETURN a.id, b.id, size(s)

// a quantified path with a name
MATCH p = (a {id: 2}) ((x)-[:KNOWS]->(y)){2} (b:Person) RETURN length(p), b.id

// exactly
MATCH (a {id: 1})-[:KNOWS]->{2}(b) RETURN b.id

// up to
MATCH (a {id: 4})-[:TRUSTS]->{,2}(b) RETURN b.id

// a quantified path inside of EXISTS
MATCH (p:Person) WHERE EXISTS { (p)-[:KNOWS]->{2}(:Captain) } RETURN p.id

// shortest by the newer words
MATCH p = ANY SHORTEST (a:Person {id: 1})-[:KNOWS]->+(b:Person {id: 3}) RETURN length(p)

// all shortest by the newer words
MATCH p = ALL SHORTEST (a:Person {id: 1})-[:KNOWS]-+(b:Person {id: 4}) RETURN [n IN nodes(p) | n.id]

// two shortest
MATCH p = SHORTEST 1 (a:Person {id: 2})-[:KNOWS]->+(b:Person {id: 4}) RETURN length(p)

// nodes of a path in reverse
MATCH p = (:Port {id: 20})<--(:Ship {id: 10})<--(:Person {id: 1}) RETURN [n IN reverse(nodes(p)) | n.id]

// reduce over a path
MATCH p = (a {id: 1})-[:KNOWS*3]->(b) RETURN reduce(sum = 0, r IN relationships(p) | sum + coalesce(r.weight, 0)) AS total

// paths are equal when they are the same
MATCH p = (a {id: 1})-[:SAILS]->(s), q = (b {id: 1})-[:SAILS]->(t) RETURN p = q

// a path in the middle of a list
MATCH p = (a {id: 1})-[:SAILS]->(s) RETURN [1, p, 'x'] AS list

// pattern comprehension
MATCH (p:Person) RETURN p.id, [(p)-[:SAILS]->(s) | s.name] AS ships

// pattern comprehension with a condition and a name
MATCH (p:Person {id: 1}) RETURN size([q = (p)-[:KNOWS*1..2]->(x) WHERE x.age > 30 | length(q)]) AS n

// start and end of a relationship
MATCH (:Person {id: 2})-[r:KNOWS]-() RETURN startNode(r).id, endNode(r).id
