// Every claim about two entities together
// $first   a person, country or organization, for example 'Russia'
// $second  another one, for example 'China'
MATCH (a:Entity)<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(b:Entity)
WHERE toLower(a.name) = toLower($first) AND toLower(b.name) = toLower($second)
MATCH (c)-[:FROM_DOCUMENT]->(d:Document)
RETURN DISTINCT c.kind AS kind, coalesce(c.status, c.stance) AS what, c.modality AS modality, c.quote AS quote, c.rule AS rule, d.name AS document
ORDER BY kind, what, document, quote
