// What was said of an event, when, by whom, in which words?
// $event  words of its name, for example 'Putin'
MATCH (c:Claim)-[:ASSERTS]->(e:Event)
WHERE toLower(e.name) CONTAINS toLower($event)
MATCH (c)-[:FROM_DOCUMENT]->(d:Document)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
WITH e, c, d, speaker
ORDER BY speaker.name
RETURN e.name AS event, d.publishedAt AS published, c.status AS status, c.polarity AS polarity, collect(speaker.name) AS speakers, c.quote AS quote, d.name AS document, c.start AS position
ORDER BY event, published, position
