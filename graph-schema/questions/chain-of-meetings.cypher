// The shortest chain of meetings between two people
// $first   a person, for example 'Vladimir Putin'
// $second  another one, for example 'Emomali Rahmon'
MATCH (a:Entity), (b:Entity)
WHERE toLower(a.name) = toLower($first) AND toLower(b.name) = toLower($second) AND a <> b
MATCH p = shortestPath((a)-[:MET_WITH*..8]-(b))
RETURN [n IN nodes(p) | n.name] AS chain, length(p) AS meetings, [r IN relationships(p) | r.quote] AS quotes
