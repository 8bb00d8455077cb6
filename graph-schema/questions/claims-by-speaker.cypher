// What has someone claimed?
// $speaker  a person, country or outlet, for example 'Belta'
MATCH (c:Claim)-[s:SAID_BY]->(who:Entity)
WHERE toLower(who.name) = toLower($speaker) OR any(alias IN coalesce(who.aliases, []) WHERE toLower(alias) = toLower($speaker))
MATCH (c)-[:FROM_DOCUMENT]->(d:Document)
RETURN c.kind AS kind, coalesce(c.status, c.stance) AS what, c.quote AS quote, s.depth AS depth, d.title AS document, d.publishedAt AS published
ORDER BY published, c.start
