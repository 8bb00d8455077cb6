// Meetings on which reports contradict each other
MATCH (e:Event {disputed: true})<-[:ASSERTS]-(c:Claim)-[:FROM_DOCUMENT]->(d:Document)
WITH e, c, d
ORDER BY d.name, c.start
RETURN e.name AS event, e.status AS status, e.date AS date, collect(c.status + ': ' + c.quote + ' (' + d.name + ')') AS claims
ORDER BY date, event
