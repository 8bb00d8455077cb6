// Meetings on which reports contradict each other
MATCH (e:Event {disputed: true})<-[:ASSERTS]-(c:Claim)-[:FROM_DOCUMENT]->(d:Document)
RETURN e.name AS event, e.status AS status, e.date AS date, collect(c.status + ': ' + c.quote + ' (' + d.name + ')') AS claims
ORDER BY date, event
