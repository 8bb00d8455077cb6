// Who holds or held which office in a country or organization?
// $of  its name, for example 'Uzbekistan'
MATCH (p:Person)-[o:HOLDS_OFFICE]->(c:Entity)
WHERE toLower(c.name) = toLower($of) OR any(alias IN coalesce(c.aliases, []) WHERE toLower(alias) = toLower($of))
RETURN p.name AS person, o.title AS title, o.status AS status, o.asOf AS asOf, o.quote AS quote
ORDER BY status, title, person
