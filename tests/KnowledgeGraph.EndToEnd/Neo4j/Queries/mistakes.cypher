// a variable nobody made
MATCH (p:Person) RETURN q

// the same column twice
RETURN 1 AS a, 2 AS a

// a function nobody knows
RETURN nosuch(1)

// an aggregate in where
MATCH (p:Person) WHERE count(p) > 1 RETURN p

// aggregates in aggregates
MATCH (p:Person) RETURN count(count(p))

// a missing parenthesis
MATCH (p:Person RETURN p

// no return
MATCH (p:Person)

// return in the middle
RETURN 1 MATCH (n) RETURN n

// a relationship as a node
MATCH (a)-[r]->(b) MATCH (r)-->(c) RETURN c

// a path variable again
MATCH p = (a)-->(b) MATCH p = (c)-->(d) RETURN p

// a parameter that is not given
RETURN $missing

// union of different columns
RETURN 1 AS a UNION RETURN 2 AS b

// union mixed with union all
RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a

// skip that is negative
MATCH (p:Person) RETURN p.id SKIP -1

// limit that is no integer
MATCH (p:Person) RETURN p.id LIMIT 1.5

// limit by a variable
MATCH (p:Person) RETURN p.id LIMIT p.age

// an expression in with that has no name
MATCH (p:Person) WITH p.age RETURN 1

// create without a type
CREATE (a)-[]->(b)

// create without a direction
CREATE (a)-[:R]-(b)

// create with two types
CREATE (a)-[:R|S]->(b)

// create a variable again
MATCH (a:Person) CREATE (a:Captain)

// merge a relationship of variable length
MERGE (a)-[:R*2]->(b)

// order by what distinct hides
MATCH (p:Person) RETURN DISTINCT p.name ORDER BY p.age

// grouping by what is not a key
MATCH (p:Person) RETURN p.age + count(*)

// and of a number
RETURN 1 AND true

// property of a number
RETURN (1).x

// property of a number in a variable
UNWIND [1] AS x RETURN x.y

// too few arguments
RETURN substring('a')

// too many arguments
RETURN toUpper('a', 'b')

// comparison of a node with a number
MATCH (p:Person {id: 1}) RETURN p > 1, p = 1

// arithmetic of booleans
RETURN true + 1

// arithmetic of a list and a map
RETURN [1] * 2

// a map plus a map
RETURN {a: 1} + {b: 2}

// a type of a node
MATCH (p:Person) RETURN type(p)

// length of a list
RETURN length([1])

// labels of a relationship
MATCH ()-[r]->() RETURN labels(r)

// set a property of a number
WITH 1 AS x SET x.y = 1

// delete a number
WITH 1 AS x DELETE x

// delete a label
MATCH (p:Person) DELETE p:Captain

// foreach that reads
FOREACH (x IN [1] | RETURN x)

// a procedure nobody knows
CALL no.such.procedure()

// quotes that do not end
RETURN 'abc

// an unknown escape
RETURN '\q'

// an empty query with a comment
RETURN

// unwind with no name
UNWIND [1]

// call without an import
MATCH (p:Person) CALL { MATCH (p)-[:KNOWS]->(q) RETURN count(q) AS n } RETURN p.id, n

// a name of a subquery twice
MATCH (p:Person) CALL { WITH p RETURN p } RETURN p

// exists that returns a write
MATCH (p:Person) WHERE EXISTS { CREATE (x) } RETURN p

// collect of two columns
RETURN COLLECT { MATCH (n) RETURN n.id, n.name }
