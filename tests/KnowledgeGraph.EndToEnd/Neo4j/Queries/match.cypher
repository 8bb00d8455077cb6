// all nodes
MATCH (n) RETURN n

// nodes of a label
MATCH (p:Person) RETURN p.name, p.age

// two labels at once
MATCH (p:Person:Captain) RETURN p.id

// one label or another
MATCH (p:Captain|Cook) RETURN p.id

// a label and not another
MATCH (p:Person&!Captain) RETURN p.id

// no label at all
MATCH (n:!%) RETURN n.id

// any label
MATCH (n:%) RETURN count(n)

// a nested label expression
MATCH (n:(Person|Ship)&!(Captain|Wreck)) RETURN n.id

// properties in the pattern
MATCH (p:Person {age: 34, active: true}) RETURN p.name

// a condition inside of the pattern
MATCH (p:Person WHERE p.age > 40) RETURN p.name

// a condition inside of a relationship
MATCH (p)-[r:KNOWS WHERE r.weight > 3]->(q) RETURN p.name, q.name

// outgoing, incoming, either
MATCH (a:Person {id: 1})-[:KNOWS]->(b) RETURN b.id AS id, 'out' AS way UNION ALL MATCH (a:Person {id: 1})<-[:KNOWS]-(b) RETURN b.id AS id, 'in' AS way UNION ALL MATCH (a:Person {id: 1})-[:KNOWS]-(b) RETURN b.id AS id, 'any' AS way

// a loop seen without direction
MATCH (e:Person {id: 5})-[r:KNOWS]-(x) RETURN x.id

// two types
MATCH (a)-[r:KNOWS|TRUSTS]->(b) RETURN a.id, type(r), b.id

// not a type
MATCH (a)-[r:!KNOWS]->(b) RETURN a.id, type(r), b.id

// two steps without using a relationship twice
MATCH (a:Person)-[:KNOWS]-(b)-[:KNOWS]-(c) RETURN a.id, b.id, c.id

// a triangle
MATCH (a)-[:KNOWS]->(b)-[:KNOWS]->(c)-[:KNOWS]->(a) RETURN a.id, b.id, c.id

// patterns that share nothing
MATCH (s:Ship), (q:Port) RETURN s.id, q.id

// patterns that share a node
MATCH (a)-[:SAILS]->(s), (s)-[:CALLS_AT]->(q) RETURN a.id, s.id, q.id

// shipmates
MATCH (a:Person)-[:SAILS]->(s:Ship)<-[:SAILS]-(b) WHERE a.id < b.id RETURN a.name, b.name, s.name

// walks of one to three steps
MATCH (a {id: 1})-[:KNOWS*1..3]->(b) RETURN b.id

// walks of at least no step
MATCH (a {id: 4})-[:TRUSTS*0..]->(b) RETURN b.id

// walks of exactly two steps, with their relationships
MATCH (a {id: 2})-[rs:KNOWS*2]->(b) RETURN [r IN rs | r.weight] AS weights, b.id

// walks with a property
MATCH (a:Captain)-[rs:SAILS*1..2 {role: 'captain'}]-(b) RETURN a.id, size(rs), b.id

// a path and its parts
MATCH p = (a {id: 1})-[:SAILS]->()-[:CALLS_AT]->(q) RETURN p, length(p), nodes(p), relationships(p)

// a path against the arrows
MATCH p = (q:Port {id: 21})<-[:CALLS_AT]-(s)<-[:SAILS]-(a) RETURN p

// a path of one node
MATCH p = (:Wreck) RETURN p, length(p)

// optional, and nothing there
MATCH (p:Person) OPTIONAL MATCH (p)-[:TRUSTS]->(q) RETURN p.id, q.id

// optional with a condition
MATCH (p:Person) OPTIONAL MATCH (p)-[:SAILS]->(s) WHERE s.tons > 100 RETURN p.id, s.name

// optional after optional
MATCH (p:Person) OPTIONAL MATCH (p)-[:TRUSTS]->(q) OPTIONAL MATCH (q)-[:SAILS]->(s) RETURN p.id, q.id, s.id

// optional that comes first
OPTIONAL MATCH (n:Nowhere) RETURN n

// match behind an optional that found nothing
OPTIONAL MATCH (n:Nowhere) MATCH (n)-->(m) RETURN n, m

// a relationship found earlier
MATCH (a)-[r:TRUSTS]->(b) MATCH (c)-[r]-(d) RETURN a.id, b.id, c.id, d.id

// a node by the value of another
MATCH (a:Person), (b:Person) WHERE a.age = b.age AND a.id < b.id RETURN a.id, b.id

// by element id
MATCH (a:Person {id: 3}) WITH elementId(a) AS e MATCH (b) WHERE elementId(b) = e RETURN b.id

// by id
MATCH (a:Person {id: 3}) WITH id(a) AS e MATCH (b) WHERE id(b) = e RETURN b.id

// a pattern as a condition
MATCH (p:Person) WHERE (p)-[:TRUSTS]->() RETURN p.id

// a pattern denied
MATCH (p:Person) WHERE NOT (p)-[:KNOWS]->(:Captain) RETURN p.id

// a pattern with a property as a condition
MATCH (p:Person) WHERE (p)-[:SAILS]->(:Ship {name: 'Gull'}) OR (p)<-[:TRUSTS]-() RETURN p.id

// is with a label expression
MATCH (p) WHERE p:Captain OR p:Port RETURN p.id

// a label test as a value
MATCH (p) RETURN p.id, p:Person, p:Person|Ship AS either

// the type as a label test
MATCH ()-[r]->() WHERE r:KNOWS RETURN count(r)

// what does not exist
MATCH (n:Dragon)-[:BREATHES]->(f:Fire) RETURN n, f

// a cartesian product that is cut
MATCH (a:Person), (b:Ship) RETURN a.id, b.id ORDER BY a.id, b.id SKIP 4 LIMIT 5

// same variable twice in a pattern
MATCH (a)-[:KNOWS]->(a) RETURN a.id

// walks back to the start
MATCH (a:Person)-[:KNOWS*2..4]->(a) RETURN a.id, count(*)

// unbounded walk and distinct ends
MATCH (a {id: 3})-[:KNOWS*]->(b) RETURN DISTINCT b.id
