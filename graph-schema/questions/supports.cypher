// Who supports whom on what, in whose words?
MATCH (a:Entity)-[s:SUPPORTS]->(b:Entity)
RETURN a.name AS who, b.name AS whom, s.topic AS topic, s.modality AS modality, s.documentCount AS documents, s.quote AS quote
ORDER BY who, whom, topic
