// order by two keys
MATCH (p:Person) RETURN p.age, p.name ORDER BY p.age DESC, p.name

// order by what is not returned
MATCH (p:Person) RETURN p.name ORDER BY p.id DESC

// order of values of every kind
UNWIND [1, 'a', null, true, 1.5, [1], {a: 1}, date('2020-01-01'), duration('P1D'), false, '', [], -1, localtime('10:00'), datetime('2020-01-01T00:00Z'), 0.0 / 0.0] AS v RETURN v ORDER BY v

// the same, downwards
UNWIND [1, 'a', null, true, 1.5, [1], {a: 1}, date('2020-01-01'), false, '', [], -1, localtime('10:00')] AS v RETURN v ORDER BY v DESC

// order of lists
UNWIND [[1, 2], [1], [], [1, null], [2], ['a'], [1, 'a'], [[1]]] AS l RETURN l ORDER BY l

// order of nodes and of what is missing
MATCH (p:Person) RETURN p.height ORDER BY p.height

// skip and limit
MATCH (p:Person) RETURN p.name ORDER BY p.name SKIP 1 LIMIT 2

// limit by an expression
MATCH (p:Person) RETURN p.id ORDER BY p.id LIMIT $number - 1

// limit of nothing
MATCH (p:Person) RETURN p.id LIMIT 0

// skip of all
MATCH (p:Person) RETURN p.id SKIP 100

// distinct
MATCH (p:Person) RETURN DISTINCT p.age

// distinct on two columns
MATCH (p:Person)-[:SAILS]->(s) RETURN DISTINCT s.name, p.age > 40

// distinct among numbers of two kinds
UNWIND [1, 1.0, 2, 2.0, 1] AS x RETURN DISTINCT x

// distinct lists and maps
UNWIND [[1, 2], [1, 2], {a: 1}, {a: 1}, null, null] AS x RETURN DISTINCT x

// all columns
MATCH (p:Person {id: 1}) WITH p.name AS name, p.age AS age RETURN *

// all columns and one more
MATCH (p:Person {id: 1}) WITH p.name AS name RETURN *, 1 AS one

// a column without a name
MATCH (p:Person {id: 1}) RETURN p.age + 1, p.name, [1, 2][0], toUpper('a')

// with and a condition
MATCH (p:Person) WITH p.name AS name, p.age AS age WHERE age > 35 RETURN name

// with order and limit, then more
MATCH (p:Person) WITH p ORDER BY p.age DESC, p.id LIMIT 2 MATCH (p)-[:SAILS]->(s) RETURN p.name, s.name

// with that groups
MATCH (p:Person)-[:SAILS]->(s) WITH s, count(p) AS crew WHERE crew > 1 RETURN s.name, crew

// with distinct
MATCH (p:Person) WITH DISTINCT p.age AS age RETURN count(age)

// names that hide others
MATCH (p:Person {id: 1}) WITH p.name AS p RETURN p

// union
MATCH (p:Captain) RETURN p.name AS name UNION MATCH (c:Cook) RETURN c.name AS name

// union of the same
RETURN 1 AS x UNION RETURN 1 AS x UNION RETURN 2 AS x

// union all
RETURN 1 AS x UNION ALL RETURN 1 AS x

// unwind in unwind
UNWIND [[1, 2], [3], []] AS l UNWIND l AS x RETURN x

// unwind of nothing
UNWIND null AS x RETURN x

// unwind of no list
UNWIND 3 AS x RETURN x

// unwind of a range
UNWIND range(10, 1, -3) AS x RETURN x

// unwind a parameter of maps
UNWIND $rows AS row RETURN row.id, row.name

// a map projection
MATCH (p:Person) RETURN p {.name, .age}

// a map projection of all, with more
MATCH (p:Person {id: 4}) RETURN p {.*, ships: [(p)-[:SAILS]->(s) | s.name], n: 1 + 1}

// a map projection with a variable
MATCH (p:Person {id: 4})-[r:SAILS]->(s) WITH p, s.name AS ship RETURN p {.name, ship}

// a map projection of null
OPTIONAL MATCH (p:Nobody) RETURN p {.name}

// properties and keys
MATCH (p:Person {id: 4}) RETURN properties(p), size(keys(p)), all(k IN keys(p) WHERE p[k] IS NOT NULL)

// properties of a relationship
MATCH ({id: 1})-[r:SAILS]->() RETURN properties(r), r, type(r)

// labels
MATCH (n) RETURN n.id, size(labels(n))

// list comprehension
RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * x] AS squares, [x IN [1, 2, 3] WHERE x > 1] AS big, [x IN [1, 2] | x + 1] AS more

// comprehension of null
RETURN [x IN null | x] AS l, size(null) AS n

// slices and elements
WITH [1, 2, 3, 4] AS l RETURN l[0], l[-1], l[9], l[1..3], l[..-1], l[-2..], l[3..1], l[null], l[null..2]

// element of a map by a computed key
WITH {a: 1, b: 2} AS m RETURN m['a'], m['c'], [k IN keys(m) | m[k]]

// property by a computed key
MATCH (p:Person {id: 1}) RETURN p['na' + 'me']

// lists added
RETURN [1] + [2], [1] + 2, 1 + [2], [1] + null, [1] + [null], [[1]] + [2]

// texts added
RETURN 'a' + 'b', 'a' + 1, 1 + 'a', 'a' + 1.5, 'a' + true, 'a' + null

// nested maps and lists
RETURN {a: [1, {b: 2}], c: {d: null}} AS m, [[], [[]], [null]] AS l

// constants of all kinds
RETURN 0x1F, 0o17, 1e3, 1.5e-2, .5, -3, 'it\'s', "say \"x\"", '\u00e9\n\t\\', true, null, 1_000

// reduce
RETURN reduce(a = 0, x IN [1, 2, 3] | a + x) AS sum, reduce(s = '', x IN ['a', 'b'] | s + x) AS text, reduce(a = 1, x IN [] | a * x) AS one

// comments between
MATCH (p:Person) /* people */ RETURN count(p) // all of them

// names in backticks
MATCH (`the person`:`Person` {`id`: 1}) RETURN `the person`.`name` AS `the name`

// order by an aggregate
MATCH (p:Person)-[:SAILS]->(s) RETURN s.name, count(*) AS n ORDER BY n DESC, s.name

// order by an expression of columns
MATCH (p:Person) WHERE p.age IS NOT NULL RETURN p.id AS id, p.age AS age ORDER BY -age, id

// semicolon at the end
RETURN 1 AS one;

// upper and lower case of keywords
match (p:Person) where p.id = 1 return p.name as NAME

// order by without return of its own
MATCH (p:Person) ORDER BY p.id LIMIT 2 RETURN p.name

// offset
MATCH (p:Person) RETURN p.id ORDER BY p.id OFFSET 2 LIMIT 1

// finish
MATCH (p:Person) FINISH
