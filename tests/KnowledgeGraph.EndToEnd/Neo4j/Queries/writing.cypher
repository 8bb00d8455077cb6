// create a node
CREATE (n:Buoy {id: 200, colour: 'red'}) RETURN n

// create nothing but a node
CREATE ()

// create a path
CREATE p = (a:Buoy {id: 201})-[:MARKS {depth: 3.5}]->(b:Reef:Danger {id: 202})<-[:NEAR]-(c) RETURN p

// create between known nodes
MATCH (a:Person {id: 1}), (b:Person {id: 3}) CREATE (a)-[r:RESPECTS {since: date('2020-01-01')}]->(b) RETURN type(r), r.since

// create one for each row
MATCH (p:Person) CREATE (p)-[:OWNS]->(:Chest {owner: p.name}) RETURN count(*)

// create with properties of a parameter
CREATE (n:Person $map) RETURN n.name, n.tags

// create with null properties
CREATE (n:Buoy {a: null, b: 1}) RETURN keys(n)

// create many from a list
UNWIND $rows AS row CREATE (n:Row {id: row.id, name: row.name}) RETURN sum(n.id)

// create and look at once
CREATE (n:Fresh {i: 1}) WITH n MATCH (m:Fresh) RETURN count(m)

// merge a node that is there
MERGE (p:Person {id: 1}) ON CREATE SET p.made = true ON MATCH SET p.seen = true RETURN p.made, p.seen

// merge a node that is not there
MERGE (p:Person {id: 99}) ON CREATE SET p.made = true ON MATCH SET p.seen = true RETURN p.made, p.seen

// merge for each row
UNWIND [1, 1, 2, 98, 98] AS id MERGE (p:Person {id: id}) ON CREATE SET p.new = 1 ON MATCH SET p.seen = coalesce(p.seen, 0) + 1 RETURN id, p.new, p.seen

// merge from parameters
UNWIND $rows AS row MERGE (p:Person {id: row.id}) SET p.name = row.name RETURN p.id, p.name

// merge a relationship that is there
MATCH (a:Person {id: 1}), (b:Person {id: 2}) MERGE (a)-[r:KNOWS]->(b) RETURN r.weight

// merge a relationship that is not there
MATCH (a:Person {id: 1}), (b:Person {id: 4}) MERGE (a)-[r:RESPECTS]->(b) ON CREATE SET r.fresh = true RETURN r.fresh

// merge a relationship without direction
MATCH (a:Person {id: 1}), (b:Person {id: 4}) MERGE (a)-[r:KNOWS]-(b) RETURN startNode(r).id, r.weight

// merge a relationship without direction that is not there
MATCH (a:Person {id: 1}), (b:Ship {id: 12}) MERGE (a)-[r:SIGHTED]-(b) RETURN startNode(r).id

// merge a whole path
MERGE (a:Person {id: 1})-[:SAILS]->(s:Ship {name: 'Osprey'}) RETURN s.name

// merge with null
MERGE (p:Person {id: null}) RETURN p

// merge on a label alone
MERGE (w:Wreck) RETURN w.name

// merge a property of the row
MATCH (p:Person) MERGE (t:Team {age: coalesce(p.age, 0)}) MERGE (p)-[:IN]->(t) RETURN count(*)

// set a property
MATCH (p:Person {id: 1}) SET p.age = p.age + 1 RETURN p.age

// set several properties
MATCH (p:Person {id: 1}) SET p.age = 1, p.name = 'x', p.fresh = [1, 2] RETURN p.age, p.name, p.fresh

// set to null
MATCH (p:Person {id: 1}) SET p.age = null RETURN p.age

// set all properties
MATCH (p:Person {id: 1}) SET p = {id: 1, only: true} RETURN properties(p)

// set all properties of a parameter
MATCH (p:Person {id: 1}) SET p = $map RETURN properties(p)

// add properties
MATCH (p:Person {id: 1}) SET p += {age: 2, height: null, more: 'y'} RETURN p.age, p.height, p.more

// copy properties
MATCH (a:Person {id: 1}), (b:Person {id: 4}) SET b = a RETURN properties(b)

// set a label
MATCH (p:Person {id: 4}) SET p:Captain:Retired RETURN size(labels(p))

// set a label that is there
MATCH (p:Person {id: 1}) SET p:Captain RETURN p.id

// set a property of a relationship
MATCH ({id: 1})-[r:KNOWS]->() SET r.weight = r.weight * 2, r.note = 'x' RETURN r.weight

// set on null
OPTIONAL MATCH (n:Nobody) SET n.x = 1 RETURN n

// set by a computed key
MATCH (p:Person {id: 1}) SET p['ag' + 'e'] = 7 RETURN p.age

// set in a case
MATCH (p:Person) SET p.group = CASE WHEN p.age > 40 THEN 'old' ELSE 'young' END RETURN p.id, p.group

