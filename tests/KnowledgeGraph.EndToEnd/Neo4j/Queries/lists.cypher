// parts of lists
WITH [1, 2, 3] AS l RETURN head(l), last(l), tail(l), size(l), reverse(l), isEmpty(l)

// parts of empty lists
WITH [] AS l RETURN head(l), last(l), tail(l), size(l), reverse(l), isEmpty(l)

// in and out of bounds
RETURN [1, 2][5], [1, 2][-5], [1, 2][0..9], [1, 2][-9..1]

// keys of a map
UNWIND keys({b: 1, a: null}) + keys($map) AS key RETURN key, size(keys({}))

// isEmpty of maps and texts
RETURN isEmpty({}), isEmpty({a: 1}), isEmpty(''), isEmpty('a'), isEmpty(null)

// coalesce and nullIf
RETURN coalesce(null, 1, 2), coalesce(null, null), nullIf(1, 1), nullIf(1, 2), nullIf(null, 1)

// nested comprehensions
RETURN [x IN [1, 2] | [y IN [x, x * 10] WHERE y > 1 | y + x]] AS l

// comprehension over keys
MATCH (p:Person {id: 4}) WITH p, keys(p) AS ks UNWIND ks AS k RETURN k, p[k] ORDER BY k

// lists of nodes
MATCH (p:Captain) WITH p ORDER BY p.id WITH collect(p) AS ps RETURN [p IN ps | p.name], ps[0].name, size(ps), head(ps).id

// contains
RETURN 1 IN [1, 2], 'a' IN ['b'], null IN [null], 1 IN null, [] IN [[]]

// equality of lists of numbers
RETURN [1, 2] = [1.0, 2.0], [] = [], [null] = [null], [1] = 1

// value types
UNWIND [1, 1.5, 'a', true, null, [1], [1, 'a'], [], {a: 1}, date('2020-01-01'), localtime('10:00'), duration('P1D')] AS v RETURN valueType(v)

// index by something that is no integer
RETURN [1, 2]['a']

// index of a number
RETURN 1[0]

// a map with nested access
WITH {a: {b: [{c: 5}]}} AS m RETURN m.a.b[0].c, m.x.y, m.a['b'][0]['c']

// properties of a map
RETURN properties({a: 1, b: 'x'}), properties(null)

// range and reduce
RETURN reduce(f = 1, x IN range(1, 10) | f * x) AS factorial

// sorting by unwind
UNWIND [3, 1, 2] AS x WITH x ORDER BY x RETURN collect(x) AS sorted

// pairs
UNWIND range(0, 2) AS i UNWIND range(i, 2) AS j WITH i, j WHERE i <> j RETURN i, j

// head of null and tail of null
RETURN head(null), tail(null), last(null)

// lists in properties
MATCH (p:Person) WHERE 'calm' IN p.tags RETURN p.name

// list property elements
MATCH (p {id: 5}) RETURN p.scores[0], p.scores[-1], size(p.scores), reduce(t = 0, s IN p.scores | t + s)

// randomness is in bounds
RETURN 0 <= rand() < 1, size(randomUUID()) = 36

// toString in a comprehension
RETURN [x IN [1, 2.5, true, 'a'] | toString(x)]

// quantifiers nested
RETURN all(x IN [[1], [2, 3]] WHERE any(y IN x WHERE y > 0)), none(x IN [] WHERE true), single(x IN [1, 1] WHERE x = 1)

// a quantifier over nodes
MATCH p = (:Person {id: 1})-[:KNOWS*2]->() RETURN all(n IN nodes(p) WHERE n.age > 30), any(n IN nodes(p) WHERE n.id = 3)
