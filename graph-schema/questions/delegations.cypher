// Who took part in an event, in which role and office?
// $event  words of its name, for example 'summit'
MATCH (who:Entity)-[p:PARTICIPATED_IN]->(e:Event)
WHERE toLower(e.name) CONTAINS toLower($event)
OPTIONAL MATCH (who)-[o:HOLDS_OFFICE {status: 'current'}]->(of:Entity)
WITH e, who, p, o, of
ORDER BY o.title, of.name
RETURN e.name AS event, e.date AS date, who.name AS participant, p.role AS role, collect(o.title + ', ' + of.name) AS offices
ORDER BY date, event, participant
