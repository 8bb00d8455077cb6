// exists
MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:TRUSTS]->(q) WHERE q.age > 45 } RETURN p.id

// exists with a bare pattern
MATCH (p:Person) WHERE EXISTS { (p)-[:KNOWS]->(:Captain) } RETURN p.id

// exists denied
MATCH (p:Person) WHERE NOT EXISTS { (p)-[:SAILS]->({name: 'Gull'}) } RETURN p.id

// exists in exists
MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:KNOWS]->(q) WHERE EXISTS { (q)-[:TRUSTS]->() } } RETURN p.id

// exists as a value
MATCH (p:Person) RETURN p.id, EXISTS { (p)<-[:TRUSTS]-() } AS trusted

// exists with a return and union
MATCH (p:Person) WHERE EXISTS { MATCH (p)-[:TRUSTS]->(q) RETURN q UNION MATCH (p)<-[:TRUSTS]-(q) RETURN q } RETURN p.id

// count
MATCH (p:Person) RETURN p.id, COUNT { (p)-[:KNOWS]->() } AS known

// count with a condition
MATCH (p:Person) WHERE COUNT { (p)-[:KNOWS]-(q) WHERE q.age > 40 } > 1 RETURN p.id

// count with distinct
MATCH (p:Person) RETURN p.id, COUNT { MATCH (p)-[:KNOWS]-(q) RETURN DISTINCT q } AS known

// collect
MATCH (p:Person) RETURN p.id, COLLECT { MATCH (p)-[:KNOWS]->(q) RETURN q.name ORDER BY q.name } AS names

// collect with limit
MATCH (s:Ship) RETURN s.id, COLLECT { MATCH (s)<-[:SAILS]-(p) RETURN p.name ORDER BY p.age DESC, p.name LIMIT 1 } AS oldest

// collect without a match
RETURN COLLECT { UNWIND [3, 1, 2] AS x RETURN x ORDER BY x } AS sorted

// call with an import
MATCH (p:Person) CALL { WITH p MATCH (p)-[:SAILS]->(s) RETURN s.name AS ship } RETURN p.id, ship

// call with a scope
MATCH (p:Person) CALL (p) { MATCH (p)-[:SAILS]->(s) RETURN s.name AS ship } RETURN p.id, ship

// call with everything in scope
MATCH (p:Person) WITH p, p.age AS age CALL (*) { RETURN age + 1 AS older } RETURN p.id, older

// call with nothing in scope
MATCH (p:Person) CALL () { MATCH (s:Ship) RETURN count(s) AS ships } RETURN p.id, ships

// optional call
MATCH (p:Person) OPTIONAL CALL (p) { MATCH (p)-[:TRUSTS]->(q) RETURN q.name AS trusted } RETURN p.id, trusted

// call that aggregates
MATCH (s:Ship) CALL { WITH s OPTIONAL MATCH (s)<-[:SAILS]-(p) RETURN count(p) AS crew, collect(p.age) AS ages } RETURN s.name, crew, size(ages)

// call with union
MATCH (p:Person {id: 1}) CALL { WITH p MATCH (p)-[:KNOWS]->(q) RETURN q.id AS id UNION WITH p MATCH (p)-[:SAILS]->(q) RETURN q.id AS id } RETURN id

// call of its own
CALL { MATCH (p:Captain) RETURN p.name AS name UNION ALL MATCH (p:Cook) RETURN p.name AS name } RETURN name, count(*)

// call in call
UNWIND [1, 2] AS x CALL { WITH x UNWIND [10, 20] AS y CALL { WITH y RETURN y + 1 AS z } RETURN y + z AS w } RETURN x, w

// the three richest in friends, by subquery
MATCH (p:Person) RETURN p.name, COUNT { (p)--() } AS n ORDER BY n DESC, p.name LIMIT 3

// a subquery in case
MATCH (p:Person) RETURN p.id, CASE WHEN EXISTS { (p)-[:SAILS]->(:Ship {name: 'Heron'}) } THEN 'Heron' ELSE 'elsewhere' END

// a subquery in an aggregate
MATCH (p:Person) RETURN sum(COUNT { (p)-[:KNOWS]->() }) AS total

// a subquery in a list comprehension
MATCH (s:Ship) WITH collect(s) AS ships RETURN [s IN ships WHERE EXISTS { (s)-[:CALLS_AT]->() } | s.name] AS calling

// count in order by
MATCH (p:Person) RETURN p.id ORDER BY COUNT { (p)-[:KNOWS]-() } DESC, p.id

// a variable of the outside in an inner condition
MATCH (p:Person) WITH p, 40 AS limit WHERE EXISTS { (p)-[:KNOWS]->(q) WHERE q.age > limit } RETURN p.id