// set the property of an expression
MATCH (p:Person {id: 1}) SET (CASE WHEN p.age > 10 THEN p END).big = true RETURN p.big

// remove a property
MATCH (p:Person {id: 1}) REMOVE p.age, p.nothing RETURN p.age

// remove a label
MATCH (p:Person {id: 1}) REMOVE p:Captain RETURN labels(p)

// remove a label that is not there
MATCH (p:Person {id: 2}) REMOVE p:Captain:Ghost RETURN labels(p)

// delete a relationship
MATCH ({id: 1})-[r:KNOWS]->() DELETE r

// delete a node and its relationships together
MATCH (p:Person {id: 1})-[r]-() DELETE r, p

// detach delete
MATCH (p:Person) DETACH DELETE p

// detach delete twice the same
MATCH (p:Person {id: 1})--(q) DETACH DELETE p RETURN count(*)

// delete null
OPTIONAL MATCH (n:Nobody) DELETE n RETURN n

// delete a path
MATCH p = (:Person {id: 4})-[:TRUSTS]->() DETACH DELETE p

// delete elements of a list
MATCH (p:Captain) WITH collect(p) AS ps FOREACH (p IN ps | DETACH DELETE p)

// delete and count what is left
MATCH (p:Cook) DETACH DELETE p WITH count(*) AS gone MATCH (n) RETURN gone, count(n)

// read what was deleted
MATCH (p:Person {id: 1}) DETACH DELETE p RETURN p.name

// foreach
FOREACH (i IN range(1, 3) | CREATE (:Step {i: i}))

// foreach on nodes of a path
MATCH p = ({id: 1})-[:KNOWS*2]->({id: 3}) FOREACH (n IN nodes(p) | SET n.marked = true)

// foreach in foreach
FOREACH (i IN [1, 2] | FOREACH (j IN ['a', 'b'] | MERGE (:Cell {i: i, j: j})))

// foreach as a condition
MATCH (p:Person) FOREACH (x IN CASE WHEN p.age > 40 THEN [1] ELSE [] END | SET p.veteran = true) RETURN p.id, p.veteran

// foreach over null
FOREACH (x IN null | CREATE ())

// call that writes
MATCH (p:Captain) CALL { WITH p CREATE (p)-[:KEEPS]->(l:Log {by: p.name}) RETURN l } RETURN l.by

// call that writes and returns nothing
UNWIND [1, 2, 3] AS x CALL (x) { CREATE (:Item {x: x}) } RETURN count(*)

// write after an aggregate
MATCH (p:Person)-[:SAILS]->(s) WITH s, count(p) AS crew SET s.crew = crew RETURN s.name, s.crew

// write after a limit
MATCH (p:Person) WITH p ORDER BY p.id LIMIT 2 SET p.chosen = true RETURN p.id

// create, set, match, delete in one
CREATE (a:Tmp {i: 1}) SET a.i = 2 WITH a MATCH (b:Tmp {i: 2}) CREATE (b)-[:R]->(c:Tmp2) WITH b, c DETACH DELETE b RETURN c

// a property that cannot be
MATCH (p:Person {id: 1}) SET p.bad = {a: 1}

// a list that cannot be
MATCH (p:Person {id: 1}) SET p.bad = [[1], [2]]

// a mixed list that cannot be
MATCH (p:Person {id: 1}) SET p.bad = [1, 'a']

// a list of integers and floats
MATCH (p:Person {id: 1}) SET p.l = [1, 2.5] RETURN p.l

// a list with null
MATCH (p:Person {id: 1}) SET p.bad = [1, null]

// an empty list
MATCH (p:Person {id: 1}) SET p.l = [] RETURN p.l

// write temporal values
CREATE (n:Times {d: date('2020-01-01'), t: localtime('10:00'), z: datetime('2020-01-01T10:00[Europe/Oslo]'), u: duration('P1D'), l: [date('2020-01-01')]}) RETURN n

// insert
INSERT (n:Buoy {id: 203})-[:MARKS]->(:Reef) RETURN n.id

// create with an ampersand
CREATE (n:Buoy&Floating {id: 204}) RETURN n.id

// union of writes
CREATE (a:U {i: 1}) RETURN a.i AS i UNION CREATE (b:U {i: 2}) RETURN b.i AS i

// swap two values
MATCH (a:Person {id: 1}), (b:Person {id: 2}) SET a.age = b.age, b.age = a.age RETURN a.age, b.age

// merge sees what merge made
UNWIND range(1, 5) AS i MERGE (a:Node {k: i % 2}) MERGE (b:Node {k: (i + 1) % 2}) MERGE (a)-[r:LINK]->(b) ON CREATE SET r.first = i RETURN count(*)

// dynamic labels
MATCH (p:Person {id: 4}) SET p:$('Dyn' + 'amic') RETURN size(labels(p))

// nodetach delete
MATCH (n {id: 30}) NODETACH DELETE n
