// comparisons with something that is not there
MATCH (p:Person) WHERE p.height > 1.65 RETURN p.id

// not of an unknown is unknown
MATCH (p:Person) WHERE NOT p.height > 1.65 RETURN p.id

// is null
MATCH (p:Person) WHERE p.height IS NULL RETURN p.id

// is not null
MATCH (p:Person) WHERE p.active IS NOT NULL RETURN p.id

// a chain of comparisons
MATCH (p:Person) WHERE 30 < p.age <= 41 RETURN p.id

// in a list of literals
MATCH (p:Person) WHERE p.age IN [34, 52, null] RETURN p.id

// not in a list with null
MATCH (p:Person) WHERE NOT p.age IN [34, null] RETURN p.id

// in a parameter
MATCH (p:Person) WHERE p.name IN $names RETURN p.id

// starts, ends, contains
MATCH (p:Person) RETURN p.id, p.name STARTS WITH 'B', p.name ENDS WITH 'sin', p.name CONTAINS 'e'

// starts with something that is no text
MATCH (p:Person) RETURN p.age STARTS WITH 'B'

// a regular expression
MATCH (p:Person) WHERE p.name =~ '.*[ÜM].*' RETURN p.id

// a regular expression without case
MATCH (p) WHERE p.name =~ '(?i)FINN' RETURN p.id

// and, or, xor and not with null
UNWIND [true, false, null] AS a UNWIND [true, false, null] AS b RETURN a, b, a AND b, a OR b, a XOR b, NOT a

// equality among kinds
UNWIND [1, 1.0, '1', true, null, [1], {a: 1}, date('2020-01-01')] AS a UNWIND [1, 1.0, '1', true, null, [1.0], {a: 1.0}, date('2020-01-01')] AS b RETURN a, b, a = b, a <> b

// order among kinds
UNWIND [1, 1.5, 'a', true, [1, 2], date('2020-01-01'), null] AS a UNWIND [1, 1.5, 'b', false, [1, 3], date('2021-01-01')] AS b RETURN a, b, a < b, a >= b

// lists with null in them
RETURN [1, null] = [1, null] AS a, [1, null] = [2, null] AS b, [1] = [1, null] AS c, [[1], null] <> [[2], 3] AS d

// null in maps
RETURN {a: null} = {a: null} AS a, {a: 1} = {b: 1} AS b, {a: 1, b: null} = {a: 2, b: null} AS c

// not a number
WITH 0.0 / 0.0 AS nan RETURN nan = nan, nan <> nan, nan < 1, nan > 1, nan IN [nan], nan = 'a'

// infinity
RETURN 1.0 / 0.0 > 10, -1.0 / 0.0 < 0, 1 / 0.0 = 1.0 / 0.0

// numbers of two kinds
RETURN 9007199254740991 = 9007199254740991.0 AS a, 3 < 3.5 AS b, 1e300 > 5 AS c

// a type predicate
UNWIND [1, 1.5, 'a', true, null, [1], {a: 1}, date('2020-01-01'), duration('P1D')] AS v RETURN v IS :: INTEGER, v IS :: FLOAT, v IS :: STRING, v IS :: BOOLEAN, v IS :: DATE, v IS :: LIST<INTEGER>, v IS :: MAP

// a type predicate that excludes null
UNWIND [1, null] AS v RETURN v IS :: INTEGER NOT NULL, v IS NOT :: INTEGER

// in a nested list
RETURN [1, 2] IN [[1, 2], 3] AS a, 3 IN [[1, 2], 3] AS b, [1] IN [1] AS c, null IN [] AS d, null IN [1] AS e

// case with conditions
MATCH (p:Person) RETURN p.id, CASE WHEN p.age < 35 THEN 'young' WHEN p.age < 50 THEN 'middling' ELSE 'old' END

// case with a value
MATCH (p:Person) RETURN p.id, CASE p.age WHEN 34 THEN 'a' WHEN 52 THEN 'b' END

// case with several values and comparisons
MATCH (p:Person) RETURN p.id, CASE p.age WHEN 34, 52 THEN 'a' WHEN > 40 THEN 'b' WHEN IS NULL THEN 'c' ELSE 'd' END

// case with null
RETURN CASE null WHEN null THEN 1 ELSE 2 END

// coalesce
MATCH (p:Person) RETURN coalesce(p.height, p.age, 'none')

// all, any, none, single
UNWIND [[], [1, 2], [1, null], [null], [3]] AS l RETURN l, all(x IN l WHERE x < 3), any(x IN l WHERE x < 3), none(x IN l WHERE x < 3), single(x IN l WHERE x < 3)

// a condition on a sum of nulls
MATCH (p:Person) WHERE p.age + p.height > 35 RETURN p.id

// parameters of every kind
RETURN $name, $names, $number, $half, $empty, $nothing, $yes, $map, $day, $moment, $span

// an entry of a parameter
RETURN $map.name, $map['age'], $rows[0].id, $rows[-1].name, $names[1..], $map.nothing

// text comparison
RETURN 'a' < 'B', 'Z' < 'a', '' < 'a', 'ab' < 'abc', 'é' > 'z'

// whether a list is empty
MATCH (p:Person) RETURN p.id, isEmpty(p.tags), size(p.tags) > 0

// booleans compared
RETURN true > false, true = true, false <= true

// coalesce looks no further than the first value that is not null
MATCH (p:Person) WHERE p.id < 3 RETURN p.id, coalesce(p.id, date({date: null, day: 1})) AS first
