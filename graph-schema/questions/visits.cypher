// Who visited whom?
MATCH (guest:Entity)-[:PARTICIPATED_IN {role: 'visitor'}]->(v:Visit)
OPTIONAL MATCH (host:Entity)-[:PARTICIPATED_IN {role: 'host'}]->(v)
OPTIONAL MATCH (v)-[:HELD_IN]->(p:Entity)
RETURN guest.name AS visitor, host.name AS host, p.name AS place, v.status AS status, v.date AS date
ORDER BY date, visitor, host, place
