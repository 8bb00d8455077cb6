// Events whose date no document tells
MATCH (e:Event)
WHERE e.date IS NULL
RETURN e.name AS event, e.status AS status, e.datePhrase AS phrase, e.claimCount AS claims, e.documentCount AS documents
ORDER BY documents DESC, event
