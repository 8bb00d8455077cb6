// What each document brought to the graph
MATCH (d:Document)
OPTIONAL MATCH (c:Claim)-[:FROM_DOCUMENT]->(d)
RETURN d.title AS title, d.source AS source, d.publishedAt AS published, count(c) AS claims
ORDER BY published, title
