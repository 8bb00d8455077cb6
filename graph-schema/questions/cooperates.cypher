// Who works together on a topic?
// $topic  words of the topic, for example 'trade'
MATCH (a:Entity)-[s:COOPERATES_WITH]-(b:Entity)
WHERE a.id < b.id AND toLower(s.topic) CONTAINS toLower($topic)
RETURN DISTINCT a.name AS first, b.name AS second, s.topic AS topic, s.modality AS modality, s.quote AS quote
ORDER BY first, second, topic
