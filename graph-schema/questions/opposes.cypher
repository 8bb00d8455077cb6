// Who opposes or sanctions whom on what?
MATCH (a:Entity)-[s:OPPOSES|SANCTIONS]->(b:Entity)
RETURN a.name AS who, type(s) AS stance, b.name AS whom, s.topic AS topic, s.modality AS modality, s.quote AS quote
ORDER BY who, stance, whom, topic
